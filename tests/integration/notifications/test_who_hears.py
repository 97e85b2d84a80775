"""Who hears of what, and who doesn't."""

from datetime import timedelta

import pytest
from sqlmodel import Session

from flying_trainees.accounts.models import Role
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import JobState, JobTheme
from flying_trainees.notifications.events import PEOPLE_CALLED, REMINDERS
from flying_trainees.notifications.rules import RULES
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import PersonTheme
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import (
    happen,
    listed,
    mails,
    make_claim,
    make_question,
    make_scene,
)
from tests.factories.organisations import make_theme
from tests.factories.people import grant


def test_a_claim_reaches_the_poster_but_not_the_one_who_claimed(session: Session) -> None:
    scene = make_scene(session)

    event = happen(
        session, "claim-claimed", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.noor.id,
    )  # fmt: skip

    assert listed(session, event) == {scene.poster.id}
    assert mails(session, event) == {}


def test_a_seat_taken_for_somebody_is_told_to_that_person(session: Session) -> None:
    scene = make_scene(session)

    event = happen(
        session, "claim-accepted", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.coordinator.id,
    )  # fmt: skip

    assert listed(session, event) == {scene.noor.id, scene.poster.id}
    mail = mails(session, event)[scene.noor.email]
    assert "Ilse Brouwer heeft de uitnodiging voor jou aangenomen" in mail.content["text"]


def test_an_offer_says_who_asks_and_until_when(session: Session) -> None:
    scene = make_scene(session)
    scene.claim.state = ClaimState.OFFERED
    scene.claim.expires_at = MONDAY_MORNING + timedelta(days=1)

    event = happen(
        session, "claim-offered", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip

    mail = mails(session, event)[scene.noor.email].content
    assert mail["subject"].startswith("Uitnodiging: ")
    assert "Laat het weten vóór di 24 nov, 9.00 uur." in mail["text"]
    assert f"https://klussen.example/klussen/{scene.job.id}" in mail["text"]
    assert "Je krijgt deze mail omdat" in mail["text"]


def test_mail_comes_in_the_language_of_who_reads_it(session: Session) -> None:
    scene = make_scene(session)
    scene.noor.language = "en"

    event = happen(
        session, "claim-picked", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip

    content = mails(session, event)[scene.noor.email].content
    assert content["subject"] == f"You have been picked: {scene.job.title}"
    assert 'lang="en"' in content["html"]
    assert "Mon 30 Nov, 9:00–11:30" in content["text"]


def test_a_question_reaches_the_poster_and_its_answer_the_asker(session: Session) -> None:
    scene = make_scene(session)
    question = make_question(session, scene.job, scene.noor, "Nee, kom zoals je bent.")

    asked = happen(
        session, "question-asked", job_id=scene.job.id, question_id=question.id,
        actor_id=scene.noor.id,
    )  # fmt: skip
    answered = happen(
        session, "question-answered", job_id=scene.job.id, question_id=question.id,
        actor_id=scene.poster.id,
    )  # fmt: skip

    assert set(mails(session, asked)) == {scene.poster.email}
    assert listed(session, asked) == {scene.poster.id, scene.coordinator.id}
    assert set(mails(session, answered)) == {scene.noor.email}
    assert "Nee, kom zoals je bent." in mails(session, answered)[scene.noor.email].content["html"]
    assert scene.bram.id in listed(session, answered)


@pytest.mark.parametrize(("days", "by_mail"), [(21, False), (3, True)])
def test_members_hear_of_a_job_on_their_themes_and_by_mail_when_a_digest_is_too_late(
    session: Session, days: int, *, by_mail: bool
) -> None:
    scene = make_scene(session, starts=(MONDAY_MORNING + timedelta(days=days),))
    theme = make_theme(session)
    session.add(JobTheme(job_id=scene.job.id, theme_id=theme.id))
    session.add(PersonTheme(person_id=scene.bram.id, theme_id=theme.id, learn=True))
    session.add(PersonTheme(person_id=scene.noor.id, theme_id=theme.id, interest=1))
    session.flush()

    event = happen(session, "job-published", job_id=scene.job.id, actor_id=scene.poster.id)

    assert listed(session, event) == {scene.bram.id, scene.coordinator.id}
    assert set(mails(session, event)) == ({scene.bram.email} if by_mail else set())


def test_whoever_left_hears_nothing_more(session: Session) -> None:
    scene = make_scene(session)
    scene.noor.deactivated_at = MONDAY_MORNING

    event = happen(
        session, "claim-picked", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip

    assert (listed(session, event), mails(session, event)) == (set(), {})


def test_when_the_maker_of_a_job_left_all_posters_hear(session: Session) -> None:
    scene = make_scene(session)
    scene.job.created_by_id = None
    grant(
        session, scene.bram, Role.POSTER, session.get_one(Organisation, scene.job.organisation_id)
    )

    event = happen(session, "job-expired", job_id=scene.job.id)

    assert set(mails(session, event)) == {scene.poster.email, scene.bram.email}


def test_one_person_in_two_capacities_hears_it_once(session: Session) -> None:
    scene = make_scene(session, JobState.DONE)
    make_claim(session, scene.job, scene.poster, ClaimState.ATTENDED)

    event = happen(session, "job-finished", job_id=scene.job.id)

    mail = mails(session, event)[scene.poster.email].content
    assert mail["subject"].startswith("Wat heb je geleerd van")
    assert len(mails(session, event)) == 3


@pytest.mark.parametrize("kind", sorted(RULES.keys() - {*REMINDERS, PEOPLE_CALLED}))
@pytest.mark.parametrize("language", ["nl", "en"])
def test_every_kind_can_be_told(session: Session, kind: str, language: str) -> None:
    scene = make_scene(session, JobState.STAFFED)
    for person in (scene.noor, scene.bram, scene.poster, scene.coordinator):
        person.language = language
    question = make_question(session, scene.job, scene.bram, "Ja")
    network_id = scene.job.network_id if kind == "role-granted" else None

    event = happen(
        session, kind, job_id=None if network_id else scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, question_id=question.id, network_id=network_id, role="member",
        why="Omdat het zo is",
    )  # fmt: skip

    told = listed(session, event)
    assert told
    for delivery in mails(session, event).values():
        assert delivery.content["subject"]
        assert "{" not in delivery.content["text"]


def test_whoever_must_accept_anew_after_a_move_reads_until_when(session: Session) -> None:
    scene = make_scene(session, JobState.STAFFED)
    scene.claim.state = ClaimState.OFFERED
    scene.claim.expires_at = MONDAY_MORNING + timedelta(days=1)
    session.flush()

    event = happen(session, "job-rescheduled", job_id=scene.job.id, actor_id=scene.poster.id)

    told = mails(session, event)
    assert "Laat het weten vóór di 24 nov, 9.00 uur." in told[scene.noor.email].content["text"]
    assert "Laat het weten vóór" not in told[scene.bram.email].content["text"]


@pytest.mark.parametrize(
    ("state", "said"),
    [
        (JobState.CANCELLED, "Deze klus gaat niet door"),
        (JobState.RUNNING, "De klus is begonnen"),
        (JobState.DRAFT, "Deze klus is teruggetrokken"),
        (JobState.EXPIRED, "Er waren te weinig mensen"),
    ],
)
def test_a_closed_claim_says_what_became_of_the_job(
    session: Session, state: JobState, said: str
) -> None:
    scene = make_scene(session, state)
    scene.claim.state = ClaimState.CLOSED

    event = happen(
        session, "claim-closed", job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id,
    )  # fmt: skip

    assert said in mails(session, event)[scene.noor.email].content["text"]
