"""An import as its maker sees it: its columns, what it would do, how far it is."""

from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.language import Language, text
from flying_trainees.transfer.columns import COLUMNS_OF, NEEDED, missing
from flying_trainees.transfer.models import Import, ImportSource
from flying_trainees.transfer.planning import Change, RowError
from flying_trainees.transfer.schemas import (
    ChangeOut,
    GoneOut,
    ImportColumnOut,
    ImportFailureOut,
    ImportFieldOut,
    ImportOut,
    RowErrorOut,
)
from flying_trainees.transfer.summing_up import SHOWN, Summary
from flying_trainees.transfer.telling import change_text, row_error_text

EXAMPLES = 3
LOOKED_AT = 50
EXAMPLE_LENGTH = 60


def shown(session: Session, kept: Import, summary: Summary, language: Language) -> ImportOut:
    """Everything about it."""
    mapped = set(kept.mapping.values()) if kept.mapping else set()
    return ImportOut(
        id=kept.id,
        kind=kept.kind,
        state=kept.state,
        network_id=kept.network_id,
        source=_source(session, kept.source_id),
        columns=_columns(kept),
        fields=_fields(kept, language),
        missing=missing(kept.kind, mapped) if kept.mapping else [],
        done=kept.done,
        total=kept.total,
        failure=_failure(kept, language),
        rows=summary.rows,
        **summary.counts(),
        error_count=summary.error_count,
        errors=[error_out(one, language) for one in summary.errors[:SHOWN]],
        change_count=summary.change_count,
        fresh_count=summary.fresh_count,
        changes=[_change(one, language) for one in summary.changes],
        gone_count=summary.gone_count,
        gone=[GoneOut(number=one.number, what=one.label) for one in summary.gone],
        end_gone=kept.end_gone,
        created_at=kept.created_at,
        finished_at=kept.finished_at,
    )


def _source(session: Session, source_id: UUID | None) -> str | None:
    source = session.get(ImportSource, source_id) if source_id else None
    return source.name if source else None


def _columns(kept: Import) -> list[ImportColumnOut]:
    """The list's own columns, each with what stands in it."""
    rows = kept.sheet.get("rows", [])[:LOOKED_AT]
    found = []
    for index, header in enumerate(kept.sheet.get("headers", [])):
        cells = [row[index] for _, row in rows if index < len(row) and row[index]]
        examples = [cell[:EXAMPLE_LENGTH] for cell in dict.fromkeys(cells)][:EXAMPLES]
        field = kept.mapping.get(header) or None
        found.append(ImportColumnOut(header=header, examples=examples, field=field))
    return found


def _fields(kept: Import, language: Language) -> list[ImportFieldOut]:
    needed = {group[0] for group in NEEDED[kept.kind]}
    return [
        ImportFieldOut(
            field=column.field,
            label=column.dutch if language == "nl" else column.english,
            needed=column.field in needed,
        )
        for column in COLUMNS_OF[kept.kind]
    ]


def _failure(kept: Import, language: Language) -> ImportFailureOut | None:
    if kept.failure is None:
        return None
    params = {"count": Summary.from_json(kept.result).error_count, "columns": ""}
    detail = text(language, f"error-{kept.failure}", params)
    return ImportFailureOut(code=kept.failure, detail=detail)


def error_out(error: RowError, language: Language) -> RowErrorOut:
    """A mistake in words."""
    return RowErrorOut(
        row=error.row,
        column=error.column,
        code=error.code,
        detail=row_error_text(language, error),
    )


def _change(change: Change, language: Language) -> ChangeOut:
    return ChangeOut(
        row=change.row,
        what=change_text(language, change),
        before=change.before,
        after=change.after,
    )
