"""One import from sheet to rows: plan it for its kind, and write that plan."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlmodel import Session

from flying_trainees.transfer.jobs import plan_jobs
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.people import plan_people
from flying_trainees.transfer.placements import plan_placements
from flying_trainees.transfer.planning import Plan
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.sheet import Sheet
from flying_trainees.transfer.writing_jobs import write_jobs
from flying_trainees.transfer.writing_people import write_people
from flying_trainees.transfer.writing_placements import write_placements

AnyPlan: TypeAlias = Plan[Any, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan, and what writes it. Writing without looking at `plan.errors` first is a mistake."""

    plan: AnyPlan
    write: Callable[[], None]


def prepare(
    session: Session,
    now: datetime,
    importer: Importer,
    kind: ImportKind,
    sheet: Sheet,
    mapping: dict[str, str] | None = None,
) -> Prepared:
    """Plan an import against the present data. Raises ColumnsMissing."""
    lookup = Lookup(session)
    if kind is ImportKind.PEOPLE:
        people = plan_people(session, importer, lookup, sheet, mapping)
        return Prepared(people, lambda: write_people(session, now, importer, lookup, people))
    if kind is ImportKind.PLACEMENTS:
        placements = plan_placements(session, importer, lookup, sheet, mapping)
        return Prepared(placements, lambda: write_placements(session, placements))
    jobs = plan_jobs(session, importer, lookup, sheet, mapping)
    return Prepared(jobs, lambda: write_jobs(session, now, importer, jobs))
