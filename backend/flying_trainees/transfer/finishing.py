"""Writes what was shown, all of it or nothing, and lets the list go."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.audit.recording import record as audit
from flying_trainees.transfer.doing import Prepared, unheard
from flying_trainees.transfer.ending import end_gone
from flying_trainees.transfer.errors import ImportHasErrors, ImportStale
from flying_trainees.transfer.looking import importer_of, prepare_import
from flying_trainees.transfer.models import Import, ImportKind, ImportState
from flying_trainees.transfer.planning import Tick
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.summing_up import Summary, sum_up


def write_import(session: Session, now: datetime, kept: Import, tick: Tick = unheard) -> Summary:
    """Write it. Raises ImportHasErrors, and ImportStale when it would do something else by now."""
    prepared = prepare_import(session, now, kept, tick)
    plan = prepared.plan
    if plan.fingerprint() != kept.fingerprint:
        raise ImportStale
    if plan.errors:
        raise ImportHasErrors(count=len(plan.errors))
    importer = importer_of(kept, now)
    return write_prepared(
        session, now, importer, kept.kind, prepared, ("import", kept.id), end=kept.end_gone
    )


def write_prepared(
    session: Session,
    now: datetime,
    importer: Importer,
    kind: ImportKind,
    prepared: Prepared,
    target: tuple[str, UUID],
    *,
    end: bool,
) -> Summary:
    """Do what a plan without mistakes says, end what is gone if wanted, and put it on record."""
    plan = prepared.plan
    prepared.write()
    ended = end_gone(session, now, importer, kind, plan.gone if end else [])
    summary = sum_up(plan)
    details: dict[str, str | int] = {"kind": kind.value, "network_id": str(importer.network_id)}
    details |= {"ended": ended} | summary.counts()
    audit(session, now, importer.actor_id, "import-confirmed", target, details=details)
    return summary


def finish(kept: Import, now: datetime, state: ImportState, summary: Summary) -> None:
    """It is over: the list's personal data is of no more use, its numbers are."""
    kept.state, kept.finished_at, kept.sheet = state, now, {}
    kept.result = summary.without_details()
    kept.done = kept.total
