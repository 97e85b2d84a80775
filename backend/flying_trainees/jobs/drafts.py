"""Between a job as it is written (JobIn) and as it is stored (rows): both ways, nothing else."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col

from flying_trainees.jobs.models import Job, JobSeat, JobTheme, SeatRole, TimeOption, TimingKind
from flying_trainees.jobs.parts import load_parts
from flying_trainees.jobs.schemas import (
    JobIn,
    OptionIn,
    PlaceIn,
    SeatIn,
    TimingIn,
    stored_hours,
)
from flying_trainees.jobs.timing import outer_bounds


def stored_draft(session: Session, job: Job) -> JobIn:
    """A stored job as its poster would write it. Trusted: the rules aren't run again."""
    parts = load_parts(session, [job.id])[job.id]
    return JobIn.model_construct(
        title=job.title,
        goal=job.goal,
        description=job.description,
        help_form=job.help_form,
        themes=[theme.id for theme in parts.themes] or None,
        organisation_id=job.organisation_id,
        network_id=job.network_id,
        place=PlaceIn.model_construct(
            kind=job.place_kind,
            address=job.address,
            latitude=job.latitude,
            longitude=job.longitude,
        ),
        hours_per_person=float(job.hours_per_person),
        group_min=job.group_min,
        group_max=job.group_max,
        seats=[SeatIn.model_construct(role=r, count=c) for r, c in parts.seats.items()],
        duo=job.duo,
        poster_present=job.poster_present,
        timing=_stored_timing(job, parts.options),
        claim_deadline=job.claim_deadline,
        audience=job.audience,
        claim_mode=job.claim_mode,
    )


def _stored_timing(job: Job, options: Sequence[TimeOption]) -> TimingIn | None:
    if not options and job.from_on is None:
        return None
    return TimingIn.model_construct(
        kind=job.timing_kind,
        options=[OptionIn.model_construct(start=o.starts_at, end=o.ends_at) for o in options],
        from_=job.from_on,
        until=job.until_on,
    )


def role_counts(seats: Sequence[SeatIn]) -> dict[SeatRole, int]:
    """Seats by role as they are stored: without `member`, which is what is left over."""
    return {s.role: s.count for s in seats if s.count and s.role is not SeatRole.MEMBER}


def write_scalars(job: Job, draft: JobIn) -> None:
    """Copy every column of the jobs table that a poster writes, except the times."""
    for name in (
        "title",
        "goal",
        "description",
        "help_form",
        "organisation_id",
        "network_id",
        "group_min",
        "group_max",
        "duo",
        "poster_present",
        "claim_deadline",
        "audience",
        "claim_mode",
    ):
        setattr(job, name, getattr(draft, name))
    job.hours_per_person = stored_hours(draft.hours_per_person)
    job.place_kind = draft.place.kind
    job.address = draft.place.address
    job.latitude = draft.place.latitude
    job.longitude = draft.place.longitude


def write_timing(session: Session, job: Job, timing: TimingIn | None) -> None:
    """Store the times; an option that stays the same keeps its id, and the claims on it."""
    if timing is not None:
        job.timing_kind = timing.kind
    job.from_on = timing.from_ if timing else None
    job.until_on = timing.until if timing else None
    job.first_at, job.last_at = outer_bounds(timing) or (None, None)
    wanted = {(o.start, o.end) for o in timing.options} if timing else set()
    for option in load_parts(session, [job.id])[job.id].options:
        if (option.starts_at, option.ends_at) in wanted:
            wanted.remove((option.starts_at, option.ends_at))
        else:
            session.delete(option)
    for start, end in sorted(wanted):
        session.add(TimeOption(job_id=job.id, starts_at=start, ends_at=end))
    session.flush()


def write_themes(session: Session, job: Job, themes: Sequence[str]) -> None:
    """Store the themes in the poster's order."""
    session.execute(delete(JobTheme).where(col(JobTheme.job_id) == job.id))
    for position, theme_id in enumerate(themes):
        session.add(JobTheme(job_id=job.id, theme_id=theme_id, position=position))
    session.flush()


def write_seats(session: Session, job: Job, seats: Sequence[SeatIn]) -> None:
    """Store the seats by role."""
    session.execute(delete(JobSeat).where(col(JobSeat.job_id) == job.id))
    for role, count in role_counts(seats).items():
        session.add(JobSeat(job_id=job.id, role=role, count=count))
    session.flush()


def store_new(
    session: Session,
    draft: JobIn,
    creator_id: UUID | None,
    now: datetime,
    *,
    timing_kind: TimingKind | None = None,
    copied_from_id: UUID | None = None,
) -> Job:
    """Store a new draft with all its parts; `timing_kind` holds as long as it has no times."""
    job = Job(
        title=draft.title,
        goal=draft.goal,
        help_form=draft.help_form,
        organisation_id=draft.organisation_id,
        network_id=draft.network_id,
        place_kind=draft.place.kind,
        hours_per_person=stored_hours(draft.hours_per_person),
        group_min=draft.group_min,
        group_max=draft.group_max,
        timing_kind=timing_kind or kind_or_default(draft.timing),
        copied_from_id=copied_from_id,
        created_by_id=creator_id,
        created_at=now,
        updated_at=now,
    )
    write_scalars(job, draft)
    session.add(job)
    session.flush()
    write_timing(session, job, draft.timing)
    write_themes(session, job, draft.themes or [])
    write_seats(session, job, draft.seats)
    return job


def kind_or_default(timing: TimingIn | None) -> TimingKind:
    """The kind of timing of a draft that may have none yet."""
    return timing.kind if timing else TimingKind.OPTIONS
