"""The layers that are made of jobs: open, finished, and those that taught something."""

from datetime import date, datetime

from sqlalchemy import (
    ColumnElement,
    Date,
    cast,
    func,
    or_,
    select,
)
from sqlmodel import col

from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.searching import JobFilter, conditions
from flying_trainees.learnings.models import Learning
from flying_trainees.networkmap.narrowing import Column, MapFilter, Reader, Rows, columns, named
from flying_trainees.networkmap.schemas import MapLayer
from flying_trainees.organisations.models import Organisation

OPEN = (JobState.OPEN, JobState.STAFFED, JobState.RUNNING)
FINISHED = (JobState.DONE, JobState.REVIEWED)


def _job_columns(layer: MapLayer, **own: Column) -> list[Column]:
    return columns(
        layer,
        Job,
        func.coalesce(col(Job.starts_at), col(Job.first_at), col(Job.created_at)),
        latitude=func.coalesce(col(Job.latitude), col(Organisation.latitude)),
        longitude=func.coalesce(col(Job.longitude), col(Organisation.longitude)),
        begins_on=_day(func.coalesce(col(Job.starts_at), col(Job.first_at))),
        ends_on=_day(
            func.coalesce(col(Job.ends_at), col(Job.last_at))
            - func.make_interval(0, 0, 0, 0, 0, 0, 1)
        ),
        repeats_id=col(Job.copied_from_id),
        **own,
    )


def _day(at: ColumnElement[datetime]) -> ColumnElement[date]:
    return cast(func.timezone("Europe/Amsterdam", at), Date)


def _jobs(
    reader: Reader, wanted: MapFilter, states: tuple[JobState, ...]
) -> list[ColumnElement[bool]]:
    """Which jobs: in reach, in these states, and as the filter has it."""
    fitting = conditions(
        JobFilter(
            states=states,
            theme=wanted.theme,
            organisation_id=wanted.organisation_id,
            network_id=wanted.network_id,
            from_on=wanted.from_on,
            until_on=wanted.until_on,
        )
    )
    return [visible_jobs(reader.actor, reader.scope), *fitting]


def open_jobs(reader: Reader, wanted: MapFilter) -> Rows:
    """Jobs that are going to happen or are going on, with the seats that nobody has."""
    seated = (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state).in_(SEATED_STATES))
        .correlate(Job)
        .scalar_subquery()
    )
    shown = _job_columns(MapLayer.OPEN_JOBS, free_seats=col(Job.group_max) - seated)
    return _of_jobs(shown, wanted, _jobs(reader, wanted, OPEN))


def finished_jobs(reader: Reader, wanted: MapFilter) -> Rows:
    """Jobs that are done."""
    shown = _job_columns(MapLayer.FINISHED_JOBS)
    return _of_jobs(shown, wanted, _jobs(reader, wanted, FINISHED))


def learned(reader: Reader, wanted: MapFilter) -> Rows:
    """Finished jobs of which somebody wrote down what was learned."""
    taught = select(col(Learning.job_id)).where(col(Learning.job_id) == col(Job.id)).exists()
    shown = _job_columns(MapLayer.LEARNED)
    return _of_jobs(shown, wanted, [taught, *_jobs(reader, wanted, FINISHED)])


def _of_jobs(shown: list[Column], wanted: MapFilter, where: list[ColumnElement[bool]]) -> Rows:
    rows = select(*shown).join(Organisation, col(Organisation.id) == col(Job.organisation_id))
    rows = rows.where(*where)
    if wanted.q:
        says = conditions(JobFilter(q=wanted.q))
        rows = rows.where(or_(*says, named(wanted.q)))
    return rows
