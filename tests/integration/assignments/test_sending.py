"""Sending a plan: all offers or none, once, and only what still holds."""

from collections.abc import Callable
from datetime import timedelta
from threading import Thread
from typing import Any
from uuid import UUID

import pytest
from sqlmodel import Session, select

from flying_trainees.audit.models import AuditEntry
from flying_trainees.groups.models import ClaimOrigin, ClaimState
from flying_trainees.jobs.models import Job, JobState, TimeOption
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.suggestions.models import NotForMe
from tests.factories.assignments import A_DAY, Town, pairs_of
from tests.factories.availability import make_busy
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK

Json = dict[str, Any]
Change = Callable[[Town, Session, Job, UUID], object]


def kinds(town: Town) -> list[str]:
    """The kinds of all events."""
    with Session(town.engine) as session:
        return list(session.exec(select(OutboxEvent.kind)))


def test_sending_offers_every_seat_and_is_on_record(town: Town) -> None:
    town.job(group=(2, 3))
    town.job((IN_A_WEEK + A_DAY,), group=(2, 2))
    run = town.planned()
    assert town.claims() == []
    reply = town.step(run, "send")

    assert reply.status_code == 200, reply.text
    sent = reply.json()
    assert (sent["state"], sent["allowedActions"]) == ("sent", ["recall"])
    assert sent["sentAt"] is not None
    claims = town.claims()
    names = {member.id: name for name, member in town.members.items()}
    assert {(str(one.job_id), names[one.person_id]) for one in claims} == pairs_of(run)
    assert {one.state for one in claims} == {ClaimState.OFFERED}
    assert {one.origin for one in claims} == {ClaimOrigin.ASSIGNMENT}
    assert kinds(town).count("claim-offered") == len(claims)
    with Session(town.engine) as session:
        entries = session.exec(
            select(AuditEntry).where(AuditEntry.action == "assignment-run-sent")
        ).all()
    assert [(e.object_id, e.details["offers"]) for e in entries] == [(run["id"], len(claims))]


def test_two_clicks_at_once_send_once(town: Town) -> None:
    town.job(group=(2, 3))
    run = town.planned()
    statuses: list[int] = []
    clicks = [
        Thread(target=lambda: statuses.append(town.step(run, "send").status_code)) for _ in range(2)
    ]
    for click in clicks:
        click.start()
    for click in clicks:
        click.join()

    assert sorted(statuses) == [200, 409]
    assert len(town.claims()) == len(pairs_of(run))
    assert town.step(run, "send").json()["code"] == "transition-not-allowed"
    assert len(town.claims()) == len(pairs_of(run))


def _cancelled(_town: Town, session: Session, job: Job, _person: UUID) -> None:
    session.get_one(Job, job.id).state = JobState.CANCELLED


def _moved(_town: Town, session: Session, job: Job, _person: UUID) -> None:
    for option in session.exec(select(TimeOption).where(TimeOption.job_id == job.id)):
        option.starts_at += A_DAY
        option.ends_at += A_DAY
        session.add(option)


def _busy(town: Town, session: Session, _job: Job, person: UUID) -> None:
    make_busy(session, member(town, person), IN_A_WEEK, IN_A_WEEK + timedelta(hours=1))


def _claimed(town: Town, session: Session, job: Job, person: UUID) -> None:
    make_claim(session, job, member(town, person))


def _refused(_town: Town, session: Session, job: Job, person: UUID) -> None:
    session.add(NotForMe(person_id=person, job_id=job.id, at=MONDAY_MORNING))


def _left(town: Town, session: Session, _job: Job, person: UUID) -> None:
    one = session.get_one(type(town.coordinator), person)
    one.deactivated_at = MONDAY_MORNING
    session.add(one)


def member(town: Town, person: UUID) -> Any:
    """The member of that id."""
    return next(one for one in town.members.values() if one.id == person)


@pytest.mark.parametrize(
    ("change", "code"),
    [
        (_cancelled, "job-no-longer-open"),
        (_moved, "time-changed"),
        (_busy, "no-longer-free"),
        (_claimed, "has-seat-already"),
        (_refused, "said-no"),
        (_left, "no-longer-reached"),
    ],
)
def test_a_stale_plan_says_what_changed_and_sends_nothing(
    town: Town, change: Change, code: str
) -> None:
    job = town.job(group=(2, 2), title="Brief over isolatie")
    town.job((IN_A_WEEK + A_DAY,), group=(2, 2))
    run = town.planned()
    [row] = [row for row in run["plan"]["jobs"] if row["job"]["id"] == str(job.id)]
    person = UUID(row["members"][0]["personId"])
    town.change(lambda session: change(town, session, job, person))
    before = len(town.claims())
    reply = town.step(run, "send")

    assert reply.status_code == 409
    problem: Json = reply.json()
    assert problem["code"] == "plan-stale"
    of_job = [one for one in problem["errors"] if one["path"].startswith(f"jobs.{job.id}")]
    [told] = [error for error in of_job if error["code"] == code]
    assert "Brief over isolatie" in told["detail"]
    assert len(town.claims()) == before
    assert town.get(run)["state"] == "finished"


def test_seats_and_people_taken_elsewhere_are_seen(town: Town) -> None:
    job, other = town.job(group=(2, 2)), town.job(group=(4, 4), title="Andere klus")
    run = town.planned(
        forbidden=[
            {"jobId": str(other.id), "personId": str(one.id)} for one in town.members.values()
        ]
    )
    chosen = {UUID(m["personId"]) for row in run["plan"]["jobs"] for m in row["members"]}
    elsewhere = chosen.pop()
    outsiders = [one for one in town.members.values() if one.id not in {*chosen, elsewhere}]
    town.change(lambda s: make_claim(s, other, member(town, elsewhere)))
    town.change(lambda s: make_claim(s, job, outsiders[0]))
    codes = {error["code"] for error in town.step(run, "send").json()["errors"]}

    assert codes == {"seat-elsewhere", "seats-taken"}


def test_a_discarded_plan_cannot_be_sent(town: Town) -> None:
    town.job(group=(2, 2))
    run = town.planned()
    assert town.step(run, "discard").json()["state"] == "discarded"

    assert town.step(run, "send").json()["code"] == "transition-not-allowed"
    assert town.claims() == []
