"""Reads that the use cases share: the locked job, its claims, its seats, who fits where."""

from collections.abc import Collection, Iterable
from uuid import UUID

from sqlalchemy import func, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Career, Person
from flying_trainees.core.errors import NotFound
from flying_trainees.groups.lifecycle import HELD_STATES, LIVE_STATES, SEATED_STATES
from flying_trainees.groups.models import Claim, ClaimOption, ClaimState
from flying_trainees.groups.seats import Fitness, capacity, free_seats
from flying_trainees.jobs.models import Job, JobSeat, JobTheme, SeatRole, TimeOption
from flying_trainees.jobs.queries import find_job
from flying_trainees.people.models import PersonTheme, Profile
from flying_trainees.people.scopes import network_scope


def lock_job(session: Session, actor: Actor, job_id: UUID) -> Job:
    """A job that the actor may see, its row locked: all who change its claims wait here.

    Raises NotFound.
    """
    return find_job(session, actor, network_scope(session, actor), job_id, lock=True)


def lock_job_of(session: Session, actor: Actor, claim_id: UUID) -> tuple[Job, Claim]:
    """A claim with its job, the job locked first. Raises NotFound."""
    job_id = session.exec(select(Claim.job_id).where(Claim.id == claim_id)).first()
    if job_id is None:
        raise NotFound
    job = lock_job(session, actor, job_id)
    claim = session.exec(
        select(Claim).where(Claim.id == claim_id).execution_options(populate_existing=True)
    ).one()
    return job, claim


def claims_of(
    session: Session, job_id: UUID, states: Collection[ClaimState] = LIVE_STATES
) -> list[Claim]:
    """The job's claims in some states, oldest first, as the database has them now."""
    return list(
        session.exec(
            select(Claim)
            .where(Claim.job_id == job_id, col(Claim.state).in_(states))
            .order_by(col(Claim.created_at), col(Claim.id))
            .execution_options(populate_existing=True)
        )
    )


def waiting_places(session: Session, claim_ids: Collection[UUID]) -> dict[UUID, int]:
    """Which one each of these claims is on its job's waiting list, from 1; one query."""
    other = aliased(Claim)
    before = (
        select(func.count())
        .where(
            col(other.job_id) == col(Claim.job_id),
            col(other.state) == ClaimState.WAITLISTED,
            tuple_(col(other.created_at), col(other.id))
            <= tuple_(col(Claim.created_at), col(Claim.id)),
        )
        .correlate(Claim)
        .scalar_subquery()
    )
    found = session.exec(select(Claim.id, before).where(col(Claim.id).in_(claim_ids)))
    return dict(found.all())


def all_seats(session: Session, job: Job) -> dict[SeatRole, int]:
    """All seats of the job by role, `member` for what is left over."""
    rows = session.exec(select(JobSeat).where(JobSeat.job_id == job.id))
    return capacity({row.role: row.count for row in rows}, job.group_max)


def open_seats(session: Session, job: Job) -> dict[SeatRole, int]:
    """The job's free seats by role; call it with the job locked."""
    taken = session.exec(
        select(Claim.seat).where(Claim.job_id == job.id, col(Claim.state).in_(SEATED_STATES))
    )
    return free_seats(all_seats(session, job), taken)


def seats_held(session: Session, job_id: UUID) -> int:
    """How many people have said yes."""
    return _number(session, job_id, HELD_STATES)


def seats_in_use(session: Session, job_id: UUID) -> int:
    """How many seats are offered, claimed or confirmed."""
    return _number(session, job_id, SEATED_STATES)


def _number(session: Session, job_id: UUID, states: Collection[ClaimState]) -> int:
    return session.exec(
        select(func.count()).where(Claim.job_id == job_id, col(Claim.state).in_(states))
    ).one()


def fitness(session: Session, job_id: UUID, person_ids: Iterable[UUID]) -> dict[UUID, Fitness]:
    """What decides which seats suit each person: career, profile, experience with the themes."""
    persons = list(person_ids)
    experienced = set(
        session.exec(
            select(PersonTheme.person_id)
            .join(JobTheme, col(JobTheme.theme_id) == col(PersonTheme.theme_id))
            .where(
                JobTheme.job_id == job_id,
                col(PersonTheme.person_id).in_(persons),
                PersonTheme.experience > 0,
            )
        )
    )
    rows = session.exec(
        select(Person.id, Person.career, Profile.moderator, Profile.note_taker)
        .join(Profile, col(Profile.person_id) == col(Person.id), isouter=True)
        .where(col(Person.id).in_(persons))
    )
    return {
        person: Fitness(
            senior=career is Career.SENIOR,
            moderator=bool(moderator),
            note_taker=bool(note_taker),
            fresh=person not in experienced,
        )
        for person, career, moderator, note_taker in rows
    }


def options_of(session: Session, job_id: UUID) -> list[TimeOption]:
    """The job's time options, in order."""
    return list(
        session.exec(
            select(TimeOption)
            .where(TimeOption.job_id == job_id)
            .order_by(col(TimeOption.starts_at), col(TimeOption.id))
        )
    )


def options_by_claim(session: Session, claim_ids: Iterable[UUID]) -> dict[UUID, set[UUID]]:
    """The options that suit each claim; a claim that isn't there can make every option."""
    found: dict[UUID, set[UUID]] = {}
    rows = session.exec(select(ClaimOption).where(col(ClaimOption.claim_id).in_(list(claim_ids))))
    for row in rows:
        found.setdefault(row.claim_id, set()).add(row.option_id)
    return found


def live_claim(session: Session, job_id: UUID, person_id: UUID) -> Claim | None:
    """The person's live claim on the job, if there is one."""
    return session.exec(
        select(Claim)
        .where(
            Claim.job_id == job_id,
            Claim.person_id == person_id,
            col(Claim.state).in_(LIVE_STATES),
        )
        .execution_options(populate_existing=True)
    ).first()


def names_of(session: Session, person_ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names by person."""
    rows = session.exec(select(Person.id, Person.name).where(col(Person.id).in_(list(person_ids))))
    return {person: name for person, name in rows}  # noqa: C416  (rows aren't tuples to a checker)
