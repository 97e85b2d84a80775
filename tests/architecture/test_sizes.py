"""Small by habit: files under 300 lines, functions under 40, endpoints under 20."""

import ast
from pathlib import Path

from tests.architecture.source_files import PACKAGE, files, functions, length, name_of, tree

FILE_LINES = 300
FUNCTION_LINES = 40
ENDPOINT_LINES = 20
# The compiler of the inner loops can't call small functions for free.
COMPILED = PACKAGE / "matching" / "kernels"
# A list of tables, written by the migration tool.
MIGRATIONS = "migrations/versions/"
ROUTE_DECORATORS = {"get", "post", "put", "patch", "delete"}


def too_long_files(paths: tuple[Path, ...]) -> list[str]:
    """The files with FILE_LINES lines or more."""
    counts = {name_of(path): len(path.read_text("utf-8").splitlines()) for path in paths}
    return [f"{name}: {lines} lines" for name, lines in counts.items() if lines >= FILE_LINES]


def too_long_functions(path: Path, limit: int = FUNCTION_LINES) -> list[str]:
    """The functions of a file with `limit` lines or more."""
    return [
        f"{name_of(path)}:{node.lineno} {node.name}: {length(node)} lines"
        for node in functions(tree(path))
        if length(node) >= limit
    ]


def is_endpoint(node: ast.FunctionDef | ast.AsyncFunctionDef) -> bool:
    """Whether a router's decorator stands above it."""
    return any(
        isinstance(decorator, ast.Call)
        and isinstance(decorator.func, ast.Attribute)
        and decorator.func.attr in ROUTE_DECORATORS
        for decorator in node.decorator_list
    )


def too_long_endpoints(path: Path) -> list[str]:
    """The endpoints that do more than parse, call and return."""
    return [
        f"{name_of(path)}:{node.lineno} {node.name}: {length(node)} lines"
        for node in functions(tree(path))
        if is_endpoint(node) and length(node) >= ENDPOINT_LINES
    ]


def test_files_are_short() -> None:
    """Code, styles, scripts and tests alike."""
    ours = files(".py", ".ts", ".tsx", ".css", ".mjs", ".sh")
    checked = tuple(path for path in ours if MIGRATIONS not in name_of(path))
    assert len(checked) > 50
    assert too_long_files(checked) == []


def test_functions_are_short() -> None:
    """Except compiled inner loops and lists of tables."""
    checked = [
        path
        for path in files(".py")
        if not path.is_relative_to(COMPILED) and MIGRATIONS not in name_of(path)
    ]
    assert [problem for path in checked for problem in too_long_functions(path)] == []


def test_endpoints_translate_and_nothing_more() -> None:
    """Parse, call one use case or one query, return."""
    endpoints = [path for path in files("endpoints.py") if path.is_relative_to(PACKAGE)]
    assert endpoints
    assert [problem for path in endpoints for problem in too_long_endpoints(path)] == []


def test_the_checks_see_what_is_too_long(tmp_path: Path) -> None:
    """One line under each limit passes, the limit itself does not."""
    sample = tmp_path / "sample.py"
    body = "    pass\n" * (FUNCTION_LINES - 2)
    sample.write_text(f"def short():\n{body}\ndef long():\n    pass\n{body}", encoding="utf-8")
    assert [problem.split()[1] for problem in too_long_functions(sample)] == ["long:"]
    route = tmp_path / "endpoints.py"
    body = "    pass\n" * ENDPOINT_LINES
    route.write_text(f"@router.get('/x')\ndef x():\n{body}\ndef y():\n{body}", encoding="utf-8")
    assert [problem.split()[1] for problem in too_long_endpoints(route)] == ["x:"]
    lines = tmp_path / "lines.css"
    lines.write_text("\n" * (FILE_LINES - 1), encoding="utf-8")
    assert too_long_files((lines,)) == []
    lines.write_text("\n" * FILE_LINES, encoding="utf-8")
    assert too_long_files((lines,)) == [f"lines.css: {FILE_LINES} lines"]
