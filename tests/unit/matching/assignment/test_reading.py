"""Reading instances: every bad input gets an error that says where and why."""

import copy
import gzip
import json
import tracemalloc
from pathlib import Path

import pytest

from flying_trainees.matching.assignment.instance import InstanceError
from flying_trainees.matching.assignment.reading import (
    instance_from,
    parse_instance,
    read_instance,
)
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Iterations
from tests.unit.matching.assignment.small_instances import document, rows

BAD_VALUES: list[tuple[str, str, object, str]] = [
    ("people", "id", "", "'id' must be a text"),
    ("people", "organisation", None, "'organisation' must be a text"),
    ("people", "senior", 1, "'senior' must be true or false"),
    ("people", "maxGroups", -1, "'maxGroups' must be a whole number from 0"),
    ("people", "maxGroups", True, "'maxGroups' must be a whole number"),
    ("people", "past", 1.5, "'past' must be a whole number"),
    ("people", "weeklyBudget", [6], "person 'p0': 'weeklyBudget' has 1 weeks, the instance 2"),
    ("people", "weeklyBudget", [6, "6"], "'weeklyBudget' must be a whole number"),
    ("people", "free", [[16]], "'free' must be a list of pairs"),
    ("people", "free", [[20, 16]], "ends before it begins"),
    ("people", "free", None, "'free' must be a list"),
    ("jobs", "priority", "high", "job 'j0': 'priority' must be a whole number"),
    ("jobs", "duration", 0, "'duration' must be a whole number from 1"),
    ("jobs", "duo", None, "'duo' must be true or false"),
    ("jobs", "seats", {"moderator": 1}, "'seats.noteTaker' must be a whole number"),
    ("jobs", "seats", [], "'seats' must be an object"),
    ("jobs", "options", None, "'options' must be a list"),
    ("jobs", "options", [3], "'options' must be a list of objects"),
    ("jobs", "options", [{"start": 672}], "an option lies outside the 2 weeks"),
    ("jobs", "options", [{"firstWeek": 1, "weeks": 2, "perWeek": 1}], "outside the 2 weeks"),
    ("jobs", "options", [{"firstWeek": 0}], "'options.weeks' must be a whole number"),
    ("candidates", "person", "nobody", "the person 'nobody', who is not in the list"),
    ("candidates", "job", "nothing", "the job 'nothing', who is not in the list"),
    ("candidates", "job", None, "'person' and 'job' must be ids"),
    ("candidates", "affinity", "high", "'affinity' must be a number"),
    ("candidates", "affinity", float("inf"), "'affinity' must be a number"),
    ("candidates", "experience", None, "'experience' must be a number"),
    ("candidates", "travelMinutes", -5, "'travelMinutes' must be at least 0"),
    ("candidates", "previous", 0, "'previous' must be true or false"),
]


@pytest.mark.parametrize(("name", "field", "value", "message"), BAD_VALUES)
def test_bad_values_are_named(name: str, field: str, value: object, message: str) -> None:
    found = document(1)
    rows(found, name)[0][field] = value
    with pytest.raises(InstanceError, match=message.replace("(", r"\(")):
        instance_from(found)


@pytest.mark.parametrize(
    ("text", "message"),
    [
        ("", "the file is empty"),
        (" \n", "the file is empty"),
        ("[]", "must hold one JSON object"),
        ("nothing", "not JSON"),
        ("{}", "'format' must be"),
        ('{"format": "flying-trainees/plan-instance/1"}', "'weeks' must be"),
        ("[" * 100_000, "nested too deeply"),
    ],
)
def test_files_of_another_kind_are_named(text: str, message: str) -> None:
    with pytest.raises(InstanceError, match=message):
        parse_instance(text)


def test_a_file_cut_off_anywhere_is_named() -> None:
    text = json.dumps(document(1))
    for end in range(1, len(text), 97):
        with pytest.raises(InstanceError, match=r"cut off|not JSON"):
            parse_instance(text[:end])


def test_not_a_number_is_named() -> None:
    text = json.dumps(document(1)).replace('"experience": ', '"experience": NaN, "was": ', 1)
    with pytest.raises(InstanceError, match="a number that is none: NaN"):
        parse_instance(text)


def test_damaged_gzip_and_bytes_are_named(tmp_path: Path) -> None:
    whole = gzip.compress(json.dumps(document(1)).encode())
    for raw, message in [(whole[:-20], "cut off or damaged"), (b"\xff\xfe{", "not UTF-8")]:
        path = tmp_path / "instance"
        path.write_bytes(raw)
        with pytest.raises(InstanceError, match=message):
            read_instance(path)


def test_rows_twice_or_out_of_place_are_named() -> None:
    for name, message in [
        ("people", "was there before"),
        ("jobs", "was there before"),
        ("candidates", "stands twice"),
    ]:
        found = document(1)
        rows(found, name).append(copy.deepcopy(rows(found, name)[0]))
        with pytest.raises(InstanceError, match=message):
            instance_from(found)
    found = document(1)
    found["jobs"], found["people"] = found["people"], found["jobs"]
    with pytest.raises(InstanceError, match="of another kind"):
        instance_from(found)
    with pytest.raises(InstanceError, match="stand outside"):
        parse_instance(
            json.dumps(document(1) | {"more": [rows(document(2), "people")[0] | {"id": "x"}]})
        )


def test_order_and_packing_do_not_matter(tmp_path: Path) -> None:
    found = document(1)
    turned = dict(reversed(found.items()))
    path = tmp_path / "instance.json.gz"
    path.write_bytes(gzip.compress(json.dumps(turned).encode()))
    a, b = instance_from(found), read_instance(path)
    assert a.people.ids == b.people.ids
    assert (a.candidates.person == b.candidates.person).all()
    assert (a.people.free == b.people.free).all()


@pytest.mark.parametrize("empty", ["people", "jobs", "candidates"])
def test_empty_lists_lead_to_an_empty_plan(empty: str) -> None:
    found = document(1)
    found[empty] = []
    found["candidates"] = []
    result = solve(instance_from(found), Iterations(20))
    assert (result.objective, result.bound, result.plan.groups) == (0, 0, ())


def test_reading_takes_little_memory_for_each_candidate() -> None:
    text = json.dumps(document(1, people=100, jobs=200, share=1))
    tracemalloc.start()
    try:
        found = parse_instance(text)
        peak = tracemalloc.get_traced_memory()[1]
    finally:
        tracemalloc.stop()
    assert peak / len(found.candidates.person) < 250  # a dictionary alone takes more
