"""One import from sheet to rows: plan it for its kind, and write that plan."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime
from typing import Any, TypeAlias

from sqlmodel import Session

from flying_trainees.transfer.activities import ActivityComparison
from flying_trainees.transfer.jobs import JobComparison
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.people import PeopleComparison
from flying_trainees.transfer.placements import PlacementComparison
from flying_trainees.transfer.planning import Plan, Tick, rows_of
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.sheet import Sheet
from flying_trainees.transfer.writing_activities import write_activities
from flying_trainees.transfer.writing_jobs import write_jobs
from flying_trainees.transfer.writing_people import write_people
from flying_trainees.transfer.writing_placements import write_placements

AnyPlan: TypeAlias = Plan[Any, Any]


@dataclass(frozen=True, slots=True)
class Prepared:
    """A plan, and what writes it. Writing without looking at `plan.errors` first is a mistake."""

    plan: AnyPlan
    write: Callable[[], None]


def unheard(_rows: int) -> None:
    """Nobody follows how far it is."""


def prepare(
    session: Session,
    now: datetime,
    importer: Importer,
    kind: ImportKind,
    sheet: Sheet,
    mapping: dict[str, str] | None = None,
    tick: Tick = unheard,
) -> Prepared:
    """Plan an import against the present data. Raises ColumnsMissing."""
    rows = list(rows_of(kind, sheet, mapping))
    lookup = Lookup(session)
    links = Links(session, importer.source_id, kind)
    compared = (session, importer, lookup, links)
    if kind is ImportKind.PEOPLE:
        people = PeopleComparison(*compared).plan(rows, tick)
        return Prepared(
            people, lambda: write_people(session, now, importer, lookup, links, people, tick)
        )
    if kind is ImportKind.PLACEMENTS:
        placements = PlacementComparison(*compared).plan(rows, tick)
        return Prepared(placements, lambda: write_placements(session, links, placements, tick))
    if kind is ImportKind.ACTIVITIES:
        activities = ActivityComparison(*compared).plan(rows, tick)
        return Prepared(activities, lambda: write_activities(session, now, links, activities, tick))
    jobs = JobComparison(*compared).plan(rows, tick)
    return Prepared(jobs, lambda: write_jobs(session, now, importer, links, jobs, tick))
