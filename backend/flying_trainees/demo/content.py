"""All content files of the demo, read and checked for their shape."""

import tomllib
from collections.abc import Iterator
from importlib.resources import files
from importlib.resources.abc import Traversable

from pydantic import Field

from flying_trainees.demo.activity_content import Activity
from flying_trainees.demo.afterwards_content import Check, Effect, Story
from flying_trainees.demo.job_content import Job
from flying_trainees.demo.people_content import (
    Agreement,
    Consent,
    Duo,
    DuoRequest,
    Network,
    NetworkDay,
    Person,
    PlacementProposal,
    Programme,
)
from flying_trainees.demo.pool_content import PoolAssignment
from flying_trainees.demo.times import Content


class Demo(Content):
    """Everything that the demo shows."""

    networks: list[Network] = Field(default_factory=list)
    programmes: list[Programme] = Field(default_factory=list)
    network_days: list[NetworkDay] = Field(default_factory=list)
    duos: list[Duo] = Field(default_factory=list)
    duo_requests: list[DuoRequest] = Field(default_factory=list)
    agreements: list[Agreement] = Field(default_factory=list)
    consents: list[Consent] = Field(default_factory=list)
    placement_proposals: list[PlacementProposal] = Field(default_factory=list)
    people: list[Person] = Field(default_factory=list)
    jobs: list[Job] = Field(default_factory=list)
    checks: list[Check] = Field(default_factory=list)
    stories: list[Story] = Field(default_factory=list)
    effects: list[Effect] = Field(default_factory=list)
    activities: list[Activity] = Field(default_factory=list)
    pool_assignments: list[PoolAssignment] = Field(default_factory=list)


def read_demo() -> Demo:
    """All content files of this folder as one record; ValidationError names what is wrong."""
    folder = files("flying_trainees.demo")
    merged: dict[str, list[object]] = {}
    for source in _toml_files(folder):
        for table, rows in tomllib.loads(source.read_text(encoding="utf-8")).items():
            merged.setdefault(table, []).extend(rows)
    return Demo.model_validate(merged)


def _toml_files(folder: Traversable) -> Iterator[Traversable]:
    """The folder's content files, in order of their names, so that a load is repeatable."""
    for entry in sorted(folder.iterdir(), key=lambda item: item.name):
        if entry.is_dir():
            yield from _toml_files(entry)
        elif entry.name.endswith(".toml"):
            yield entry
