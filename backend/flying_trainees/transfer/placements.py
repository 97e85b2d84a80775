"""Plans the rows of a list of placements: which are new, what changes, what is wrong."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from datetime import date
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.people.models import Placement, PlacementTheme
from flying_trainees.transfer import cells
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.people import people_of
from flying_trainees.transfer.planning import (
    Change,
    Gone,
    Once,
    Plan,
    Row,
    Tick,
    all_errors,
    differences,
    in_strides,
    merged,
)
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.writing import written, written_themes, written_weekdays

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
NaturalKey = tuple[UUID | None, UUID | None, date | None]


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


def plan_placements(
    session: Session,
    importer: Importer,
    lookup: Lookup,
    links: Links,
    rows: Sequence[Row],
    tick: Tick,
) -> PlacementPlan:
    """What the list would do."""
    plan = PlacementPlan(rows=len(rows))
    members = Members(session, importer.network_id, importer.source_id)
    read = [_read(row, members, lookup) for row in in_strides(rows, tick)]
    known = known_placements(session, members.names, links)
    by_number = {place.number: place for place in known if place.number}
    by_key = {_key(place.values()): place for place in known if _has_no_number(place, links)}
    _check_numbers_are_free(session, links, rows, read, by_number)
    numbers, keys = Once(), Once()

    def show(field: str, value: object) -> str:
        return shown(field, value, lookup, members)

    for row, given in zip(rows, read, strict=True):
        numbers.check(row, "number", given.number, "duplicate-number")
        if given.number is None:
            keys.check(row, "begins_on", _key(given), "duplicate-row")
        kept = by_number.get(given.number or "") or by_key.get(_key(given))
        stored = kept.values() if kept else PlacementValues()
        after = merged(given, stored)
        _check_period(row, after)
        label = f"{members.names[given.person]}: {given.title}" if given.person else ""
        fresh = [Change(row.number, "placements", None, label)]
        plan.add(row, after, kept, differences(row, stored, after, show) if kept else fresh)
    plan.errors = all_errors(rows)
    found = [row.kept.placement.id for row in plan.planned if row.kept]
    gone = links.gone((given.number for given in read), found)
    plan.gone = [
        Gone(one.placement.id, gone[one.placement.id], _label(one, members, lookup))
        for one in known
        if one.placement.id in gone and still_on(one.placement.ends_on, importer.today)
    ]
    return plan


def still_on(ends_on: date | None, today: date) -> bool:
    """Whether something with this last day goes on, or is still to come."""
    return ends_on is None or ends_on > today


def _label(one: KnownPlacement, members: Members, lookup: Lookup) -> str:
    place = lookup.organisation_words(one.placement.organisation_id)
    return f"{members.names[one.placement.person_id]}: {one.placement.title} ({place})"


def _has_no_number(place: KnownPlacement, links: Links) -> bool:
    return place.number is None if links.named else not place.placement.source_id


def _read(row: Row, members: Members, lookup: Lookup) -> PlacementValues:
    return PlacementValues(
        number=row.read("number", cells.line(200)),
        person=row.read("person", members.person, needed=True),
        organisation=row.read("organisation", lookup.organisation, needed=True),
        title=row.read("title", cells.line(200), needed=True),
        description=row.read("description", cells.line(8000)),
        begins_on=row.read("begins_on", cells.day, needed=True),
        ends_on=row.read("ends_on", cells.day),
        hours=row.read("hours", cells.decimal(0.5, HOURS_AT_MOST)),
        weekdays=row.read("weekdays", cells.weekdays),
        themes=_sorted(row.read("themes", lookup.themes)),
    )


def _sorted(themes: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """Themes of a placement have no order of their own."""
    return None if themes is None else tuple(sorted(themes))


def _check_period(row: Row, after: PlacementValues) -> None:
    if after.begins_on and after.ends_on and after.ends_on < after.begins_on:
        row.wrong("ends_on", "end-before-begin")


def _check_numbers_are_free(
    session: Session,
    links: Links,
    rows: Iterable[Row],
    read: Iterable[PlacementValues],
    by_number: dict[str, KnownPlacement],
) -> None:
    """A number that belongs to somebody outside the network is not ours to change."""
    wanted = {given.number for given in read if given.number} - set(by_number)
    taken: set[str | None] = {number for number in wanted if number in links.things}
    if not links.named:
        stored = select(Placement.source_id).where(col(Placement.source_id).in_(wanted))
        taken = set(session.exec(stored))
    for row, given in zip(rows, read, strict=True):
        if given.number in taken and given.number is not None:
            row.wrong("number", "number-taken", {"name": ""})


def known_placements(
    session: Session, person_ids: Iterable[UUID], links: Links | None = None
) -> list[KnownPlacement]:
    """All placements of some people, in order of person and begin; two queries.

    Without links the number is the one that is stored, else our own id.
    """
    found = select(Placement).where(col(Placement.person_id).in_(list(person_ids)))
    ordered = found.order_by(col(Placement.person_id), col(Placement.begins_on), col(Placement.id))
    placements = session.exec(ordered).all()
    themes: dict[UUID, list[str]] = defaultdict(list)
    ids = [placement.id for placement in placements]
    for theme in session.exec(
        select(PlacementTheme)
        .where(col(PlacementTheme.placement_id).in_(ids))
        .order_by(col(PlacementTheme.theme_id))
    ):
        themes[theme.placement_id].append(theme.theme_id)
    return [
        KnownPlacement(
            one,
            tuple(themes[one.id]),
            links.numbers.get(one.id) if links and links.named else one.source_id or str(one.id),
        )
        for one in placements
    ]


def _key(values: PlacementValues) -> NaturalKey:
    return values.person, values.organisation, values.begins_on


def shown(field: str, value: object, lookup: Lookup, members: Members) -> str:
    """A value of a placement as its cell would have it."""
    if field == "person" and isinstance(value, UUID):
        return members.emails.get(value, "")
    if field == "weekdays" and isinstance(value, tuple):
        return written_weekdays(value)
    if field == "themes" and isinstance(value, tuple):
        return written_themes(value, lookup)
    return written(value, lookup)
