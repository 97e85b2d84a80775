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


@pytest.fixture(scope="module")
def description(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """The API's description, made once: that takes seconds."""
    file = tmp_path_factory.mktemp("description") / "openapi.json"
    file.write_text(described())
    return file


def test_the_description_has_no_error_by_the_nlgov_rules(description: Path) -> None:
    rules = ruleset()
    if rules is None:
        assert not in_ci(), "in CI the linter's ruleset must be there (NLGOV_RULESET)"
        pytest.skip("no ruleset: set NLGOV_RULESET to the official linter's file")

    run = subprocess.run(
        [ROOT / "scripts" / "lint-api.sh", rules, description],
        capture_output=True, text=True, check=False,
    )  # fmt: skip

    assert run.returncode == 0, run.stdout + run.stderr
    assert "error" not in run.stdout.replace("0 errors", "")


def test_the_generated_client_is_fresh(description: Path, tmp_path: Path) -> None:
    fresh = tmp_path / "schema.d.ts"
    generate = ROOT / "scripts" / "generate-client.sh"
    subprocess.run([generate, fresh, description], check=True, capture_output=True)

    kept = ROOT / "frontend" / "src" / "client" / "schema.d.ts"
    assert kept.read_text() == fresh.read_text(), "run scripts/generate-client.sh"


def test_paths_and_fields_are_camel_case(description: Path) -> None:
    read = json.loads(description.read_text())
    names = [
        name
        for schema in read["components"]["schemas"].values()
        for name in schema.get("properties", {})
    ]

    assert [path for path in read["paths"] if "_" in path or path.endswith("/")] == []
    assert [name for name in names if "_" in name] == []
