"""Reading an instance from its file: JSON or gzipped JSON, checked, in little memory.

Files without a fault are read fast (`quick_reading`). The others row by row, to say what is wrong
and where; rows turn into columns while the text is read, so that a million candidates never exist
as a million dictionaries.
"""

import gzip
import json
import zlib
from collections.abc import Mapping
from pathlib import Path

from flying_trainees.matching.assignment.columns import (
    CandidateColumns,
    JobColumns,
    PeopleColumns,
)
from flying_trainees.matching.assignment.instance import Instance, InstanceError
from flying_trainees.matching.assignment.quick_reading import read_quickly

FORMAT = "flying-trainees/plan-instance/1"
_GZIP = b"\x1f\x8b"
_LONGEST = 1040
"""Weeks; twenty years is a typing error, not a plan."""

_PERSON, _JOB, _CANDIDATE = object(), object(), object()


class _Reader:
    """Takes each object as the parser finishes it; a row leaves only a mark in its list."""

    def __init__(self) -> None:
        self.people = PeopleColumns()
        self.jobs = JobColumns()
        self.candidates = CandidateColumns()

    def take(self, row: dict[str, object]) -> object:
        if "person" in row:
            self.candidates.add(row)
            return _CANDIDATE
        if "weeklyBudget" in row:
            self.people.add(row)
            return _PERSON
        if "seats" in row and "id" in row:
            self.jobs.add(row)
            return _JOB
        return row

    def finish(self, document: object) -> Instance:
        if not isinstance(document, dict):
            raise InstanceError("the file must hold one JSON object")
        if document.get("format") != FORMAT:
            raise InstanceError(f"'format' must be {FORMAT!r}")
        weeks = document.get("weeks")
        if isinstance(weeks, bool) or not isinstance(weeks, int) or not 1 <= weeks <= _LONGEST:
            raise InstanceError(f"'weeks' must be a whole number from 1 to {_LONGEST}")
        _only(document, "people", _PERSON, self.people.rows)
        _only(document, "jobs", _JOB, self.jobs.rows)
        _only(document, "candidates", _CANDIDATE, self.candidates.rows)
        people = self.people.finish(weeks)
        jobs, options = self.jobs.finish(weeks)
        return Instance(weeks, people, jobs, options, self.candidates.finish(people, jobs))


def _only(document: Mapping[str, object], name: str, mark: object, rows: int) -> None:
    """The list must consist of rows of its own kind, and no such row may stand elsewhere."""
    found = document.get(name)
    if not isinstance(found, list):
        raise InstanceError(f"{name!r} must be a list")
    for at, row in enumerate(found):
        if row is not mark:
            raise InstanceError(f"{name}[{at}] misses fields or is of another kind")
    if rows != len(found):
        raise InstanceError(f"rows of {name!r} stand outside their list")


def _constant(name: str) -> float:
    raise InstanceError(f"the file has a number that is none: {name}")


def parse_instance(text: str) -> Instance:
    """An instance from JSON text; raises InstanceError."""
    reader = _Reader()
    if not text.strip():
        raise InstanceError("the file is empty")
    try:
        document = json.loads(text, object_hook=reader.take, parse_constant=_constant)
    except json.JSONDecodeError as error:
        cut = error.pos >= len(text.rstrip()) or error.msg.startswith("Unterminated")
        problem = "the file is cut off" if cut else f"not JSON: {error.msg}"
        raise InstanceError(f"{problem} (line {error.lineno}, column {error.colno})") from None
    except RecursionError:
        raise InstanceError("the file is nested too deeply") from None
    return reader.finish(document)


def read_instance(path: Path) -> Instance:
    """An instance from a file, gzipped or not; raises InstanceError and OSError."""
    raw = path.read_bytes()
    if raw.startswith(_GZIP):
        try:
            raw = gzip.decompress(raw)
        except (EOFError, zlib.error, gzip.BadGzipFile):
            raise InstanceError("the gzipped file is cut off or damaged") from None
    instance = read_quickly(raw, FORMAT)
    if instance is not None:
        return instance
    try:
        text = raw.decode("utf-8-sig")
    except UnicodeDecodeError:
        raise InstanceError("the file is not UTF-8 text") from None
    del raw
    return parse_instance(text)


def instance_from(document: Mapping[str, object]) -> Instance:
    """An instance from the contract's structure in memory; raises InstanceError."""
    reader = _Reader()
    marked: dict[str, object] = dict(document)
    for name in ("people", "jobs", "candidates"):
        rows = document.get(name)
        if isinstance(rows, list):
            marked[name] = [reader.take(row) if isinstance(row, dict) else row for row in rows]
    return reader.finish(marked)
