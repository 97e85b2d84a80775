"""Every mistake in a list, in parts and as a file, so that all can be put right at once."""

import csv
import io
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.formulas import with_guard
from flying_trainees.core.language import Language, text
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.transfer.exporting import BYTE_ORDER_MARK
from flying_trainees.transfer.importing import own_import
from flying_trainees.transfer.schemas import RowErrorOut
from flying_trainees.transfer.showing import error_out
from flying_trainees.transfer.summing_up import Summary

HEADER = ("row", "column", "wrong")


def bad_rows(
    session: Session,
    actor: Actor,
    language: Language,
    import_id: UUID,
    limit: int,
    cursor: str | None,
) -> Page[RowErrorOut]:
    """The mistakes of one's own import, in the list's order. Raises NotFound, InvalidInput."""
    found = Summary.from_json(own_import(session, actor, import_id).result).errors
    after = decode_cursor(cursor, (int,))
    first = after[0] if after else 0
    if not 0 <= first <= len(found):
        raise InvalidInput(fields=[FieldError("cursor", "unknown-cursor", {})])
    following = first + limit
    return Page(
        items=[error_out(one, language) for one in found[first:following]],
        next_cursor=encode_cursor([following]) if following < len(found) else None,
    )


def bad_rows_file(session: Session, actor: Actor, language: Language, import_id: UUID) -> bytes:
    """All of them as CSV: semicolons, CRLF, UTF-8 with its mark. Raises NotFound."""
    found = Summary.from_json(own_import(session, actor, import_id).result).errors
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow([text(language, f"import-file-{name}") for name in HEADER])
    for one in found:
        told = error_out(one, language)
        writer.writerow([told.row, with_guard(told.column), with_guard(told.detail)])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()
