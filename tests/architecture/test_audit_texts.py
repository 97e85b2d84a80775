"""Every act that is put on record has words in both languages."""

import ast
from functools import cache

import pytest

from flying_trainees.assignments.models import RunState
from flying_trainees.core.language import LANGUAGES, Language, has_text
from flying_trainees.groups.lifecycle import ClaimAction
from tests.architecture.source_files import PACKAGE, files, tree

RECORDING = "flying_trainees.audit.recording"
COMPOSED = {
    "organisation-added",
    "organisation-changed",
    *(
        f"claim-{action}"
        for action in (ClaimAction.ACCEPT, ClaimAction.DECLINE, ClaimAction.WITHDRAW)
    ),
    *(f"assignment-run-{state}" for state in (RunState.CANCELLED, RunState.DISCARDED)),
}
"""Acts whose names are put together where they are recorded."""


@cache
def written_acts() -> set[str]:
    """The acts that stand as a word in a call of `audit.recording.record`, by whatever name."""
    found: set[str] = set()
    for path in files(".py"):
        if not path.is_relative_to(PACKAGE) or RECORDING not in path.read_text("utf-8"):
            continue
        names = {
            alias.asname or alias.name
            for node in ast.walk(tree(path))
            if isinstance(node, ast.ImportFrom) and node.module == RECORDING
            for alias in node.names
        }
        found |= {
            str(node.args[3].value)
            for node in ast.walk(tree(path))
            if isinstance(node, ast.Call)
            and isinstance(node.func, ast.Name)
            and node.func.id in names
            and isinstance(node.args[3], ast.Constant)
        }
    return found


def test_the_walk_finds_acts() -> None:
    assert {"account-added", "role-granted", "assignment-run-sent"} <= written_acts()


@pytest.mark.parametrize("language", LANGUAGES)
def test_every_recorded_act_has_words(language: Language) -> None:
    acts = written_acts() | COMPOSED

    assert [act for act in sorted(acts) if not has_text(language, f"audit-{act}")] == []
