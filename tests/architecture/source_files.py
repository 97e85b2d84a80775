"""The project's own files, as the architecture tests read them."""

import ast
import gc
import os
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
    return tuple(path for path in _all_files() if path.name.endswith(endings))


@cache
def _all_files() -> tuple[Path, ...]:
    """Looks into no folder that isn't ours: what is installed there are tens of thousands."""
    found = [path for path in ROOT.iterdir() if path.is_file()]
    for folder in _FOLDERS:
        for where, folders, names in os.walk(ROOT / folder):
            folders[:] = [name for name in folders if name not in _NOT_OURS]
            found += [Path(where) / name for name in names if name not in _NOT_OURS]
    return tuple(sorted(found))


@cache
def tree(path: Path) -> ast.Module:
    """The syntax tree of a Python file."""
    # It stays: to look for garbage among so many new nodes takes longer than making them.
    gc.disable()
    try:
        return ast.parse(path.read_text(encoding="utf-8"), filename=str(path))
    finally:
        gc.enable()


def name_of(path: Path) -> str:
    """The path as one says it: from the project's root."""
    return path.relative_to(ROOT).as_posix() if path.is_relative_to(ROOT) else path.name


def functions(module: ast.Module) -> Iterator[ast.FunctionDef | ast.AsyncFunctionDef]:
    """Every function and method, nested ones too."""
    waiting: list[ast.AST] = [module]
    while waiting:
        node = waiting.pop()
        if isinstance(node, ast.FunctionDef | ast.AsyncFunctionDef):
            yield node
        # Functions are statements: no expression needs to be looked into.
        waiting += [
            inner for inner in ast.iter_child_nodes(node) if not isinstance(inner, ast.expr)
        ]


def length(node: ast.FunctionDef | ast.AsyncFunctionDef) -> int:
    """Lines from `def` to the end, without the docstring: explaining must never cost."""
    first = node.body[0]
    documented = isinstance(first, ast.Expr) and isinstance(first.value, ast.Constant)
    docstring = (first.end_lineno or 0) - first.lineno + 1 if documented else 0
    return (node.end_lineno or 0) - node.lineno + 1 - docstring
