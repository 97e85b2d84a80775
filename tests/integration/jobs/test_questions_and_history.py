"""Questions on a job, and the history that everybody who sees it can read."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.ids import new_id
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import JobState
from flying_trainees.jobs.publishing import change_state
from flying_trainees.jobs.rescheduling import reschedule
from flying_trainees.jobs.schemas import RescheduleIn
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network
from tests.integration.jobs.conftest import Here

SignIn = Callable[[Person], TestClient]
Acting = Callable[[Person], Actor]


def test_a_members_question_is_answered_for_everybody_to_read(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    job = make_job(session, here.organisation, here.network)
    address = f"/v1/jobs/{job.id}/questions"

    asked = sign_in(here.member).post(address, json={"text": "Is er een laptop?"})
    question = asked.json()
    answered = sign_in(here.poster).put(
        f"{address}/{question['id']}/answer", json={"text": "Ja, voor iedereen."}
    )

    assert (asked.status_code, answered.status_code) == (201, 200)
    [read] = sign_in(make_member(session, here.network)).get(address).json()["items"]
    assert read == answered.json()
    assert (read["text"], read["asker"]["name"]) == ("Is er een laptop?", "Noor Veldkamp")
    assert (read["answer"], read["answeredBy"]["name"]) == ("Ja, voor iedereen.", "Marieke Bos")
    events = session.exec(select(OutboxEvent).order_by(col(OutboxEvent.id)))
    assert [(e.kind, e.payload["question_id"], e.payload["actor_id"]) for e in events] == [
        ("question-asked", question["id"], str(here.member.id)),
        ("question-answered", question["id"], str(here.poster.id)),
    ]


def test_only_who_is_in_charge_answers(session: Session, sign_in: SignIn, here: Here) -> None:
    job = make_job(session, here.organisation, here.network)
    member = sign_in(here.member)
    question = member.post(f"/v1/jobs/{job.id}/questions", json={"text": "Wie?"}).json()

    answer = member.put(
        f"/v1/jobs/{job.id}/questions/{question['id']}/answer", json={"text": "Ik."}
    )

    assert answer.status_code == 403


def test_a_question_belongs_to_its_own_job(session: Session, sign_in: SignIn, here: Here) -> None:
    job = make_job(session, here.organisation, here.network)
    other = make_job(session, here.organisation, here.network)
    asked = sign_in(here.member).post(f"/v1/jobs/{job.id}/questions", json={"text": "Wie?"}).json()
    poster = sign_in(here.poster)

    for wrong in (f"{other.id}/questions/{asked['id']}", f"{job.id}/questions/{new_id()}"):
        assert poster.put(f"/v1/jobs/{wrong}/answer", json={"text": "Ik."}).status_code == 404


@pytest.mark.parametrize("state", JobState)
def test_questions_are_asked_while_a_job_is_under_way(
    session: Session, sign_in: SignIn, here: Here, state: JobState
) -> None:
    job = make_job(session, here.organisation, here.network, state=state)

    answer = sign_in(here.poster).post(f"/v1/jobs/{job.id}/questions", json={"text": "Wie?"})

    if state in (JobState.OPEN, JobState.STAFFED, JobState.RUNNING):
        assert answer.status_code == 201
    else:
        assert (answer.status_code, answer.json()["code"]) == (409, "questions-closed")


def test_a_stranger_to_the_network_finds_no_job(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    job = make_job(session, here.organisation, here.network)
    stranger = sign_in(make_member(session, make_network(session, make_organisation(session))))

    for part in ("questions", "transitions"):
        assert stranger.get(f"/v1/jobs/{job.id}/{part}").status_code == 404
    asked = stranger.post(f"/v1/jobs/{job.id}/questions", json={"text": "Wie?"})
    assert asked.status_code == 404


def test_questions_come_in_pages(session: Session, sign_in: SignIn, here: Here) -> None:
    job = make_job(session, here.organisation, here.network)
    member = sign_in(here.member)
    address = f"/v1/jobs/{job.id}/questions"
    texts = [f"Vraag {number}" for number in range(5)]
    for text in texts:
        member.post(address, json={"text": text})

    seen: list[str] = []
    cursor = None
    for _ in range(3):
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = member.get(address, params=params).json()
        seen += [item["text"] for item in page["items"]]
        cursor = page["nextCursor"]

    assert (seen, cursor) == (texts, None)
    assert member.get(address, params={"cursor": "W10="}).status_code == 400


def test_the_history_tells_who_when_what_and_why(
    session: Session, sign_in: SignIn, here: Here, acting: Acting
) -> None:
    job = make_job(session, here.organisation, here.network, state=JobState.STAFFED)
    steps = (
        (JobAction.REOPEN, acting(here.coordinator), "iemand is ziek"),
        (JobAction.EXPIRE, None, ""),
    )
    for hours, (action, actor, why) in enumerate(steps):
        change_state(session, job, action, actor, MONDAY_MORNING + timedelta(hours=hours), why)

    items = sign_in(here.poster).get(f"/v1/jobs/{job.id}/transitions").json()["items"]

    assert [(i["action"], i["from"], i["to"], i["why"]) for i in items] == [
        ("reopen", "staffed", "open", "iemand is ziek"),
        ("expire", "open", "expired", ""),
    ]
    assert items[0]["actor"] == {"id": str(here.coordinator.id), "name": "Joost ten Dam"}
    assert items[1]["actor"] is None
    assert items[0]["at"] == "2026-11-23T08:00:00Z"


def test_the_history_tells_what_a_move_changed(
    session: Session, sign_in: SignIn, here: Here, acting: Acting
) -> None:
    """Of an open job all its times; of a staffed one the time that was chosen."""
    later, other = IN_A_WEEK + timedelta(days=3), IN_A_WEEK + timedelta(days=1)
    job = make_job(session, here.organisation, here.network, here.theme, starts=[IN_A_WEEK, other])
    poster = acting(here.poster)
    times = {"kind": "fixed", "options": [{"start": later, "end": later + timedelta(hours=2)}]}
    reschedule(session, job, poster, MONDAY_MORNING, RescheduleIn.model_validate({"timing": times}))
    hall = {"kind": "hybrid", "address": "Raadhuis, Losser"}
    change = RescheduleIn.model_validate({"place": hall})
    reschedule(session, job, poster, MONDAY_MORNING + timedelta(hours=1), change)

    address = f"/v1/jobs/{job.id}/transitions"
    first, second = (item["moved"] for item in sign_in(here.member).get(address).json()["items"])

    starts = [datetime.fromisoformat(option["start"]) for option in first["from"]["options"]]
    assert starts == [IN_A_WEEK, other]
    [became] = first["to"]["options"]
    assert datetime.fromisoformat(became["start"]) == later
    assert first["from"]["place"] == first["to"]["place"]
    assert second["from"]["options"] == second["to"]["options"] == first["to"]["options"]
    assert second["to"]["place"]["address"] == "Raadhuis, Losser"


def test_of_a_staffed_job_only_the_chosen_time_moved(
    session: Session, sign_in: SignIn, here: Here, acting: Acting
) -> None:
    other, later = IN_A_WEEK + timedelta(days=1), IN_A_WEEK + timedelta(days=3)
    job = make_job(
        session, here.organisation, here.network, here.theme,
        state=JobState.STAFFED, starts=[IN_A_WEEK, other],
    )  # fmt: skip
    times = {"kind": "fixed", "options": [{"start": later, "end": later + timedelta(hours=2)}]}
    change = RescheduleIn.model_validate({"timing": times})
    reschedule(session, job, acting(here.coordinator), MONDAY_MORNING, change)

    [item] = sign_in(here.member).get(f"/v1/jobs/{job.id}/transitions").json()["items"]

    both = [item["moved"][side]["options"] for side in ("from", "to")]
    starts = [[datetime.fromisoformat(option["start"]) for option in options] for options in both]
    assert starts == [[IN_A_WEEK], [later]]
