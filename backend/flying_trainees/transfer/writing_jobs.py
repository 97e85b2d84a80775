"""Writes a plan for jobs: new drafts, and drafts that change."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.jobs.drafts import (
    store_new,
    write_scalars,
    write_seats,
    write_themes,
    write_timing,
)
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.jobs.schemas import JobIn
from flying_trainees.transfer.job_cells import as_draft
from flying_trainees.transfer.jobs import JobPlan
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.planning import Outcome, Tick, in_strides
from flying_trainees.transfer.scope import Importer


def write_jobs(
    session: Session,
    now: datetime,
    importer: Importer,
    links: Links,
    plan: JobPlan,
    tick: Tick,
) -> None:
    """Do what the plan says: new jobs are drafts, for their posters to look at first. Flushes."""
    numbers: list[tuple[Job, str | None]] = []
    for row in in_strides(plan.planned, tick):
        draft = as_draft(row.values, importer.network_id)
        if row.kept is None:
            job = store_new(session, draft, importer.actor_id, now)
            _note(session, job, importer, now, "post")
        else:
            job = row.kept.job
            # Of a job that was published no more than its number changes.
            if row.outcome is Outcome.CHANGED and job.state is JobState.DRAFT:
                _change(session, job, draft, now)
                _note(session, job, importer, now, "edit")
        numbers.append((job, row.values.number))
    session.flush()
    links.write(session, numbers)


def _change(session: Session, job: Job, draft: JobIn, now: datetime) -> None:
    where = job.address, job.latitude, job.longitude
    write_scalars(job, draft)
    if job.address == where[0]:
        job.latitude, job.longitude = where[1], where[2]
    job.updated_at = now
    job.version += 1
    session.add(job)
    session.flush()
    write_timing(session, job, draft.timing)
    write_themes(session, job, draft.themes or [])
    write_seats(session, job, draft.seats)


def _note(session: Session, job: Job, importer: Importer, now: datetime, action: str) -> None:
    """A line in the job's history; nobody's name stands in it from the command line."""
    session.add(
        JobTransition(
            job_id=job.id,
            action=action,
            from_state=JobState.DRAFT if action == "edit" else None,
            to_state=JobState.DRAFT,
            actor_id=importer.actor_id,
            at=now,
        )
    )
