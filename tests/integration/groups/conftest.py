"""A pool with people in every role, on a Monday morning."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any, cast
from uuid import UUID

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import Network
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network, make_poster


@dataclass
class Pool:
    """Who and what a group needs, and short ways to act."""

    session: Session
    organisation: Organisation
    network: Network
    poster: Person
    coordinator: Person
    sign_in: Callable[[Person], TestClient]
    clients: dict[UUID, TestClient] = field(default_factory=dict)

    def member(self, name: str | None = None) -> Person:
        """One more member."""
        return make_member(self.session, self.network, name)

    def members(self, number: int) -> list[Person]:
        """Some more members."""
        return [self.member() for _ in range(number)]

    def as_(self, person: Person) -> TestClient:
        """A client signed in as that person, the same each time."""
        if person.id not in self.clients:
            self.clients[person.id] = self.sign_in(person)
        return self.clients[person.id]

    def read(self, person: Person, path: str, **params: Any) -> dict[str, Any]:
        """What that person reads there."""
        answer = cast("Response", self.as_(person).get(f"/v1{path}", params=params))
        assert answer.status_code == 200, answer.text
        return cast("dict[str, Any]", answer.json())

    def claim(self, person: Person, job: Job, **body: Any) -> Response:
        """Claim over the API."""
        return cast("Response", self.as_(person).post(f"/v1/jobs/{job.id}/claims", json=body))

    def offer(self, person: Person, job: Job, *members: Person, **body: Any) -> Response:
        """Offer seats over the API."""
        asked = [{"personId": str(member.id)} for member in members]
        sent = {"members": asked, **body}
        return cast("Response", self.as_(person).post(f"/v1/jobs/{job.id}/offers", json=sent))

    def step(
        self, person: Person, claim_id: object, action: str, why: str = "", **more: Any
    ) -> Response:
        """Take a step of a claim over the API."""
        body = {"action": action, "why": why, **more}
        return cast(
            "Response", self.as_(person).post(f"/v1/claims/{claim_id}/transitions", json=body)
        )

    def step_job(self, person: Person, job: Job, action: str, **body: Any) -> Response:
        """Take a step of a job over the API."""
        sent = {"action": action, **body}
        return cast("Response", self.as_(person).post(f"/v1/jobs/{job.id}/transitions", json=sent))

    def states(self, job: Job) -> dict[UUID, ClaimState]:
        """The state of each person's last claim on a job."""
        claims = self.session.exec(
            select(Claim).where(Claim.job_id == job.id).order_by(col(Claim.created_at))
        )
        return {claim.person_id: claim.state for claim in claims}

    def events(self) -> list[str]:
        """The kinds of all recorded events, in order."""
        return list(self.session.exec(select(OutboxEvent.kind).order_by(col(OutboxEvent.id))))


@dataclass
class Clock:
    """A present that a test moves."""

    now: datetime = MONDAY_MORNING


@pytest.fixture
def clock(app: FastAPI) -> Clock:
    """The app's clock: Monday morning until the test moves it."""
    clock = Clock()
    app.dependency_overrides[utc_now] = lambda: clock.now
    return clock


@pytest.fixture
def pool(session: Session, sign_in: Callable[[Person], TestClient], clock: Clock) -> Pool:
    """A municipality in a pool, its poster and the pool's coordinator."""
    assert clock.now == MONDAY_MORNING
    organisation = make_organisation(session, "Gemeente Losser")
    network = make_network(session, organisation)
    return Pool(
        session,
        organisation,
        network,
        make_poster(session, organisation, "Marieke Bos"),
        make_coordinator(session, network, "Joost ten Dam"),
        sign_in,
    )
