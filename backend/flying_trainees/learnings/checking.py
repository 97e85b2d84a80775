"""Answer the three questions of one side about a finished job."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.jobs.models import Job
from flying_trainees.learnings.check_models import CheckGroup, CheckSide, JobCheck
from flying_trainees.learnings.check_queries import FINISHED, Ask, answers, find_asks
from flying_trainees.learnings.check_schemas import CheckIn
from flying_trainees.learnings.errors import CheckCounted, NotFinished
from flying_trainees.learnings.gathering import Together, Waiting, gather
from flying_trainees.people.network_models import Network


def check_job(session: Session, actor: Actor, now: datetime, job_id: UUID, told: CheckIn) -> None:
    """Keep the answers, or change them while they aren't counted.

    Raises NotFound for who isn't asked, NotFinished, CheckCounted.
    """
    job, asks = find_asks(session, actor, job_id)
    ask = _asked(asks, told)
    if job.state not in FINISHED:
        raise NotFinished
    _one_at_a_time(session, job.network_id)
    keep_check(session, actor, now, job, ask, (told.first, told.second, told.third))
    count_checks(session, now, job.network_id, ask.side)


def _asked(asks: list[Ask], told: CheckIn) -> Ask:
    for ask in asks:
        if ask.side is told.side and told.organisation_id in (None, ask.organisation_id):
            return ask
    raise NotFound


def _one_at_a_time(session: Session, network_id: UUID) -> None:
    """Two answers at once must not both find four others waiting."""
    lock = select(Network.id).where(Network.id == network_id).with_for_update(key_share=True)
    session.exec(lock).one()


def keep_check(
    session: Session,
    actor: Actor,
    now: datetime,
    job: Job,
    ask: Ask,
    grades: tuple[int, int, int],
) -> None:
    """Write one side's answers; the network's row must be locked. Raises CheckCounted."""
    given = session.exec(select(JobCheck).where(JobCheck.job_id == job.id)).all()
    check = next((one for one in given if answers(one, ask, actor)), None)
    if check is None:
        check = JobCheck(
            job_id=job.id,
            side=ask.side,
            person_id=actor.person_id,
            organisation_id=ask.organisation_id,
            network_id=job.network_id,
            first=0, second=0, third=0,
            at=now,
        )  # fmt: skip
    elif check.group_id is not None:
        raise CheckCounted
    check.person_id, check.at = actor.person_id, now
    check.first, check.second, check.third = grades
    session.add(check)
    session.flush()


def count_checks(session: Session, now: datetime, network_id: UUID, side: CheckSide) -> None:
    """Close the groups that are large enough by now; the network's row must be locked."""
    waiting = session.exec(
        select(JobCheck)
        .where(JobCheck.network_id == network_id, JobCheck.side == side)
        .where(col(JobCheck.group_id).is_(None))
    ).all()
    by_id = {one.id: one for one in waiting}
    for together in gather([_waiting(one) for one in waiting], now):
        _close(session, now, together, [by_id[id_] for id_ in together.ids])


def _waiting(check: JobCheck) -> Waiting:
    """Of members different people are needed; of organisations, different jobs."""
    whose = check.person_id if check.side is CheckSide.MEMBER else check.job_id
    return Waiting(check.id, whose, check.organisation_id, check.at)


def _close(session: Session, now: datetime, together: Together, checks: list[JobCheck]) -> None:
    group = CheckGroup(
        side=checks[0].side,
        network_id=checks[0].network_id,
        organisation_id=together.organisation_id,
        answers=len(checks),
        first_sum=sum(one.first for one in checks),
        second_sum=sum(one.second for one in checks),
        third_sum=sum(one.third for one in checks),
        closed_at=now,
    )
    session.add(group)
    session.flush()
    for one in checks:
        one.group_id = group.id
        session.add(one)
    session.flush()
