"""Writes a plan for jobs: new drafts, and drafts that change."""

from datetime import datetime
from uuid import UUID

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
    numbers: dict[UUID, str | None] = {}
    for row in in_strides(plan.planned, tick):
        draft = as_draft(row.values, importer.network_id)
        if row.outcome is Outcome.NEW:
            job = store_new(session, draft, importer.actor_id, now)
            numbers[job.id] = row.values.number
            job.source_id = None if links.named else row.values.number
            _note(session, job, importer, now, "post")
        elif row.outcome is Outcome.CHANGED and row.kept:
            _change(session, row.kept, draft, now)
            numbers[row.kept.id] = row.values.number
            if not links.named and row.values.number != str(row.kept.id):
                row.kept.source_id = row.values.number
            _note(session, row.kept, importer, now, "edit")
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
