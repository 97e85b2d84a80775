"""Who is told first: those who can come and were asked least recently, never too often."""

from datetime import timedelta

from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job
from flying_trainees.notifications.calling import (
    CALLS_A_WEEK,
    SMALLEST_WAVE,
    call,
    call_next_waves,
    wave_every,
)
from flying_trainees.notifications.models import Call
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import Network
from tests.factories.availability import make_free_all_week
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network

NOW = MONDAY_MORNING
DAY = timedelta(days=1)


def crowd(session: Session, number: int) -> tuple[Job, Network, list[Person]]:
    """A small job, and people who are all free."""
    organisation = make_organisation(session)
    network = make_network(session, organisation)
    job = make_job(session, organisation, network, group=(1, 2))
    people = [make_member(session, network, f"Lid {at}") for at in range(number)]
    for person in people:
        make_free_all_week(session, person)
    return job, network, people


def called_before(session: Session, job: Job, person: Person, days: float) -> None:
    """Somebody was told of another job, so many days ago."""
    other = make_job(session, make_organisation(session), session.get_one(Network, job.network_id))
    session.add(Call(job_id=other.id, person_id=person.id, called_at=NOW - days * DAY))
    session.flush()


def test_the_least_recently_called_come_first_and_the_rest_later(session: Session) -> None:
    job, _, people = crowd(session, SMALLEST_WAVE + 3)
    for number, person in enumerate(people[:5]):
        called_before(session, job, person, days=10 + number)

    first = call(session, NOW, job, [])
    second = call(session, NOW + DAY, job, [])

    assert set(first[: len(people) - 5]) == {person.id for person in people[5:]}
    assert first[-1] == people[3].id, "of those called, the longest ago"
    assert {*second} == {person.id for person in people[:3]}
    assert not {*first} & {*second}


def test_nobody_is_called_more_often_than_that(session: Session) -> None:
    job, _, [busy, calm] = crowd(session, 2)
    for number in range(CALLS_A_WEEK):
        called_before(session, job, busy, days=1 + number)
    called_before(session, job, calm, days=1)

    assert call(session, NOW, job, [busy.id]) == [calm.id]


def test_who_cannot_come_is_not_called_but_who_never_said_when_may_be(session: Session) -> None:
    job, network, [able] = crowd(session, 1)
    silent = make_member(session, network, "Stil")
    elsewhere = make_member(session, make_network(session), "Ver")
    make_free_all_week(session, elsewhere)

    assert call(session, NOW, job, [silent.id, able.id]) == [able.id, silent.id]


def test_the_next_wave_follows_while_seats_are_free_and_no_sooner(session: Session) -> None:
    job, _, people = crowd(session, SMALLEST_WAVE + 1)
    call(session, NOW, job, [])

    assert call_next_waves(session, NOW + wave_every(job) - timedelta(minutes=1)) == 0
    assert call_next_waves(session, NOW + wave_every(job)) == 1
    assert call_next_waves(session, NOW + wave_every(job)) == 0
    event = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "people-called")).one()
    assert event.payload["job_id"] == str(job.id)

    for person in people[:2]:
        session.add(
            Claim(
                job_id=job.id, person_id=person.id, state="claimed", seat="member",
                created_at=NOW, updated_at=NOW,
            )
        )  # fmt: skip
    session.flush()
    assert call_next_waves(session, NOW + 3 * wave_every(job)) == 0
