"""Read a list in, name its columns, confirm it, discard it."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.core.language import Language
from flying_trainees.people.network_models import Network
from flying_trainees.transfer.columns import COLUMNS_OF, match, missing
from flying_trainees.transfer.errors import ImportBusy, ImportFinished, ImportHasErrors
from flying_trainees.transfer.finishing import finish, write_import
from flying_trainees.transfer.guessing import guess
from flying_trainees.transfer.looking import (
    hand_over,
    is_long,
    look,
    note_seen,
    prepare_import,
)
from flying_trainees.transfer.models import Import, ImportKind, ImportSource, ImportState
from flying_trainees.transfer.policy import may_import
from flying_trainees.transfer.reading import read_sheet
from flying_trainees.transfer.schemas import (
    ImportColumnsIn,
    ImportOut,
    ImportSourceOut,
    ImportTransitionIn,
)
from flying_trainees.transfer.showing import shown
from flying_trainees.transfer.sources import remember, source_named, sources_of
from flying_trainees.transfer.summing_up import Summary, sum_up

WAITING = (ImportState.MAPPING, ImportState.PREVIEWED, ImportState.FAILED)
"""States in which its maker is to say something."""


def preview_import(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    kind: ImportKind,
    network_id: UUID,
    content: bytes,
    source: str | None = None,
) -> ImportOut:
    """Read a list and say what it would do; nothing changes yet.

    With a source its columns may have any name: what isn't certain is asked first. Raises NotFound,
    FileUnreadable, FileEmpty, FileTooLong; without a source ColumnsMissing.
    """
    _check_network(session, actor, network_id)
    sheet = read_sheet(content)
    kept = Import(
        kind=kind,
        state=ImportState.MAPPING,
        network_id=network_id,
        imported_by_id=actor.person_id,
        runs_installation=actor.is_administrator,
        sheet=sheet.as_json(),
        created_at=now,
    )
    certain = True
    if source is None:
        found = match(kind, sheet.headers)
        kept.mapping = {sheet.headers[index]: field for field, index in found.items()}
    else:
        known = source_named(session, now, network_id, source)
        kept.source_id = known.id
        kept.mapping, certain = guess(kind, sheet, known.mappings.get(kind, {}))
    session.add(kept)
    session.flush()
    if certain and not missing(kind, set(kept.mapping.values())):
        look(session, now, kept)
    return shown(session, kept, Summary.from_json(kept.result), language)


def show_import(
    session: Session, actor: Actor, now: datetime, language: Language, import_id: UUID
) -> ImportOut:
    """One's own import; a short one with what it would do to the data of this moment.

    That is what its maker has seen from now on, and may confirm. Raises NotFound.
    """
    kept = own_import(session, actor, import_id)
    summary = Summary.from_json(kept.result)
    if kept.state is ImportState.PREVIEWED and not is_long(kept):
        plan = prepare_import(session, now, kept).plan
        summary = sum_up(plan)
        note_seen(session, kept, plan.fingerprint())
    return shown(session, kept, summary, language)


def choose_columns(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    import_id: UUID,
    wanted: ImportColumnsIn,
) -> ImportOut:
    """Say what the columns mean, remember it for the source, and look what the list would do.

    Raises NotFound, ImportFinished, ImportBusy, InvalidInput, ColumnsMissing.
    """
    kept = _waiting(session, actor, import_id)
    _check_columns(kept, wanted)
    mapping = {one.header: one.field or "" for one in reversed(wanted.columns)}
    mapping = {header: mapping.get(header, "") for header in kept.sheet["headers"]}
    match(kept.kind, kept.sheet["headers"], mapping)
    kept.mapping, kept.result = mapping, None
    source = session.get(ImportSource, kept.source_id) if kept.source_id else None
    if source:
        remember(source, now, kept.kind, mapping)
        session.add(source)
    look(session, now, kept)
    return shown(session, kept, Summary.from_json(kept.result), language)


def confirm_import(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    import_id: UUID,
    wanted: ImportTransitionIn,
) -> ImportOut:
    """Write everything that was shown, or nothing; a worker writes a long list.

    Raises NotFound, ImportFinished, ImportBusy, ImportHasErrors, and ImportStale when it would do
    something else by now.
    """
    kept = _waiting(session, actor, import_id)
    if kept.state is not ImportState.PREVIEWED:
        raise ImportBusy
    kept.runs_installation = actor.is_administrator
    kept.end_gone = wanted.gone == "end"
    if is_long(kept):
        summary = Summary.from_json(kept.result)
        if summary.error_count:
            raise ImportHasErrors(count=summary.error_count)
        hand_over(session, kept, ImportState.WRITING)
    else:
        summary = write_import(session, now, kept)
        finish(kept, now, ImportState.CONFIRMED, summary)
    session.add(kept)
    session.flush()
    return shown(session, kept, summary, language)


def discard_import(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    import_id: UUID,
    _wanted: ImportTransitionIn,
) -> ImportOut:
    """Forget a list. Raises NotFound, ImportFinished, ImportBusy."""
    kept = _unfinished(session, actor, import_id)
    if kept.state is ImportState.WRITING:
        raise ImportBusy
    finish(kept, now, ImportState.DISCARDED, Summary())
    session.add(kept)
    session.flush()
    return shown(session, kept, Summary(), language)


def list_sources(session: Session, actor: Actor, network_id: UUID) -> list[ImportSourceOut]:
    """Where a network's lists came from before. Raises NotFound."""
    _check_network(session, actor, network_id)
    return [
        ImportSourceOut(id=one.id, name=one.name, kinds=sorted(ImportKind(k) for k in one.mappings))
        for one in sources_of(session, network_id)
    ]


def _check_network(session: Session, actor: Actor, network_id: UUID) -> None:
    if not may_import(actor, network_id) or session.get(Network, network_id) is None:
        raise NotFound


def _check_columns(kept: Import, wanted: ImportColumnsIn) -> None:
    """Each header is one of the list's, each field one of ours and given once."""
    fields = {column.field for column in COLUMNS_OF[kept.kind]}
    seen: set[str] = set()
    wrong = []
    for index, one in enumerate(wanted.columns):
        if one.header not in kept.sheet["headers"]:
            wrong.append(FieldError(f"columns.{index}.header", "unknown-header", {}))
        if one.field and one.field not in fields:
            wrong.append(FieldError(f"columns.{index}.field", "unknown-field", {}))
        elif one.field and one.field in seen:
            wrong.append(FieldError(f"columns.{index}.field", "field-twice", {}))
        seen.add(one.field or "")
    if wrong:
        raise InvalidInput(fields=wrong)


def own_import(session: Session, actor: Actor, import_id: UUID, *, lock: bool = False) -> Import:
    """One's own import, as long as one may import into its network."""
    wanted = select(Import).where(Import.id == import_id, Import.imported_by_id == actor.person_id)
    kept = session.exec(wanted.with_for_update() if lock else wanted).first()
    if kept is None or not may_import(actor, kept.network_id):
        raise NotFound
    return kept


def _unfinished(session: Session, actor: Actor, import_id: UUID) -> Import:
    kept = own_import(session, actor, import_id, lock=True)
    if kept.state in (ImportState.CONFIRMED, ImportState.DISCARDED):
        raise ImportFinished
    return kept


def _waiting(session: Session, actor: Actor, import_id: UUID) -> Import:
    kept = _unfinished(session, actor, import_id)
    if kept.state not in WAITING:
        raise ImportBusy
    return kept
