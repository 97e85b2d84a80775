"""What an event is about, read once: the job, its organisation, the claim, the question."""

from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from pydantic import BaseModel, ConfigDict
from sqlmodel import Session, col, select

from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job, Question, TimeOption
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import Network


class Payload(BaseModel):
    """The fields that events carry; each carries some."""

    model_config = ConfigDict(extra="ignore", frozen=True)

    job_id: UUID | None = None
    claim_id: UUID | None = None
    person_id: UUID | None = None
    actor_id: UUID | None = None
    question_id: UUID | None = None
    link_id: UUID | None = None
    organisation_id: UUID | None = None
    network_id: UUID | None = None
    role: str = ""
    why: str | None = None


@dataclass(frozen=True, slots=True)
class Occasion:
    """An event with what it is about. `options` are the job's times, the earliest first."""

    event_id: UUID
    kind: str
    now: datetime
    payload: Payload
    job: Job | None = None
    organisation: str = ""
    network: str = ""
    options: tuple[TimeOption, ...] = ()
    claim: Claim | None = None
    question: Question | None = None


def read_occasion(session: Session, now: datetime, event: OutboxEvent) -> Occasion | None:
    """Read what the event is about; None when the job isn't there any more."""
    payload = Payload.model_validate(event.payload)
    if payload.job_id is None:
        return _without_job(session, now, event, payload)
    row = session.exec(
        select(Job, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(Job.id == payload.job_id)
    ).first()
    if row is None:
        return None
    job, organisation = row
    options = session.exec(
        select(TimeOption).where(TimeOption.job_id == job.id).order_by(col(TimeOption.starts_at))
    ).all()
    return Occasion(
        event_id=event.id,
        kind=event.kind,
        now=now,
        payload=payload,
        job=job,
        organisation=organisation,
        options=tuple(options),
        claim=session.get(Claim, payload.claim_id) if payload.claim_id else None,
        question=session.get(Question, payload.question_id) if payload.question_id else None,
    )


def _without_job(session: Session, now: datetime, event: OutboxEvent, payload: Payload) -> Occasion:
    organisation = session.get(Organisation, payload.organisation_id or event.id)
    network = session.get(Network, payload.network_id or event.id)
    return Occasion(
        event_id=event.id,
        kind=event.kind,
        now=now,
        payload=payload,
        organisation=organisation.name if organisation else "",
        network=network.name if network else "",
    )
