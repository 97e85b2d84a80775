"""The parts of many jobs (themes, seats, options, organisations), one query for each kind."""

from collections.abc import Collection, Sequence
from dataclasses import dataclass, field
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.core.language import Language
from flying_trainees.jobs.models import Job, JobSeat, JobTheme, SeatRole, TimeOption
from flying_trainees.jobs.schemas import (
    JobCard,
    JobDetail,
    NamedOut,
    OptionOut,
    PlaceOut,
    SeatOut,
    ThemeLabelOut,
    TimingOut,
)
from flying_trainees.organisations.models import Organisation
from flying_trainees.themes.models import Theme


@dataclass(slots=True)
class JobParts:
    """What belongs to one job and stands in other tables."""

    themes: list[ThemeLabelOut] = field(default_factory=list)
    seats: dict[SeatRole, int] = field(default_factory=dict)
    options: list[TimeOption] = field(default_factory=list)


def load_parts(
    session: Session, job_ids: Collection[UUID], language: Language = "nl"
) -> dict[UUID, JobParts]:
    """The parts of each job in `job_ids`: themes as chosen, options by time; three queries."""
    parts = {job_id: JobParts() for job_id in job_ids}
    themes = (
        select(JobTheme.job_id, Theme)
        .join(Theme, col(Theme.id) == JobTheme.theme_id)
        .where(col(JobTheme.job_id).in_(job_ids))
        .order_by(col(JobTheme.position), col(Theme.id))
    )
    for job_id, theme in session.exec(themes):
        label = theme.label if language == "nl" else theme.label_en
        parts[job_id].themes.append(ThemeLabelOut(id=theme.id, label=label))
    for seat in session.exec(select(JobSeat).where(col(JobSeat.job_id).in_(job_ids))):
        parts[seat.job_id].seats[seat.role] = seat.count
    options = (
        select(TimeOption)
        .where(col(TimeOption.job_id).in_(job_ids))
        .order_by(col(TimeOption.starts_at), col(TimeOption.id))
    )
    for option in session.exec(options):
        parts[option.job_id].options.append(option)
    return parts


def seat_counts(seats: dict[SeatRole, int], group_max: int) -> dict[SeatRole, int]:
    """Seats by role in a fixed order; what `group_max` leaves over is `member`. No zeros."""
    stated = {role: seats.get(role, 0) for role in SeatRole if role is not SeatRole.MEMBER}
    stated[SeatRole.MEMBER] = group_max - sum(stated.values())
    return {role: count for role, count in stated.items() if count > 0}


def organisation_names(session: Session, ids: Collection[UUID]) -> dict[UUID, str]:
    """Names of organisations by id; one query."""
    rows = session.exec(
        select(Organisation.id, Organisation.name).where(col(Organisation.id).in_(set(ids)))
    )
    return dict(rows.all())


def load_cards(session: Session, jobs: Sequence[Job], language: Language) -> list[JobCard]:
    """The cards of some jobs, in their order; four queries however many jobs."""
    parts = load_parts(session, [job.id for job in jobs], language)
    names = organisation_names(session, [job.organisation_id for job in jobs])
    return [card(job, parts[job.id], names[job.organisation_id]) for job in jobs]


def load_detail(session: Session, job: Job, language: Language) -> JobDetail:
    """One whole job."""
    [shown] = load_cards(session, [job], language)
    return JobDetail(**dict(shown), description=job.description)


def card(job: Job, parts: JobParts, organisation: str) -> JobCard:
    """A job as lists show it."""
    seats = seat_counts(parts.seats, job.group_max)
    return JobCard(
        id=job.id,
        state=job.state,
        title=job.title,
        goal=job.goal,
        organisation=NamedOut(id=job.organisation_id, name=organisation),
        network_id=job.network_id,
        help_form=job.help_form,
        themes=parts.themes,
        place=PlaceOut(
            kind=job.place_kind,
            address=job.address,
            latitude=job.latitude,
            longitude=job.longitude,
        ),
        hours_per_person=float(job.hours_per_person),
        group_min=job.group_min,
        group_max=job.group_max,
        seats=[SeatOut(role=role, count=count) for role, count in seats.items()],
        duo=job.duo,
        poster_present=job.poster_present,
        timing=timing_out(job, parts.options),
        claim_deadline=job.claim_deadline,
        audience=job.audience,
        claim_mode=job.claim_mode,
        copied_from_id=job.copied_from_id,
        version=job.version,
        published_at=job.published_at,
        updated_at=job.updated_at,
    )


def timing_out(job: Job, options: Sequence[TimeOption]) -> TimingOut:
    """A job's times, and the chosen one once there is one."""
    return TimingOut(
        kind=job.timing_kind,
        options=[OptionOut(id=o.id, start=o.starts_at, end=o.ends_at) for o in options],
        from_=job.from_on,
        until=job.until_on,
        chosen_option_id=job.chosen_option_id,
        start=job.starts_at,
        end=job.ends_at,
    )
