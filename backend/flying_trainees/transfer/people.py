"""Plans the rows of a list of people: who is new, what changes, what is wrong."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
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
from flying_trainees.transfer.comparing import Comparison
from flying_trainees.transfer.linking import Links, as_id
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.planning import Change, Gone, Plan, Row, merged
from flying_trainees.transfer.writing import CAREERS, meanings


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

    @property
    def id(self) -> UUID:
        """His id."""
        return self.person.id

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


class PeopleComparison(Comparison[PersonValues, KnownPerson]):
    """Of a list of people: an address belongs to one person, whatever his number."""

    kind = ImportKind.PEOPLE
    key_field = "email"
    doubled = "duplicate-email"
    sure = True
    _by_email: dict[str, KnownPerson]

    def read(self, row: Row) -> PersonValues:
        """The values of a row."""
        return PersonValues(
            number=row.read("number", cells.line(200)),
            email=row.read("email", cells.email, needed=True),
            name=_name(row),
            organisation=row.read("organisation", self.lookup.organisation),
            career=row.read("career", cells.word(meanings(CAREERS))),
            since=row.read("since", cells.day),
            place=row.read("place", cells.line(200)),
            studies=row.read("studies", cells.line(1000)),
            hours=row.read("hours", cells.whole(0, 160)),
        )

    def known(self) -> list[KnownPerson]:
        """Who has an account with an address or a number of the list."""
        people = known_people(self.session, self.importer.network_id, self.links, self.given)
        self._by_email = {known.person.email: known for known in people}
        return people

    def stored(self, kept: KnownPerson | None) -> PersonValues:
        """What is stored of somebody."""
        return kept.values() if kept else PersonValues()

    def key(self, values: PersonValues) -> str | None:
        """The address."""
        return values.email

    def label(self, values: PersonValues) -> str:
        """Who is new."""
        return f"{values.name} <{values.email}>"

    def settle(self, row: Row, given: PersonValues, kept: KnownPerson | None) -> PersonValues:
        """What a person may have written on his own page is only filled in while it is empty."""
        owner = self._by_email.get(given.email or "")
        if kept is None:
            if owner:
                self._check_right(row, given, owner)
                row.wrong("email", "duplicate-row", {"row": self.row_of[owner.id]})
            return given
        if owner and owner.id != kept.id:
            row.wrong("number", "number-taken", {"name": kept.person.name})
        self._check_right(row, given, kept)
        stored = kept.values()
        fillable = replace(
            given,
            place=None if stored.place else given.place,
            studies=None if stored.studies else given.studies,
            hours=None if stored.hours is not None else given.hours,
        )
        return merged(fillable, stored)

    def changes(self, row: Row, after: PersonValues, kept: KnownPerson | None) -> list[Change]:
        """What changes; who isn't a member becomes one."""
        changes = super().changes(row, after, kept)
        if kept and not kept.membership:
            changes.append(Change(row.number, "membership", None, self.label(after)))
        return changes

    def gone(self, numbers: Mapping[UUID, str]) -> list[Gone]:
        """Members, by name; not those whose membership a directory keeps."""
        members = people_of(self.importer.network_id).where(col(RoleGrant.provider_id).is_(None))
        still = select(Person).where(col(Person.id).in_(numbers), col(Person.id).in_(members))
        people = self.session.exec(still.order_by(col(Person.name), col(Person.id)))
        return [Gone(one.id, numbers[one.id], f"{one.name} <{one.email}>") for one in people]

    def _check_right(self, row: Row, given: PersonValues, kept: KnownPerson) -> None:
        """A closed account stays closed; a coordinator has no say over somebody else's account.

        Whom this very source brought before may come back.
        """
        if kept.person.deactivated_at is not None:
            row.wrong("email", "account-closed")
        elif self.importer.runs_installation:
            return
        elif kept.membership is None and kept.id not in self.links.numbers:
            row.wrong("email", "account-elsewhere")
        elif given.email != kept.person.email:
            row.wrong("email", "email-differs")


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
) -> list[KnownPerson]:
    """Those who have an account already, by address, by number, or by our own id."""
    wanted = list(wanted)
    emails = {values.email for values in wanted if values.email}
    numbers = {values.number for values in wanted if values.number}
    ids = {found for number in numbers if (found := as_id(number))}
    ids |= {links.things[number] for number in numbers if number in links.things}
    theirs = col(Person.email).in_(emails) | col(Person.id).in_(ids)
    if not links.named:
        theirs |= col(Person.source_id).in_(numbers)
    found = session.exec(select(Person).where(theirs)).all()
    return known_details(session, network_id, found, links)


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
            links.number_of(person) if links else person.source_id,
        )
        for person in persons
    ]


def people_of(network_id: UUID) -> SelectOfScalar[UUID]:
    """The ids of a network's members."""
    return select(RoleGrant.person_id).where(
        RoleGrant.network_id == network_id, RoleGrant.role == Role.MEMBER
    )


def since_instant(since: date) -> datetime:
    """Midnight in Amsterdam at the beginning of that day."""
    return datetime.combine(since, time(), AMSTERDAM).astimezone(UTC)
