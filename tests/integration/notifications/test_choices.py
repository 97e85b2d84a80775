"""People choose what, when and in which language; what they hear follows it."""

from collections.abc import Callable
from datetime import UTC, datetime, time, timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import JobState
from flying_trainees.notifications.models import MailChoice, MailRhythm, Topic, Way
from flying_trainees.outbox.models import Delivery
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import Scene, happen, listed, mails, make_scene

SignIn = Callable[[Person], TestClient]
ADDRESS = "/v1/me/mail-choices"
BODY: dict[str, Any] = {
    "language": "en",
    "topics": [{"topic": "own", "way": "daily"}],
    "quietHours": {"from": "22:00", "until": "07:00"},
    "digest": {"weekday": 3, "hour": 16},
}
LATE = datetime(2026, 11, 23, 22, 0, tzinfo=UTC)


def picked(session: Session, scene: Scene, now: datetime = MONDAY_MORNING) -> set[str]:
    """Noor is picked; who gets mail."""
    event = happen(
        session, "claim-picked", now, job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip
    assert scene.noor.id in listed(session, event)
    return set(mails(session, event))


def test_choices_are_kept_and_come_back_whole(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_scene(session).noor)

    before = client.get(ADDRESS).json()
    client.put(ADDRESS, json=BODY)
    after = client.get(ADDRESS).json()

    ways = {each["topic"]: each["way"] for each in before["topics"]}
    assert ways["newJobs"] == "weekly"
    assert (before["language"], before["quietHours"]) == ("nl", None)
    assert {each["topic"]: each["way"] for each in after["topics"]} == ways | {"own": "daily"}
    assert after["quietHours"] == {"from": "22:00", "until": "07:00"}
    assert (after["digest"], after["language"]) == ({"weekday": 3, "hour": 16}, "en")
    assert after["nextDigestAt"]


@pytest.mark.parametrize(
    ("change", "path"),
    [
        ({"topics": [{"topic": "reminders", "way": "weekly"}]}, "topics.0.way"),
        ({"topics": [{"topic": "own", "way": "never"}] * 2}, "topics.1.topic"),
        ({"quietHours": {"from": "08:00", "until": "08:00"}}, "quietHours.until"),
        ({"quietHours": {"from": "08:00:01", "until": "09:00"}}, "quietHours.from"),
        ({"digest": {"weekday": 8, "hour": 1}}, "digest.weekday"),
        ({"language": "fr"}, "language"),
    ],
)
def test_choices_that_cannot_be_are_refused_by_field(
    session: Session, sign_in: SignIn, change: dict[str, Any], path: str
) -> None:
    answer = sign_in(make_scene(session).noor).put(ADDRESS, json=BODY | change)

    assert (answer.status_code, [e["path"] for e in answer.json()["errors"]]) == (400, [path])


def test_a_member_is_not_asked_about_hosting(session: Session, sign_in: SignIn) -> None:
    scene = make_scene(session)

    def concerns(person: Person) -> set[str]:
        topics = sign_in(person).get(ADDRESS).json()["topics"]
        return {each["topic"] for each in topics if each["concernsMe"]}

    assert "hosting" not in concerns(scene.noor)
    assert concerns(scene.poster) == set(Topic) - {"own", "newJobs"}


def test_nothing_by_mail_still_stands_in_the_list(session: Session) -> None:
    scene = make_scene(session)
    assert picked(session, scene) == {scene.noor.email}

    session.add(MailChoice(person_id=scene.noor.id, topic=Topic.OWN, way=Way.NEVER))
    session.flush()

    assert picked(session, scene) == set()


def test_a_confirmed_session_comes_whatever_was_chosen(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    session.add_all(
        MailChoice(person_id=scene.noor.id, topic=topic, way=Way.NEVER) for topic in Topic
    )
    session.flush()

    event = happen(
        session, "claim-confirmed", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip

    assert set(mails(session, event)) == {scene.noor.email}


def test_at_night_mail_waits_for_the_morning(session: Session) -> None:
    scene = make_scene(session)
    session.add(MailRhythm(person_id=scene.noor.id, quiet_from=time(22), quiet_until=time(7)))
    session.flush()

    picked(session, scene, LATE)

    delivery = session.exec(select(Delivery)).one()
    assert delivery.due_at == datetime(2026, 11, 24, 6, 0, tzinfo=UTC)


def test_an_offer_that_lapses_in_the_night_does_not_wait(session: Session) -> None:
    scene = make_scene(session)
    scene.claim.state = ClaimState.OFFERED
    scene.claim.expires_at = LATE + timedelta(hours=8)
    session.add(MailRhythm(person_id=scene.noor.id, quiet_from=time(22), quiet_until=time(7)))
    session.flush()

    happen(
        session, "claim-offered", LATE, job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip

    assert session.exec(select(Delivery)).one().due_at == LATE
