"""Read everything with a date of some assignments, judged as of today."""

from collections import defaultdict
from collections.abc import Collection, Sequence
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.jobs.reading import person_names
from flying_trainees.people.schemas import NamedOut
from flying_trainees.pools.checking_in import monday_of
from flying_trainees.pools.judging import Point, Said, Whole, Why, judge, judge_whole
from flying_trainees.pools.models import PoolAssignment, PoolCheckIn, PoolMilestone, PoolState
from flying_trainees.pools.queries import Found
from flying_trainees.pools.schemas import (
    PoolCheckInOut,
    PoolPointOut,
    PoolStandingOut,
    PoolTimelineOut,
    PoolWhyOut,
)

Names = dict[UUID | None, NamedOut]
CHECK_INS_SHOWN = 40


def today_of(now: datetime) -> date:
    """The day in Amsterdam."""
    return now.astimezone(AMSTERDAM).date()


def timeline_of(
    session: Session, actor: Actor, now: datetime, found: Found, language: Language
) -> PoolTimelineOut:
    """The milestones, deliverables and check-ins of one assignment; three queries."""
    row, today = found.row, today_of(now)
    milestones = milestones_of(session, [row.id])[row.id]
    check_ins = check_ins_of(session, [row.id])[row.id]
    named = {one.owner_id for one in milestones} | {one.person_id for one in check_ins}
    names = person_names(session, named)
    said_this_week = any(
        one.person_id == actor.person_id and one.week == monday_of(today) for one in check_ins
    )
    return PoolTimelineOut(
        today=today,
        begins_on=row.begins_on,
        ends_on=row.ends_on,
        standing=standing_out(language, whole_of(row, milestones, check_ins, today)),
        points=[point_out(language, one, today, names) for one in milestones],
        check_ins=[check_in_out(one, names, actor) for one in check_ins[:CHECK_INS_SHOWN]],
        check_in_due=row.state is PoolState.RUNNING
        and actor.person_id in found.facts.stewards
        and not said_this_week,
    )


def milestones_of(session: Session, ids: Collection[UUID]) -> dict[UUID, list[PoolMilestone]]:
    """The milestones of each assignment, the first day first; one query."""
    found: dict[UUID, list[PoolMilestone]] = defaultdict(list)
    for one in session.exec(
        select(PoolMilestone)
        .where(col(PoolMilestone.assignment_id).in_(ids))
        .order_by(col(PoolMilestone.due_on), col(PoolMilestone.id))
    ):
        found[one.assignment_id].append(one)
    return found


def check_ins_of(session: Session, ids: Collection[UUID]) -> dict[UUID, list[PoolCheckIn]]:
    """The check-ins of each assignment, the latest first; one query."""
    found: dict[UUID, list[PoolCheckIn]] = defaultdict(list)
    for one in session.exec(
        select(PoolCheckIn)
        .where(col(PoolCheckIn.assignment_id).in_(ids))
        .order_by(col(PoolCheckIn.at).desc(), col(PoolCheckIn.id).desc())
    ):
        found[one.assignment_id].append(one)
    return found


def whole_of(
    row: PoolAssignment,
    milestones: Sequence[PoolMilestone],
    check_ins: Sequence[PoolCheckIn],
    today: date,
) -> Whole:
    """How an assignment stands, from its rows."""
    said = [Said(one.person_id, one.mood, today_of(one.at)) for one in check_ins]
    points = [point_of(one) for one in milestones]
    return judge_whole(row.state, points, said, row.begins_on, today)


def point_of(row: PoolMilestone) -> Point:
    """A milestone as the judge takes it."""
    return Point(
        id=row.id,
        title=row.title,
        begins_on=row.begins_on,
        due_on=row.due_on,
        progress=row.progress,
        done_on=today_of(row.done_at) if row.done_at else None,
    )


def point_out(language: Language, row: PoolMilestone, today: date, names: Names) -> PoolPointOut:
    """A milestone with how it stands, in words."""
    judged = judge(point_of(row), today)
    return PoolPointOut(
        id=row.id,
        kind=row.kind,
        title=row.title,
        begins_on=row.begins_on,
        due_on=row.due_on,
        progress=row.progress,
        done_at=row.done_at,
        owner=names.get(row.owner_id),
        level=judged.level,
        why=in_words(language, judged.why),
        expected=judged.expected,
    )


def standing_out(language: Language, whole: Whole) -> PoolStandingOut:
    """How the whole stands, in words."""
    return PoolStandingOut(
        level=whole.level,
        reasons=[PoolWhyOut(key=why.key, text=in_words(language, why)) for why in whole.whys],
    )


def in_words(language: Language, why: Why) -> str:
    """A reason in the reader's language."""
    return text(language, f"pool-why-{why.key}", why.params)


def check_in_out(row: PoolCheckIn, names: Names, actor: Actor) -> PoolCheckInOut:
    """A check-in with its name."""
    return PoolCheckInOut(
        id=row.id,
        week=row.week,
        person=names.get(row.person_id),
        mood=row.mood,
        line=row.line,
        at=row.at,
        mine=row.person_id == actor.person_id,
    )
