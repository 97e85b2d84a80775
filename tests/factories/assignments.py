"""A small pool with a database of its own, a coordinator, and a worker that really searches."""

from collections.abc import Callable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from threading import Event
from typing import Any
from uuid import UUID

from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Career, Person
from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.running import run_assignment
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.themes.models import Theme
from tests.factories.availability import make_free_all_week
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network
from tests.factories.suggestions import ENERGY, answer, official_theme

Json = dict[str, Any]
NAMES = ("Ada", "Bo", "Cas", "Dee", "Evi", "Fem", "Gijs", "Hugo")
A_DAY = timedelta(days=1)


@dataclass
class Town:
    """Eight members who are free all week, and the coordinator of their network."""

    engine: Engine
    organisation: Organisation
    network: Network
    theme: Theme
    coordinator: Person
    members: dict[str, Person]
    sign_in: Callable[[Person], TestClient]
    clients: dict[UUID, TestClient] = field(default_factory=dict)

    @property
    def path(self) -> str:
        """Where the runs are."""
        return f"/v1/networks/{self.network.id}/assignment-runs"

    def as_(self, person: Person) -> TestClient:
        """A client signed in as that person, the same each time."""
        if person.id not in self.clients:
            self.clients[person.id] = self.sign_in(person)
        return self.clients[person.id]

    @property
    def client(self) -> TestClient:
        """The coordinator's client."""
        return self.as_(self.coordinator)

    def job(self, starts: Sequence[datetime] = (IN_A_WEEK,), **stated: Any) -> Job:
        """An open job about energy."""
        with Session(self.engine, expire_on_commit=False) as session:
            job = make_job(
                session, self.organisation, self.network, self.theme, starts=starts, **stated
            )
            session.commit()
            return job

    def change(self, what: Callable[[Session], object]) -> None:
        """Something happens in the world."""
        with Session(self.engine, expire_on_commit=False) as session:
            what(session)
            session.commit()

    def ask(self, **order: Any) -> Json:
        """Ask for a run of a second."""
        reply = self.client.post(self.path, json={"seconds": 1, **order})
        assert reply.status_code == 202, reply.text
        assert reply.headers["Location"] == f"{self.path}/{reply.json()['id']}"
        return reply.json()

    def work(self, run: Json) -> Json:
        """Let a worker do a run; returns it as it then is."""
        run_assignment(self.engine, lambda: MONDAY_MORNING, UUID(run["id"]), Event())
        return self.get(run)

    def get(self, run: Json) -> Json:
        """A run as it is."""
        reply = self.client.get(f"{self.path}/{run['id']}")
        assert reply.status_code == 200, reply.text
        return reply.json()

    def planned(self, **order: Any) -> Json:
        """A run from beginning to end."""
        run = self.work(self.ask(**order))
        assert run["state"] == "finished", run
        return run

    def step(self, run: Json, action: str) -> Any:
        """Send, discard or cancel; the whole answer."""
        return self.client.post(f"{self.path}/{run['id']}/transitions", json={"action": action})

    def claims(self) -> list[Claim]:
        """All claims."""
        with Session(self.engine) as session:
            return list(session.exec(select(Claim).order_by(col(Claim.id))))

    def stored(self, run: Json) -> AssignmentRun:
        """The row of a run."""
        with Session(self.engine) as session:
            return session.get_one(AssignmentRun, UUID(run["id"]))


def make_town(engine: Engine, sign_in: Callable[[Person], TestClient]) -> Town:
    """The pool, committed. Ada is a senior."""
    with Session(engine, expire_on_commit=False) as session:
        organisation = make_organisation(session, "Gemeente Losser")
        network = make_network(session, organisation)
        theme = official_theme(session, ENERGY, "energie", "energy")
        members = {}
        for name in NAMES:
            career = Career.SENIOR if name == "Ada" else Career.TRAINEE
            home = make_organisation(session, f"Gemeente van {name}")
            members[name] = make_member(session, network, name, home, career)
            make_free_all_week(session, members[name])
            answer(session, members[name], theme, 2, 0)
        coordinator = make_coordinator(session, network, "Joost ten Dam")
        session.commit()
    return Town(engine, organisation, network, theme, coordinator, members, sign_in)


def pairs_of(run: Json) -> set[tuple[str, str]]:
    """(job, name) of everybody in a plan."""
    return {
        (row["job"]["id"], member["name"])
        for row in run["plan"]["jobs"]
        for member in row["members"]
    }
