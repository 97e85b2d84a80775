"""Compares the rows of a list with what is stored, whatever they are about: that makes its plan."""

from abc import ABC, abstractmethod
from collections.abc import Hashable, Mapping, Sequence
from dataclasses import replace
from types import MappingProxyType
from typing import ClassVar, Generic, Protocol, TypeVar
from uuid import UUID

from sqlmodel import Session

from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.planning import (
    Change,
    Dataclass,
    Gone,
    Once,
    Plan,
    Row,
    Tick,
    all_errors,
    differences,
    in_strides,
)
from flying_trainees.transfer.recognising import Mark, Recognised, Stored, note_doubles
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.writing import cell_of


class Numbered(Dataclass, Protocol):
    """What a row tells, among it perhaps the number that its source gave the thing."""

    @property
    def number(self) -> str | None:
        """The source's own number."""
        ...


Values = TypeVar("Values", bound=Numbered)
Kept = TypeVar("Kept", bound=Stored)


class Comparison(ABC, Generic[Values, Kept]):
    """How one kind of list is read, recognised and checked. One is made for each list."""

    kind: ClassVar[ImportKind]
    key_field: ClassVar[str]
    """Where it is told that a row stands in the list twice."""
    doubled: ClassVar[str] = "duplicate-row"
    sure: ClassVar[bool] = False
    """Whether the key belongs to one thing, whatever the numbers."""
    emails: Mapping[UUID, str] = MappingProxyType({})
    """Of the people whom rows may name."""

    def __init__(self, session: Session, importer: Importer, lookup: Lookup, links: Links) -> None:
        self.session, self.importer = session, importer
        self.lookup, self.links = lookup, links
        self.given: list[Values] = []
        self.things: list[Kept] = []
        self.row_of: dict[UUID, int] = {}
        """The row about each thing that was recognised."""

    @abstractmethod
    def read(self, row: Row) -> Values:
        """The values of a row, its mistakes noted in it."""

    @abstractmethod
    def known(self) -> list[Kept]:
        """What is stored and might be in the list, which `given` tells."""

    @abstractmethod
    def stored(self, kept: Kept | None) -> Values:
        """What is stored, in the shape of a row; of nothing, nothing."""

    @abstractmethod
    def key(self, values: Values) -> Hashable | None:
        """What no two things share; None when the row doesn't tell enough."""

    @abstractmethod
    def label(self, values: Values) -> str:
        """What is new, in words."""

    @abstractmethod
    def settle(self, row: Row, given: Values, kept: Kept | None) -> Values:
        """What it will be; what isn't right about it is noted in the row."""

    @abstractmethod
    def gone(self, numbers: Mapping[UUID, str]) -> list[Gone]:
        """What of these, which the source no longer names, isn't over yet; in order."""

    def changes(self, row: Row, after: Values, kept: Kept | None) -> list[Change]:
        """What the row does."""
        if kept is None:
            return [Change(row.number, self.kind.value, None, self.label(after))]
        return differences(row, self.stored(kept), after, self.shown)

    def shown(self, field: str, value: object) -> str:
        """A value as its cell would have it."""
        return cell_of(field, value, self.lookup, self.emails)

    def plan(self, rows: Sequence[Row], tick: Tick) -> Plan[Values, Kept]:
        """What the list would do."""
        plan: Plan[Values, Kept] = Plan(rows=len(rows))
        self.given = [self.read(row) for row in in_strides(rows, tick)]
        self.things = self.known()
        found = self._recognised(rows)
        for row, values, kept in zip(rows, self.given, found, strict=True):
            after = self.settle(row, _without_our_id(values, kept), kept)
            plan.add(row, after, kept, self.changes(row, after, kept))
        plan.errors = all_errors(rows)
        numbers = (values.number for values in self.given)
        plan.gone = self.gone(self.links.gone(numbers, self.row_of))
        return plan

    def _recognised(self, rows: Sequence[Row]) -> list[Kept | None]:
        """What each row is about; a thing that two rows are about is a mistake."""
        marks = [Mark(values.number, self.key(values)) for values in self.given]
        numbers, things = Once(), Once()
        for row, mark in zip(rows, marks, strict=True):
            numbers.check(row, "number", mark.number, "duplicate-number")
        note_doubles(rows, marks, self.key_field, self.doubled, sure=self.sure)
        found = Recognised(
            self.things, lambda one: self.key(self.stored(one)), whole=self.sure or self.links.named
        ).find(marks)
        self._note_taken(rows, marks, found)
        self.row_of = {kept.id: row.number for row, kept in zip(rows, found, strict=True) if kept}
        for row, kept in zip(rows, found, strict=True):
            if kept and not row.wrong_cells:
                things.check(row, self.key_field, kept.id, "duplicate-row")
        return found

    def _note_taken(
        self, rows: Sequence[Row], marks: Sequence[Mark], found: Sequence[Kept | None]
    ) -> None:
        """A number that belongs to something out of reach is not ours to give away."""
        new = {mark.number for mark in marks if mark.number}
        new -= {kept.number for kept in found if kept} | {str(kept.id) for kept in found if kept}
        taken = self.links.taken(self.session, new)
        for row, mark in zip(rows, marks, strict=True):
            if mark.number in taken:
                row.wrong("number", "number-taken", {"name": ""})


def _without_our_id(values: Values, kept: Stored | None) -> Values:
    """Our own id tells what a row is about, but it is no number of its source."""
    if kept is None or values.number != str(kept.id):
        return values
    return replace(values, number=None)
