"""Plans the rows of a list of projects for the network map: new, changed, wrong, gone."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.networkmap.models import Activity, ActivityKind, ActivityTheme
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.transfer import cells
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.placements import Members, still_on
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
from flying_trainees.transfer.writing import activity_kind_meanings, written, written_themes


@dataclass(frozen=True, slots=True)
class ActivityValues:
    """What a row tells of a project; None: nothing."""

    number: str | None = None
    organisation: UUID | None = None
    title: str | None = None
    kind: ActivityKind | None = None
    description: str | None = None
    themes: tuple[str, ...] | None = None
    begins_on: date | None = None
    ends_on: date | None = None
    contact: UUID | None = None


@dataclass(frozen=True, slots=True)
class KnownActivity:
    """A stored project with its themes and the source's own number for it."""

    activity: Activity
    themes: tuple[str, ...]
    number: str | None

    def values(self) -> ActivityValues:
        """What is stored, in the shape of a row."""
        return ActivityValues(
            number=self.number,
            organisation=self.activity.organisation_id,
            title=self.activity.title,
            kind=self.activity.kind,
            description=self.activity.description or None,
            themes=self.themes,
            begins_on=self.activity.begins_on,
            ends_on=self.activity.ends_on,
            contact=self.activity.contact_id,
        )


ActivityPlan = Plan[ActivityValues, KnownActivity]
NaturalKey = tuple[UUID | None, str]


def plan_activities(
    session: Session,
    importer: Importer,
    lookup: Lookup,
    links: Links,
    rows: Sequence[Row],
    tick: Tick,
) -> ActivityPlan:
    """What the list would do. Without a number organisation and title recognise a project."""
    plan = ActivityPlan(rows=len(rows))
    members = Members(session, importer.network_id, importer.source_id)
    taking_part = organisations_of(session, importer.network_id)
    read = [_read(row, members, lookup, taking_part) for row in in_strides(rows, tick)]
    known = known_activities(session, taking_part, links)
    by_number = {one.number: one for one in known if one.number}
    by_key = {_key(one.values()): one for one in known}
    numbers, keys = Once(), Once()

    def show(field: str, value: object) -> str:
        return shown(field, value, lookup, members)

    for row, given in zip(rows, read, strict=True):
        numbers.check(row, "number", given.number, "duplicate-number")
        if given.number is None:
            keys.check(row, "title", _key(given), "duplicate-row")
        kept = by_number.get(given.number or "") or _unnumbered(by_key.get(_key(given)))
        stored = kept.values() if kept else ActivityValues()
        after = merged(given, stored)
        if after.begins_on and after.ends_on and after.ends_on < after.begins_on:
            row.wrong("ends_on", "end-before-begin")
        fresh = [Change(row.number, "activities", None, given.title or "")]
        plan.add(row, after, kept, differences(row, stored, after, show) if kept else fresh)
    plan.errors = all_errors(rows)
    found = [row.kept.activity.id for row in plan.planned if row.kept]
    gone = links.gone((given.number for given in read), found)
    plan.gone = _gone(known, gone, lookup, importer.today)
    return plan


def _unnumbered(found: KnownActivity | None) -> KnownActivity | None:
    """What a source knows by another number is another thing."""
    return found if found and found.number is None else None


def _gone(
    known: Iterable[KnownActivity], gone: Mapping[UUID, str], lookup: Lookup, today: date
) -> list[Gone]:
    return [
        Gone(
            one.activity.id,
            gone[one.activity.id],
            f"{one.activity.title} ({lookup.organisation_words(one.activity.organisation_id)})",
        )
        for one in known
        if one.activity.id in gone and still_on(one.activity.ends_on, today)
    ]


def _read(
    row: Row, members: Members, lookup: Lookup, taking_part: frozenset[UUID]
) -> ActivityValues:
    def organisation(cell: str) -> UUID:
        found = lookup.organisation(cell)
        if found not in taking_part:
            raise BadCell("organisation-not-in-network")
        return found

    themes = row.read("themes", lookup.themes, needed=True)
    return ActivityValues(
        number=row.read("number", cells.line(200)),
        organisation=row.read("organisation", organisation, needed=True),
        title=row.read("title", cells.line(200), needed=True),
        kind=row.read("kind", cells.word(activity_kind_meanings())),
        description=row.read("description", cells.line(4000)),
        themes=None if themes is None else tuple(sorted(themes)),
        begins_on=row.read("begins_on", cells.day),
        ends_on=row.read("ends_on", cells.day),
        contact=row.read("contact", members.person),
    )


def organisations_of(session: Session, network_id: UUID) -> frozenset[UUID]:
    """The organisations that take part in a network."""
    taking_part = select(NetworkOrganisation.organisation_id).where(
        NetworkOrganisation.network_id == network_id
    )
    return frozenset(session.exec(taking_part))


def known_activities(
    session: Session, organisations: Iterable[UUID], links: Links | None = None
) -> list[KnownActivity]:
    """The projects of some organisations by title; two queries."""
    found = select(Activity).where(col(Activity.organisation_id).in_(list(organisations)))
    activities = session.exec(found.order_by(col(Activity.title), col(Activity.id))).all()
    themes: dict[UUID, list[str]] = defaultdict(list)
    for theme in session.exec(
        select(ActivityTheme)
        .where(col(ActivityTheme.activity_id).in_([one.id for one in activities]))
        .order_by(col(ActivityTheme.theme_id))
    ):
        themes[theme.activity_id].append(theme.theme_id)
    return [
        KnownActivity(
            one,
            tuple(themes[one.id]),
            links.number_of(one.id, one.source_id) if links else one.source_id,
        )
        for one in activities
    ]


def _key(values: ActivityValues) -> NaturalKey:
    return values.organisation, (values.title or "").casefold()


def shown(field: str, value: object, lookup: Lookup, members: Members) -> str:
    """A value of a project as its cell would have it."""
    if field == "contact" and isinstance(value, UUID):
        return members.emails.get(value, "")
    if field == "themes" and isinstance(value, tuple):
        return written_themes(value, lookup)
    return written(value, lookup)
