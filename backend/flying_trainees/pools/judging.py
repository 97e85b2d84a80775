"""How a pool assignment goes, worked out from dates, progress and check-ins. Pure; in words.

A milestone is late once its day has passed without being done. It is at risk when its progress
lags more than `BEHIND` points behind the share of its time that has gone, or when its day is near
and much is still to do. The whole is as its worst part, or as its steering group says.
"""

from collections.abc import Sequence
from dataclasses import dataclass, field
from datetime import date, timedelta
from uuid import UUID

from flying_trainees.pools.lifecycle import Level
from flying_trainees.pools.models import Mood, PoolState

BEHIND = 25
"""So many points may progress stay behind the calendar."""
NEAR_DAYS = 5
NEARLY_DONE = 80
SILENT_DAYS = 14
"""Without a check-in for so long, nobody knows how it goes."""
OVER = {PoolState.COMPLETED: Level.DONE, PoolState.CANCELLED: Level.STOPPED}
Words = dict[str, str | int]


@dataclass(frozen=True, slots=True)
class Point:
    """A milestone or a deliverable. `done_on` None: not yet."""

    id: UUID
    title: str
    begins_on: date
    due_on: date
    progress: int
    done_on: date | None = None


@dataclass(frozen=True, slots=True)
class Why:
    """A reason: the key of a text (`pool-why-…`) and its values."""

    key: str
    params: Words = field(default_factory=dict)


@dataclass(frozen=True, slots=True)
class Judged:
    """How one point stands, and why. `expected`: the progress that its dates ask for."""

    level: Level
    why: Why
    expected: int = 0


@dataclass(frozen=True, slots=True)
class Said:
    """A check-in: who, in which week (its Monday), how, on which day."""

    person_id: UUID | None
    mood: Mood
    on: date


@dataclass(frozen=True, slots=True)
class Whole:
    """How the assignment stands, with its reasons, the gravest first. `next`: the next point."""

    level: Level
    whys: tuple[Why, ...]
    next: Point | None


def expected_progress(point: Point, today: date) -> int:
    """The share of the point's time that has gone, in percents."""
    whole = (point.due_on - point.begins_on).days
    if whole <= 0:
        return 100 if today >= point.due_on else 0
    gone = (today - point.begins_on).days
    return max(0, min(100, round(100 * gone / whole)))


def judge(point: Point, today: date) -> Judged:
    """How one point stands on `today`."""
    expected = expected_progress(point, today)
    if point.done_on is not None:
        after = (point.done_on - point.due_on).days
        why = Why("done-after", {"days": after}) if after > 0 else Why("done")
        return Judged(Level.DONE, why, expected)
    left = (point.due_on - today).days
    if left < 0:
        return Judged(Level.LATE, Why("late", {"days": -left}), expected)
    if today < point.begins_on:
        return Judged(Level.UPCOMING, Why("upcoming", {"days": (point.begins_on - today).days}))
    if expected - point.progress > BEHIND:
        words: Words = {"expected": expected, "progress": point.progress}
        return Judged(Level.AT_RISK, Why("behind", words), expected)
    if left <= NEAR_DAYS and point.progress < NEARLY_DONE:
        return Judged(
            Level.AT_RISK, Why("near", {"days": left, "progress": point.progress}), expected
        )
    return Judged(Level.ON_TRACK, Why("on-track", {"days": left}), expected)


def judge_whole(
    state: PoolState, points: Sequence[Point], said: Sequence[Said], began_on: date, today: date
) -> Whole:
    """How the whole stands. `said` in any order; of each person the latest counts."""
    if state in OVER:
        return Whole(OVER[state], (Why(str(state)),), None)
    judged = [(point, judge(point, today)) for point in points]
    whys = [
        *_points(judged, Level.LATE),
        *_points(judged, Level.AT_RISK),
        *(_heard(said, began_on, today) if state is PoolState.RUNNING else ()),
    ]
    to_come = [p for p, _ in judged if p.done_on is None and p.due_on >= today]
    coming = min(to_come, key=lambda p: (p.due_on, p.begins_on), default=None)
    if any(one.level is Level.LATE for _, one in judged):
        return Whole(Level.LATE, tuple(whys), coming)
    if whys:
        return Whole(Level.AT_RISK, tuple(whys), coming)
    if state is PoolState.PREPARING:
        return Whole(Level.UPCOMING, (Why("preparing"),), coming)
    return Whole(Level.ON_TRACK, (Why("all-on-track"),), coming)


def _points(judged: Sequence[tuple[Point, Judged]], level: Level) -> list[Why]:
    """One reason for every point at this level, the most pressing day first."""
    found = [(point, one.why) for point, one in judged if one.level is level]
    found.sort(key=lambda pair: pair[0].due_on)
    return [Why(f"point-{why.key}", {"title": point.title, **why.params}) for point, why in found]


def _heard(said: Sequence[Said], began_on: date, today: date) -> list[Why]:
    """What the steering group's latest words say, or their silence."""
    since = today - timedelta(days=SILENT_DAYS)
    latest: dict[UUID | None, Said] = {}
    for one in sorted(said, key=lambda one: one.on):
        if since < one.on <= today:
            latest[one.person_id] = one
    if not latest:
        last = max((one.on for one in said), default=began_on)
        days = (today - max(last, began_on)).days
        return [Why("silent", {"days": days})] if days >= SILENT_DAYS else []
    stuck = sum(one.mood is Mood.STUCK for one in latest.values())
    worried = sum(one.mood is Mood.AT_RISK for one in latest.values())
    if stuck:
        return [Why("said-stuck", {"people": stuck})]
    if 2 * worried >= len(latest):
        return [Why("said-at-risk", {"people": worried, "of": len(latest)})]
    return []
