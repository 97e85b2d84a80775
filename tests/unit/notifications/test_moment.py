"""Quiet hours delay and lose nothing; a digest waits only for what can wait."""

from datetime import UTC, date, datetime, time, timedelta

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.notifications.choices import Choices
from flying_trainees.notifications.models import Topic, Way
from flying_trainees.notifications.moment import mail_moment
from flying_trainees.notifications.quiet import QuietHours, instant, send_at
from flying_trainees.notifications.reacting import SIGN_IN_LINK_REQUESTED
from flying_trainees.notifications.rules import RULES
from flying_trainees.notifications.topics import DEFAULT_WAYS, POSSIBLE_WAYS, TOPICS

NIGHT = QuietHours(time(22), time(7))
MEETING = QuietHours(time(9), time(12))


def amsterdam(text: str, fold: int = 0) -> datetime:
    """A wall clock reading as an instant."""
    return datetime.fromisoformat(text).replace(tzinfo=AMSTERDAM, fold=fold).astimezone(UTC)


@pytest.mark.parametrize(
    ("quiet", "now", "sent"),
    [
        (NIGHT, "2026-11-23T21:59", "2026-11-23T21:59"),
        (NIGHT, "2026-11-23T22:00", "2026-11-24T07:00"),
        (NIGHT, "2026-11-24T06:59", "2026-11-24T07:00"),
        (NIGHT, "2026-11-24T07:00", "2026-11-24T07:00"),
        (MEETING, "2026-11-23T08:59", "2026-11-23T08:59"),
        (MEETING, "2026-11-23T09:00", "2026-11-23T12:00"),
        (MEETING, "2026-11-23T12:00", "2026-11-23T12:00"),
        # The night in which summer time ends lasts ten hours, the one in which it begins eight.
        (NIGHT, "2026-10-24T23:30", "2026-10-25T07:00"),
        (NIGHT, "2027-03-27T23:30", "2027-03-28T07:00"),
    ],
)
def test_quiet_hours_delay_until_they_are_over(quiet: QuietHours, now: str, sent: str) -> None:
    assert send_at(amsterdam(now), quiet, None) == amsterdam(sent)


@given(
    st.integers(0, 600 * 24 * 60),
    st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0)),
    st.times().map(lambda t: t.replace(second=0, microsecond=0, fold=0)),
)
def test_mail_never_leaves_early_nor_more_than_a_day_late(
    minutes: int, begins: time, ends: time
) -> None:
    now = datetime(2026, 3, 1, tzinfo=UTC) + timedelta(minutes=minutes)

    sent = send_at(now, QuietHours(begins, ends), None)

    assert now <= sent <= now + timedelta(hours=25, minutes=1)
    if sent > now:
        assert QuietHours(begins, ends).over_at(sent) is None or begins == ends


def test_a_time_that_comes_twice_or_not_at_all_is_never_early() -> None:
    assert instant(date(2026, 10, 25), time(2, 30)) == amsterdam("2026-10-25T02:30", fold=1)
    assert instant(date(2027, 3, 28), time(2, 30)) == amsterdam("2027-03-28T03:30")


@pytest.mark.parametrize(("begins", "sent"), [("09:59", "23:00"), ("10:00", "07:00")])
def test_what_begins_soon_after_the_night_cannot_wait(begins: str, sent: str) -> None:
    now = amsterdam("2026-11-23T23:00")
    day = "23" if sent == "23:00" else "24"

    assert send_at(now, NIGHT, amsterdam(f"2026-11-24T{begins}")) == amsterdam(
        f"2026-11-{day}T{sent}"
    )


@pytest.mark.parametrize(
    ("way", "matters_at", "leaves"),
    [
        (Way.AT_ONCE, None, True),
        (Way.NEVER, None, False),
        (Way.NEVER, "2026-11-23T11:00", False),
        (Way.DAILY, None, False),
        (Way.DAILY, "2026-11-24T11:59", True),
        (Way.DAILY, "2026-11-24T12:00", False),
        (Way.WEEKLY, "2026-11-30T11:59", True),
        (Way.WEEKLY, "2026-12-01T09:00", False),
    ],
)
def test_a_digest_is_waited_for_only_where_it_comes_in_time(
    way: Way,
    matters_at: str | None,
    leaves: bool,  # noqa: FBT001
) -> None:
    choices = Choices(DEFAULT_WAYS | {Topic.OWN: way})
    now = amsterdam("2026-11-23T10:00")

    sent = mail_moment(now, choices, Topic.OWN, amsterdam(matters_at) if matters_at else None)

    assert sent == (now if leaves else None)


def test_what_is_certain_comes_whatever_was_chosen() -> None:
    nothing = Choices(dict.fromkeys(Topic, Way.NEVER), quiet=NIGHT)
    now = amsterdam("2026-11-23T23:00")

    assert mail_moment(now, nothing, None, None) == amsterdam("2026-11-24T07:00")
    assert mail_moment(now, nothing, None, amsterdam("2026-11-24T08:00")) == now


@pytest.mark.parametrize(
    ("ways", "now", "expected"),
    [
        ({}, "2026-11-23T08:59", "2026-11-23T09:00"),
        ({}, "2026-11-23T09:00", "2026-11-30T09:00"),
        ({Topic.NEW_JOBS: Way.DAILY}, "2026-11-27T09:00", "2026-11-30T09:00"),
        ({Topic.NEW_JOBS: Way.NEVER}, "2026-11-27T09:00", None),
        ({Topic.NEW_JOBS: Way.DAILY}, "2027-03-26T09:30", "2027-03-29T09:00"),
    ],
)
def test_a_digest_comes_at_its_hour_on_working_days(
    ways: dict[Topic, Way], now: str, expected: str | None
) -> None:
    found = Choices(DEFAULT_WAYS | ways).next_digest(amsterdam(now))

    assert found == (amsterdam(expected) if expected else None)


def test_every_kind_has_its_topic_and_every_default_is_possible() -> None:
    assert RULES.keys() <= TOPICS.keys()
    assert SIGN_IN_LINK_REQUESTED not in TOPICS
    assert all(DEFAULT_WAYS[topic] in POSSIBLE_WAYS[topic] for topic in Topic)
    assert set(DEFAULT_WAYS) == set(POSSIBLE_WAYS) == set(Topic)
