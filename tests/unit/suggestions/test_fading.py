"""*Not for me* counts for less and less, but never shuts a theme out."""

import pytest

from flying_trainees.suggestions.fading import KEPT_AT_LEAST, fading


def test_nothing_refused_keeps_everything() -> None:
    assert fading(("energie", "wonen"), {}) == 1
    assert fading(("energie",), {"sport": 5}) == 1
    assert fading((), {"energie": 1}) == 1


def test_each_refusal_takes_a_fifth_of_the_theme() -> None:
    assert fading(("energie",), {"energie": 1}) == pytest.approx(0.8)
    assert fading(("energie",), {"energie": 2}) == pytest.approx(0.64)


def test_a_job_keeps_what_its_other_themes_are_worth() -> None:
    assert fading(("energie", "wonen"), {"energie": 1}) == pytest.approx(0.9)


def test_half_is_always_kept() -> None:
    assert fading(("energie",), {"energie": 100}) == KEPT_AT_LEAST
