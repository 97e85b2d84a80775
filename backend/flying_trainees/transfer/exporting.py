"""Writes people, placements and jobs as lists that can be imported again, unchanged."""

import csv
import io
from collections.abc import Callable, Iterable, Iterator
from dataclasses import dataclass, fields
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.formulas import with_guard
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.parts import load_parts
from flying_trainees.transfer.activities import known_activities
from flying_trainees.transfer.columns import COLUMNS_OF
from flying_trainees.transfer.job_cells import ROLES, TIME_FIELDS, JobValues, stored_job
from flying_trainees.transfer.looking_up import Lookup, organisations_of
from flying_trainees.transfer.members import Members
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.people import known_details, people_of
from flying_trainees.transfer.placements import known_placements
from flying_trainees.transfer.writing import cell_of, written, written_session

BYTE_ORDER_MARK = "\ufeff"
"""Without it a Dutch spreadsheet program takes UTF-8 for windows-1252."""
PARTS_OF_NAMES = {"first", "infix", "last"}

Cells = dict[str, str]


@dataclass(frozen=True, slots=True)
class Exported:
    """A list as CSV text, and how many rows it has below its header."""

    text: str
    rows: int


def export(session: Session, kind: ImportKind, network_id: UUID) -> Exported:
    """The network's list: semicolons, CRLF, day-month-year, decimal commas."""
    rows = list(_EXPORTS[kind](session, network_id, Lookup(session)))
    columns = [column for column in COLUMNS_OF[kind] if column.field not in PARTS_OF_NAMES]
    text = io.StringIO(newline="")
    text.write(BYTE_ORDER_MARK)
    lines = csv.writer(text, delimiter=";", lineterminator="\r\n")
    lines.writerow(column.dutch for column in columns)
    lines.writerows([with_guard(row.get(column.field, "")) for column in columns] for row in rows)
    return Exported(text.getvalue(), len(rows))


def _people(session: Session, network_id: UUID, lookup: Lookup) -> Iterator[Cells]:
    """Members with an open account, by name."""
    members = select(Person).where(
        col(Person.id).in_(people_of(network_id)), col(Person.deactivated_at).is_(None)
    )
    persons = session.exec(members.order_by(col(Person.name), col(Person.id))).all()
    for known in known_details(session, network_id, persons):
        values = known.values()
        yield {part.name: written(getattr(values, part.name), lookup) for part in fields(values)}


def _placements(session: Session, network_id: UUID, lookup: Lookup) -> Iterator[Cells]:
    members = Members(session, network_id)
    for known in known_placements(session, members.names):
        values = known.values()
        yield {
            part.name: cell_of(part.name, getattr(values, part.name), lookup, members.emails)
            for part in fields(values)
        }


def _activities(session: Session, network_id: UUID, lookup: Lookup) -> Iterator[Cells]:
    members = Members(session, network_id)
    for known in known_activities(session, organisations_of(session, network_id)):
        values = known.values()
        yield {
            part.name: cell_of(part.name, getattr(values, part.name), lookup, members.emails)
            for part in fields(values)
        }


def _jobs(session: Session, network_id: UUID, lookup: Lookup) -> Iterator[Cells]:
    found = select(Job).where(Job.network_id == network_id)
    jobs = session.exec(found.order_by(col(Job.created_at), col(Job.id))).all()
    parts = load_parts(session, [job.id for job in jobs])
    for job in jobs:
        yield _job_cells(stored_job(job, parts[job.id], job.source_id or str(job.id)), lookup)


def _job_cells(values: JobValues, lookup: Lookup) -> Cells:
    row = {
        part.name: cell_of(part.name, getattr(values, part.name), lookup, {})
        for part in fields(values)
        if part.name not in ("seats", "times")
    }
    row |= {role.value: "" for role in ROLES}
    row |= {role: str(count) for role, count in values.seats or ()}
    return row | dict(zip(TIME_FIELDS, map(written_session, values.times or ()), strict=False))


_EXPORTS: dict[ImportKind, Callable[[Session, UUID, Lookup], Iterable[Cells]]] = {
    ImportKind.PEOPLE: _people,
    ImportKind.PLACEMENTS: _placements,
    ImportKind.JOBS: _jobs,
    ImportKind.ACTIVITIES: _activities,
}
