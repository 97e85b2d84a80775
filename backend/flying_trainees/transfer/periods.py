"""What begins and ends, at an organisation, and may name members: placements and projects."""

from collections.abc import Mapping
from datetime import date
from typing import Protocol, TypeVar
from uuid import UUID

from sqlmodel import Session

from flying_trainees.transfer.comparing import Comparison, Numbered
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.members import Members
from flying_trainees.transfer.planning import Gone, Row, merged
from flying_trainees.transfer.recognising import Stored
from flying_trainees.transfer.scope import Importer


class Dated(Numbered, Protocol):
    """What a row tells of something with a period."""

    @property
    def organisation(self) -> UUID | None:
        """Where it is."""
        ...

    @property
    def begins_on(self) -> date | None:
        """Its first day."""
        ...

    @property
    def ends_on(self) -> date | None:
        """Its last day."""
        ...


Values = TypeVar("Values", bound=Dated)
Kept = TypeVar("Kept", bound=Stored)


class PeriodComparison(Comparison[Values, Kept]):
    """Of a list of such things."""

    def __init__(self, session: Session, importer: Importer, lookup: Lookup, links: Links) -> None:
        super().__init__(session, importer, lookup, links)
        self.members = Members(session, importer.network_id, importer.source_id)
        self.emails = self.members.emails

    def settle(self, row: Row, given: Values, kept: Kept | None) -> Values:
        """What is given, and the rest as it was; nothing ends before it begins."""
        after = merged(given, self.stored(kept))
        if after.begins_on and after.ends_on and after.ends_on < after.begins_on:
            row.wrong("ends_on", "end-before-begin")
        return after

    def gone(self, numbers: Mapping[UUID, str]) -> list[Gone]:
        """Those that go on, or are still to come."""
        theirs = [(one, self.stored(one)) for one in self.things if one.id in numbers]
        return [
            Gone(one.id, numbers[one.id], self._words(values))
            for one, values in theirs
            if values.ends_on is None or values.ends_on > self.importer.today
        ]

    def _words(self, values: Values) -> str:
        place = values.organisation
        where = self.lookup.organisation_words(place) if place else ""
        return f"{self.label(values)} ({where})"
