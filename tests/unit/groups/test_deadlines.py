"""How long an offer stands."""

from datetime import timedelta

import pytest

from flying_trainees.groups.deadlines import answer_by
from tests.factories.clock import MONDAY_MORNING


@pytest.mark.parametrize(
    ("until_start", "to_answer"),
    [
        (timedelta(days=30), timedelta(days=1)),
        (timedelta(days=4), timedelta(days=1)),
        (timedelta(days=2), timedelta(hours=12)),
        (timedelta(hours=8), timedelta(hours=2)),
        (timedelta(hours=1), timedelta(minutes=30)),
    ],
)
def test_an_answer_takes_a_day_at_most_and_less_as_the_session_nears(
    until_start: timedelta, to_answer: timedelta
) -> None:
    assert answer_by(MONDAY_MORNING, MONDAY_MORNING + until_start) - MONDAY_MORNING == to_answer


def test_without_a_time_there_is_a_day() -> None:
    assert answer_by(MONDAY_MORNING, None) == MONDAY_MORNING + timedelta(days=1)
