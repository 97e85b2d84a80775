"""Who is told of an open job first: whoever fits and was asked least recently, a few at a time.

A wave is about as many as three whole groups. While seats stay free the next wave follows, faster
as the deadline nears. Nobody is called more than `CALLS_A_WEEK` times in a week; *For you* and the
digest show the job to everybody it fits anyway.
"""

from collections.abc import Collection, Sequence
from datetime import datetime, timedelta
from typing import TYPE_CHECKING
from uuid import UUID

from sqlalchemy import func
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, select

from flying_trainees.availability.models import FreeTimeWindow
from flying_trainees.core.later import later
from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.notifications.events import PEOPLE_CALLED, JobReminded
from flying_trainees.notifications.models import Call
from flying_trainees.notifications.on_behalf import installation
from flying_trainees.outbox.recording import record
from flying_trainees.suggestions.many import one_of_ids

if TYPE_CHECKING:
    from flying_trainees.suggestions.ranking_people import candidates
else:
    candidates = later("flying_trainees.suggestions.ranking_people", "candidates")

CALLS_A_WEEK = 3
WEEK = timedelta(weeks=1)
SMALLEST_WAVE = 8
GROUPS_A_WAVE = 3
LOOKED_AT = 150
WAVES = 6
"""So many waves fit between publishing and the deadline, but no two within `SOONEST`."""
SOONEST = timedelta(hours=3)
JOBS_AT_A_TIME = 20


def call(session: Session, now: datetime, job: Job, otherwise: Sequence[UUID]) -> list[UUID]:
    """Choose the next wave and remember it.

    `otherwise`: whom its themes concern; of them only those who never filled in free time, of whom
    nobody knows whether they could come, fill up a wave. About twenty queries.
    """
    called = set(session.exec(select(Call.person_id).where(Call.job_id == job.id)))
    able = _able(session, now, job)
    unknown = _without_windows(session, otherwise)
    wave = max(SMALLEST_WAVE, GROUPS_A_WAVE * job.group_max)
    chosen = _by_turn(session, now, [one for one in able if one not in called])[:wave]
    rest = [one for one in unknown if one not in called and one not in chosen]
    chosen += _by_turn(session, now, rest)[: wave - len(chosen)]
    if chosen:
        rows = [{"job_id": job.id, "person_id": one, "called_at": now} for one in chosen]
        session.execute(insert(Call).values(rows).on_conflict_do_nothing())
    return chosen


def call_next_waves(session: Session, now: datetime) -> int:
    """Have the next wave called for open jobs whose last one is long enough ago; how many jobs."""
    last = func.max(col(Call.called_at))
    seated = (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state).in_(SEATED_STATES))
        .correlate(Job)
        .scalar_subquery()
    )
    rows = session.exec(
        select(Job, last)
        .join(Call, col(Call.job_id) == col(Job.id))
        .where(
            col(Job.state) == JobState.OPEN,
            col(Job.claim_deadline) > now,
            col(Job.first_at) > now,
            seated < col(Job.group_max),
        )
        .group_by(col(Job.id))
        .having(last < now - SOONEST)
        .order_by(last)
        .limit(JOBS_AT_A_TIME * 5)
    ).all()
    due = [job for job, at in rows if at + wave_every(job) <= now][:JOBS_AT_A_TIME]
    for job in due:
        # The mark of the last wave, so that a wave that finds nobody isn't tried every minute.
        _touch(session, now, job)
        record(session, now, PEOPLE_CALLED, JobReminded(job_id=job.id))
    return len(due)


def wave_every(job: Job) -> timedelta:
    """The time between two waves of one job."""
    if job.published_at is None or job.claim_deadline is None:
        return SOONEST
    return max(SOONEST, (job.claim_deadline - job.published_at) / WAVES)


def _touch(session: Session, now: datetime, job: Job) -> None:
    newest = session.exec(
        select(Call).where(Call.job_id == job.id).order_by(col(Call.called_at).desc()).limit(1)
    ).first()
    if newest:
        newest.called_at = now
        session.add(newest)


def _able(session: Session, now: datetime, job: Job) -> list[UUID]:
    """Who is free, near enough, said no to nothing, and has a seat to take; best first."""
    found = candidates(session, installation(), now, job.id, "nl", LOOKED_AT, None)
    return [one.person_id for one in found.items if one.suggestible and one.claim_id is None]


def _without_windows(session: Session, persons: Collection[UUID]) -> list[UUID]:
    if not persons:
        return []
    some = select(FreeTimeWindow.person_id).where(
        one_of_ids(col(FreeTimeWindow.person_id), persons)
    )
    known = set(session.exec(some))
    return [one for one in persons if one not in known]


def _by_turn(session: Session, now: datetime, persons: list[UUID]) -> list[UUID]:
    """Least recently called first, else in the given order; who was called enough is left out."""
    if not persons:
        return []
    rows = session.exec(
        select(
            Call.person_id,
            func.max(col(Call.called_at)),
            func.count().filter(col(Call.called_at) > now - WEEK),
        )
        .where(one_of_ids(col(Call.person_id), persons))
        .group_by(col(Call.person_id))
    )
    called = {person: (at, number) for person, at, number in rows}
    enough = {person for person, (_, number) in called.items() if number >= CALLS_A_WEEK}
    never = datetime.min.replace(tzinfo=now.tzinfo)
    willing = [one for one in persons if one not in enough]
    return sorted(willing, key=lambda one: called.get(one, (never, 0))[0])
