"""House rules that are a matter of reading the source: names, docstrings, no SQL at the edge."""

import ast
from pathlib import Path

from tests.architecture.source_files import PACKAGE, files, name_of, tree

FORBIDDEN_NAMES = {
    *("utils", "util", "helpers", "helper", "common", "manager", "managers", "service", "services"),
    *("misc", "part2", "base"),
}
SQL_MODULES = {"sqlalchemy", "sqlmodel", "psycopg"}
CLOCKS = {"now", "today", "utcnow", "time", "time_ns", "monotonic", "perf_counter"}
SPEAKING_MODULES = (".py", ".ts", ".tsx")


def forbidden_words(name: str) -> set[str]:
    """The words in a file's or folder's name that say nothing about what is in it."""
    return FORBIDDEN_NAMES & set(
        name.split(".", maxsplit=1)[0].lower().replace("-", "_").split("_")
    )


def sql_at_the_edge(path: Path) -> list[str]:
    """Imports in an endpoints module that belong in queries."""
    wrong = []
    for node in ast.walk(tree(path)):
        if isinstance(node, ast.ImportFrom):
            modules = [node.module or ""]
        elif isinstance(node, ast.Import):
            modules = [alias.name for alias in node.names]
        else:
            continue
        wrong += [m for m in modules if m.split(".")[0] in SQL_MODULES]
    return [f"{name_of(path)} imports {module}" for module in wrong]


def clock_reads(path: Path) -> list[str]:
    """Calls that ask the machine for the time."""
    return [
        f"{name_of(path)}:{node.lineno} {node.func.attr}()"
        for node in ast.walk(tree(path))
        if isinstance(node, ast.Call)
        and isinstance(node.func, ast.Attribute)
        and node.func.attr in CLOCKS
        and isinstance(node.func.value, ast.Name)
        and node.func.value.id in {"datetime", "date", "time"}
    ]


def test_names_say_what_is_inside() -> None:
    """Neither files nor folders are called after nothing."""
    named = {
        part
        for path in files(*SPEAKING_MODULES)
        for part in path.relative_to(PACKAGE.parents[1]).parts
    }
    assert {name for name in named if forbidden_words(name)} == set()


def test_every_module_says_its_one_job() -> None:
    """A docstring on top; an empty package file needs none."""
    silent = [
        name_of(path)
        for path in files(".py")
        if path.read_text("utf-8").strip() and not ast.get_docstring(tree(path))
    ]
    assert silent == []


def test_no_sql_in_endpoints() -> None:
    """They call one use case or one query."""
    edges = [path for path in files("endpoints.py") if path.is_relative_to(PACKAGE)]
    assert edges
    assert [wrong for path in edges for wrong in sql_at_the_edge(path)] == []


def test_matching_reads_no_clock() -> None:
    """Time comes in as an argument, so that a result can be had again."""
    pure = [path for path in files(".py") if path.is_relative_to(PACKAGE / "matching")]
    assert pure
    assert [wrong for path in pure for wrong in clock_reads(path)] == []


def test_the_checks_see_what_they_forbid(tmp_path: Path) -> None:
    """A bad name, SQL at the edge, a clock."""
    assert forbidden_words("date_utils.py") == {"utils"}
    assert forbidden_words("claiming.py") == set()
    edge = tmp_path / "endpoints.py"
    edge.write_text("from sqlmodel import select\nimport psycopg.rows\n", encoding="utf-8")
    assert len(sql_at_the_edge(edge)) == 2
    clock = tmp_path / "scoring.py"
    clock.write_text("from datetime import datetime\nnow = datetime.now()\n", encoding="utf-8")
    assert clock_reads(clock) == ["scoring.py:2 now()"]
