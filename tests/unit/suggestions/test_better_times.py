"""Which times near a session are tried, and which one is worth offering."""

from datetime import UTC, datetime, timedelta

from flying_trainees.suggestions.better_times import Alternative, Shift, alternatives, best_of

NOW = datetime(2026, 3, 1, tzinfo=UTC)
HOURS = timedelta(hours=2)
MONDAY = datetime(2026, 11, 30, 8, tzinfo=UTC)


def tried(start: datetime, now: datetime = NOW) -> list[Alternative]:
    """The alternatives of a session of two hours."""
    return alternatives(start, start + HOURS, now)


def test_an_hour_either_way_and_the_other_working_days() -> None:
    found = tried(MONDAY)
    assert [one.shift for one in found] == [Shift.LATER, Shift.EARLIER, *[Shift.DAY] * 4]
    assert [one.start for one in found[2:]] == [MONDAY + timedelta(days=n) for n in range(1, 5)]
    assert all(one.end - one.start == HOURS for one in found)


def test_nothing_in_the_past_nor_at_indecent_hours() -> None:
    """Eight in Amsterdam may not become seven; what ends at nine may not end at ten."""
    early = MONDAY - timedelta(hours=1)
    assert Shift.EARLIER not in {one.shift for one in tried(early)}
    late = MONDAY.replace(hour=18)
    assert Shift.LATER not in {one.shift for one in tried(late)}
    thursday = MONDAY + timedelta(days=3)
    days = [one.start for one in tried(thursday, now=MONDAY + timedelta(days=1, hours=1))]
    assert min(days) == MONDAY + timedelta(days=2)


def test_the_local_clock_stays_when_the_clocks_change() -> None:
    """On Sunday 29 March 2026 summer begins: Saturday's nine o'clock is another instant."""
    sunday = datetime(2026, 3, 29, 8, tzinfo=UTC)
    friday = [one for one in tried(sunday) if one.shift is Shift.DAY][-1]
    assert friday.start == datetime(2026, 3, 27, 9, tzinfo=UTC)


def test_the_most_people_win_and_one_more_is_not_worth_it() -> None:
    later, earlier, *_ = found = tried(MONDAY)
    assert best_of(3, found, {later: 4, earlier: 9}) == earlier
    assert best_of(3, found, {later: 5, earlier: 5}) == later
    assert best_of(3, found, {later: 4}) is None
    assert best_of(3, [], {}) is None
