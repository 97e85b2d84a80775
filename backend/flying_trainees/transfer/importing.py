"""Preview an import, confirm it, discard it, and forget old ones."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.people.network_models import Network
from flying_trainees.transfer.doing import AnyPlan, Prepared, prepare
from flying_trainees.transfer.errors import ImportFinished, ImportHasErrors, ImportStale
from flying_trainees.transfer.models import Import, ImportKind, ImportState
from flying_trainees.transfer.planning import Outcome, Plan
from flying_trainees.transfer.policy import may_import
from flying_trainees.transfer.reading import read_sheet
from flying_trainees.transfer.schemas import ChangeOut, ImportOut, RowErrorOut
from flying_trainees.transfer.scope import importer_for
from flying_trainees.transfer.sheet import Sheet
from flying_trainees.transfer.telling import change_text, row_error_text

SHOWN = 500


def preview_import(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    kind: ImportKind,
    network_id: UUID,
    content: bytes,
) -> ImportOut:
    """Read a list and say what it would do; nothing changes yet.

    Raises NotFound, FileUnreadable, FileEmpty, FileTooLong, ColumnsMissing.
    """
    if not may_import(actor, network_id) or session.get(Network, network_id) is None:
        raise NotFound
    sheet = read_sheet(content)
    prepared = prepare(session, now, importer_for(actor, network_id), kind, sheet)
    kept = Import(
        kind=kind,
        network_id=network_id,
        imported_by_id=actor.person_id,
        sheet=sheet.as_json(),
        fingerprint=prepared.plan.fingerprint(),
        created_at=now,
    )
    session.add(kept)
    session.flush()
    return _shown(kept, prepared.plan, language)


def show_import(
    session: Session, actor: Actor, now: datetime, language: Language, import_id: UUID
) -> ImportOut:
    """One's own import, with what it would do to the data of this moment. Raises NotFound."""
    kept = _find(session, actor, import_id)
    if kept.state is not ImportState.PREVIEWED:
        return _shown(kept, Plan(), language)
    return _shown(kept, _prepare(session, actor, now, kept).plan, language)


def confirm_import(
    session: Session, actor: Actor, now: datetime, language: Language, import_id: UUID
) -> ImportOut:
    """Write everything that was shown, or nothing.

    Raises NotFound, ImportFinished, ImportHasErrors, and ImportStale when it would do something
    else by now.
    """
    kept = _unfinished(session, actor, import_id)
    prepared = _prepare(session, actor, now, kept)
    if prepared.plan.fingerprint() != kept.fingerprint:
        raise ImportStale
    if prepared.plan.errors:
        raise ImportHasErrors(count=len(prepared.plan.errors))
    prepared.write()
    _finish(session, now, kept, ImportState.CONFIRMED)
    audit(
        session, now, actor.person_id, "import-confirmed", ("import", kept.id),
        details={"kind": kept.kind.value, "network_id": str(kept.network_id)}
        | counts(prepared.plan),
    )  # fmt: skip
    session.flush()
    return _shown(kept, prepared.plan, language)


def discard_import(
    session: Session, actor: Actor, now: datetime, language: Language, import_id: UUID
) -> ImportOut:
    """Forget a list. Raises NotFound, ImportFinished."""
    kept = _unfinished(session, actor, import_id)
    _finish(session, now, kept, ImportState.DISCARDED)
    session.flush()
    return _shown(kept, Plan(), language)


def counts(plan: AnyPlan) -> dict[str, int]:
    """How many rows are new, changed and unchanged."""
    return {outcome.value: plan.count(outcome) for outcome in Outcome}


def _prepare(session: Session, actor: Actor, now: datetime, kept: Import) -> Prepared:
    sheet = Sheet.from_json(kept.sheet)
    return prepare(session, now, importer_for(actor, kept.network_id), kept.kind, sheet)


def _find(session: Session, actor: Actor, import_id: UUID, *, lock: bool = False) -> Import:
    """One's own import, as long as one may import into its network."""
    wanted = select(Import).where(Import.id == import_id, Import.imported_by_id == actor.person_id)
    kept = session.exec(wanted.with_for_update() if lock else wanted).first()
    if kept is None or not may_import(actor, kept.network_id):
        raise NotFound
    return kept


def _unfinished(session: Session, actor: Actor, import_id: UUID) -> Import:
    kept = _find(session, actor, import_id, lock=True)
    if kept.state is not ImportState.PREVIEWED:
        raise ImportFinished
    return kept


def _finish(session: Session, now: datetime, kept: Import, state: ImportState) -> None:
    """The list's personal data is of no more use."""
    kept.state, kept.finished_at, kept.sheet = state, now, {}
    session.add(kept)


def _shown(kept: Import, plan: AnyPlan, language: Language) -> ImportOut:
    return ImportOut(
        id=kept.id,
        kind=kept.kind,
        state=kept.state,
        network_id=kept.network_id,
        rows=plan.rows,
        new=plan.count(Outcome.NEW),
        changed=plan.count(Outcome.CHANGED),
        unchanged=plan.count(Outcome.UNCHANGED),
        error_count=len(plan.errors),
        errors=_errors(plan, language),
        change_count=len(plan.changes),
        changes=_changes(plan, language),
        created_at=kept.created_at,
        finished_at=kept.finished_at,
    )


def _errors(plan: AnyPlan, language: Language) -> list[RowErrorOut]:
    return [
        RowErrorOut(
            row=error.row,
            column=error.column,
            code=error.code,
            detail=row_error_text(language, error),
        )
        for error in plan.errors[:SHOWN]
    ]


def _changes(plan: AnyPlan, language: Language) -> list[ChangeOut]:
    return [
        ChangeOut(
            row=change.row,
            what=change_text(language, change),
            before=change.before,
            after=change.after,
        )
        for change in plan.changes[:SHOWN]
    ]
