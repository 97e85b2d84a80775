"""Claims in any state, as if they had come about."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.core.ids import new_id
from flying_trainees.groups.models import Claim, ClaimOrigin, ClaimState
from flying_trainees.jobs.models import Job
from tests.factories.clock import MONDAY_MORNING


def make_claim(
    session: Session,
    job: Job,
    person: Person,
    state: ClaimState = ClaimState.CLAIMED,
    seat: str | None = "member",
    expires_at: datetime | None = None,
    together_id: UUID | None = None,
    created_at: datetime = MONDAY_MORNING,
) -> Claim:
    """A claim that stands there, without the steps that led to it."""
    claim = Claim(
        job_id=job.id,
        person_id=person.id,
        state=state,
        seat=seat,
        origin=ClaimOrigin.OWN,
        together_id=together_id,
        expires_at=expires_at,
        created_at=created_at,
        updated_at=created_at,
    )
    session.add(claim)
    session.flush()
    return claim


def as_actor(session: Session, person: Person) -> Actor:
    """The actor that a person is, with the roles in the database."""
    grants = session.exec(select(RoleGrant).where(RoleGrant.person_id == person.id))
    return Actor(
        person_id=person.id,
        name=person.name,
        email=person.email,
        language="nl",
        session_id=new_id(),
        grants=frozenset(Grant(g.role, g.organisation_id, g.network_id) for g in grants),
    )
