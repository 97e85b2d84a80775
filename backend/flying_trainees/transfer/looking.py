"""Looks at what a list would do: at once when it is short, else a worker does."""

from datetime import datetime

from sqlalchemy import update
from sqlmodel import Session, col

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.outbox.recording import defer
from flying_trainees.transfer.doing import Prepared, prepare, unheard
from flying_trainees.transfer.models import Import, ImportState
from flying_trainees.transfer.names import QUEUE, TASK
from flying_trainees.transfer.planning import Tick
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.sheet import Sheet
from flying_trainees.transfer.summing_up import sum_up

AT_ONCE = 500
"""So many rows are looked at, or written, while one waits; for more a worker does it."""


def is_long(kept: Import) -> bool:
    """Whether a worker does it."""
    return len(kept.sheet.get("rows", ())) > AT_ONCE


def look(session: Session, now: datetime, kept: Import) -> None:
    """Plan it now, or let a worker. Raises ColumnsMissing."""
    kept.failure = None
    if is_long(kept):
        hand_over(session, kept, ImportState.READING)
    else:
        keep_plan(kept, prepare_import(session, now, kept))
    session.add(kept)
    session.flush()


def hand_over(session: Session, kept: Import, state: ImportState) -> None:
    """Let a worker go on with it; its steps are the rows, twice when they are written as well."""
    kept.state = state
    steps = 2 if state is ImportState.WRITING else 1
    kept.done, kept.total = 0, steps * len(kept.sheet["rows"])
    session.add(kept)
    session.flush()
    defer(session, TASK, queue=QUEUE, import_id=str(kept.id))


def prepare_import(session: Session, now: datetime, kept: Import, tick: Tick = unheard) -> Prepared:
    """Plan an import that is kept against the present data. Raises ColumnsMissing."""
    sheet = Sheet.from_json(kept.sheet)
    return prepare(session, now, importer_of(kept, now), kept.kind, sheet, kept.mapping, tick)


def importer_of(kept: Import, now: datetime) -> Importer:
    """Who imports."""
    return Importer(
        actor_id=kept.imported_by_id,
        network_id=kept.network_id,
        runs_installation=kept.runs_installation,
        today=now.astimezone(AMSTERDAM).date(),
        source_id=kept.source_id,
    )


def note_seen(session: Session, kept: Import, fingerprint: str) -> None:
    """Other changes are shown by now: those may be confirmed, unless that has been done already."""
    if kept.fingerprint != fingerprint:
        waiting = col(Import.id) == kept.id, col(Import.state) == ImportState.PREVIEWED
        session.execute(update(Import).where(*waiting).values(fingerprint=fingerprint))


def keep_plan(kept: Import, prepared: Prepared) -> None:
    """Remember what it would do; it waits to be confirmed from now on."""
    kept.state = ImportState.PREVIEWED
    kept.fingerprint = prepared.plan.fingerprint()
    kept.result = sum_up(prepared.plan).as_json()
    kept.done = kept.total
