"""From an audience to persons: who is in it for this occasion."""

from collections.abc import Callable, Sequence
from uuid import UUID

from sqlalchemy import or_
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import PROPOSED, Job, JobState, JobTheme, JobTransition
from flying_trainees.jobs.queries import themes_of
from flying_trainees.notifications.calling import call
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.rules import Audience
from flying_trainees.people.agreement_scopes import reached_by
from flying_trainees.people.models import PersonTheme

SEATED = (ClaimState.OFFERED, ClaimState.CLAIMED, ClaimState.CONFIRMED)
WAITING = (ClaimState.APPLIED, ClaimState.WAITLISTED)
FLOWN = (ClaimState.CONFIRMED, ClaimState.ATTENDED)
LIVELY_INTEREST = 2
MEMBERS_AT_MOST = 200
NOBODY: tuple[UUID, ...] = ()


def recipients(session: Session, occasion: Occasion, audience: Audience) -> Sequence[UUID]:
    """The persons of an audience, without repeats."""
    return FINDERS[audience](session, occasion)


def posters(session: Session, job: Job) -> Sequence[UUID]:
    """Who posts this job: whoever made it, or every poster of its organisation if he left."""
    all_posters = _posters_of(session, job.organisation_id)
    if job.created_by_id and job.created_by_id in all_posters:
        return [job.created_by_id]
    return all_posters


def _posters_of(session: Session, organisation_id: UUID) -> Sequence[UUID]:
    return session.exec(
        select(RoleGrant.person_id)
        .where(RoleGrant.role == Role.POSTER, RoleGrant.organisation_id == organisation_id)
        .order_by(col(RoleGrant.granted_at), col(RoleGrant.id))
    ).all()


def _you(_session: Session, occasion: Occasion) -> Sequence[UUID]:
    return [occasion.payload.person_id] if occasion.payload.person_id else NOBODY


def _asker(_session: Session, occasion: Occasion) -> Sequence[UUID]:
    return [occasion.question.asker_id] if occasion.question else NOBODY


def _posters(session: Session, occasion: Occasion) -> Sequence[UUID]:
    """Of the job; without one, of the organisation that the event names."""
    if occasion.job:
        return posters(session, occasion.job)
    organisation_id = occasion.payload.organisation_id
    return _posters_of(session, organisation_id) if organisation_id else NOBODY


def _proposer(session: Session, occasion: Occasion) -> Sequence[UUID]:
    if occasion.job is None:
        return NOBODY
    begun = select(JobTransition).where(
        JobTransition.job_id == occasion.job.id, JobTransition.action == PROPOSED
    )
    return [step.actor_id for step in session.exec(begun) if step.actor_id]


def _coordinators(session: Session, occasion: Occasion) -> Sequence[UUID]:
    """Of the job's network; without a job, of the network that the event names."""
    network_id = occasion.job.network_id if occasion.job else occasion.payload.network_id
    if network_id is None:
        return NOBODY
    return session.exec(
        select(RoleGrant.person_id).where(
            RoleGrant.role == Role.COORDINATOR, RoleGrant.network_id == network_id
        )
    ).all()


def _with_claim(*states: ClaimState) -> Callable[[Session, Occasion], Sequence[UUID]]:
    def find(session: Session, occasion: Occasion) -> Sequence[UUID]:
        if occasion.job is None:
            return NOBODY
        return session.exec(
            select(Claim.person_id)
            .where(Claim.job_id == occasion.job.id, col(Claim.state).in_(states))
            .distinct()
        ).all()

    return find


def _called(session: Session, occasion: Occasion) -> Sequence[UUID]:
    """Those whose turn it is to be told of an open job."""
    job = occasion.job
    if job is None or job.state is not JobState.OPEN:
        return NOBODY
    return call(session, occasion.now, job, _concerned(session, job))


def _concerned(session: Session, job: Job) -> Sequence[UUID]:
    """Members who may claim it and to whom one of its themes means something."""
    themes = select(JobTheme.theme_id).where(JobTheme.job_id == job.id)
    means_something = select(PersonTheme.person_id).where(
        col(PersonTheme.theme_id).in_(themes),
        or_(
            col(PersonTheme.interest) >= LIVELY_INTEREST,
            col(PersonTheme.experience) >= 1,
            col(PersonTheme.learn),
        ),
    )
    wanted = select(RoleGrant.person_id).where(
        RoleGrant.role == Role.MEMBER, col(RoleGrant.person_id).in_(means_something)
    )
    about = themes_of(session, job)
    wanted = wanted.join(Person, col(Person.id) == col(RoleGrant.person_id)).where(
        reached_by(session, job.network_id, job.audience.value, about)
    )
    return session.exec(wanted.distinct().limit(MEMBERS_AT_MOST)).all()


def active(session: Session, person_ids: set[UUID]) -> dict[UUID, Person]:
    """Those of them who still have an account."""
    people = session.exec(
        select(Person).where(col(Person.id).in_(person_ids), col(Person.deactivated_at).is_(None))
    )
    return {person.id: person for person in people}


FINDERS: dict[Audience, Callable[[Session, Occasion], Sequence[UUID]]] = {
    Audience.YOU: _you,
    Audience.ASKER: _asker,
    Audience.GROUP: _with_claim(*SEATED),
    Audience.WAITING: _with_claim(*WAITING),
    Audience.FLOWN: _with_claim(*FLOWN),
    Audience.PROPOSER: _proposer,
    Audience.POSTER: _posters,
    Audience.COORDINATOR: _coordinators,
    Audience.MEMBER: _called,
}
