"""Two server processes on one database: seats and times hold however many ask at once."""

import asyncio
from collections import Counter
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from uuid import UUID

import httpx
import pytest
from sqlalchemy import create_engine
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.availability.models import Booking
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.jobs.models import Job
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network, make_poster
from tests.server.conftest import Serve

CLAIMERS = 200
SEATS = 3
TRIES = 5
"""A busy server says when to come back (503, `Retry-After`); it has done nothing by then."""
WRITE = {"X-Requested-With": "flying-trainees"}


@pytest.fixture(scope="module")
def shared_database(make_database: Callable[[], str]) -> str:
    """The servers' database."""
    return make_database()


@pytest.fixture(scope="module")
def addresses(serve: Serve, shared_database: str) -> list[str]:
    """Where the two answer."""
    return serve(shared_database, 2)


@pytest.fixture
def stored(shared_database: str) -> Iterator[Session]:
    """A session that really commits to the servers' database."""
    engine = create_engine(shared_database)
    with Session(engine, expire_on_commit=False) as session:
        yield session
    engine.dispose()


def cookie(session: Session, person: Person) -> dict[str, str]:
    """The cookie of somebody who is signed in."""
    return {"session": begin(session, datetime.now(UTC), person.id, 1, Browser("test"))}


async def post_all(
    requests: list[tuple[str, dict[str, str], dict[str, str]]],
) -> list[httpx.Response]:
    """Send all at once: (address, cookies, body). Who is told to come back later does so."""
    limits = httpx.Limits(max_connections=CLAIMERS)
    async with httpx.AsyncClient(headers=WRITE, limits=limits, timeout=60) as client:

        async def post(
            address: str, cookies: dict[str, str], body: dict[str, str]
        ) -> httpx.Response:
            headers = {"Cookie": f"session={cookies['session']}"}
            for _ in range(TRIES - 1):
                answer = await client.post(address, json=body, headers=headers)
                if answer.status_code != httpx.codes.SERVICE_UNAVAILABLE:
                    return answer
                await asyncio.sleep(float(answer.headers["Retry-After"]))
            return await client.post(address, json=body, headers=headers)

        return await asyncio.gather(*(post(*request) for request in requests))


def test_of_200_claims_at_once_three_get_a_seat_and_the_rest_wait(
    stored: Session, addresses: list[str]
) -> None:
    losser = make_organisation(stored)
    pool = make_network(stored, losser)
    start = datetime.now(UTC) + timedelta(days=7)
    job = make_job(stored, losser, pool, starts=[start], group=(2, SEATS))
    people = [make_member(stored, pool) for _ in range(CLAIMERS)]
    cookies = [cookie(stored, person) for person in people]
    stored.commit()

    answers = asyncio.run(
        post_all(
            [
                (f"{addresses[number % 2]}/v1/jobs/{job.id}/claims", cookies[number], {})
                for number in range(CLAIMERS)
            ]
        )
    )

    assert Counter(answer.status_code for answer in answers) == {201: CLAIMERS}
    assert Counter(answer.json()["state"] for answer in answers) == {
        "claimed": SEATS,
        "waitlisted": CLAIMERS - SEATS,
    }
    claims = stored.exec(select(Claim).where(Claim.job_id == job.id))
    states = Counter(claim.state for claim in claims)
    assert states == {ClaimState.CLAIMED: SEATS, ClaimState.WAITLISTED: CLAIMERS - SEATS}


def test_a_double_click_makes_one_claim(stored: Session, addresses: list[str]) -> None:
    losser = make_organisation(stored)
    pool = make_network(stored, losser)
    job = make_job(stored, losser, pool, starts=[datetime.now(UTC) + timedelta(days=7)])
    mine = cookie(stored, make_member(stored, pool))
    stored.commit()

    answers = asyncio.run(
        post_all([(f"{addresses[n % 2]}/v1/jobs/{job.id}/claims", mine, {}) for n in range(6)])
    )

    assert sorted(answer.status_code for answer in answers) == [201, 409, 409, 409, 409, 409]
    assert {a.json()["code"] for a in answers if a.status_code == 409} == {"already-claimed"}


def test_of_two_overlapping_confirmations_for_one_person_one_succeeds(
    stored: Session, addresses: list[str]
) -> None:
    losser = make_organisation(stored)
    pool = make_network(stored, losser)
    poster = cookie(stored, make_poster(stored, losser))
    shared = make_member(stored, pool, "Noor Veldkamp")
    start = datetime.now(UTC) + timedelta(days=7)
    jobs = [
        make_job(stored, losser, pool, starts=[start + timedelta(hours=hour)], group=(1, 2))
        for hour in (0, 1)
    ]
    for job in jobs:
        _seat(stored, job, shared.id)
    stored.commit()

    answers = asyncio.run(
        post_all(
            [
                (f"{addresses[n]}/v1/jobs/{jobs[n].id}/transitions", poster, {"action": "confirm"})
                for n in range(2)
            ]
        )
    )

    assert sorted(answer.status_code for answer in answers) == [200, 409]
    refused = next(answer.json() for answer in answers if answer.status_code == 409)
    assert refused["code"] == "double-booked"
    assert "Noor Veldkamp" in refused["detail"]
    assert len(stored.exec(select(Booking).where(Booking.person_id == shared.id)).all()) == 1


def _seat(session: Session, job: Job, person_id: UUID) -> None:
    now = datetime.now(UTC)
    session.add(
        Claim(
            job_id=job.id, person_id=person_id, state=ClaimState.CLAIMED, seat="member",
            origin=ClaimOrigin.OWN, created_at=now, updated_at=now,
        )
    )  # fmt: skip
