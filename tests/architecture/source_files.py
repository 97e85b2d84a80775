"""The project's own files, as the architecture tests read them."""

import ast
from collections.abc import Iterator
from functools import cache
from pathlib import Path

ROOT = Path(__file__).parents[2]
PACKAGE = ROOT / "backend" / "flying_trainees"
_NOT_OURS = {"node_modules", ".venv", "dist", "__pycache__", "client", "data"}
_FOLDERS = ("backend", "migrations", "tests", "benchmarks", "scripts", "docs", ".ci", "frontend")


@cache
def files(*endings: str) -> tuple[Path, ...]:
    """All files of ours that end so (`.py`), generated and installed ones left out."""
    found = (path for folder in _FOLDERS for path in (ROOT / folder).rglob("*") if path.is_file())
    ours = (path for path in found if not _NOT_OURS & set(path.relative_to(ROOT).parts))
    top = (path for path in ROOT.iterdir() if path.is_file())
    return tuple(sorted(path for path in (*ours, *top) if path.name.endswith(endings)))


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))


def name_of(path: Path) -> str:
    """The path as one says it: from the project's root."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    for node in ast.walk(module):
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring: explaining must never cost."""
    first = node.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring
