"""The API description follows the NLGov rules, and the front end's client follows it."""

import json
import os
import subprocess
from pathlib import Path

import pytest

from flying_trainees.describing import described
from tests.conftest import in_ci

ROOT = Path(__file__).parent.parent.parent
SHARED_RULESET = ROOT.parent / "shared" / "data" / "adr-2.2-ruleset.yaml"


def ruleset() -> Path | None:
    """The official linter's file: NLGOV_RULESET names it; it isn't part of the project."""
    candidates = [os.environ.get("NLGOV_RULESET", ""), str(SHARED_RULESET)]
    return next((Path(path) for path in candidates if path and Path(path).is_file()), None)


def test_the_description_has_no_error_by_the_nlgov_rules(tmp_path: Path) -> None:
    rules = ruleset()
    if rules is None:
        assert not in_ci(), "in CI the linter's ruleset must be there (NLGOV_RULESET)"
        pytest.skip("no ruleset: set NLGOV_RULESET to the official linter's file")
    description = tmp_path / "openapi.json"
    description.write_text(described())

    run = subprocess.run(
        [ROOT / "scripts" / "lint-api.sh", rules, description],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout + run.stderr
    assert "error" not in run.stdout.replace("0 errors", "")


def test_the_generated_client_is_fresh(tmp_path: Path) -> None:
    fresh = tmp_path / "schema.d.ts"
    subprocess.run(
        [ROOT / "scripts" / "generate-client.sh", fresh], check=True, capture_output=True
    )

    kept = ROOT / "frontend" / "src" / "client" / "schema.d.ts"
    assert kept.read_text() == fresh.read_text(), "run scripts/generate-client.sh"


def test_paths_and_fields_are_camel_case() -> None:
    description = json.loads(described())
    names = [
        name
        for schema in description["components"]["schemas"].values()
        for name in schema.get("properties", {})
    ]

    assert [path for path in description["paths"] if "_" in path or path.endswith("/")] == []
    assert [name for name in names if "_" in name] == []
