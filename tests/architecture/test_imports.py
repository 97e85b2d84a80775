"""Who may import whom, as far as the contracts in pyproject.toml can't say it."""

import ast
import subprocess
import sys
from collections.abc import Iterator
from pathlib import Path

from tests.architecture.source_files import PACKAGE, ROOT, files, functions, name_of, tree

APP = "flying_trainees"
# From the outside in. What is not in the list is a use case: above all but the endpoints.
VOCABULARY = (
    *("endpoints", "queries", "schemas", "policy", "scopes", "actor"),
    *("lifecycle", "events", "errors", "models"),
)
USE_CASE = 0.5
MODELS_ONLY_BELOW = {"core"}
# A closed list of words that is a column's type; it imports nothing itself.
WORD_LISTS = {("themes", "help_forms")}


def imported(node: ast.Import | ast.ImportFrom) -> Iterator[str]:
    """The full names that one import statement brings in."""
    if isinstance(node, ast.Import):
        yield from (alias.name for alias in node.names)
    elif node.module:
        yield from (f"{node.module}.{alias.name}" for alias in node.names)


def imports(path: Path) -> Iterator[tuple[int, tuple[str, ...]]]:
    """Line and dotted parts of every import of our own package in a file."""
    for node in ast.walk(tree(path)):
        if not isinstance(node, ast.Import | ast.ImportFrom):
            continue
        for name in imported(node):
            if name.split(".")[0] == APP:
                yield node.lineno, tuple(name.split(".")[1:])


def rank(module: str) -> float:
    """How far inside a feature a module is: endpoints 0, models the highest."""
    for place, word in enumerate(VOCABULARY):
        if module == word or module.endswith(f"_{word}"):
            return place
    return USE_CASE


def wrong_way_inside(path: Path, feature: str) -> list[str]:
    """Imports from the inside of a feature outwards (a query that calls a use case)."""
    mine = rank(path.stem)
    return [
        f"{name_of(path)}:{line} imports {parts[1]}"
        for line, parts in imports(path)
        if len(parts) > 1
        and parts[0] == feature
        and (path.parent / f"{parts[1]}.py").exists()
        and rank(parts[1]) < mine
    ]


def imports_in_functions(path: Path) -> list[str]:
    """Imports that hide inside a function, where they dodge a cycle."""
    return [
        f"{name_of(path)}:{inner.lineno} in {node.name}"
        for node in functions(tree(path))
        for inner in ast.walk(node)
        if isinstance(inner, ast.Import | ast.ImportFrom)
    ]


def modules() -> list[Path]:
    """The backend's modules."""
    return [path for path in files(".py") if path.is_relative_to(PACKAGE)]


def test_layers_hold() -> None:
    """The contracts of pyproject.toml: layers, pure matching, no cycles."""
    linter = Path(sys.executable).parent / "lint-imports"
    result = subprocess.run([linter], cwd=ROOT, capture_output=True, text=True, check=False)
    assert result.returncode == 0, result.stdout


def test_inside_a_feature_imports_point_inwards() -> None:
    """Endpoints, use cases, then the vocabulary in its order down to the models."""
    inside = [path for path in modules() if path.parent.parent == PACKAGE]
    features = [path for path in inside if path.parent.name not in {"core", "matching"}]
    assert [wrong for path in features for wrong in wrong_way_inside(path, path.parent.name)] == []


def test_only_main_imports_endpoints() -> None:
    """They are the edge; nothing calls back into them."""
    wrong = [
        f"{name_of(path)}:{line}"
        for path in modules()
        if path != PACKAGE / "main.py"
        for line, parts in imports(path)
        if len(parts) > 1 and parts[1].endswith("endpoints")
    ]
    assert wrong == []


def test_models_know_only_core() -> None:
    """Across features a foreign key is a string."""
    wrong = [
        f"{name_of(path)}:{line} imports {'.'.join(parts)}"
        for path in modules()
        if rank(path.stem) == VOCABULARY.index("models")
        for line, parts in imports(path)
        if parts[0] not in MODELS_ONLY_BELOW | {path.parent.name} and parts[:2] not in WORD_LISTS
    ]
    assert wrong == []


def test_features_never_import_notifications() -> None:
    """Side effects leave through the outbox."""
    above = {"main.py", "worker.py", "duties.py", "tables.py", "serving.py", "demo_serving.py"}
    wrong = [
        f"{name_of(path)}:{line}"
        for path in modules()
        if path.name not in above and path.relative_to(PACKAGE).parts[0] != "notifications"
        for line, parts in imports(path)
        if parts[0] == "notifications" and path.relative_to(PACKAGE).parts[0] != "demo"
    ]
    assert wrong == []


def test_no_import_hides_in_a_function() -> None:
    """In tests neither."""
    assert [wrong for path in files(".py") for wrong in imports_in_functions(path)] == []


def test_the_checks_see_a_wrong_import(tmp_path: Path) -> None:
    """A query that calls a use case, a model that reads a query, a hidden import."""
    for name in ("queries", "claiming", "models"):
        (tmp_path / f"{name}.py").touch()
    query = tmp_path / "queries.py"
    query.write_text(f"from {APP}.groups.claiming import claim\n", encoding="utf-8")
    assert wrong_way_inside(query, "groups") == ["queries.py:1 imports claiming"]
    use_case = tmp_path / "claiming.py"
    use_case.write_text(f"from {APP}.groups.queries import seats\n", encoding="utf-8")
    assert wrong_way_inside(use_case, "groups") == []
    model = tmp_path / "models.py"
    model.write_text("def late():\n    import json\n    return json\n", encoding="utf-8")
    assert imports_in_functions(model) == ["models.py:2 in late"]
