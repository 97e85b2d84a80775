"""A job of several times in mails and calendars: all of them named, one of them an invitation."""

from dataclasses import dataclass
from datetime import timedelta
from typing import Any

import pytest
from pydantic import SecretStr
from sqlmodel import Session, col, select

from flying_trainees.groups.models import ClaimOption, ClaimState
from flying_trainees.jobs.models import JobState, TimeOption
from flying_trainees.notifications.calendar_models import CalendarFeed, FeedKind
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import SETTINGS, Scene, happen, mails, make_scene

READING = SETTINGS.model_copy(update={"imap_url": SecretStr("imap://a:b@127.0.0.1/INBOX")})


@dataclass
class Several:
    """Noor is offered a seat on Monday 30 November or the day after."""

    session: Session
    scene: Scene
    monday: TimeOption
    tuesday: TimeOption

    def mail(self, kind: str, **payload: Any) -> dict[str, Any]:
        """What she gets by mail after that; nothing when there is no mail."""
        self.session.flush()
        event = happen(self.session, kind, settings=READING, job_id=self.scene.job.id,
                       claim_id=self.scene.claim.id, person_id=self.scene.noor.id,
                       **payload)  # fmt: skip
        mail = mails(self.session, event).get(self.scene.noor.email)
        return mail.content if mail else {}

    def suits(self, option: TimeOption) -> ClaimOption:
        """Her claim is about that time."""
        said = ClaimOption(claim_id=self.scene.claim.id, option_id=option.id)
        self.session.add(said)
        return said


@pytest.fixture
def several(session: Session) -> Several:
    starts = [MONDAY_MORNING + timedelta(days=day) for day in (7, 8)]
    scene = make_scene(session, starts=starts)
    scene.claim.state = ClaimState.OFFERED
    scene.claim.expires_at = MONDAY_MORNING + timedelta(days=1)
    monday, tuesday = session.exec(
        select(TimeOption)
        .where(TimeOption.job_id == scene.job.id)
        .order_by(col(TimeOption.starts_at))
    )
    return Several(session, scene, monday, tuesday)


def test_the_mail_names_every_time_and_where_to_see_them(several: Several) -> None:
    asked = several.mail("claim-offered")

    assert "calendar" not in asked
    for day in ("ma 30 nov", "di 1 dec"):
        assert day in asked["text"]
        assert day in asked["html"]
    where = "Zie deze tijden in je eigen agenda:\nhttps://klussen.example/vrije-tijd/agendas"
    assert where in asked["text"]
    several.session.add(CalendarFeed(person_id=several.scene.noor.id, kind=FeedKind.OWN,
                                     token_hash=b"-", created_at=MONDAY_MORNING))  # fmt: skip
    again = several.mail("claim-offered")["text"]
    assert "vrije-tijd/agendas" not in again, "she sees them there already"


def test_only_the_settled_time_is_an_invitation(several: Several) -> None:
    several.suits(several.tuesday)

    asked = several.mail("claim-offered")

    assert "ma 30 nov" not in asked["text"]
    assert "vrije-tijd/agendas" not in asked["text"]
    assert "DTSTART;TZID=Europe/Amsterdam:20261201T" in asked["calendar"]["ics"]
    job = several.scene.job
    job.state, several.scene.claim.state = JobState.STAFFED, ClaimState.CONFIRMED
    job.starts_at, job.ends_at = several.tuesday.starts_at, several.tuesday.ends_at
    settled = several.mail("claim-confirmed")["calendar"]["ics"]
    assert "STATUS:CONFIRMED" in settled
    assert "PARTSTAT=ACCEPTED" in settled.replace("\r\n ", "")


def test_taking_back_the_invitations_time_takes_it_out_of_the_calendar(several: Several) -> None:
    said = several.suits(several.monday)
    assert several.mail("claim-offered")["calendar"]["method"] == "REQUEST"
    several.scene.claim.state = ClaimState.CLAIMED
    herself = {"actor_id": several.scene.noor.id}

    several.suits(several.tuesday)
    assert several.mail("claim-times-changed", **herself) == {}, "it may still be then"
    several.session.delete(said)
    changed = several.mail("claim-times-changed", **herself)

    assert changed["calendar"]["method"] == "CANCEL"
    assert "di 1 dec" in changed["text"]
    assert "ma 30 nov" not in changed["text"]
