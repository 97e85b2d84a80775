"""A digest leads with what one can do now, comes on its hour, once, and not when empty."""

from datetime import UTC, datetime, timedelta

import pytest
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.notifications.digests import KIND, build_digests
from flying_trainees.notifications.models import MailChoice, MailRhythm, Topic, Way
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.people.network_models import Network
from tests.factories.availability import make_free_all_week
from tests.factories.jobs import make_job
from tests.factories.notifications import SETTINGS, happen, make_claim, make_scene
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network

DAY = timedelta(days=1)


def local(text: str) -> datetime:
    """A wall clock reading in Amsterdam."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM).astimezone(UTC)


MONDAY_NINE = local("2026-11-23T09:00")


def digests(session: Session, now: datetime = MONDAY_NINE) -> dict[str, dict[str, str]]:
    """The digests that are built at a moment, by address."""
    build_digests(session, now, SETTINGS)
    rows = session.exec(
        select(Delivery)
        .join(OutboxEvent)
        .where(OutboxEvent.kind == KIND, Delivery.created_at == now)
    )
    return {row.recipient: row.content for row in rows}


def place(session: Session) -> tuple[Network, Person, Job]:
    """Somebody who is free, and an open job that fits him."""
    organisation = make_organisation(session, "Gemeente Losser")
    network = make_network(session, organisation)
    noor = make_member(session, network, "Noor Veldkamp")
    make_free_all_week(session, noor)
    starts = (MONDAY_NINE + 9 * DAY,)
    return network, noor, make_job(session, organisation, network, starts=starts)


def test_it_leads_with_jobs_that_fit_and_still_have_seats_each_with_reasons(
    session: Session,
) -> None:
    network, noor, job = place(session)
    full = make_job(
        session, make_organisation(session), network, starts=(MONDAY_NINE + 9 * DAY,), group=(1, 1)
    )
    make_claim(session, full, make_member(session, network, "Bram"))
    offered = make_job(session, make_organisation(session), network)
    claim = make_claim(session, offered, noor, ClaimState.OFFERED, MONDAY_NINE + DAY)

    mail = digests(session)[noor.email]

    text = mail["text"]
    assert mail["subject"] == f"Een klus die nu bij je past: {job.title}"
    assert "Gemeente Losser. Nog 4 plekken." in text
    assert "Je bent dan vrij." in text
    assert full.title not in text
    assert text.index(job.title) < text.index(f"Uitnodiging: {offered.title}")
    assert "Laat het weten vóór di 24 nov, 9.00 uur." in text
    assert f"/klussen/{job.id}" in text
    assert mail["unsubscribe"].startswith("https://klussen.example/v1/mail-unsubscriptions?token=")
    assert session.get_one(Claim, claim.id).state is ClaimState.OFFERED


def test_nothing_to_say_is_no_mail(session: Session) -> None:
    make_member(session, make_network(session, make_organisation(session)), "Stil")

    assert digests(session) == {}


@pytest.mark.parametrize(
    ("now", "comes"),
    [
        ("2026-11-23T08:59", False),
        ("2026-11-23T09:00", True),
        ("2026-11-23T14:50", True),
        ("2026-11-23T15:10", False),
        ("2026-11-24T09:00", False),
        ("2027-03-29T09:00", True),
    ],
)
def test_the_weekly_one_comes_on_its_day_and_hour(
    session: Session, now: str, *, comes: bool
) -> None:
    _, noor, job = place(session)
    for column in ("first_at", "last_at", "claim_deadline"):
        setattr(job, column, local(now) + 8 * DAY)
    scene = make_scene(session)
    make_claim(session, scene.job, noor, ClaimState.OFFERED, local(now) + DAY)

    assert (noor.email in digests(session, local(now))) is comes


def test_it_comes_once_and_again_the_week_after(session: Session) -> None:
    scene = make_scene(session)
    scene.claim.state, scene.claim.expires_at = ClaimState.OFFERED, MONDAY_NINE + 30 * DAY
    session.flush()

    assert scene.noor.email in digests(session)
    assert digests(session, MONDAY_NINE + timedelta(minutes=10)) == {}
    assert scene.noor.email in digests(session, MONDAY_NINE + 7 * DAY)


def test_a_daily_one_tells_what_happened_in_its_topics_at_its_own_hour(session: Session) -> None:
    scene = make_scene(session, JobState.OPEN)
    session.add(MailChoice(person_id=scene.poster.id, topic=Topic.QUESTIONS, way=Way.DAILY))
    session.add(MailChoice(person_id=scene.poster.id, topic=Topic.NEW_JOBS, way=Way.NEVER))
    session.add(MailRhythm(person_id=scene.poster.id, digest_weekday=1, digest_hour=16))
    session.flush()
    happen(session, "claim-claimed", MONDAY_NINE, job_id=scene.job.id, person_id=scene.noor.id)
    happen(session, "question-asked", MONDAY_NINE, job_id=scene.job.id, actor_id=scene.noor.id)

    assert scene.poster.email not in digests(session, local("2026-11-24T15:59"))
    mail = digests(session, local("2026-11-24T16:00"))[scene.poster.email]

    assert mail["subject"].startswith("Wat er gebeurde: Noor Veldkamp heeft een vraag")
    assert "doet mee met" not in mail["text"], "that topic comes at once"
    assert digests(session, local("2026-11-28T16:00")) == {}, "no working day"


def test_without_jobs_it_leads_with_what_waits_for_the_reader(session: Session) -> None:
    scene = make_scene(session)
    for person in (scene.noor, scene.bram):
        session.add(MailChoice(person_id=person.id, topic=Topic.NEW_JOBS, way=Way.NEVER))
        session.add(MailChoice(person_id=person.id, topic=Topic.OWN, way=Way.WEEKLY))
    scene.claim.state, scene.claim.expires_at = ClaimState.OFFERED, MONDAY_NINE + DAY
    session.flush()

    found = digests(session)

    assert set(found) == {scene.noor.email}
    assert found[scene.noor.email]["subject"].startswith("Dit wacht op jou: Uitnodiging")
