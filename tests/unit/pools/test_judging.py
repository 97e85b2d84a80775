"""How an assignment goes follows from dates, progress and words, by rules that one can check."""

from datetime import date, timedelta
from uuid import UUID, uuid4

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.pools.judging import (
    Level,
    Point,
    Said,
    expected_progress,
    judge,
    judge_whole,
)
from flying_trainees.pools.models import Mood, PoolState

TODAY = date(2026, 11, 23)
BEGAN = TODAY - timedelta(days=50)


def point(
    due: int, progress: int = 0, begins: int = -50, done: int | None = None, title: str = "Iets"
) -> Point:
    """A point with its days counted from today."""
    on = None if done is None else TODAY + timedelta(days=done)
    begins_on, due_on = TODAY + timedelta(days=begins), TODAY + timedelta(days=due)
    return Point(uuid4(), title, begins_on, due_on, progress, on)


def said(mood: Mood, days_ago: int, who: UUID | None = None) -> Said:
    """A check-in so many days ago."""
    return Said(who or uuid4(), mood, TODAY - timedelta(days=days_ago))


@pytest.mark.parametrize(
    ("one", "level", "key", "words"),
    [
        (point(due=-3, progress=90), Level.LATE, "late", {"days": 3}),
        (point(due=0, progress=90), Level.ON_TRACK, "on-track", {"days": 0}),
        (point(due=-3, done=-4), Level.DONE, "done", {}),
        (point(due=-3, done=-1), Level.DONE, "done-after", {"days": 2}),
        (point(due=30, begins=4), Level.UPCOMING, "upcoming", {"days": 4}),
        # Half the time has gone: 50% is asked for, and 25 points behind is just enough.
        (point(due=50, progress=25), Level.ON_TRACK, "on-track", {"days": 50}),
        (point(due=50, progress=24), Level.AT_RISK, "behind", {"expected": 50, "progress": 24}),
        (point(due=5, progress=79), Level.AT_RISK, "near", {"days": 5, "progress": 79}),
        (point(due=5, progress=80), Level.ON_TRACK, "on-track", {"days": 5}),
        (point(due=6, progress=70), Level.ON_TRACK, "on-track", {"days": 6}),
    ],
)
def test_a_point_stands_as_its_dates_and_progress_say(
    one: Point, level: Level, key: str, words: dict[str, int]
) -> None:
    judged = judge(one, TODAY)

    assert (judged.level, judged.why.key, judged.why.params) == (level, key, words)


@given(begins=st.integers(-400, 400), length=st.integers(0, 400), progress=st.integers(0, 100))
def test_more_progress_never_makes_it_worse(begins: int, length: int, progress: int) -> None:
    order = list(Level)
    one = point(due=begins + length, progress=progress, begins=begins)
    better = point(due=begins + length, progress=100, begins=begins)

    assert order.index(judge(better, TODAY).level) <= order.index(judge(one, TODAY).level)
    assert 0 <= expected_progress(one, TODAY) <= 100


def test_the_whole_is_as_its_worst_point_and_names_it() -> None:
    points = [
        point(due=-2, progress=90, title="Advies"),
        point(due=50, progress=0, title="Enquête"),
        point(due=20, progress=90, title="Slotdag"),
    ]

    whole = judge_whole(PoolState.RUNNING, points, [said(Mood.ON_TRACK, 1)], BEGAN, TODAY)

    assert whole.level is Level.LATE
    assert [(why.key, why.params["title"]) for why in whole.whys] == [
        ("point-late", "Advies"),
        ("point-behind", "Enquête"),
    ]
    assert whole.next is not None
    assert whole.next.title == "Slotdag"


def test_the_latest_word_of_each_counts() -> None:
    noor = uuid4()
    heard = [said(Mood.STUCK, 9, noor), said(Mood.ON_TRACK, 2, noor), said(Mood.STUCK, 15)]

    assert judge_whole(PoolState.RUNNING, [], heard, BEGAN, TODAY).level is Level.ON_TRACK
    worse = [*heard, said(Mood.STUCK, 1)]
    whole = judge_whole(PoolState.RUNNING, [], worse, BEGAN, TODAY)
    assert (whole.level, whole.whys[0].key) == (Level.AT_RISK, "said-stuck")


def test_half_of_the_group_worried_is_a_risk_and_a_third_is_not() -> None:
    worried, fine = said(Mood.AT_RISK, 1), said(Mood.ON_TRACK, 1)

    half = judge_whole(PoolState.RUNNING, [], [worried, fine], BEGAN, TODAY)
    more = [worried, fine, said(Mood.ON_TRACK, 2)]
    third = judge_whole(PoolState.RUNNING, [], more, BEGAN, TODAY)

    assert (half.level, half.whys[0].params) == (Level.AT_RISK, {"people": 1, "of": 2})
    assert third.level is Level.ON_TRACK


def test_silence_is_a_risk_after_two_weeks_while_it_runs() -> None:
    quiet = judge_whole(PoolState.RUNNING, [], [said(Mood.ON_TRACK, 16)], BEGAN, TODAY)
    young = judge_whole(PoolState.RUNNING, [], [], TODAY - timedelta(days=13), TODAY)

    assert (quiet.level, quiet.whys[0].key, quiet.whys[0].params) == (
        Level.AT_RISK,
        "silent",
        {"days": 16},
    )
    assert young.level is Level.ON_TRACK
    assert judge_whole(PoolState.PREPARING, [], [], BEGAN, TODAY).level is Level.UPCOMING


@pytest.mark.parametrize(
    ("state", "level"),
    [(PoolState.COMPLETED, Level.DONE), (PoolState.CANCELLED, Level.STOPPED)],
)
def test_what_is_over_is_neither_late_nor_at_risk_and_what_was_stopped_not_done(
    state: PoolState, level: Level
) -> None:
    whole = judge_whole(state, [point(due=-9)], [], BEGAN, TODAY)

    assert (whole.level, whole.whys[0].key, whole.next) == (level, str(state), None)
