"""The demo loads whole and true on any day of the week, and only once."""

from collections.abc import Callable, Sequence
from datetime import UTC, datetime, timedelta
from threading import Event
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import create_engine, func, text
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.core.clock import utc_now
from flying_trainees.core.settings import Settings
from flying_trainees.demo.content import read_demo
from flying_trainees.demo.loading import fill, load_demo
from flying_trainees.demo.vector_loading import all_texts, read_file
from flying_trainees.groups.models import Claim, ClaimState, ClaimTransition
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.matching.affinity.texts import TextKind
from flying_trainees.matching.affinity.vectors import Vectors
from flying_trainees.notifications.digest_readers import claim_readers
from flying_trainees.organisations.reference import load_organisations, read_organisations
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.suggestions import embedding
from flying_trainees.suggestions.modelling import DEFAULT, model_name
from flying_trainees.suggestions.models import JobVector
from flying_trainees.themes.reference import load_themes, read_themes

MONDAY = datetime(2026, 11, 23, 6, 30, tzinfo=UTC)
DAYS = [
    *(MONDAY + timedelta(days=day, hours=2 * day) for day in range(7)),
    datetime(2027, 3, 28, 21, 30, tzinfo=UTC),
    datetime(2027, 10, 31, 1, 30, tzinfo=UTC),
]
ON_ANY_DAY = pytest.mark.parametrize("now", DAYS, ids=lambda now: now.strftime("%a-%d-%b-%Hh"))


@ON_ANY_DAY
def test_all_of_it_loads_on_any_day(session: Session, now: datetime) -> None:
    load_reference(session)
    fill(session, now)
    demo = read_demo()
    assert count(session, Person) == len(demo.people)
    assert count(session, Job) == len(demo.jobs)
    assert count(session, Claim) == sum(len(job.claims) for job in demo.jobs)
    assert_times_make_sense(session, now)
    assert_histories_end_in_the_present_state(session)
    assert_every_text_has_its_vector(session, now)


def test_pages_about_connections_have_something_to_show(
    session: Session, sign_in: Callable[[Person], TestClient]
) -> None:
    load_reference(session)
    fill(session, MONDAY)

    def items(who: str, path: str) -> list[Any]:
        person = session.exec(select(Person).where(col(Person.name).startswith(who))).one()
        answer = sign_in(person).get(f"/v1/{path}")
        assert answer.status_code == 200, answer.text
        return list(answer.json()["items"])

    assert [one["kind"] for one in items("Noor", "me/calendars")] == ["file"]
    assert {one["state"] for one in items("Els", "webhooks")} == {"paused", "failing"}
    assert len(items("Els", "api-tokens")) == 2
    assert items("Els", "deliveries?state=failed")
    assert items("Els", "audit-entries")
    due = claim_readers(session, MONDAY + timedelta(minutes=5), 100)
    assert "Noor" in {one.person.name.split()[0] for one in due}


def assert_times_make_sense(session: Session, now: datetime) -> None:
    steps = [
        *session.exec(select(JobTransition.at)).all(),
        *session.exec(select(ClaimTransition.at)).all(),
    ]
    assert max(steps) < now
    for job in session.exec(select(Job)):
        assert job.first_at is not None
        assert job.last_at is not None
        if job.state is JobState.OPEN:
            assert job.claim_deadline is not None
            assert job.claim_deadline > now
        if job.state is JobState.STAFFED:
            assert job.starts_at is not None
            assert job.starts_at > now
    for offer in session.exec(select(Claim).where(Claim.state == ClaimState.OFFERED)):
        assert offer.expires_at is not None
        assert offer.expires_at > now + timedelta(hours=1)


def assert_histories_end_in_the_present_state(session: Session) -> None:
    for claim in session.exec(select(Claim)):
        steps = session.exec(
            select(ClaimTransition)
            .where(ClaimTransition.claim_id == claim.id)
            .order_by(col(ClaimTransition.at), col(ClaimTransition.id))
        ).all()
        states = [None, *(step.to_state for step in steps)]
        assert states[-1] is claim.state
        assert [step.from_state for step in steps] == states[:-1]


def assert_every_text_has_its_vector(session: Session, now: datetime) -> None:
    known = read_file(model_name(DEFAULT))
    unread = [text.said[:60] for text in all_texts(session, now) if text.key not in known]
    assert unread == [], "run scripts/demo-vectors.py"


def test_whoever_was_there_or_is_expected_has_booked_hours(session: Session) -> None:
    load_reference(session)
    fill(session, MONDAY)
    for claim, job in session.exec(select(Claim, Job).join(Job)):
        hours = session.exec(
            select(func.sum(BookedHours.hours))
            .join(Booking)
            .where(Booking.claim_id == claim.id, col(Booking.released_at).is_(None))
        ).one()
        booked = claim.state in (ClaimState.CONFIRMED, ClaimState.ATTENDED)
        assert hours == (job.hours_per_person if booked else None), job.title


def test_open_offers_are_told_through_the_outbox(session: Session) -> None:
    load_reference(session)
    fill(session, MONDAY)
    offers = session.exec(select(Claim.id).where(Claim.state == ClaimState.OFFERED)).all()
    told = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "claim-offered")).all()
    assert {event.payload["claim_id"] for event in told} == {str(offer) for offer in offers}
    assert len(offers) == 2


def test_reference_data_is_loaded_once_and_then_left(session: Session) -> None:
    first = load_themes(session, read_themes()), load_organisations(session, read_organisations())
    again = load_themes(session, read_themes()), load_organisations(session, read_organisations())
    assert [one.new for one in first] == [92, 372]
    assert [(one.new, one.changed, one.unchanged) for one in again] == [(0, 0, 92), (0, 0, 372)]


def test_a_second_start_changes_nothing_and_a_worker_has_no_text_to_read(
    database_url: str,
) -> None:
    settings = Settings(demo=True, database_url=database_url)
    load_demo(settings)
    model = Unwanted(model_name(DEFAULT))
    assert embedding.fill(create_engine(database_url), utc_now, model, Event()) == 0
    with create_engine(database_url).connect() as connection:
        connection.execute(text("UPDATE persons SET name = 'Iemand' WHERE name LIKE 'Noor%'"))
        connection.commit()
    load_demo(settings)
    with Session(create_engine(database_url)) as session:
        assert count(session, Job) == len(read_demo().jobs)
        assert session.exec(select(Person).where(Person.name == "Iemand")).first() is not None
        assert count(session, JobVector) == count(session, Job)


class Unwanted:
    """A model that nobody may ask."""

    dimensions = 384

    def __init__(self, name: str) -> None:
        self.name = name

    def embed(self, texts: Sequence[str], kind: TextKind) -> Vectors:
        """No vector: an error."""
        raise AssertionError(f"{kind} was asked for: {texts}")


def load_reference(session: Session) -> None:
    load_themes(session, read_themes())
    load_organisations(session, read_organisations())


def count(session: Session, table: type[Person | Job | Claim | JobVector]) -> int:
    return session.exec(select(func.count()).select_from(table)).one()
