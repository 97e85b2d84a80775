"""Reading fast gives the same as reading with care, and leaves every fault to the latter."""

import json
from collections.abc import Callable

import numpy as np
import pytest

from flying_trainees.matching.assignment.quick_reading import read_quickly
from flying_trainees.matching.assignment.reading import FORMAT, parse_instance
from tests.unit.matching.assignment.small_instances import document, rows

Document = dict[str, list[dict[str, object]] | int | str]


def encoded(found: Document) -> bytes:
    return json.dumps(found).encode()


@pytest.mark.parametrize("seed", range(5))
def test_both_ways_of_reading_agree(seed: int) -> None:
    raw = encoded(document(seed, people=20, jobs=15))
    quick, careful = read_quickly(raw, FORMAT), parse_instance(raw.decode())
    assert quick is not None
    assert quick.weeks == careful.weeks
    for part in ("people", "jobs", "options", "candidates"):
        for name, column in vars(getattr(careful, part)).items():
            mine = getattr(getattr(quick, part), name)
            assert np.array_equal(mine, column), name
            assert name == "ids" or mine.dtype == column.dtype


def _set(name: str, field: str, value: object) -> Callable[[Document], None]:
    def change(found: Document) -> None:
        rows(found, name)[0][field] = value

    return change


def _twice(name: str) -> Callable[[Document], None]:
    def change(found: Document) -> None:
        rows(found, name).append(rows(found, name)[0])

    return change


@pytest.mark.parametrize(
    "fault",
    [
        _set("people", "past", -1),
        _set("people", "past", 10**30),
        _set("people", "id", ""),
        _set("people", "senior", "yes"),
        _set("people", "weeklyBudget", [1]),
        _set("people", "free", [[5, 3]]),
        _set("people", "organisation", ""),
        _set("jobs", "duration", 0),
        _set("jobs", "options", [{"start": 10**5}]),
        _set("jobs", "options", [{"firstWeek": 0}]),
        _set("jobs", "seats", dict.fromkeys(("moderator", "noteTaker", "freshEye", "member"), 1)),
        _set("candidates", "affinity", float("nan")),
        _set("candidates", "travelMinutes", -1),
        _set("candidates", "person", "nobody"),
        _twice("people"),
        _twice("jobs"),
        _twice("candidates"),
    ],
)
def test_faults_are_left_to_the_careful_way(fault: Callable[[Document], None]) -> None:
    found = document(1)
    assert read_quickly(encoded(found), FORMAT) is not None
    fault(found)
    assert read_quickly(encoded(found), FORMAT) is None


def test_other_formats_and_cut_off_files_are_left_too() -> None:
    raw = encoded(document(1))
    assert read_quickly(raw, "something else") is None
    for length in (0, 1, len(raw) // 2, len(raw) - 1):
        assert read_quickly(raw[:length], FORMAT) is None
