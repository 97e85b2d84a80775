"""Home organisations are asked what they gained; posters, half a year later, what became of it."""

import re
from datetime import UTC, datetime, timedelta

from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.jobs.models import JobState
from flying_trainees.learnings.check_models import CheckSide, JobCheck
from flying_trainees.learnings.effect_models import Effect, Noticed
from flying_trainees.notifications.mail_links import LinkMaker
from flying_trainees.notifications.reminding import remind_due
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import SETTINGS, Scene, happen, mails, make_scene
from tests.factories.organisations import make_organisation
from tests.factories.people import make_poster

DAY = timedelta(days=1)


def asked(session: Session, kind: str, days: float) -> list[str]:
    """Whom a kind of question goes to, so many days on."""
    now = MONDAY_MORNING + days * DAY
    remind_due(session, now)
    events = session.exec(
        select(OutboxEvent).where(OutboxEvent.recorded_at == now, OutboxEvent.kind == kind)
    )
    return [str(event.payload["person_id"]) for event in events]


def finished(session: Session) -> Scene:
    """A job that ended a week from the beginning; Noor works for Borne."""
    scene = make_scene(session, JobState.DONE)
    scene.noor.home_organisation_id = make_organisation(session, "Gemeente Borne").id
    session.flush()
    return scene


def test_a_home_organisation_is_asked_once_and_not_after_it_answered(session: Session) -> None:
    scene = finished(session)
    home = scene.noor.home_organisation_id
    assert home
    borne = make_poster(session, session.get_one(Organisation, home))

    assert asked(session, "home-check-asked", 9) == [], "too soon"
    assert asked(session, "home-check-asked", 11) == [str(borne.id)]
    assert asked(session, "home-check-asked", 12) == []


def test_an_answer_spares_the_question(session: Session) -> None:
    scene = finished(session)
    home = scene.noor.home_organisation_id
    assert home
    borne = make_poster(session, session.get_one(Organisation, home))
    for side, where in (
        (CheckSide.HOME, home),
        (CheckSide.RECEIVER, scene.job.organisation_id),
    ):
        session.add(
            JobCheck(
                job_id=scene.job.id, side=side, person_id=borne.id, organisation_id=where,
                network_id=scene.job.network_id, first=4, second=4, third=4, at=MONDAY_MORNING,
            )
        )  # fmt: skip
    session.flush()

    assert asked(session, "home-check-asked", 11) == []
    assert asked(session, "check-missing", 11.5) == []


def test_the_poster_is_asked_once_half_a_year_later(session: Session, client: TestClient) -> None:
    scene = finished(session)
    assert asked(session, "effect-asked", 188) == [], "half a year after the end, not the start"
    assert asked(session, "effect-asked", 190) == [str(scene.poster.id)]
    assert asked(session, "effect-asked", 191) == []

    event = happen(
        session, "effect-asked", MONDAY_MORNING + 190 * DAY,
        job_id=scene.job.id, person_id=scene.poster.id,
    )  # fmt: skip
    mail = mails(session, event)[scene.poster.email]
    link = re.search(r"/mail\?sleutel=(\S+)", mail.content["text"])
    assert link
    tell = {"token": link[1], "noticed": "somewhat", "text": "Er wordt minder gebeld."}
    read = client.post("/v1/mail-link-readings", json={"token": link[1]}).json()
    assert (read["purpose"], read["standing"]) == ("effect", "open")

    told = client.post("/v1/mail-link-effects", json=tell)
    assert (told.status_code, told.json()["standing"]) == (200, "used")
    effect = session.get_one(Effect, scene.job.id)
    assert (effect.author_id, effect.noticed) == (scene.poster.id, Noticed.SOMEWHAT)
    assert client.post("/v1/mail-link-effects", json=tell).json()["code"] == "mail-link-used"


def test_a_link_does_not_write_over_what_was_told(session: Session, client: TestClient) -> None:
    scene = finished(session)
    session.add(Effect(job_id=scene.job.id, noticed=Noticed.NO, at=MONDAY_MORNING))
    session.flush()
    address = LinkMaker(session, datetime.now(UTC), SETTINGS).effect(scene.poster.id, scene.job.id)
    token = address.partition("sleutel=")[2]

    read = client.post("/v1/mail-link-readings", json={"token": token}).json()
    tell = {"token": token, "noticed": "yes"}
    refused = client.post("/v1/mail-link-effects", json=tell)

    assert (read["standing"], refused.status_code) == ("overtaken", 409)
    assert session.get_one(Effect, scene.job.id).noticed is Noticed.NO


def test_who_told_already_is_not_asked(session: Session) -> None:
    scene = finished(session)
    session.add(Effect(job_id=scene.job.id, noticed=Noticed.NO, at=MONDAY_MORNING))
    session.flush()

    assert asked(session, "effect-asked", 190) == []
