"""Answers from calendars, by what they do to the claim; each mail exactly once."""

from collections.abc import Callable
from dataclasses import dataclass, replace
from datetime import timedelta
from email.message import EmailMessage

import pytest
from pydantic import SecretStr
from sqlmodel import Session, delete, select

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import Claim, ClaimOption, ClaimState
from flying_trainees.groups.rows import options_by_claim
from flying_trainees.jobs.models import JobState, TimeOption
from flying_trainees.notifications.calendar_models import CalendarReply, ReplyOutcome
from flying_trainees.notifications.replies.answering import REFUSED, handle_mail
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.mail_servers import reply_to
from tests.factories.notifications import SETTINGS, Scene, happen, mails, make_scene

READING = SETTINGS.model_copy(update={"imap_url": SecretStr("imap://a:b@127.0.0.1/INBOX")})
Answering = Callable[..., ReplyOutcome]


@dataclass
class Offer:
    """Noor is invited by calendar."""

    scene: Scene
    invitation: str
    session: Session

    def reply(self, answer: str = "ACCEPTED", sender: str = "", **changed: str) -> EmailMessage:
        """What her calendar sends back."""
        sender = sender or f"Noor <{self.scene.noor.email.upper()}>"
        return reply_to(self.invitation, answer, sender, attached=False, **changed)

    def answer(self, answer: str = "ACCEPTED", sender: str = "", **changed: str) -> ReplyOutcome:
        """Send it, and let it be handled."""
        return self.handle(self.reply(answer, sender, **changed))

    def handle(self, mail: EmailMessage) -> ReplyOutcome:
        """Let a mail be handled."""
        outcome = handle_mail(self.session, MONDAY_MORNING, mail.as_bytes())
        self.session.expire_all()
        return outcome

    @property
    def state(self) -> ClaimState:
        """Where her claim stands."""
        return self.session.get_one(Claim, self.scene.claim.id).state

    @property
    def note(self) -> CalendarReply:
        """What was noted of the one mail."""
        (row,) = self.session.exec(select(CalendarReply))
        return row


def invite(
    session: Session, scene: Scene, state: ClaimState = ClaimState.OFFERED, kind: str = "offered"
) -> Offer:
    """Tell Noor by mail where her claim stands; her calendar gets the invitation."""
    scene.claim.state = state
    scene.claim.expires_at = MONDAY_MORNING + timedelta(days=1)
    session.flush()
    event = happen(
        session, f"claim-{kind}", settings=READING, job_id=scene.job.id,
        claim_id=scene.claim.id, person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip
    return Offer(scene, mails(session, event)[scene.noor.email].content["calendar"]["ics"], session)


@pytest.fixture
def offer(session: Session) -> Offer:
    return invite(session, make_scene(session))


@pytest.fixture
def booked(session: Session) -> Offer:
    scene = make_scene(session, JobState.STAFFED)
    return invite(session, scene, ClaimState.CONFIRMED, "confirmed")


def test_an_offer_is_a_tentative_invitation_that_asks_for_an_answer(offer: Offer) -> None:
    text = offer.invitation.replace("\r\n ", "")
    assert "METHOD:REQUEST" in text
    assert "STATUS:TENTATIVE" in text
    assert "PARTSTAT=NEEDS-ACTION" in text
    assert "RSVP=TRUE" in text
    assert "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE" in text
    assert "mailto:noreply@klussen.example" in text


def test_without_a_mailbox_nobody_is_asked_to_answer_by_calendar(session: Session) -> None:
    scene = make_scene(session)
    scene.claim.state = ClaimState.OFFERED
    session.flush()
    event = happen(session, "claim-offered", job_id=scene.job.id, claim_id=scene.claim.id,
                   person_id=scene.noor.id)  # fmt: skip
    assert "calendar" not in mails(session, event)[scene.noor.email].content


@pytest.mark.parametrize("attached", [False, True])
def test_accepting_takes_the_seat(offer: Offer, *, attached: bool) -> None:
    mail = reply_to(offer.invitation, "ACCEPTED", offer.scene.noor.email, attached=attached)
    assert offer.handle(mail) is ReplyOutcome.ACCEPTED
    assert offer.state is ClaimState.CLAIMED


def test_declining_gives_the_seat_to_another(offer: Offer) -> None:
    assert offer.answer("DECLINED") is ReplyOutcome.DECLINED
    assert offer.state is ClaimState.DECLINED


def test_maybe_changes_nothing(offer: Offer) -> None:
    assert offer.answer("TENTATIVE") is ReplyOutcome.MAYBE
    assert offer.state is ClaimState.OFFERED


def test_declining_a_booking_withdraws_and_is_confirmed_by_mail(booked: Offer) -> None:
    assert booked.answer("DECLINED") is ReplyOutcome.WITHDRAWN
    assert booked.state is ClaimState.WITHDRAWN
    session, scene = booked.session, booked.scene
    event = happen(session, "claim-withdrawn", settings=READING, job_id=scene.job.id,
                   claim_id=scene.claim.id, person_id=scene.noor.id,
                   actor_id=scene.noor.id)  # fmt: skip
    assert "METHOD:CANCEL" in mails(session, event)[scene.noor.email].content["calendar"]["ics"]


def test_the_same_mail_again_changes_nothing_any_more(offer: Offer) -> None:
    mail = offer.reply("ACCEPTED")
    offer.handle(mail)
    offer.answer("DECLINED")
    assert offer.state is ClaimState.WITHDRAWN
    del mail["Received"]
    mail["Received"] = "from elsewhere by a second delivery"
    assert offer.handle(mail) is ReplyOutcome.ACCEPTED
    assert offer.state is ClaimState.WITHDRAWN


def test_an_answer_that_says_nothing_new_is_no_trouble(booked: Offer) -> None:
    assert booked.answer("ACCEPTED") is ReplyOutcome.UNCHANGED
    assert booked.state is ClaimState.CONFIRMED


def test_too_late_an_answer_is_told_to_its_sender_in_words(offer: Offer) -> None:
    claim = offer.session.get_one(Claim, offer.scene.claim.id)
    claim.expires_at = MONDAY_MORNING - timedelta(minutes=1)
    offer.session.flush()
    assert offer.answer("ACCEPTED") is ReplyOutcome.REFUSED
    assert offer.state is ClaimState.OFFERED
    told = offer.session.exec(select(OutboxEvent).where(OutboxEvent.kind == REFUSED)).one()
    assert len(told.payload["why"]) > 20
    event = happen(offer.session, REFUSED, **told.payload)
    assert (
        told.payload["why"] in mails(offer.session, event)[offer.scene.noor.email].content["text"]
    )


def test_accepting_an_older_version_is_refused_and_declining_it_counts(session: Session) -> None:
    offer = invite(session, make_scene(session))
    offer.scene.job.title = "Een heel andere klus"
    newer = invite(session, offer.scene)
    assert newer.invitation != offer.invitation
    assert offer.answer("ACCEPTED") is ReplyOutcome.REFUSED
    assert offer.state is ClaimState.OFFERED
    assert offer.answer("DECLINED") is ReplyOutcome.DECLINED


def test_a_reply_to_one_times_invitation_means_that_time(session: Session) -> None:
    starts = [MONDAY_MORNING + timedelta(days=day) for day in (7, 8, 9)]
    scene = make_scene(session, starts=starts)
    options = session.exec(select(TimeOption).where(TimeOption.job_id == scene.job.id)).all()
    second = next(option for option in options if option.starts_at == starts[1])
    session.add(ClaimOption(claim_id=scene.claim.id, option_id=second.id))
    offer = invite(session, scene)
    # Meanwhile she is offered every time, which her calendar hasn't heard yet.
    session.execute(delete(ClaimOption))

    assert offer.answer("ACCEPTED") is ReplyOutcome.ACCEPTED
    assert options_by_claim(session, [scene.claim.id]) == {scene.claim.id: {second.id}}


def test_a_time_that_is_gone_is_not_accepted_before_its_news_is_out(offer: Offer) -> None:
    option = offer.session.exec(select(TimeOption)).one()
    option.starts_at += timedelta(hours=1)
    option.ends_at += timedelta(hours=1)
    offer.session.flush()

    assert offer.answer("ACCEPTED") is ReplyOutcome.REFUSED
    assert offer.state is ClaimState.OFFERED


@pytest.mark.parametrize(
    ("sender", "changed", "problem"),
    [
        ("mallory@elsewhere.example", {}, "other-sender"),
        ("", {"attendee": "mailto:bram@demo.example"}, "no-answer"),
        ("", {"uid": "guessed@flying-trainees"}, "unknown-invitation"),
        ("", {"sequence": "many"}, "no-answer"),
    ],
)
def test_nobody_answers_for_another(
    offer: Offer, sender: str, changed: dict[str, str], problem: str
) -> None:
    assert offer.answer("ACCEPTED", sender, **changed) is ReplyOutcome.ODD
    assert offer.state is ClaimState.OFFERED
    assert offer.note.problem == problem


def test_a_colleague_who_knows_job_and_person_still_cannot_answer(
    offer: Offer, session: Session
) -> None:
    """The UID holds more than the two ids that stand in every address."""
    guessed = f"{offer.scene.job.id}.{offer.scene.noor.id}@flying-trainees"
    assert guessed not in offer.invitation
    assert offer.answer("DECLINED", uid=guessed) is ReplyOutcome.ODD
    bram: Person = offer.scene.bram
    other = replace(offer, session=session)
    assert other.answer("DECLINED", sender=bram.email) is ReplyOutcome.ODD
    assert offer.state is ClaimState.OFFERED


@pytest.mark.parametrize(
    "data",
    [
        b"",
        b"\x00\xff\xfe",
        b"From: someone@example.nl\r\nSubject: =?utf-8?b?!!!?=\r\n\r\nIk kan niet, sorry!",
        b"From: a@b.nl\r\nContent-Type: text/calendar; method=REPLY\r\n\r\nBEGIN:VCALENDAR",
        b"From: a@b.nl\r\nContent-Type: text/calendar; charset=nonsense\r\n\r\n\xff",
        b"Content-Type: multipart/mixed; boundary=x\r\n\r\n--x\r\n--x\r\n--x--",
        b"Subject: big\r\nContent-Type: text/calendar\r\n\r\n" + b"X" * 1_500_000,
        b"From: " + b"a" * 5000 + b"@example.nl\r\nSubject: " + b"long " * 500 + b"\r\n\r\n.",
    ],
)
def test_any_other_mail_is_odd_and_noted(session: Session, data: bytes) -> None:
    assert handle_mail(session, MONDAY_MORNING, data) is ReplyOutcome.ODD
    row = session.exec(select(CalendarReply)).one()
    assert row.problem
