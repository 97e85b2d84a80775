"""Finding the time together: when a job's people are free at once, hour by hour.

For whoever is in charge. Numbers only: nobody's calendar can be read off from it but the poster's
own, who looks at it himself.
"""

from collections.abc import Iterable, Sequence
from datetime import date, datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.free_time import Interval, free_time, taken_time
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import NotAllowed
from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import ClaimState
from flying_trainees.groups.rows import claims_of, options_of
from flying_trainees.groups.shared_time_schemas import (
    Basis,
    CommonDayOut,
    CommonHourOut,
    CommonSpanOut,
    CommonTimeOut,
)
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.policy import is_in_charge
from flying_trainees.jobs.queries import find_job, reached_members
from flying_trainees.people.scopes import network_scope

DAYS = 14
FIRST_HOUR, LAST_HOUR = 8, 22
BEST = 3
STEP = timedelta(minutes=30)
HOUR = timedelta(hours=1)


def shared_time(
    session: Session, actor: Actor, now: datetime, job_id: UUID, start: date | None
) -> CommonTimeOut:
    """Two weeks from `start`, or from the job's first possible day.

    Raises NotFound for a job out of sight, NotAllowed for who isn't in charge of it.
    """
    job = find_job(session, actor, network_scope(session, actor), job_id)
    if not is_in_charge(actor, job):
        raise NotAllowed
    basis, people = _people(session, job)
    first = start or max(_first_day(session, job), now.astimezone(AMSTERDAM).date())
    days = [first + timedelta(days=number) for number in range(DAYS)]
    begins, ends = _at(days[0], FIRST_HOUR), _at(days[-1], LAST_HOUR)
    free = list(free_time(session, people, begins, ends).values())
    poster = job.created_by_id if job.poster_present else None
    taken = taken_time(session, [poster], begins, ends)[poster] if poster else None
    return CommonTimeOut(
        basis=basis,
        people=len(people),
        poster_present=job.poster_present,
        first_day=_first_day(session, job),
        last_day=_last_day(session, job),
        days=[_day(day, now, free, taken) for day in days],
        best=_best(job, days, now, free, taken),
    )


def _people(session: Session, job: Job) -> tuple[Basis, list[UUID]]:
    """Who has a seat; nobody yet: who wants one; nobody yet: whom the job reaches."""
    claims = claims_of(session, job.id)
    seated = [claim.person_id for claim in claims if claim.state in SEATED_STATES]
    if seated:
        return "group", seated
    waiting = (ClaimState.APPLIED, ClaimState.WAITLISTED)
    wanting = [claim.person_id for claim in claims if claim.state in waiting]
    if wanting:
        return "applicants", wanting
    return "audience", reached_members(session, job)


def _first_day(session: Session, job: Job) -> date:
    options = options_of(session, job.id)
    if options:
        return options[0].starts_at.astimezone(AMSTERDAM).date()
    return job.from_on or job.created_at.astimezone(AMSTERDAM).date()


def _last_day(session: Session, job: Job) -> date:
    options = options_of(session, job.id)
    if options:
        return max(option.ends_at for option in options).astimezone(AMSTERDAM).date()
    return job.until_on or _first_day(session, job)


def _day(
    day: date, now: datetime, free: Sequence[list[Interval]], taken: list[Interval] | None
) -> CommonDayOut:
    hours = [_at(day, hour) for hour in range(FIRST_HOUR, LAST_HOUR)]
    return CommonDayOut(
        day=day,
        hours=[
            CommonHourOut(
                start=hour,
                free=_number(free, hour, hour + HOUR) if hour >= now else 0,
                poster_free=_untaken(taken, hour, hour + HOUR),
            )
            for hour in hours
        ],
    )


def _best(
    job: Job,
    days: Iterable[date],
    now: datetime,
    free: Sequence[list[Interval]],
    taken: list[Interval] | None,
) -> list[CommonSpanOut]:
    """The times long enough for the job at which most are free; of one day the first such."""
    length = timedelta(hours=float(job.hours_per_person))
    found = []
    for day in days:
        starts, last = _at(day, FIRST_HOUR), _at(day, LAST_HOUR) - length
        spans = []
        while starts <= last:
            if starts >= now and _untaken(taken, starts, starts + length) is not False:
                spans.append((_number(free, starts, starts + length), starts))
            starts += STEP
        if spans:
            found.append(max(spans, key=lambda span: (span[0], -span[1].timestamp())))
    found = sorted((span for span in found if span[0]), key=lambda span: (-span[0], span[1]))
    return [CommonSpanOut(start=at, end=at + length, free=number) for number, at in found[:BEST]]


def _number(free: Iterable[list[Interval]], start: datetime, end: datetime) -> int:
    return sum(any(begins <= start and end <= ends for begins, ends in spans) for spans in free)


def _untaken(taken: list[Interval] | None, start: datetime, end: datetime) -> bool | None:
    if taken is None:
        return None
    return not any(begins < end and start < ends for begins, ends in taken)


def _at(day: date, hour: int) -> datetime:
    return datetime.combine(day, time(hour), AMSTERDAM)
