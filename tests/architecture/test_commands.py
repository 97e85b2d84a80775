"""Developers, CI, the image and the README run the same commands, and they exist."""

import re
from pathlib import Path

import typer.main
import yaml

from flying_trainees.cli import MODULES, command_line
from flying_trainees.core.settings import Settings
from tests.architecture.source_files import ROOT

SCRIPT = re.compile(r"scripts/[\w-]+\.(?:sh|py)")
TARGET = re.compile(r"^([a-z-]+):(?!=)", re.MULTILINE)
MADE = re.compile(r"`make ([a-z-]+)|^\s*make ([a-z-]+)", re.MULTILINE)
LOCAL_LINK = re.compile(r"\]\((?!https?:|mailto:|#)([^)#\s]+)")
COMMAND = re.compile(r"`flying-trainees ([a-z-]+)")
VARIABLE_ROW = re.compile(r"^\| (`[A-Z_`, ]+`) \|", re.MULTILINE)
GUIDES = ("README.md", "CONTRIBUTING.md", "docs/operations.md")


def read(name: str) -> str:
    """A file by its path from the root."""
    return (ROOT / name).read_text("utf-8")


def targets(makefile: str) -> set[str]:
    """The commands that a Makefile knows."""
    return set(TARGET.findall(makefile))


def make_commands(text: str) -> set[str]:
    """The `make` commands that a guide tells people to type."""
    return {first or second for first, second in MADE.findall(text)}


def broken_links(guide: Path) -> list[str]:
    """The guide's links to files that aren't there."""
    links = LOCAL_LINK.findall(guide.read_text("utf-8"))
    return [link for link in links if not (guide.parent / link).exists()]


def test_the_image_is_built_by_the_scripts_that_ci_runs() -> None:
    """CI runs `make test`, that installs, and its scripts are those of the image's steps."""
    assert "make test" in read(".ci/run")
    makefile = read("Makefile")
    assert re.search(r"^test: checked\b.*^checked: installed\b", makefile, re.MULTILINE | re.DOTALL)
    installs = {"scripts/install-python.sh", "scripts/build-frontend.sh"}
    assert installs <= set(SCRIPT.findall(makefile))
    steps = re.findall(r"^RUN (.+)$", read("Dockerfile"), re.MULTILINE)
    assert {SCRIPT.findall(step)[0] for step in steps if "scripts/" in step} == installs
    assert [step for step in steps if re.search(r"\b(?:pip|npm|apt-get|curl)\b", step)] == []


def test_the_image_does_not_run_as_root_and_says_whether_it_is_alive() -> None:
    """What a container platform asks of it."""
    image = read("Dockerfile")
    last_stage = image[image.rindex("\nFROM ") :]
    assert re.search(r"^USER (?!root)\w", last_stage, re.MULTILINE)
    assert "HEALTHCHECK" in last_stage
    assert "scripts/check_health.py" in last_stage
    copied = re.findall(r"^COPY (?!--from)(.+) \S+$", image, re.MULTILINE)
    missing = [name for line in copied for name in line.split() if not (ROOT / name).exists()]
    assert missing == []


def test_every_script_that_is_called_exists_and_can_be_run() -> None:
    """In the Makefile, the image and CI."""
    callers = ("Makefile", "Dockerfile", ".ci/run")
    called = {name for caller in callers for name in SCRIPT.findall(read(caller))}
    assert called
    for name in called:
        assert (ROOT / name).is_file(), name
        assert name.endswith(".py") or (ROOT / name).stat().st_mode & 0o111, name
    assert (ROOT / ".ci" / "run").stat().st_mode & 0o111


def test_the_guides_name_commands_that_exist() -> None:
    """A command in a guide that isn't there is the first thing a newcomer meets."""
    known = targets(read("Makefile"))
    assert {"setup", "run", "test", "test-full", "check", "lock"} <= known
    assert {"run", "test"} <= make_commands(read("README.md"))
    for guide in GUIDES:
        assert make_commands(read(guide)) - known == set(), guide


def test_the_guides_name_commands_of_the_product_that_exist() -> None:
    """`flying-trainees serve` and the like."""
    known = set(MODULES)
    assert {"serve", "migrate", "demo"} <= known
    for guide in GUIDES:
        assert set(COMMAND.findall(read(guide))) - known == set(), guide


def test_every_command_is_in_the_module_that_is_loaded_for_it() -> None:
    """Named alone as well as in the help of all."""
    everything = typer.main.get_command(command_line())
    listed = getattr(everything, "commands", {})
    assert set(listed) == set(MODULES)
    for name in MODULES:
        assert name in getattr(typer.main.get_command(command_line(name)), "commands", {}), name


def test_every_setting_is_documented_and_every_documented_one_exists() -> None:
    """The table of the operations guide is the whole truth about the environment."""
    rows = VARIABLE_ROW.findall(read("docs/operations.md"))
    documented = {name.strip("` ").lower() for row in rows for name in row.split(",")}
    assert documented == set(Settings.model_fields)


def test_the_guides_link_to_files_that_exist() -> None:
    """Pictures too."""
    broken = {str(guide): found for guide in GUIDES if (found := broken_links(ROOT / guide))}
    assert broken == {}


def test_publiccode_tells_what_the_catalogues_need() -> None:
    """The keys that version 0.7 of the standard requires."""
    described = yaml.safe_load(read("publiccode.yml"))
    required = {
        *("publiccodeYmlVersion", "name", "url", "platforms", "developmentStatus"),
        *("softwareType", "description", "legal", "maintenance", "localisation"),
    }
    assert required <= described.keys()
    assert described["legal"]["license"] == "EUPL-1.2"
    assert set(described["description"]) == {"nl", "en"}
    assert all(len(text["shortDescription"]) <= 150 for text in described["description"].values())
    assert "EUROPEAN UNION PUBLIC LICENCE v. 1.2" in read("LICENSE")


def test_the_checks_see_a_missing_command_and_a_broken_link(tmp_path: Path) -> None:
    """Each finds what it is for."""
    assert make_commands("Type `make fly`, or\n\n    make land PORT=1\n") == {"fly", "land"}
    assert targets("fly: setup\nX := 1\nland:\n") == {"fly", "land"}
    guide = tmp_path / "README.md"
    guide.write_text("[here](README.md) [there](gone.md) [web](https://example.org)", "utf-8")
    assert broken_links(guide) == ["gone.md"]
