"""What there is to tell about pool assignments, and to whom; nothing that isn't true any more."""

from collections.abc import Callable, Collection, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.notifications.models import Topic
from flying_trainees.notifications.pool_events import (
    CHECK_IN_ASKED,
    MILESTONE_LATE,
    MILESTONE_NEAR,
)
from flying_trainees.notifications.wording import job_path
from flying_trainees.pools.checking_in import monday_of
from flying_trainees.pools.day_models import PoolItem
from flying_trainees.pools.events import (
    ANSWERED,
    JOB_CUT,
    RECOMMENDED,
    STEWARD_ADDED,
    STOPPED,
    TABLE_CHANGED,
    TABLE_REMOVED,
    AboutPool,
    Table,
)
from flying_trainees.pools.lifecycle import OPEN
from flying_trainees.pools.models import (
    PoolAssignment,
    PoolCheckIn,
    PoolClient,
    PoolMilestone,
    PoolState,
    PoolSteward,
    PoolTheme,
)
from flying_trainees.pools.outcome_models import PoolRecommendation
from flying_trainees.pools.queries import is_member

CHECK_IN_WORTH = timedelta(days=6)
TAKES_PART, COMMISSIONED = "mail-reason-pool", "mail-reason-pool-client"
"""Why somebody gets a mail."""


@dataclass(frozen=True, slots=True)
class News:
    """What there is to tell, and to whom. `kept` are the values of its texts."""

    people: Collection[UUID]
    kept: dict[str, str]
    quotes: tuple[tuple[str, str], ...] = ()
    matters_at: datetime | None = None
    path: str = ""
    """Where one goes on; empty: the assignment's own page."""
    reason: str = TAKES_PART
    topic: Topic | None = Topic.POOLS
    """None: it is certain, so the mail always goes."""
    now_at: PoolItem | None = None
    """The table as it is now,"""
    was_at: Table | None = None
    """or when it would have been."""


def pool_path(assignment_id: UUID, page: str = "") -> str:
    """The assignment's page in the front end, or one below it."""
    return f"/poolopdrachten/{assignment_id}{page}"


Teller = Callable[[Session, datetime, PoolAssignment, AboutPool], News | None]


def stewards(session: Session, row: PoolAssignment) -> Sequence[UUID]:
    """Who is in the steering group, and still a member."""
    return session.exec(
        select(PoolSteward.person_id).where(
            PoolSteward.assignment_id == row.id,
            is_member(row.network_id, col(PoolSteward.person_id)),
        )
    ).all()


def posters(session: Session, organisations: Collection[UUID]) -> Sequence[UUID]:
    """Who posts for one of these organisations."""
    return session.exec(
        select(RoleGrant.person_id)
        .where(RoleGrant.role == Role.POSTER, col(RoleGrant.organisation_id).in_(organisations))
        .distinct()
    ).all()


def _clients(session: Session, row: PoolAssignment) -> Sequence[UUID]:
    return session.exec(
        select(PoolClient.organisation_id).where(PoolClient.assignment_id == row.id)
    ).all()


def _member(session: Session, row: PoolAssignment, person_id: UUID | None) -> Sequence[UUID]:
    """Him, as long as he is a member: whoever left the network can't look at it any more."""
    return session.exec(
        select(Person.id).where(Person.id == person_id, is_member(row.network_id, col(Person.id)))
    ).all()


def _steward(
    session: Session, _now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    still = about.person_id in stewards(session, row)
    return News([about.person_id], {}) if about.person_id and still else None


def _milestone(
    session: Session, now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    milestone = session.get(PoolMilestone, about.milestone_id or row.id)
    if milestone is None or milestone.done_at or row.state not in OPEN:
        return None
    due = datetime.combine(milestone.due_on, datetime.min.time(), AMSTERDAM)
    kept = {"milestone": milestone.title, "dueOn": due.isoformat()}
    return News(_member(session, row, about.person_id), kept, matters_at=max(due, now))


def _check_in(
    session: Session, now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    if row.state is not PoolState.RUNNING:
        return None
    week = monday_of(now.astimezone(AMSTERDAM).date())
    said = session.exec(
        select(PoolCheckIn.id).where(
            PoolCheckIn.assignment_id == row.id,
            PoolCheckIn.week == week,
            PoolCheckIn.person_id == about.person_id,
        )
    ).first()
    told = _member(session, row, about.person_id)
    return None if said else News(told, {}, matters_at=now + CHECK_IN_WORTH)


def _recommended(
    session: Session, _now: datetime, row: PoolAssignment, _about: AboutPool
) -> News | None:
    recommendation = session.get(PoolRecommendation, row.id)
    if recommendation is None or recommendation.answer:
        return None
    people = posters(session, _clients(session, row))
    quotes = (("mail-pool-recommendation", recommendation.summary),)
    return News(people, {}, quotes, path=pool_path(row.id, "/advies"), reason=COMMISSIONED)


def _answered(
    session: Session, _now: datetime, row: PoolAssignment, _about: AboutPool
) -> News | None:
    recommendation = session.get(PoolRecommendation, row.id)
    if recommendation is None or recommendation.answer is None:
        return None
    kept = {"answer": str(recommendation.answer)}
    quotes = (("mail-answer", recommendation.answer_words),)
    return News(stewards(session, row), kept, quotes, path=pool_path(row.id, "/advies"))


def _job_cut(
    session: Session, _now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    """Its client's posters finish it; without any, the network's coordinators."""
    job = session.get(Job, about.job_id) if about.job_id else None
    if job is None or job.state is not JobState.DRAFT:
        return None
    kept, path = {"job": job.title}, f"{job_path(job.id)}/bewerken"
    people = posters(session, [job.organisation_id])
    if people:
        return News(people, kept, path=path, reason=COMMISSIONED)
    coordinators = session.exec(
        select(RoleGrant.person_id).where(
            RoleGrant.role == Role.COORDINATOR, RoleGrant.network_id == row.network_id
        )
    ).all()
    return News(coordinators, kept, path=path)


def _table_changed(
    session: Session, now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    """Whoever had a seat; nothing once the table is gone, which is told by itself."""
    item = session.get(PoolItem, about.table.id) if about.table else None
    if item is None or item.starts_at <= now:
        return None
    kept = {"table": item.title, "seats": "none" if item.seats is None else "some"}
    path = pool_path(row.id, "/programma")
    return News(about.people, kept, path=path, topic=None, matters_at=item.starts_at, now_at=item)


def _table_removed(
    _session: Session, now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    if about.table is None or about.table.ends_at <= now:
        return None
    at = max(about.table.starts_at, now)
    path = pool_path(row.id, "/programma")
    return News(
        about.people, {"table": about.table.title}, path=path, topic=None, matters_at=at,
        was_at=about.table,
    )  # fmt: skip


def _stopped(
    session: Session, _now: datetime, row: PoolAssignment, about: AboutPool
) -> News | None:
    """The steering group, who leads a theme, who had a seat, and the clients."""
    leads = session.exec(
        select(PoolTheme.lead_id).where(
            PoolTheme.assignment_id == row.id,
            is_member(row.network_id, col(PoolTheme.lead_id)),
        )
    )
    people = {
        *stewards(session, row),
        *(one for one in leads if one),
        *about.people,
        *posters(session, _clients(session, row)),
    }
    return News(people, {}, (("mail-why", about.why),), topic=None)


NEWS: dict[str, Teller] = {
    STEWARD_ADDED: _steward,
    MILESTONE_NEAR: _milestone,
    MILESTONE_LATE: _milestone,
    CHECK_IN_ASKED: _check_in,
    JOB_CUT: _job_cut,
    RECOMMENDED: _recommended,
    ANSWERED: _answered,
    TABLE_CHANGED: _table_changed,
    TABLE_REMOVED: _table_removed,
    STOPPED: _stopped,
}
