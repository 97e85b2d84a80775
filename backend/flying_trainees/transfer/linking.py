"""The numbers that things have where lists come from: read before planning, written with the plan.

A source's numbers are its own and stand in links. A list without a source has those of the
installation, which stand with the things themselves.
"""

from collections.abc import Collection, Iterable
from typing import Protocol
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import Session, col

from flying_trainees.accounts.models import Person
from flying_trainees.jobs.models import Job
from flying_trainees.networkmap.models import Activity
from flying_trainees.people.models import Placement
from flying_trainees.transfer.models import ImportKind, ImportLink

TARGET = {
    ImportKind.PEOPLE: "person_id",
    ImportKind.PLACEMENTS: "placement_id",
    ImportKind.JOBS: "job_id",
    ImportKind.ACTIVITIES: "activity_id",
}
TABLE: dict[ImportKind, type[Person | Placement | Job | Activity]] = {
    ImportKind.PEOPLE: Person,
    ImportKind.PLACEMENTS: Placement,
    ImportKind.JOBS: Job,
    ImportKind.ACTIVITIES: Activity,
}


class Numberable(Protocol):
    """A stored thing that may have a number of the installation."""

    id: UUID
    source_id: str | None


class Links:
    """The numbers of one source, or those of the installation, for one kind of list."""

    def __init__(self, session: Session, source_id: UUID | None, kind: ImportKind) -> None:
        self.source_id, self.kind = source_id, kind
        self.things: dict[str, UUID] = {}
        self.numbers: dict[UUID, str] = {}
        if source_id is None:
            return
        target = getattr(ImportLink, TARGET[kind])
        links = select(col(ImportLink.external_id), target).where(
            col(ImportLink.source_id) == source_id, col(ImportLink.kind) == kind
        )
        for number, thing in session.execute(links):
            self.things[number] = thing
            self.numbers[thing] = number

    @property
    def named(self) -> bool:
        """Whether numbers are those of a source, and no others."""
        return self.source_id is not None

    def number_of(self, thing: Numberable) -> str | None:
        """A thing's number, if it has one here."""
        return self.numbers.get(thing.id) if self.named else thing.source_id

    def gone(self, given: Iterable[str | None], found: Iterable[UUID]) -> dict[UUID, str]:
        """Things that the source had before and doesn't name any more, with their numbers.

        What was found in the list some other way is there, whatever has become of its number. A
        list without any number tells nothing about who isn't in it.
        """
        named, here = {number for number in given if number}, set(found)
        if not named:
            return {}
        return {
            thing: number
            for number, thing in self.things.items()
            if number not in named and thing not in here
        }

    def taken(self, session: Session, numbers: Collection[str]) -> set[str]:
        """Those that belong to something, or are its id. At most two queries."""
        if not numbers:
            return set()
        if self.named:
            return {number for number in numbers if number in self.things} | self._ids(
                session, numbers
            )
        table = TABLE[self.kind]
        stored = select(col(table.source_id)).where(col(table.source_id).in_(numbers))
        return {str(one) for one in session.scalars(stored)} | self._ids(session, numbers)

    def _ids(self, session: Session, numbers: Iterable[str]) -> set[str]:
        ids = {found: number for number in numbers if (found := as_id(number))}
        if not ids:
            return set()
        table = TABLE[self.kind]
        stored = select(col(table.id)).where(col(table.id).in_(ids))
        return {ids[one] for one in session.scalars(stored)}

    def write(self, session: Session, wanted: Iterable[tuple[Numberable, str | None]]) -> None:
        """Let things have these numbers from now on; flushes."""
        fresh = [
            (thing, number)
            for thing, number in wanted
            if number and self.number_of(thing) != number
        ]
        if self.source_id is None:
            _write_with_things(session, fresh)
        elif fresh:
            self._write_links(session, self.source_id, fresh)
        session.flush()

    def _write_links(
        self, session: Session, source_id: UUID, fresh: Iterable[tuple[Numberable, str]]
    ) -> None:
        new = {thing.id: number for thing, number in fresh}
        old = {self.numbers[thing] for thing in new if thing in self.numbers}
        session.execute(
            delete(ImportLink).where(
                col(ImportLink.source_id) == source_id,
                col(ImportLink.kind) == self.kind,
                col(ImportLink.external_id).in_(old | set(new.values())),
            )
        )
        session.add_all(
            ImportLink(
                source_id=source_id,
                kind=self.kind,
                external_id=number,
                **{TARGET[self.kind]: thing},
            )
            for thing, number in new.items()
        )


def _write_with_things(session: Session, fresh: Iterable[tuple[Numberable, str]]) -> None:
    """Two things may swap their numbers, so those that had one let go of it first."""
    fresh = list(fresh)
    if any(thing.source_id for thing, _ in fresh):
        for thing, _ in fresh:
            thing.source_id = None
        session.flush()
    for thing, number in fresh:
        thing.source_id = number


def as_id(number: str) -> UUID | None:
    """Our own id, as an export writes it for what has no other number."""
    try:
        return UUID(number)
    except ValueError:
        return None
