"""What matching wants to know of jobs: their needs, times and place, and who is in already."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from typing import TypeAlias
from uuid import UUID

from sqlalchemy import Row
from sqlmodel import Session, col, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import (
    Audience,
    Job,
    JobSeat,
    JobState,
    JobTheme,
    PlaceKind,
    TimeOption,
    TimingKind,
)
from flying_trainees.jobs.timing import day_begins, day_ends
from flying_trainees.matching.inputs import HeldSeat, JobNeeds, Seat, Wishes
from flying_trainees.matching.travel import Point
from flying_trainees.organisations.models import Organisation
from flying_trainees.suggestions.many import one_of_ids
from flying_trainees.suggestions.people_facts import point

FLEXIBLE = "flexible"
"""The one option of a job with hours between two dates."""


JOB_COLUMNS = (
    *(col(Job.id), col(Job.state), col(Job.help_form), col(Job.organisation_id)),
    *(col(Job.hours_per_person), col(Job.group_min), col(Job.group_max), col(Job.duo)),
    col(Job.audience),
    *(col(Job.place_kind), col(Job.latitude), col(Job.longitude), col(Job.timing_kind)),
    *(col(Job.from_on), col(Job.until_on), col(Job.chosen_option_id)),
)
"""What matching asks of a job's row."""
JobRow: TypeAlias = Job | Row[tuple[object, ...]]
"""A job, or only its `JOB_COLUMNS`: a fifth of the time, when there are thousands."""


@dataclass(frozen=True, slots=True)
class OptionTime:
    """One possible time: an option's id, or `FLEXIBLE` with the whole period."""

    id: str
    start: datetime
    end: datetime

    @property
    def day(self) -> date:
        """The day in Amsterdam on which it begins."""
        return self.start.astimezone(AMSTERDAM).date()


@dataclass(frozen=True, slots=True)
class JobFacts:
    """One job as matching sees it. `online` also where one may join from afar."""

    needs: JobNeeds
    themes: tuple[str, ...]
    times: tuple[OptionTime, ...]
    flexible: bool
    online: bool
    place: Point | None

    @property
    def month(self) -> date:
        """The first day of the month whose hours budget the job uses."""
        return self.times[0].day.replace(day=1)

    def days(self, free: Collection[str]) -> list[date]:
        """The days on which one would travel: of the sessions one is free for, else of all.

        Flexible hours may be on any day, so that a week of them stands for all.
        """
        if self.flexible:
            return [self.times[0].day + timedelta(days=number) for number in range(7)]
        wanted = [time.day for time in self.times if time.id in free]
        return wanted or [time.day for time in self.times]


@dataclass(slots=True)
class _Parts:
    themes: list[str] = field(default_factory=list)
    seats: dict[Seat, int] = field(default_factory=dict)
    options: list[OptionTime] = field(default_factory=list)
    held: list[HeldSeat] = field(default_factory=list)


def load_jobs(session: Session, jobs: Sequence[JobRow], now: datetime) -> dict[UUID, JobFacts]:
    """The facts of jobs that have a time to come, in their order; five queries however many."""
    parts: dict[UUID, _Parts] = {job.id: _Parts() for job in jobs}
    _add_stated(session, parts)
    _add_held(session, parts)
    places = _organisation_places(session, {job.organisation_id for job in jobs})
    found: dict[UUID, JobFacts] = {}
    for job in jobs:
        times = _times(job, parts[job.id].options, now)
        if times:
            found[job.id] = _facts(job, parts[job.id], times, places[job.organisation_id])
    return found


def _add_stated(session: Session, parts: dict[UUID, _Parts]) -> None:
    ids = list(parts)
    themes = select(JobTheme.job_id, JobTheme.theme_id).where(one_of_ids(col(JobTheme.job_id), ids))
    for job_id, theme in session.exec(themes):
        parts[job_id].themes.append(theme)
    seats = select(JobSeat.job_id, JobSeat.role, JobSeat.count).where(
        one_of_ids(col(JobSeat.job_id), ids)
    )
    for job_id, role, number in session.exec(seats):
        if Seat(role) is not Seat.MEMBER:
            parts[job_id].seats[Seat(role)] = number
    options = (
        select(TimeOption.job_id, TimeOption.id, TimeOption.starts_at, TimeOption.ends_at)
        .where(one_of_ids(col(TimeOption.job_id), ids))
        .order_by(col(TimeOption.starts_at), col(TimeOption.id))
    )
    for job_id, option, start, end in session.exec(options):
        parts[job_id].options.append(OptionTime(str(option), start, end))


def _add_held(session: Session, parts: dict[UUID, _Parts]) -> None:
    seated = (
        select(Claim.job_id, Claim.person_id, Claim.seat)
        .where(one_of_ids(col(Claim.job_id), parts), col(Claim.state).in_(SEATED_STATES))
        .order_by(col(Claim.created_at), col(Claim.id))
    )
    for job_id, person, seat in session.exec(seated):
        parts[job_id].held.append(HeldSeat(str(person), Seat(seat or Seat.MEMBER)))


def _organisation_places(session: Session, ids: set[UUID]) -> dict[UUID, Point | None]:
    rows = session.exec(
        select(Organisation.id, Organisation.latitude, Organisation.longitude).where(
            one_of_ids(col(Organisation.id), ids)
        )
    )
    return {one: point(latitude, longitude) for one, latitude, longitude in rows}


def _times(job: JobRow, options: list[OptionTime], now: datetime) -> tuple[OptionTime, ...]:
    """The times to come; once one was chosen that one only."""
    if job.timing_kind is TimingKind.FLEXIBLE:
        if job.from_on is None or job.until_on is None:
            return ()
        start, end = max(now, day_begins(job.from_on)), day_ends(job.until_on)
        return (OptionTime(FLEXIBLE, start, end),) if start < end else ()
    settled = job.state is not JobState.OPEN and job.chosen_option_id
    return tuple(
        option
        for option in options
        if option.start > now and (not settled or option.id == str(job.chosen_option_id))
    )


def _facts(
    job: JobRow, parts: _Parts, times: tuple[OptionTime, ...], home: Point | None
) -> JobFacts:
    return JobFacts(
        needs=JobNeeds(
            help_form=job.help_form.value,
            organisation_id=str(job.organisation_id),
            hours=float(job.hours_per_person),
            group_min=job.group_min,
            group_max=job.group_max,
            options=tuple(time.id for time in times),
            seats=parts.seats,
            held=tuple(parts.held[: job.group_max]),
            wishes=Wishes(duo=job.duo),
            reaches_everyone=job.audience is Audience.EVERYONE,
        ),
        themes=tuple(parts.themes),
        times=times,
        flexible=job.timing_kind is TimingKind.FLEXIBLE,
        online=job.place_kind is not PlaceKind.ON_SITE,
        place=point(job.latitude, job.longitude) or home,
    )
