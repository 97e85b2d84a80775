"""Who hears what about a pool assignment."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from icalendar import Calendar
from sqlalchemy import update
from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.notifications.choosing import set_way
from flying_trainees.notifications.models import Notification, Topic, Way
from flying_trainees.notifications.pool_reminding import remind_pools
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.pools.models import PoolCheckIn, PoolSteward
from flying_trainees.pools.outcome_models import Answer, PoolRecommendation
from tests.factories.groups import as_actor
from tests.factories.notifications import happen, mails
from tests.factories.people import make_member
from tests.factories.pools import (
    Pool,
    leave,
    make_milestone,
    make_pool,
    make_table,
    today_in_amsterdam,
)

SignIn = Callable[[Person], TestClient]
NOW = datetime.now(UTC).replace(microsecond=0)
MONDAY_AT_TEN = datetime(2026, 11, 23, 9, 0, tzinfo=UTC)


@pytest.fixture
def pool(session: Session) -> Pool:
    """A running assignment."""
    return make_pool(session)


def lines(session: Session, person: Person) -> list[str]:
    """The kinds of what somebody was told."""
    return list(session.exec(select(Notification.kind).where(Notification.person_id == person.id)))


def test_whoever_is_put_in_the_steering_group_hears_so_and_finds_the_way(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    event = happen(
        session, "pool-steward-added", NOW, assignment_id=pool.assignment.id,
        person_id=pool.noor.id, actor_id=pool.coordinator.id,
    )  # fmt: skip

    mail = mails(session, event)[pool.noor.email]
    assert "Je zit in de stuurgroep van Minder regels" in str(mail.content["subject"])
    assert f"/poolopdrachten/{pool.assignment.id}" in str(mail.content["text"])
    line = sign_in(pool.noor).get("/v1/me/notifications").json()["items"][0]
    assert line["text"] == "Je zit in de stuurgroep van Minder regels, meer ruimte."
    assert line["href"] == f"/poolopdrachten/{pool.assignment.id}"


def test_the_clients_hear_of_advice_and_the_steering_group_of_the_answer(
    session: Session, pool: Pool
) -> None:
    advice = PoolRecommendation(
        assignment_id=pool.assignment.id, summary="Schrap de helft.", written_at=NOW
    )
    session.add(advice)
    session.flush()
    asked = happen(
        session, "pool-recommended", NOW, assignment_id=pool.assignment.id, actor_id=pool.noor.id
    )
    assert list(mails(session, asked)) == [pool.poster.email]
    mail = str(mails(session, asked)[pool.poster.email].content["text"])
    advice_page = f"/poolopdrachten/{pool.assignment.id}/advies"
    assert "Schrap de helft." in mail
    assert f"https://klussen.example{advice_page}" in mail
    assert "omdat jouw organisatie opdrachtgever is" in mail

    advice.answer, advice.answered_at, advice.answer_words = Answer.NOT, NOW, "Nu niet."
    session.add(advice)
    told = happen(
        session, "pool-recommendation-answered", NOW, assignment_id=pool.assignment.id,
        actor_id=pool.poster.id,
    )  # fmt: skip
    mail = str(mails(session, told)[pool.noor.email].content["text"])
    assert "Nu niet." in mail
    assert advice_page in mail
    assert "omdat je meewerkt" in mail
    set_way(session, as_actor(session, pool.noor), Topic.POOLS, Way.NEVER)
    again = happen(
        session, "pool-recommendation-answered", NOW, assignment_id=pool.assignment.id,
        actor_id=pool.poster.id,
    )  # fmt: skip
    assert mails(session, again) == {}
    assert lines(session, pool.noor).count("pool-recommendation-answered") == 2


def test_the_clients_posters_hear_of_a_job_that_was_cut_for_them_while_it_is_a_draft(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    job = sign_in(pool.noor).post(f"{pool.path}/jobs", json={"title": "Leid de tafel"}).json()
    about = pool.assignment.id

    told = happen(session, "pool-job-cut", NOW, assignment_id=about, job_id=job["id"])

    mail = mails(session, told)
    assert list(mail) == [pool.poster.email]
    assert f"/klussen/{job['id']}/bewerken" in str(mail[pool.poster.email].content["text"])
    line = sign_in(pool.poster).get("/v1/me/notifications").json()["items"][0]
    assert line["text"].startswith("Een concept wacht op je: Leid de tafel")
    session.exec(delete(RoleGrant).where(col(RoleGrant.role) == "poster"))
    instead = happen(session, "pool-job-cut", NOW, assignment_id=about, job_id=job["id"])
    assert list(mails(session, instead)) == [pool.coordinator.email]


def reminded(session: Session, now: datetime) -> list[tuple[str, str]]:
    """What is due: kinds and persons."""
    remind_pools(session, now)
    events = session.exec(
        select(OutboxEvent)
        .where(OutboxEvent.recorded_at == now, col(OutboxEvent.kind).startswith("pool-"))
        .order_by(col(OutboxEvent.kind))
    )
    return [(one.kind, str(one.payload["person_id"])) for one in events]


def test_near_and_late_milestones_and_the_weekly_minute_are_asked_for_once(
    session: Session, pool: Pool
) -> None:
    today = MONDAY_AT_TEN.date()
    noor = str(pool.noor.id)
    make_milestone(session, pool.assignment, today + timedelta(days=4), "Nog niet")
    near = make_milestone(session, pool.assignment, today + timedelta(days=3), "Bijna")
    make_milestone(session, pool.assignment, today - timedelta(days=1), "Te laat")
    near.owner_id = pool.sem.id
    session.execute(update(PoolSteward).values(since=MONDAY_AT_TEN - timedelta(days=3)))
    session.flush()

    assert reminded(session, MONDAY_AT_TEN - timedelta(hours=2)) == []
    assert reminded(session, MONDAY_AT_TEN) == [
        ("pool-check-in-asked", noor), ("pool-milestone-late", noor),
        ("pool-milestone-near", str(pool.sem.id)),
    ]  # fmt: skip
    later = MONDAY_AT_TEN + timedelta(hours=1)
    assert reminded(session, later) == []
    week = today + timedelta(days=7)
    session.add(
        PoolCheckIn(
            assignment_id=pool.assignment.id, week=week, person_id=pool.noor.id, mood="onTrack",
            at=later,
        )
    )  # fmt: skip
    session.flush()
    kinds = {kind for kind, _ in reminded(session, MONDAY_AT_TEN + timedelta(days=7))}
    assert "pool-check-in-asked" not in kinds


def test_whoever_left_the_network_hears_no_more_and_the_group_takes_over(
    session: Session, pool: Pool
) -> None:
    today, about = MONDAY_AT_TEN.date(), pool.assignment.id
    amir = make_member(session, pool.network, "Amir")
    for person in (pool.sem, amir):
        session.add(PoolSteward(assignment_id=about, person_id=person.id, since=NOW))
    session.execute(update(PoolSteward).values(since=MONDAY_AT_TEN - timedelta(days=3)))
    late = make_milestone(session, pool.assignment, today - timedelta(days=1))
    late.owner_id = pool.noor.id
    session.flush()
    leave(session, pool.noor)
    leave(session, pool.sem)

    assert reminded(session, MONDAY_AT_TEN) == [
        ("pool-check-in-asked", str(amir.id)), ("pool-milestone-late", str(amir.id)),
    ]  # fmt: skip
    for kind in ("pool-steward-added", "pool-check-in-asked", "pool-milestone-late"):
        event = happen(
            session, kind, MONDAY_AT_TEN, assignment_id=about, person_id=pool.noor.id,
            milestone_id=late.id,
        )  # fmt: skip
        assert mails(session, event) == {}
    assert lines(session, pool.noor) == []


def test_milestones_to_come_and_own_tables_stand_in_the_calendars(
    session: Session, sign_in: SignIn, client: TestClient
) -> None:
    pool = make_pool(session, today=today_in_amsterdam())
    make_milestone(session, pool.assignment, today_in_amsterdam() + timedelta(days=9))
    done = make_milestone(session, pool.assignment, today_in_amsterdam(), "Klaar")
    done.done_at = NOW
    make_milestone(session, pool.assignment, today_in_amsterdam() + timedelta(days=500), "Ver weg")
    table = make_table(session, pool.assignment, 2, NOW + timedelta(days=5))
    sem = sign_in(pool.sem)
    sem.put(f"/v1/pool-items/{table.id}/my-seat")
    made = sem.post("/v1/me/calendar-feeds", json={"kind": "own"}).json()["address"]

    feed = Calendar.from_ical(client.get(made.removeprefix("http://localhost:8000")).content)
    assert {str(one["summary"]) for one in feed.events} == {
        "Tussenpresentatie (Minder regels, meer ruimte)", "Tafel vergunningen",
    }  # fmt: skip
    file = sign_in(pool.noor).get(f"{pool.path}/programme-file")
    event = Calendar.from_ical(file.content).events[0]
    assert (str(event["location"]), str(event["transp"])) == ("Raadzaal", "TRANSPARENT")
    assert sign_in(pool.outsider).get(f"{pool.path}/programme-file").status_code == 404
