"""The command: from file to file."""

import gzip
import json
from pathlib import Path

import pytest

from flying_trainees.matching.assignment.instance import InstanceError
from flying_trainees.plan_command import gap, process_age, run_plan, search_seconds
from tests.unit.matching.assignment.small_instances import document


@pytest.fixture
def instance_file(tmp_path: Path) -> Path:
    path = tmp_path / "instance.json.gz"
    path.write_bytes(gzip.compress(json.dumps(document(4, people=40, jobs=25)).encode()))
    return path


def test_plan_is_written_as_the_contract_says(instance_file: Path, tmp_path: Path) -> None:
    lines: list[str] = []
    out = tmp_path / "plan.json"
    result = run_plan(instance_file, out, seconds=process_age() + 0.5, say=lines.append)
    plan = json.loads(out.read_text())
    assert plan["format"] == "flying-trainees/plan/1"
    assert plan["objective"] == result.objective <= plan["bound"] == result.bound
    assert plan["seconds"] > 0
    assert {"id", "option", "members"} == set(plan["jobs"][0])
    assert {"person", "seat"} == set(plan["jobs"][0]["members"][0])
    assert "objective" in lines[0]
    assert "better possible" in lines[-1]


def test_iterations_give_the_same_file_each_time(instance_file: Path, tmp_path: Path) -> None:
    texts = set()
    for at in range(3):
        out = tmp_path / f"plan{at}.json"
        run_plan(instance_file, out, seed=5, iterations=2000)
        texts.add(out.read_bytes())
    assert len(texts) == 1
    assert json.loads(texts.pop())["seconds"] is None


def test_errors_name_the_file(tmp_path: Path) -> None:
    path = tmp_path / "broken.json"
    path.write_text('{"format": ')
    with pytest.raises(InstanceError, match=r"broken\.json: the file is cut off"):
        run_plan(path, tmp_path / "plan.json")
    assert not (tmp_path / "plan.json").exists()
    with pytest.raises(FileNotFoundError):
        run_plan(tmp_path / "missing.json", tmp_path / "plan.json")


def test_gap_is_a_part_of_the_bound() -> None:
    assert gap(990, 1000) == 1.0
    assert gap(0, 0) == 0.0


def test_starting_and_reading_may_take_two_seconds_of_their_own() -> None:
    assert search_seconds(10, 0.5) == search_seconds(10, 2) == 10
    assert search_seconds(10, 5) == 7
    assert 0 < search_seconds(10, 30) < 1
