"""Whatever the file holds, the command says what is wrong, or plans around it; never a trace."""

import gzip
import json
import os
import subprocess
import sys
from pathlib import Path

import pytest
from typer.testing import CliRunner

from flying_trainees.commands.engine import app as engine
from flying_trainees.matching.assignment.checker import check_plan
from flying_trainees.matching.assignment.plan import PlanError, plan_from, plan_text
from flying_trainees.matching.assignment.reading import instance_from
from flying_trainees.matching.assignment.solve import solve
from flying_trainees.matching.assignment.stopping import Iterations
from tests.conftest import in_ci
from tests.unit.matching.assignment.small_instances import document, larger, rows

CHECKER = Path(os.environ.get("SHARED_TOOLS", "../shared/tools")) / "check_plan.py"
"""An independent checker that takes an instance and a plan; CI has it."""

GOOD = json.dumps(document(4)).encode()


def plan(folder: Path, content: bytes) -> tuple[int, str]:
    """(exit code, everything said) of the command on a file with this content."""
    path, out = folder / "instance.json", folder / "plan.json"
    path.write_bytes(content)
    done = CliRunner().invoke(engine, ["plan", str(path), "--iterations", "20", "--out", str(out)])
    assert done.exception is None or isinstance(done.exception, SystemExit)
    assert (done.exit_code == 0) == out.exists()
    return done.exit_code, done.output


def with_row(name: str, **fields: object) -> bytes:
    found = document(4)
    rows(found, name)[0].update(fields)
    return json.dumps(found).encode()


def twice(name: str) -> bytes:
    found = document(4)
    rows(found, name).append(rows(found, name)[0])
    return json.dumps(found).encode()


@pytest.mark.parametrize(
    ("content", "says"),
    [
        (b"", "empty"),
        (b"   \n", "empty"),
        (GOOD[:-40], "cut off"),
        (gzip.compress(GOOD)[:-20], "cut off or damaged"),
        (b"\x1f\x8b" + b"nonsense" * 9, "cut off or damaged"),
        (b"\xff\xfe\x00", "not UTF-8"),
        (b"[1, 2]", "one JSON object"),
        (b"{}", "format"),
        (b"[" * 100_000, "nested too deeply"),
        (with_row("candidates", affinity=float("nan")), "NaN"),
        (with_row("candidates", affinity=float("inf")), "Infinity"),
        (with_row("candidates", person="nobody"), "'nobody'"),
        (with_row("people", past=10**40), "whole number"),
        (with_row("people", weeklyBudget=[10**12, 0]), "whole number"),
        (with_row("people", free=[[30, 10]]), "ends before it begins"),
        (with_row("jobs", duration=-3), "whole number"),
        (twice("people"), "was there before"),
        (twice("jobs"), "was there before"),
        (twice("candidates"), "stands twice"),
    ],
)
def test_faults_are_named_and_no_plan_is_written(content: bytes, says: str, tmp_path: Path) -> None:
    code, said = plan(tmp_path, content)
    assert code == 2
    assert said.startswith("Error: ")
    assert says in " ".join(said.split())


@pytest.mark.parametrize(
    "content",
    [
        with_row("people", free=[]),
        with_row("people", weeklyBudget=[0, 0]),
        with_row("jobs", options=[]),
        with_row("candidates", travelMinutes=999_999),
        json.dumps(document(4) | {"candidates": []}).encode(),
        json.dumps(document(4) | {"candidates": [], "jobs": [], "people": []}).encode(),
        gzip.compress(GOOD),
        b"\xef\xbb\xbf" + GOOD,
    ],
)
def test_what_is_only_unlucky_gets_a_plan(content: bytes, tmp_path: Path) -> None:
    code, _said = plan(tmp_path, content)
    assert code == 0


def test_missing_files_and_folders_are_said(tmp_path: Path) -> None:
    good = tmp_path / "instance.json"
    good.write_bytes(GOOD)
    for instance, out in ((tmp_path / "no.json", "plan.json"), (good, "no/folder/plan.json")):
        arguments = ["plan", str(instance), "--iterations", "5", "--out", str(tmp_path / out)]
        done = CliRunner().invoke(engine, arguments)
        assert done.exit_code == 2
        assert isinstance(done.exception, SystemExit)


def test_plans_are_read_again() -> None:
    found = larger(3)
    result = solve(found, Iterations(300))
    text = plan_text(result.plan, result.objective, result.bound)
    assert plan_from(json.loads(text)) == result.plan
    assert check_plan(found, plan_from(json.loads(text))) == result.objective
    for broken in ({}, {"format": "flying-trainees/plan/1", "jobs": [{"id": 3}]}):
        with pytest.raises(PlanError):
            plan_from(broken)


@pytest.mark.skipif(
    not CHECKER.exists() and not in_ci(),
    reason="no check_plan.py in SHARED_TOOLS (required in CI)",
)
def test_an_independent_checker_agrees(tmp_path: Path) -> None:
    assert CHECKER.exists(), "CI needs check_plan.py in SHARED_TOOLS"
    for seed in range(3):
        given = document(seed, people=60, jobs=40, weeks=3, share=0.4)
        instance, out = tmp_path / "instance.json", tmp_path / "plan.json"
        instance.write_text(json.dumps(given), encoding="utf-8")
        found = solve(instance_from(given), Iterations(1500), seed=seed)
        out.write_text(plan_text(found.plan, found.objective, found.bound), encoding="utf-8")
        done = subprocess.run(
            [sys.executable, str(CHECKER), str(instance), str(out)],
            capture_output=True, text=True, check=False,
        )  # fmt: skip
        assert done.returncode == 0, done.stdout
        assert f"objective {found.objective}," in done.stdout
