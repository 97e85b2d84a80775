"""Writes what was shown, all of it or nothing, and lets the list go."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.audit.recording import record as audit
from flying_trainees.transfer.doing import unheard
from flying_trainees.transfer.ending import end_gone
from flying_trainees.transfer.errors import ImportHasErrors, ImportStale
from flying_trainees.transfer.looking import importer_of, prepare_import
from flying_trainees.transfer.models import Import, ImportState
from flying_trainees.transfer.planning import Tick
from flying_trainees.transfer.summing_up import Summary, sum_up


def write_import(session: Session, now: datetime, kept: Import, tick: Tick = unheard) -> Summary:
    """Write it. Raises ImportHasErrors, and ImportStale when it would do something else by now."""
    prepared = prepare_import(session, now, kept, tick)
    plan = prepared.plan
    if plan.fingerprint() != kept.fingerprint:
        raise ImportStale
    if plan.errors:
        raise ImportHasErrors(count=len(plan.errors))
    prepared.write()
    ended = 0
    if kept.end_gone:
        ended = end_gone(session, now, importer_of(kept, now), kept.kind, plan.gone)
    summary = sum_up(plan)
    audit(
        session, now, kept.imported_by_id, "import-confirmed", ("import", kept.id),
        details={"kind": kept.kind.value, "network_id": str(kept.network_id), "ended": ended}
        | summary.counts(),
    )  # fmt: skip
    return summary


def finish(kept: Import, now: datetime, state: ImportState, summary: Summary) -> None:
    """It is over: the list's personal data is of no more use, its numbers are."""
    kept.state, kept.finished_at, kept.sheet = state, now, {}
    kept.result = summary.without_details()
    kept.done = kept.total
