"""A pool with a pool assignment half-way: clients, a steering group, milestones, a closing day."""

from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, delete

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.core.clock import AMSTERDAM, utc_now
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.pools.day_models import ItemKind, PoolGuest, PoolItem
from flying_trainees.pools.models import (
    MilestoneKind,
    PoolAssignment,
    PoolClient,
    PoolMilestone,
    PoolState,
    PoolSteward,
    PoolTheme,
)
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

TODAY = date(2026, 11, 23)


def today_in_amsterdam() -> date:
    """The product's own today: late in the evening it isn't UTC's."""
    return utc_now().astimezone(AMSTERDAM).date()


@dataclass(frozen=True)
class Pool:
    """Noor is in the steering group, Sem is a member, the poster's town commissioned it."""

    town: Organisation
    network: Network
    coordinator: Person
    poster: Person
    noor: Person
    sem: Person
    outsider: Person
    assignment: PoolAssignment

    @property
    def path(self) -> str:
        """Its address in the API."""
        return f"/v1/pool-assignments/{self.assignment.id}"


def make_pool(session: Session, state: PoolState = PoolState.RUNNING, today: date = TODAY) -> Pool:
    """A running assignment, eight weeks under way and four to go."""
    town, elsewhere = make_organisation(session, "Gemeente Losser"), make_organisation(session)
    network = make_network(session, town, name="Traineepool")
    noor = make_member(session, network, "Noor")
    assignment = make_assignment(session, network, town, state=state, today=today)
    session.add(PoolSteward(assignment_id=assignment.id, person_id=noor.id, since=MONDAY_MORNING))
    session.flush()
    return Pool(
        town=town,
        network=network,
        coordinator=make_coordinator(session, network, "Ruben"),
        poster=make_poster(session, town, "Henrike"),
        noor=noor,
        sem=make_member(session, network, "Sem"),
        outsider=make_member(session, make_network(session, elsewhere), "Iemand anders"),
        assignment=assignment,
    )


def make_assignment(
    session: Session,
    network: Network,
    *clients: Organisation,
    title: str = "Minder regels, meer ruimte",
    state: PoolState = PoolState.RUNNING,
    today: date = TODAY,
) -> PoolAssignment:
    """An assignment without people."""
    assignment = PoolAssignment(
        network_id=network.id,
        state=state,
        title=title,
        goal="Inwoners krijgen sneller antwoord.",
        description="We zoeken uit welke regels in de weg zitten.",
        begins_on=today - timedelta(weeks=8),
        ends_on=today + timedelta(weeks=4),
        created_at=MONDAY_MORNING,
        updated_at=MONDAY_MORNING,
    )
    session.add(assignment)
    session.flush()
    session.add_all(
        PoolClient(assignment_id=assignment.id, organisation_id=one.id, position=n)
        for n, one in enumerate(clients)
    )
    session.flush()
    return assignment


def make_milestone(
    session: Session,
    assignment: PoolAssignment,
    due_on: date,
    title: str = "Tussenpresentatie",
    progress: int = 0,
) -> PoolMilestone:
    """A milestone that is not done."""
    row = PoolMilestone(
        assignment_id=assignment.id, kind=MilestoneKind.MID_TERM, title=title, progress=progress,
        begins_on=assignment.begins_on, due_on=due_on, updated_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(row)
    session.flush()
    return row


def make_table(
    session: Session, assignment: PoolAssignment, seats: int = 2, starts: datetime | None = None
) -> PoolItem:
    """A theme table of an hour, in a week's time."""
    starts = starts or MONDAY_MORNING + timedelta(days=7)
    row = PoolItem(
        assignment_id=assignment.id, kind=ItemKind.THEME_TABLE, title="Tafel vergunningen",
        room="Raadzaal", starts_at=starts, ends_at=starts + timedelta(hours=1), seats=seats,
        updated_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(row)
    session.flush()
    session.refresh(row)
    return row


def make_guest(session: Session, assignment: PoolAssignment, name: str = "Gijs Gast") -> PoolGuest:
    """Somebody from outside."""
    email = f"{name.split(maxsplit=1)[0].lower()}@gasten.example"
    guest = PoolGuest(
        assignment_id=assignment.id, name=name, organisation="De Buurtschool", email=email,
        agreed_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(guest)
    session.flush()
    return guest


def make_pool_theme(session: Session, assignment: PoolAssignment, lead_id: UUID) -> PoolTheme:
    """A theme with a lead."""
    theme = PoolTheme(assignment_id=assignment.id, name="Vergunningen", lead_id=lead_id)
    session.add(theme)
    session.flush()
    return theme


def leave(session: Session, person: Person) -> None:
    """Somebody leaves every network; what he did there stays."""
    session.exec(delete(RoleGrant).where(col(RoleGrant.person_id) == person.id))
