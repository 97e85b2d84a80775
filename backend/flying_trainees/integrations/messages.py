"""What a webhook is told about a job: no persons, only the job and how many seats are taken."""

from datetime import datetime
from typing import Any

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.core.settings import Settings
from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.integrations.models import WebhookEvent as E
from flying_trainees.jobs.models import Job, JobTheme, TimeOption
from flying_trainees.organisations.models import Organisation

KINDS: dict[str, E] = {
    "job-published": E.JOB_PUBLISHED,
    "job-confirmed": E.JOB_CONFIRMED,
    "job-rescheduled": E.JOB_RESCHEDULED,
    "job-reopened": E.JOB_REOPENED,
    "job-cancelled": E.JOB_CANCELLED,
    "job-expired": E.JOB_EXPIRED,
    "job-finished": E.JOB_FINISHED,
    "job-reviewed": E.JOB_REVIEWED,
} | dict.fromkeys(
    (
        "claim-claimed",
        "duo-claimed",
        "claim-offered",
        "claim-accepted",
        "claim-picked",
        "claim-declined",
        "claim-lapsed",
        "claim-withdrawn",
        "claim-released",
    ),
    E.JOB_SEATS_CHANGED,
)
"""From the kinds of our events to what other programs hear."""


def message(
    session: Session, settings: Settings, kind: E, at: datetime, job: Job
) -> dict[str, Any]:
    """The body: `type`, `timestamp` and `data` (camelCase, as the API)."""
    themes = session.exec(
        select(JobTheme.theme_id).where(JobTheme.job_id == job.id).order_by(col(JobTheme.position))
    ).all()
    options = session.exec(
        select(TimeOption).where(TimeOption.job_id == job.id).order_by(col(TimeOption.starts_at))
    ).all()
    taken = session.exec(
        select(func.count())
        .select_from(Claim)
        .where(Claim.job_id == job.id, col(Claim.state).in_(SEATED_STATES))
    ).one()
    data: dict[str, Any] = {
        "jobId": str(job.id),
        "title": job.title,
        "goal": job.goal,
        "state": str(job.state),
        "helpForm": str(job.help_form),
        "organisationId": str(job.organisation_id),
        "organisation": session.get_one(Organisation, job.organisation_id).name,
        "networkId": str(job.network_id),
        "themes": list(themes),
        "hoursPerPerson": float(job.hours_per_person),
        "groupMin": job.group_min,
        "groupMax": job.group_max,
        "seatsTaken": taken,
        **_time(job.starts_at, job.ends_at),
        "options": [_time(option.starts_at, option.ends_at) for option in options],
        "claimDeadline": _written(job.claim_deadline),
        "url": f"{settings.public_url}/klussen/{job.id}",
    }
    return {"type": str(kind), "timestamp": _written(at), "data": data}


def _time(start: datetime | None, end: datetime | None) -> dict[str, str | None]:
    return {"start": _written(start), "end": _written(end)}


def _written(at: datetime | None) -> str | None:
    return at.isoformat().replace("+00:00", "Z") if at else None
