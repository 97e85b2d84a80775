"""Answering from a mail without a session: that person, that purpose, once, and never by GET."""

import re
from datetime import UTC, datetime, timedelta
from uuid import UUID

from fastapi.testclient import TestClient
from sqlmodel import Session, delete

from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.rows import options_by_claim
from flying_trainees.notifications.choices import choices_of
from flying_trainees.notifications.models import LinkKey, Topic, Way
from flying_trainees.outbox.models import Delivery
from flying_trainees.suggestions.models import NotForMe
from tests.factories.notifications import Scene, happen, mails, make_scene

NOW = datetime.now(UTC).replace(microsecond=0)
READING, ANSWER = "/v1/mail-link-readings", "/v1/mail-link-answers"
LINK = re.compile(r"https://klussen\.example/mail\?sleutel=(\S+)")


def offered(session: Session, hours: float = 20, days: int = 1) -> tuple[Scene, str]:
    """Noor gets an offer for a time or for times on several days; the token in her mail."""
    starts = [NOW + timedelta(days=7 + day) for day in range(days)]
    scene = make_scene(session, starts=starts)
    scene.claim.state = ClaimState.OFFERED
    scene.claim.expires_at = NOW + timedelta(hours=hours)
    session.flush()
    event = happen(
        session, "claim-offered", NOW, job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip
    return scene, token_in(mails(session, event)[scene.noor.email])


def token_in(mail: Delivery) -> str:
    """The first signed link of a mail."""
    found = LINK.search(mail.content["text"])
    assert found
    return str(found[1])


def answer(client: TestClient, token: str, what: str) -> tuple[int, str]:
    """Answer by a link; status, and the error's code or the link's standing."""
    given = client.post(ANSWER, json={"token": token, "answer": what})
    body = given.json()
    return int(given.status_code), str(body.get("code") or body["standing"])


def test_an_offer_is_accepted_without_signing_in_and_only_once(
    session: Session, client: TestClient
) -> None:
    scene, token = offered(session)

    seen = client.post(READING, json={"token": token}).json()
    assert (seen["standing"], seen["firstName"]) == ("open", "Noor")
    assert seen["job"]["title"] == scene.job.title
    assert session.get_one(Claim, scene.claim.id).state is ClaimState.OFFERED

    assert answer(client, token, "accept") == (200, "used")
    assert session.get_one(Claim, scene.claim.id).state is ClaimState.CLAIMED
    assert answer(client, token, "decline") == (409, "mail-link-used")
    assert session.get_one(Claim, scene.claim.id).state is ClaimState.CLAIMED


def test_an_offer_of_several_times_is_accepted_for_those_that_suit(
    session: Session, client: TestClient
) -> None:
    scene, token = offered(session, days=3)

    seen = client.post(READING, json={"token": token}).json()
    monday, _, wednesday = (time["id"] for time in seen["job"]["times"])
    refused = client.post(ANSWER, json={"token": token, "answer": "decline", "optionIds": [monday]})
    assert (refused.status_code, refused.json()["errors"][0]["path"]) == (400, "optionIds")

    said = {"token": token, "answer": "accept", "optionIds": [wednesday]}
    assert client.post(ANSWER, json=said).json()["claimState"] == "claimed"
    assert options_by_claim(session, [scene.claim.id]) == {scene.claim.id: {UUID(wednesday)}}


def test_a_link_does_nothing_else_than_it_is_for(session: Session, client: TestClient) -> None:
    scene, token = offered(session)

    assert answer(client, token, "unsubscribe") == (409, "mail-link-other-purpose")
    assert answer(client, token[:-6] + "AAAAAA", "accept") == (404, "mail-link-unknown")
    assert client.get("/v1/me").status_code == 401
    scene.noor.deactivated_at = NOW
    session.flush()
    assert answer(client, token, "accept") == (404, "mail-link-unknown")


def test_an_old_link_does_not_answer_a_newer_offer(session: Session, client: TestClient) -> None:
    scene, token = offered(session)
    scene.claim.expires_at = NOW + timedelta(hours=30)
    session.flush()

    assert client.post(READING, json={"token": token}).json()["standing"] == "overtaken"
    assert answer(client, token, "accept") == (409, "mail-link-used")


def test_after_its_time_a_link_only_tells_so(session: Session, client: TestClient) -> None:
    _, token = offered(session, hours=-1)

    assert client.post(READING, json={"token": token}).json()["standing"] == "expired"
    assert answer(client, token, "accept") == (409, "mail-link-expired")


def test_a_key_that_was_deleted_takes_its_links_along(session: Session, client: TestClient) -> None:
    _, token = offered(session)
    session.execute(delete(LinkKey))

    assert answer(client, token, "accept") == (404, "mail-link-unknown")


def test_a_mail_program_unsubscribes_by_one_post_and_never_by_get(
    session: Session, client: TestClient
) -> None:
    scene, _ = offered(session)
    event = happen(
        session, "claim-picked", NOW, job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip
    address = mails(session, event)[scene.noor.email].content["unsubscribe"]
    path = address.removeprefix("https://klussen.example")
    program = TestClient(client.app, base_url="http://localhost")

    def way() -> Way:
        return choices_of(session, [scene.noor.id])[scene.noor.id].ways[Topic.OWN]

    opened = program.get(path, follow_redirects=False)
    assert (opened.status_code, way()) == (303, Way.AT_ONCE)
    for _ in range(2):
        posted = program.post(path, content="List-Unsubscribe=One-Click")
        assert (posted.status_code, way()) == (204, Way.NEVER)

    token = path.partition("token=")[2]
    assert answer(client, token, "subscribe") == (200, "open")
    assert way() is Way.AT_ONCE


def test_a_call_can_be_turned_down_from_the_mail(session: Session, client: TestClient) -> None:
    scene = make_scene(session, starts=(NOW + timedelta(days=2),))
    event = happen(
        session, "deadline-near", NOW, job_id=scene.job.id, person_id=scene.bram.id,
    )  # fmt: skip

    assert answer(client, token_in(mails(session, event)[scene.bram.email]), "not-for-me") == (
        200,
        "used",
    )
    assert session.get(NotForMe, (scene.job.id, scene.bram.id))
