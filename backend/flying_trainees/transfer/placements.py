"""Plans the rows of a list of placements: which are new, what changes, what is wrong."""

from collections.abc import Hashable, Iterable, Mapping
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.people.models import Placement, PlacementTheme
from flying_trainees.transfer import cells
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.comparing import Comparison
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.people import people_of
from flying_trainees.transfer.periods import check_period, still_on
from flying_trainees.transfer.planning import Gone, Plan, Row, merged
from flying_trainees.transfer.recognising import key_of
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.theming import sorted_themes, themes_by

HOURS_AT_MOST = 60


@dataclass(frozen=True, slots=True)
class PlacementValues:
    """What a row tells of a placement; None: nothing."""

    number: str | None = None
    person: UUID | None = None
    organisation: UUID | None = None
    title: str | None = None
    description: str | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    hours: Decimal | None = None
    weekdays: tuple[int, ...] | None = None
    themes: tuple[str, ...] | None = None


@dataclass(frozen=True, slots=True)
class KnownPlacement:
    """A stored placement with its themes."""

    placement: Placement
    themes: tuple[str, ...]
    number: str | None
    """The source's own number for it."""

    @property
    def id(self) -> UUID:
        """Its id."""
        return self.placement.id

    def values(self) -> PlacementValues:
        """What is stored, in the shape of a row."""
        return PlacementValues(
            number=self.number,
            person=self.placement.person_id,
            organisation=self.placement.organisation_id,
            title=self.placement.title,
            description=self.placement.description,
            begins_on=self.placement.begins_on,
            ends_on=self.placement.ends_on,
            hours=Decimal(str(self.placement.hours_per_week)).quantize(Decimal("0.01")),
            weekdays=tuple(self.placement.weekdays),
            themes=self.themes,
        )


PlacementPlan = Plan[PlacementValues, KnownPlacement]


class Members:
    """The network's members, by e-mail address and by the source's own number."""

    def __init__(self, session: Session, network_id: UUID, source_id: UUID | None = None) -> None:
        members = people_of(network_id)
        self.names: dict[UUID, str] = {}
        self.emails: dict[UUID, str] = {}
        self._found: dict[str, UUID] = {}
        for person in session.exec(select(Person).where(col(Person.id).in_(members))):
            self.names[person.id] = person.name
            self.emails[person.id] = person.email
            self._found[person.email] = person.id
            if person.source_id and source_id is None:
                self._found.setdefault(person.source_id.lower(), person.id)
        for number, person_id in Links(session, source_id, ImportKind.PEOPLE).things.items():
            if person_id in self.names:
                self._found.setdefault(number.lower(), person_id)

    def person(self, cell: str) -> UUID:
        """The member with that address or number."""
        found = self._found.get(cell.lower())
        if found is None:
            raise BadCell("unknown-person", value=cell[:60])
        return found


class PlacementComparison(Comparison[PlacementValues, KnownPlacement]):
    """Of a list of placements: a person, a place and a begin recognise one without a number."""

    kind = ImportKind.PLACEMENTS
    key_field = "begins_on"

    def __init__(self, session: Session, importer: Importer, lookup: Lookup, links: Links) -> None:
        super().__init__(session, importer, lookup, links)
        self._members = Members(session, importer.network_id, importer.source_id)
        self.emails = self._members.emails

    def read(self, row: Row) -> PlacementValues:
        """The values of a row."""
        return PlacementValues(
            number=row.read("number", cells.line(200)),
            person=row.read("person", self._members.person, needed=True),
            organisation=row.read("organisation", self.lookup.organisation, needed=True),
            title=row.read("title", cells.line(200), needed=True),
            description=row.read("description", cells.line(8000)),
            begins_on=row.read("begins_on", cells.day, needed=True),
            ends_on=row.read("ends_on", cells.day),
            hours=row.read("hours", cells.decimal(0.5, HOURS_AT_MOST)),
            weekdays=row.read("weekdays", cells.weekdays),
            themes=sorted_themes(row.read("themes", self.lookup.themes)),
        )

    def known(self) -> list[KnownPlacement]:
        """All placements of the network's members."""
        return known_placements(self.session, self._members.names, self.links)

    def stored(self, kept: KnownPlacement | None) -> PlacementValues:
        """What is stored of one."""
        return kept.values() if kept else PlacementValues()

    def key(self, values: PlacementValues) -> Hashable | None:
        """Person, organisation and begin."""
        return key_of(values.person, values.organisation, values.begins_on)

    def label(self, values: PlacementValues) -> str:
        """What is new."""
        return f"{self._members.names[values.person]}: {values.title}" if values.person else ""

    def settle(
        self, row: Row, given: PlacementValues, kept: KnownPlacement | None
    ) -> PlacementValues:
        """What is given, and the rest as it was."""
        after = merged(given, self.stored(kept))
        check_period(row, after.begins_on, after.ends_on)
        return after

    def gone(self, numbers: Mapping[UUID, str]) -> list[Gone]:
        """Those that go on, or are still to come."""
        return [
            Gone(one.id, numbers[one.id], self._words(one))
            for one in self.things
            if one.id in numbers and still_on(one.placement.ends_on, self.importer.today)
        ]

    def _words(self, one: KnownPlacement) -> str:
        place = self.lookup.organisation_words(one.placement.organisation_id)
        return f"{self._members.names[one.placement.person_id]}: {one.placement.title} ({place})"


def known_placements(
    session: Session, person_ids: Iterable[UUID], links: Links | None = None
) -> list[KnownPlacement]:
    """All placements of some people, in order of person and begin; two queries."""
    found = select(Placement).where(col(Placement.person_id).in_(list(person_ids)))
    ordered = found.order_by(col(Placement.person_id), col(Placement.begins_on), col(Placement.id))
    placements = session.exec(ordered).all()
    themes = themes_by(session, PlacementTheme, [one.id for one in placements])
    return [
        KnownPlacement(
            one, themes[one.id], links.number_of(one) if links else one.source_id or str(one.id)
        )
        for one in placements
    ]
