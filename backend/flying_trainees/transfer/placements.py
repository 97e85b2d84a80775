"""Plans the rows of a list of placements: which are new, what changes, what is wrong."""

from collections.abc import Hashable, Iterable
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.people.models import Placement, PlacementTheme
from flying_trainees.transfer import cells
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.periods import PeriodComparison
from flying_trainees.transfer.planning import Plan, Row
from flying_trainees.transfer.recognising import key_of
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


class PlacementComparison(PeriodComparison[PlacementValues, KnownPlacement]):
    """Of a list of placements: a person, a place and a begin recognise one without a number."""

    kind = ImportKind.PLACEMENTS
    key_field = "begins_on"

    def read(self, row: Row) -> PlacementValues:
        """The values of a row."""
        return PlacementValues(
            number=row.read("number", cells.line(200)),
            person=row.read("person", self.members.person, needed=True),
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
        return known_placements(self.session, self.members.names, self.links)

    def stored(self, kept: KnownPlacement | None) -> PlacementValues:
        """What is stored of one."""
        return kept.values() if kept else PlacementValues()

    def key(self, values: PlacementValues) -> Hashable | None:
        """Person, organisation and begin."""
        return key_of(values.person, values.organisation, values.begins_on)

    def label(self, values: PlacementValues) -> str:
        """What is new."""
        return f"{self.members.names[values.person]}: {values.title}" if values.person else ""


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
