"""A part of a large run, as it goes from whoever cuts the run to whoever searches it. Pure."""

from dataclasses import dataclass

from flying_trainees.assignments.models import Json


@dataclass(frozen=True, slots=True)
class Part:
    """What a region has to solve. `start`: what it begins from and keeps; None for nothing."""

    instance: Json
    seconds: int
    start: Json | None
