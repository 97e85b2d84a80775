"""Nothing committed knows the machine it was written on or the registry it was installed from."""

import json
import re
import subprocess
from pathlib import Path

from tests.architecture.source_files import ROOT

HOMES = re.compile(r"(?<![\w.])/(?:root|work|Users/\w+|home/(?!app\b)\w+)(?:/|\b)(?!\w)")
REGISTRIES = re.compile(
    r"https?://(?:registry\.npmjs|registry\.yarnpkg|files\.pythonhosted|pypi\.(?:org|python))"
    r"|--(?:extra-)?index-url|--find-links"
)
TEXTS = {".py", ".ts", ".tsx", ".css", ".mjs", ".sh", ".md", ".toml", ".yml", ".yaml", ".json"}
NAMES = {"Makefile", "Dockerfile", "run", ".npmrc"}


def committed() -> list[Path]:
    """The files under version control; in an unpacked archive there is nothing to check."""
    listing = subprocess.run(
        ["git", "ls-files", "-z"], cwd=ROOT, capture_output=True, text=True, check=True
    )
    return [ROOT / name for name in listing.stdout.split("\0") if name and (ROOT / name).is_file()]


def machine_traces(text: str) -> list[str]:
    """Home folders, workplaces and registries' addresses in a text."""
    found = [match.group() for match in HOMES.finditer(text)]
    return found + [match.group() for match in REGISTRIES.finditer(text)]


def resolved_addresses(lock: str) -> list[str]:
    """The packages of an npm lock file that carry the address they came from."""
    packages = json.loads(lock)["packages"]
    return [name for name, entry in packages.items() if "resolved" in entry]


def test_no_file_knows_this_machine() -> None:
    """Paths of a home folder and addresses of a registry work nowhere else."""
    itself = Path(__file__).resolve()
    texts = [
        path
        for path in committed()
        if (path.suffix in TEXTS or path.name in NAMES) and path != itself
    ]
    traces = {
        path.relative_to(ROOT).as_posix(): found
        for path in texts
        if (found := machine_traces(path.read_text("utf-8")))
    }
    assert traces == {}


def test_lock_files_hold_no_addresses() -> None:
    """Versions and hashes only, so that they install from any mirror."""
    assert resolved_addresses((ROOT / "frontend" / "package-lock.json").read_text("utf-8")) == []
    locks = sorted(ROOT.glob("requirements*.lock"))
    assert len(locks) == 3
    for lock in locks:
        text = lock.read_text("utf-8")
        assert "://" not in text, lock.name
        packages = re.findall(r"^[\w.-]+(?:\[[\w,-]+\])?==", text, re.MULTILINE)
        assert len(packages) <= text.count("--hash=sha256:"), lock.name


def test_nothing_generated_is_committed() -> None:
    """Compiled files differ from machine to machine."""
    generated = {"__pycache__", "node_modules", "dist", ".venv"}
    assert [str(path) for path in committed() if generated & set(path.parts)] == []


def test_the_checks_see_traces() -> None:
    """And leave ordinary paths and addresses alone."""
    assert machine_traces("see /root/notes") != []
    assert machine_traces("cd /Users/anna/project") != []
    assert machine_traces("pip --index-url x") != []
    assert machine_traces("https://registry.npmjs.org/react") != []
    assert machine_traces("/app/frontend https://www.rijksoverheid.nl/home/page /v1/rooms") == []
    lock = json.dumps({"packages": {"node_modules/a": {"resolved": "x"}, "node_modules/b": {}}})
    assert resolved_addresses(lock) == ["node_modules/a"]
