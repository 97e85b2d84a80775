"""Plans the rows of a list of people: who is new, what changes, what is wrong."""

from collections import defaultdict
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import UTC, date, datetime, time
from uuid import UUID

from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.accounts.models import Career, Person, Role, RoleGrant
from flying_trainees.availability.models import FreeTimeBudget
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.people.models import Profile
from flying_trainees.transfer import cells
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
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
from flying_trainees.transfer.writing import career_meanings, written


@dataclass(frozen=True, slots=True)
class PersonValues:
    """What a row tells of a person; None: nothing."""

    number: str | None = None
    email: str | None = None
    name: str | None = None
    organisation: UUID | None = None
    career: Career | None = None
    since: date | None = None
    place: str | None = None
    studies: str | None = None
    hours: int | None = None


@dataclass(frozen=True, slots=True)
class KnownPerson:
    """Somebody with an account, and what belongs to him in the importing network."""

    person: Person
    profile: Profile | None
    membership: RoleGrant | None
    budget: FreeTimeBudget | None
    number: str | None
    """The source's own number for him."""

    def values(self) -> PersonValues:
        """What is stored, in the shape of a row."""
        since = self.membership.granted_at.astimezone(AMSTERDAM) if self.membership else None
        return PersonValues(
            number=self.number,
            email=self.person.email,
            name=self.person.name,
            organisation=self.person.home_organisation_id,
            career=self.person.career,
            since=since.date() if since else None,
            place=(self.profile.base_place if self.profile else "") or None,
            studies=(self.profile.studies if self.profile else "") or None,
            hours=self.budget.hours_per_month if self.budget else None,
        )


PeoplePlan = Plan[PersonValues, KnownPerson]


def plan_people(
    session: Session,
    importer: Importer,
    lookup: Lookup,
    links: Links,
    rows: Sequence[Row],
    tick: Tick,
) -> PeoplePlan:
    """What the list would do."""
    plan = PeoplePlan(rows=len(rows))
    read = [_read(row, lookup) for row in in_strides(rows, tick)]
    by_email, by_number = known_people(session, importer.network_id, links, read)
    emails, numbers = Once(), Once()
    for row, given in zip(rows, read, strict=True):
        emails.check(row, "email", given.email, "duplicate-email")
        numbers.check(row, "number", given.number, "duplicate-number")
        kept = _find(row, given, by_email, by_number)
        if kept is None:
            label = f"{given.name} <{given.email}>"
            plan.add(row, given, None, [Change(row.number, "people", None, label)])
            continue
        _check_right(row, importer, links, given, kept)
        stored = kept.values()
        after = merged(_only_what_may_change(given, stored), stored)
        changes = differences(row, stored, after, lambda _, value: written(value, lookup))
        if kept.membership is None:
            changes.append(Change(row.number, "membership", None, f"{after.name} <{after.email}>"))
        plan.add(row, after, kept, changes)
    plan.errors = all_errors(rows)
    found = [row.kept.person.id for row in plan.planned if row.kept]
    gone = links.gone((given.number for given in read), found)
    plan.gone = _gone(session, importer.network_id, gone)
    return plan


def _gone(session: Session, network_id: UUID, gone: Mapping[UUID, str]) -> list[Gone]:
    """Members whom the source had before and doesn't name any more, by name."""
    still = select(Person).where(
        col(Person.id).in_(gone), col(Person.id).in_(people_of(network_id))
    )
    people = session.exec(still.order_by(col(Person.name), col(Person.id)))
    return [Gone(one.id, gone[one.id], f"{one.name} <{one.email}>") for one in people]


def _read(row: Row, lookup: Lookup) -> PersonValues:
    return PersonValues(
        number=row.read("number", cells.line(200)),
        email=row.read("email", cells.email, needed=True),
        name=_name(row),
        organisation=row.read("organisation", lookup.organisation),
        career=row.read("career", cells.word(career_meanings())),
        since=row.read("since", cells.day),
        place=row.read("place", cells.line(200)),
        studies=row.read("studies", cells.line(1000)),
        hours=row.read("hours", cells.whole(0, 160)),
    )


def _name(row: Row) -> str | None:
    """The whole name, or its parts put together: a first and a last name are both needed."""
    if row.has("name") or not (row.has("first") or row.has("last") or "last" in row.cells):
        return row.read("name", cells.line(200), needed=True)
    first = row.read("first", cells.line(60), needed=True)
    infix = row.read("infix", cells.line(40))
    last = row.read("last", cells.line(98), needed=True)
    return " ".join(part for part in (first, infix, last) if part)


def known_people(
    session: Session, network_id: UUID, links: Links, wanted: Iterable[PersonValues]
) -> tuple[dict[str, KnownPerson], dict[str, KnownPerson]]:
    """Those who have an account already, by e-mail address and by the source's own number."""
    wanted = list(wanted)
    emails = {values.email for values in wanted if values.email}
    numbers = {values.number for values in wanted if values.number}
    if links.named:
        linked = {links.things[number] for number in numbers if number in links.things}
        by_number = col(Person.id).in_(linked)
    else:
        by_number = col(Person.source_id).in_(numbers)
    found = session.exec(select(Person).where(col(Person.email).in_(emails) | by_number)).all()
    people = known_details(session, network_id, found, links)
    return (
        {known.person.email: known for known in people},
        {known.number: known for known in people if known.number},
    )


def known_details(
    session: Session, network_id: UUID, persons: Iterable[Person], links: Links | None = None
) -> list[KnownPerson]:
    """People with their profile, membership and budget; three queries."""
    persons = list(persons)
    ids = [person.id for person in persons]
    profiles = {
        profile.person_id: profile
        for profile in session.exec(select(Profile).where(col(Profile.person_id).in_(ids)))
    }
    budgets = {
        budget.person_id: budget
        for budget in session.exec(
            select(FreeTimeBudget).where(col(FreeTimeBudget.person_id).in_(ids))
        )
    }
    memberships: dict[UUID, RoleGrant | None] = defaultdict(lambda: None)
    for grant in session.exec(
        select(RoleGrant).where(
            col(RoleGrant.person_id).in_(ids),
            RoleGrant.network_id == network_id,
            RoleGrant.role == Role.MEMBER,
        )
    ):
        memberships[grant.person_id] = grant
    return [
        KnownPerson(
            person,
            profiles.get(person.id),
            memberships[person.id],
            budgets.get(person.id),
            links.number_of(person.id, person.source_id) if links else person.source_id,
        )
        for person in persons
    ]


def people_of(network_id: UUID) -> SelectOfScalar[UUID]:
    """The ids of a network's members."""
    return select(RoleGrant.person_id).where(
        RoleGrant.network_id == network_id, RoleGrant.role == Role.MEMBER
    )


def _find(
    row: Row,
    given: PersonValues,
    by_email: dict[str, KnownPerson],
    by_number: dict[str, KnownPerson],
) -> KnownPerson | None:
    """The person of a row: by e-mail address, else by number. Two different ones is a mistake."""
    first = by_email.get(given.email or "")
    second = by_number.get(given.number or "")
    if first and second and first.person.id != second.person.id:
        row.wrong("number", "number-taken", {"name": second.person.name})
    return first or second


def _check_right(
    row: Row, importer: Importer, links: Links, given: PersonValues, kept: KnownPerson
) -> None:
    """A closed account stays closed; a coordinator has no say over somebody else's account.

    Whom this very source brought before may come back.
    """
    if kept.person.deactivated_at is not None:
        row.wrong("email", "account-closed")
    elif importer.runs_installation:
        return
    elif kept.membership is None and kept.person.id not in links.numbers:
        row.wrong("email", "account-elsewhere")
    elif given.email != kept.person.email:
        row.wrong("email", "email-differs")


def _only_what_may_change(given: PersonValues, stored: PersonValues) -> PersonValues:
    """What a person may have written on his own page is only filled in while it is empty."""
    return replace(
        given,
        place=None if stored.place else given.place,
        studies=None if stored.studies else given.studies,
        hours=None if stored.hours is not None else given.hours,
    )


def since_instant(since: date) -> datetime:
    """Midnight in Amsterdam at the beginning of that day."""
    return datetime.combine(since, time(), AMSTERDAM).astimezone(UTC)
