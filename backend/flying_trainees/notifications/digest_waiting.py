"""What waits for people, for a batch of readers at once: a handful of queries, however many."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from datetime import datetime, timedelta
from typing import cast
from uuid import UUID

from sqlalchemy import exists, func, literal, or_
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.learnings.models import Learning
from flying_trainees.notifications.models import Notification
from flying_trainees.notifications.reminding import CAME, LEARNING_UNTIL
from flying_trainees.suggestions.many import one_of_ids

AHEAD = timedelta(days=7)
LINES_SHOWN = 5
SAID_ELSEWHERE = (
    "claim-offered",
    "together-asked",
    "job-published",
    "people-called",
    "job-finished",
    "job-needs-confirming",
)
"""Kinds that the digest tells by how things stand now."""


@dataclass(slots=True)
class Waiting:
    """One reader's: offers to answer, jobs to learn from, groups to confirm, people to choose."""

    offers: list[tuple[Claim, Job]] = field(default_factory=list)
    learnings: list[Job] = field(default_factory=list)
    confirmations: list[Job] = field(default_factory=list)
    applied: list[tuple[Job, int]] = field(default_factory=list)
    sessions: list[Job] = field(default_factory=list)
    lines: list[Notification] = field(default_factory=list)


def waiting_for(
    session: Session, now: datetime, ids: Collection[UUID], since: datetime
) -> dict[UUID, Waiting]:
    """How things stand for each of them; five queries."""
    found: dict[UUID, Waiting] = defaultdict(Waiting)
    _add_claims(session, now, ids, found)
    _add_learnings(session, now, ids, found)
    _add_hosting(session, now, ids, found)
    lines = (
        select(Notification)
        .where(
            one_of_ids(col(Notification.person_id), ids),
            col(Notification.created_at) > since,
            col(Notification.read_at).is_(None),
            col(Notification.kind).not_in(SAID_ELSEWHERE),
        )
        .order_by(col(Notification.created_at).desc())
    )
    for line in session.exec(lines):
        found[line.person_id].lines.append(line)
    return found


def _add_claims(
    session: Session, now: datetime, ids: Collection[UUID], found: dict[UUID, Waiting]
) -> None:
    rows = session.exec(
        select(Claim, Job)
        .join(Job, col(Job.id) == col(Claim.job_id))
        .where(
            one_of_ids(col(Claim.person_id), ids),
            or_(
                (col(Claim.state) == ClaimState.OFFERED) & (col(Claim.expires_at) > now),
                (col(Claim.state) == ClaimState.CONFIRMED)
                & col(Job.starts_at).between(now, now + AHEAD),
            ),
        )
        .order_by(col(Claim.expires_at), col(Job.starts_at))
    )
    for claim, job in rows:
        if claim.state is ClaimState.OFFERED:
            found[claim.person_id].offers.append((claim, job))
        else:
            found[claim.person_id].sessions.append(job)


def _add_learnings(
    session: Session, now: datetime, ids: Collection[UUID], found: dict[UUID, Waiting]
) -> None:
    wrote = select(literal(1)).where(
        col(Learning.job_id) == col(Job.id), col(Learning.author_id) == col(Claim.person_id)
    )
    rows = session.exec(
        select(Claim.person_id, Job)
        .join(Job, col(Job.id) == col(Claim.job_id))
        .where(
            one_of_ids(col(Claim.person_id), ids),
            col(Claim.state).in_(CAME),
            col(Job.state).in_((JobState.DONE, JobState.REVIEWED)),
            col(Job.ends_at) > now - LEARNING_UNTIL,
            ~exists(wrote),
        )
        .order_by(col(Job.ends_at).desc())
    )
    for person_id, job in rows:
        found[person_id].learnings.append(job)


def _add_hosting(
    session: Session, now: datetime, ids: Collection[UUID], found: dict[UUID, Waiting]
) -> None:
    """Of the jobs somebody made himself: groups to confirm, and people to choose from."""
    applied = (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state) == ClaimState.APPLIED)
        .correlate(Job)
        .scalar_subquery()
    )
    still_posts = select(literal(1)).where(
        col(RoleGrant.person_id) == col(Job.created_by_id),
        col(RoleGrant.role) == Role.POSTER,
        col(RoleGrant.organisation_id) == col(Job.organisation_id),
    )
    rows = session.exec(
        select(Job, applied)
        .where(
            one_of_ids(cast("Mapped[UUID]", col(Job.created_by_id)), ids),
            col(Job.state) == JobState.OPEN,
            col(Job.last_at) > now,
            exists(still_posts),
            or_(col(Job.reminded_at).is_not(None), applied > 0),
        )
        .order_by(col(Job.claim_deadline))
    )
    for job, number in rows:
        if job.created_by_id is None:
            continue
        if job.reminded_at:
            found[job.created_by_id].confirmations.append(job)
        if number:
            found[job.created_by_id].applied.append((job, number))
