"""Find whom to ask what a job brought: posters, home organisations, posters again much later."""

from collections.abc import Collection, Iterator, Sequence
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import ColumnElement, exists, literal
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import Select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.learnings.check_models import CheckSide, JobCheck
from flying_trainees.learnings.effect_models import Effect
from flying_trainees.notifications.due import Due
from flying_trainees.notifications.events import CHECK_MISSING, EFFECT_ASKED, HOME_CHECK_ASKED
from flying_trainees.notifications.models import ReminderSent
from flying_trainees.notifications.recipients import posters

AT_A_TIME = 200
ASKED_AFTER, ASKED_UNTIL = timedelta(days=3), timedelta(days=21)
HALF_YEAR, STILL_ASKED = timedelta(days=182), timedelta(days=60)
"""What it brought in the end is asked then, and not of jobs that were over long before."""
CAME = (ClaimState.CONFIRMED, ClaimState.ATTENDED)
ASKED_AT_MOST = 3
"""People of one organisation: one of them answers for all."""


def receivers_asked(session: Session, now: datetime) -> Iterator[Due]:
    """Posters who answered nothing about their job yet, some days after it."""
    answered = select(literal(1)).where(
        col(JobCheck.job_id) == col(Job.id), col(JobCheck.side) == CheckSide.RECEIVER
    )
    just = col(Job.ends_at).between(now - ASKED_UNTIL, now - ASKED_AFTER) & ~exists(answered)
    yield from _to_posters(session, CHECK_MISSING, just)


def effects_asked(session: Session, now: datetime) -> Iterator[Due]:
    """Posters, half a year after their job: whether residents noticed."""
    told = select(literal(1)).where(col(Effect.job_id) == col(Job.id))
    then = now - HALF_YEAR
    long_ago = col(Job.ends_at).between(then - STILL_ASKED, then) & ~exists(told)
    yield from _to_posters(session, EFFECT_ASKED, long_ago)


def _to_posters(session: Session, kind: str, wanted: ColumnElement[bool]) -> Iterator[Due]:
    for job in _not_asked(session, kind, wanted):
        for person_id in posters(session, job)[:ASKED_AT_MOST]:
            if job.ends_at:
                yield Due(kind, job.id, person_id, job.id, job.ends_at)


def homes_asked(session: Session, now: datetime) -> Iterator[Due]:
    """Home organisations of who took part: their posters, or without one the coordinators."""
    waits = exists(_homes_that_wait().where(col(Claim.job_id) == col(Job.id)).correlate(Job))
    just = col(Job.ends_at).between(now - ASKED_UNTIL, now - ASKED_AFTER) & waits
    jobs = {job.id: job for job in _not_asked(session, HOME_CHECK_ASKED, just)}
    wait = _homes_that_wait().join(Job, col(Job.id) == col(Claim.job_id))
    homes = session.exec(wait.where(col(Claim.job_id).in_(jobs)).distinct()).all()
    speakers = _holders(session, Role.POSTER, {home for _, home in homes if home})
    guides = _holders(session, Role.COORDINATOR, {job.network_id for job in jobs.values()})
    for job_id, home in homes:
        job = jobs[job_id]
        people = speakers.get(home) if home else None
        for person_id in (people or guides.get(job.network_id, []))[:ASKED_AT_MOST]:
            if job.ends_at:
                yield Due(HOME_CHECK_ASKED, job_id, person_id, job_id, job.ends_at)


def _homes_that_wait() -> Select[UUID, UUID | None]:
    """Each job with the other organisations whose people came and that answered nothing yet."""
    home = col(Person.home_organisation_id)
    answered = select(literal(1)).where(
        col(JobCheck.job_id) == col(Claim.job_id),
        col(JobCheck.side) == CheckSide.HOME,
        col(JobCheck.organisation_id) == home,
    )
    return (
        select(Claim.job_id, home)
        .join(Person, col(Person.id) == col(Claim.person_id))
        .where(col(Claim.state).in_(CAME), ~exists(answered), home.is_not(None))
        .where(home != col(Job.organisation_id))
    )


def _not_asked(session: Session, kind: str, wanted: ColumnElement[bool]) -> Sequence[Job]:
    """Finished jobs of which nobody was asked this yet."""
    told = select(literal(1)).where(
        col(ReminderSent.kind) == kind,
        col(ReminderSent.about_id) == col(Job.id),
        col(ReminderSent.about_at) == col(Job.ends_at),
    )
    return session.exec(
        select(Job)
        .where(
            col(Job.state).in_((JobState.DONE, JobState.REVIEWED)),
            wanted,
            ~exists(told),
        )
        .order_by(col(Job.ends_at), col(Job.id))
        .limit(AT_A_TIME)
    ).all()


def _holders(session: Session, role: Role, scopes: Collection[UUID]) -> dict[UUID, Sequence[UUID]]:
    """Who has a role, by the organisation or network that it is for; the longest first."""
    of = col(RoleGrant.organisation_id if role is Role.POSTER else RoleGrant.network_id)
    rows = session.exec(
        select(of, RoleGrant.person_id)
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(RoleGrant.role == role, of.in_(scopes), col(Person.deactivated_at).is_(None))
        .order_by(col(RoleGrant.granted_at), col(RoleGrant.id))
    )
    found: dict[UUID, list[UUID]] = {}
    for scope, person_id in rows:
        if scope:
            found.setdefault(scope, []).append(person_id)
    return dict(found)
