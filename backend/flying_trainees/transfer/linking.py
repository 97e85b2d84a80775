"""What a source's own numbers stand for: read before planning, written with the plan."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import delete, select
from sqlmodel import Session, col

from flying_trainees.transfer.models import ImportKind, ImportLink

TARGET = {
    ImportKind.PEOPLE: "person_id",
    ImportKind.PLACEMENTS: "placement_id",
    ImportKind.JOBS: "job_id",
    ImportKind.ACTIVITIES: "activity_id",
}


class Links:
    """The numbers of one source for one kind of list. Without a source there are none."""

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

    def number_of(self, thing: UUID, otherwise: str | None) -> str | None:
        """A thing's number in this source; without a source the one that is stored with it."""
        return self.numbers.get(thing) if self.named else otherwise

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

    def write(self, session: Session, wanted: Mapping[UUID, str | None]) -> None:
        """Let things have these numbers from now on; flushes."""
        fresh = {
            thing: number
            for thing, number in wanted.items()
            if number and self.numbers.get(thing) != number
        }
        if self.source_id is None or not fresh:
            return
        old = {self.numbers[thing] for thing in fresh if thing in self.numbers} | set(
            fresh.values()
        )
        session.execute(
            delete(ImportLink).where(
                col(ImportLink.source_id) == self.source_id,
                col(ImportLink.kind) == self.kind,
                col(ImportLink.external_id).in_(old),
            )
        )
        session.add_all(
            ImportLink(
                source_id=self.source_id,
                kind=self.kind,
                external_id=number,
                **{TARGET[self.kind]: thing},
            )
            for thing, number in fresh.items()
        )
        session.flush()
