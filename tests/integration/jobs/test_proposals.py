"""A member proposes a job; it is a draft of the organisation, which decides what becomes of it."""

from collections.abc import Callable
from typing import Any

from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.notifications.models import Notification
from flying_trainees.outbox.models import Delivery, OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import happen
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]
IDEA = {
    "title": "Loop mee met de wijkagent",
    "goal": "Bewoners weten wie ze bellen.",
    "helpForm": "walkAlong",
}


def test_a_proposal_is_a_draft_that_its_organisation_is_told_of(
    session: Session, sign_in: SignIn
) -> None:
    town = make_organisation(session, "Gemeente Losser")
    pool = make_network(session, town)
    poster, member = make_poster(session, town, "Anouk"), make_member(session, pool, "Noor")
    body = {**IDEA, "organisationId": str(town.id), "networkId": str(pool.id)}
    client = sign_in(member)

    made = client.post("/v1/proposals", json=body)

    assert (made.status_code, made.json()["state"], made.json()["visible"]) == (201, "draft", False)
    job_id = made.json()["id"]
    assert client.get(f"/v1/jobs/{job_id}").status_code == 404, "it is the organisation's now"
    draft = sign_in(poster).get(f"/v1/jobs/{job_id}").json()
    assert (draft["title"], draft["mayEdit"]) == (IDEA["title"], True)
    [event] = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "job-proposed"))
    told = happen(session, event.kind, **event.payload)
    mail = session.exec(select(Delivery).where(Delivery.event_id == told.id)).one()
    assert (mail.recipient, mail.content["subject"]) == (
        poster.email,
        "Noor stelt een klus voor: Loop mee met de wijkagent",
    )


def test_the_proposer_sees_and_hears_what_became_of_it(session: Session, sign_in: SignIn) -> None:
    town = make_organisation(session)
    pool = make_network(session, town)
    poster, member = make_poster(session, town), make_member(session, pool)
    body = {**IDEA, "organisationId": str(town.id), "networkId": str(pool.id)}
    job_id = sign_in(member).post("/v1/proposals", json=body).json()["id"]

    cancelled = sign_in(poster).post(
        f"/v1/jobs/{job_id}/transitions", json={"action": "cancel", "why": "Dit doen wij al."}
    )

    assert cancelled.status_code == 200, cancelled.text
    [mine] = sign_in(member).get("/v1/me/proposals").json()["items"]
    assert (mine["id"], mine["state"]) == (job_id, "cancelled")
    told = happen(session, "job-cancelled", MONDAY_MORNING, job_id=job_id, actor_id=poster.id)
    heard = session.exec(select(Notification).where(Notification.event_id == told.id)).all()
    assert {line.person_id for line in heard} == {member.id}


def test_who_is_no_member_proposes_nothing(session: Session, sign_in: SignIn) -> None:
    town, far = make_organisation(session), make_organisation(session)
    pool = make_network(session, town)
    member, stranger = make_member(session, pool), make_member(session, make_network(session))

    def proposed(person: Person, **change: Any) -> int:
        body = {**IDEA, "organisationId": str(town.id), "networkId": str(pool.id), **change}
        return int(sign_in(person).post("/v1/proposals", json=body).status_code)

    assert proposed(stranger) == 403
    assert proposed(member, organisationId=str(far.id)) == 400
    assert proposed(member, groupMin=5, groupMax=2) == 400
    assert proposed(member) == 201
    assert sign_in(stranger).get("/v1/me/proposals").json()["items"] == []
