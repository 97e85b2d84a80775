"""Who is asked what about a finished job, and what somebody answered himself."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.learnings.check_models import CheckSide, JobCheck
from flying_trainees.learnings.check_schemas import (
    CheckAskOut,
    GradesOut,
    JobChecksOut,
    MyCheckOut,
)
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import NetworkScope

TOOK_PART = (ClaimState.CONFIRMED, ClaimState.ATTENDED)
FINISHED = (JobState.DONE, JobState.REVIEWED)


@dataclass(frozen=True, slots=True)
class Ask:
    """One side of a job that an actor may answer for; `people` took part from there."""

    side: CheckSide
    organisation_id: UUID
    people: tuple[Person, ...] = ()


def find_asks(session: Session, actor: Actor, job_id: UUID) -> tuple[Job, list[Ask]]:
    """The job, and what the actor is asked about it, perhaps nothing. Raises NotFound."""
    job = session.get(Job, job_id)
    if job is None:
        raise NotFound
    return job, _asks(session, actor, job)


def _asks(session: Session, actor: Actor, job: Job) -> list[Ask]:
    people = _people(session, job)
    found = []
    if any(person.id == actor.person_id for person in people):
        found.append(Ask(CheckSide.MEMBER, job.organisation_id))
    if actor.posts_for(job.organisation_id):
        found.append(Ask(CheckSide.RECEIVER, job.organisation_id))
    homes: dict[UUID, list[Person]] = {}
    for person in people:
        if person.home_organisation_id not in (None, job.organisation_id):
            homes.setdefault(person.home_organisation_id, []).append(person)
    orphans = homes.keys() - with_posters(session, homes) if _looks_after(actor, job) else set()
    return found + [
        Ask(CheckSide.HOME, home, tuple(of_home))
        for home, of_home in homes.items()
        if actor.posts_for(home) or home in orphans
    ]


def _looks_after(actor: Actor, job: Job) -> bool:
    """A coordinator answers for home organisations that have nobody here themselves."""
    return actor.coordinates(job.network_id)


def _people(session: Session, job: Job) -> Sequence[Person]:
    return session.exec(
        select(Person)
        .join(Claim, col(Claim.person_id) == col(Person.id))
        .where(Claim.job_id == job.id, col(Claim.state).in_(TOOK_PART))
        .where(col(Person.erased_at).is_(None))
        .order_by(col(Person.name), col(Person.id))
    ).all()


def with_posters(session: Session, organisation_ids: Collection[UUID]) -> set[UUID]:
    """Those organisations that have somebody here who speaks for them."""
    found = session.exec(
        select(RoleGrant.organisation_id)
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(RoleGrant.role == Role.POSTER, col(Person.deactivated_at).is_(None))
        .where(col(RoleGrant.organisation_id).in_(organisation_ids))
        .distinct()
    )
    return {one for one in found if one is not None}


def checks_of(session: Session, actor: Actor, scope: NetworkScope, job_id: UUID) -> JobChecksOut:
    """What the actor is asked about a job and answered.

    Raises NotFound for who may not see the job, unless he is asked.
    """
    job, asks = find_asks(session, actor, job_id)
    seen = select(Job.id).where(Job.id == job_id, visible_jobs(actor, scope))
    sees_job = session.exec(seen).first() is not None
    if not asks and not sees_job:
        raise NotFound
    wanted = {ask.organisation_id for ask in asks} | {job.organisation_id}
    names = {
        one.id: NamedOut(id=one.id, name=one.name)
        for one in session.exec(select(Organisation).where(col(Organisation.id).in_(wanted)))
    }
    given = session.exec(select(JobCheck).where(JobCheck.job_id == job.id)).all()
    shown = asks if job.state in FINISHED else []
    return JobChecksOut(
        job=NamedOut(id=job.id, name=job.title),
        organisation=names[job.organisation_id],
        sees_job=sees_job,
        asks=[_shown(actor, ask, given, names[ask.organisation_id]) for ask in shown],
    )


def _shown(
    actor: Actor, ask: Ask, given: Sequence[JobCheck], organisation: NamedOut
) -> CheckAskOut:
    check = next((one for one in given if answers(one, ask, actor)), None)
    return CheckAskOut(
        side=ask.side,
        organisation=organisation,
        people=[NamedOut(id=person.id, name=person.name) for person in ask.people],
        answered=check is not None,
        counted=check is not None and check.group_id is not None,
        mine=_grades(check) if check and check.person_id == actor.person_id else None,
    )


def answers(check: JobCheck, ask: Ask, actor: Actor) -> bool:
    """Whether a check is the answer to what an actor is asked."""
    same = check.side is ask.side and check.organisation_id == ask.organisation_id
    return same and (ask.side is not CheckSide.MEMBER or check.person_id == actor.person_id)


def my_checks(session: Session, actor: Actor, limit: int, cursor: str | None) -> Page[MyCheckOut]:
    """What the actor answered himself, the latest first. One query."""
    wanted = (
        select(JobCheck, Job, Organisation)
        .join(Job, col(Job.id) == col(JobCheck.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(JobCheck.person_id == actor.person_id)
        .order_by(col(JobCheck.at).desc(), col(JobCheck.id).desc())
    )
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(col(JobCheck.at), col(JobCheck.id)) < tuple_(*after))
    rows = session.exec(wanted.limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[
            MyCheckOut(
                job=NamedOut(id=job.id, name=job.title),
                organisation=NamedOut(id=organisation.id, name=organisation.name),
                side=check.side,
                grades=_grades(check),
                at=check.at,
                counted=check.group_id is not None,
            )
            for check, job, organisation in rows[:limit]
        ],
        next_cursor=encode_cursor([last.at, last.id]) if last else None,
    )


def _grades(check: JobCheck) -> GradesOut:
    return GradesOut(first=check.first, second=check.second, third=check.third)
