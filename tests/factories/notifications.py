"""Events of a job with a group around it, and what notifications make of them."""

from dataclasses import dataclass
from datetime import datetime
from pathlib import Path
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.jobs.models import Job, JobState, Question
from flying_trainees.notifications.models import Notification
from flying_trainees.notifications.reacting import Reaction
from flying_trainees.outbox.models import Delivery, OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

SETTINGS = Settings(
    base_url="https://klussen.example",
    mail_from="Flying Trainees <noreply@klussen.example>",
    data_dir=Path("unused"),
)


@dataclass
class Scene:
    """A job of a municipality, with the people around it."""

    job: Job
    poster: Person
    coordinator: Person
    noor: Person
    bram: Person
    claim: Claim


def make_claim(
    session: Session,
    job: Job,
    person: Person,
    state: ClaimState = ClaimState.CLAIMED,
    expires_at: datetime | None = None,
    origin: ClaimOrigin = ClaimOrigin.OWN,
) -> Claim:
    """A stored claim in any state."""
    claim = Claim(
        job_id=job.id,
        person_id=person.id,
        state=state,
        seat="member",
        origin=origin,
        created_at=MONDAY_MORNING,
        updated_at=MONDAY_MORNING,
        expires_at=expires_at,
    )
    session.add(claim)
    session.flush()
    return claim


def make_scene(session: Session, state: JobState = JobState.OPEN, **job_fields: Any) -> Scene:
    """Noor has a claim in `job`, Bram another; both confirmed when the job is."""
    organisation = make_organisation(session, "Gemeente Losser")
    network = make_network(session, organisation)
    poster = make_poster(session, organisation, "Anouk Terpstra")
    job = make_job(session, organisation, network, state=state, **job_fields)
    job.created_by_id = poster.id
    noor = make_member(session, network, "Noor Veldkamp")
    bram = make_member(session, network, "Bram ter Haar")
    claimed = ClaimState.CLAIMED if state is JobState.OPEN else ClaimState.CONFIRMED
    claim = make_claim(session, job, noor, claimed)
    make_claim(session, job, bram, claimed)
    return Scene(job, poster, make_coordinator(session, network, "Ilse Brouwer"), noor, bram, claim)


def make_question(session: Session, job: Job, asker: Person, answer: str | None = None) -> Question:
    """A question on a job."""
    question = Question(
        job_id=job.id,
        asker_id=asker.id,
        text="Moet ik iets voorbereiden?",
        asked_at=MONDAY_MORNING,
        answer=answer,
        answered_at=MONDAY_MORNING if answer else None,
    )
    session.add(question)
    session.flush()
    return question


def happen(
    session: Session,
    kind: str,
    now: datetime = MONDAY_MORNING,
    settings: Settings = SETTINGS,
    **payload: UUID | str | None,
) -> OutboxEvent:
    """Record an event and let notifications react, as the worker would."""
    written = {key: str(value) for key, value in payload.items() if value is not None}
    event = OutboxEvent(kind=kind, payload=written, recorded_at=now)
    session.add(event)
    session.flush()
    Reaction(settings)(session, now, event)
    session.flush()
    return event


def mails(session: Session, event: OutboxEvent) -> dict[str, Delivery]:
    """The mails of an event by address."""
    found = session.exec(select(Delivery).where(Delivery.event_id == event.id))
    return {delivery.recipient: delivery for delivery in found}


def listed(session: Session, event: OutboxEvent) -> set[UUID]:
    """Who has a line of an event in the list."""
    lines = select(Notification.person_id).where(col(Notification.event_id) == event.id)
    return set(session.exec(lines))
