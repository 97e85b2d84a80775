"""A pool around the theme of energy, on a Monday morning."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Career, Person
from flying_trainees.core.clock import utc_now
from flying_trainees.jobs.models import Job
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.themes.models import Theme
from tests.factories.availability import make_free_all_week
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network, make_poster
from tests.factories.suggestions import ENERGY, answer, official_theme

Json = dict[str, Any]


@dataclass
class Pool:
    """Who and what suggestions need, and short ways to ask for them."""

    session: Session
    organisation: Organisation
    network: Network
    theme: Theme
    poster: Person
    coordinator: Person
    sign_in: Callable[[Person], TestClient]
    clients: dict[UUID, TestClient] = field(default_factory=dict)

    def as_(self, person: Person) -> TestClient:
        """A client signed in as that person, the same each time."""
        if person.id not in self.clients:
            self.clients[person.id] = self.sign_in(person)
        return self.clients[person.id]

    def member(
        self, name: str, interest: int = 2, experience: int = 0, career: Career = Career.TRAINEE
    ) -> Person:
        """A member, free all week, with an answer about energy and an organisation of his own."""
        home = make_organisation(self.session, f"Gemeente van {name}")
        person = make_member(self.session, self.network, name, home, career)
        make_free_all_week(self.session, person)
        answer(self.session, person, self.theme, interest, experience)
        return person

    def job(self, help_form: HelpForm = HelpForm.THINK_ALONG, **stated: Any) -> Job:
        """An open job about energy."""
        job = make_job(self.session, self.organisation, self.network, self.theme, **stated)
        job.help_form = help_form
        self.session.add(job)
        self.session.flush()
        return job

    def for_me(self, person: Person) -> Json:
        """The person's list."""
        reply = self.as_(person).get("/v1/me/suggested-jobs")
        assert reply.status_code == 200, reply.text
        return reply.json()

    def offered(self, person: Person) -> list[str]:
        """The ids of the jobs in the person's list."""
        return [item["job"]["id"] for item in self.for_me(person)["items"]]

    def groups(self, job: Job) -> list[Json]:
        """The coordinator's suggestions: one entry an option."""
        reply = self.as_(self.coordinator).get(f"/v1/jobs/{job.id}/suggestions")
        assert reply.status_code == 200, reply.text
        return reply.json()["options"]

    def best(self, job: Job) -> list[str]:
        """The names in the best group at the first option, in order of seat."""
        return [member["name"] for member in self.groups(job)[0]["groups"][0]["members"]]

    def candidates(self, job: Job) -> list[Json]:
        """The coordinator's list of people."""
        reply = self.as_(self.coordinator).get(f"/v1/jobs/{job.id}/candidates")
        assert reply.status_code == 200, reply.text
        return reply.json()["items"]


@pytest.fixture
def pool(session: Session, app: FastAPI, sign_in: Callable[[Person], TestClient]) -> Pool:
    """A municipality in a pool, its poster and the pool's coordinator; nobody else yet."""
    app.dependency_overrides[utc_now] = lambda: MONDAY_MORNING
    organisation = make_organisation(session, "Gemeente Losser")
    network = make_network(session, organisation)
    return Pool(
        session,
        organisation,
        network,
        official_theme(session, ENERGY, "energie", "energy"),
        make_poster(session, organisation, "Marieke Bos"),
        make_coordinator(session, network, "Joost ten Dam"),
        sign_in,
    )
