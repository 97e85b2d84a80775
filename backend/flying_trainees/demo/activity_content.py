"""Shape of what the demo's organisations are working on, as its TOML file has it."""

from pydantic import Field

from flying_trainees.demo.times import Content
from flying_trainees.networkmap.models import ActivityKind


class Activity(Content):
    """Something on the network map; days count from today."""

    organisation: str
    kind: ActivityKind
    title: str = Field(max_length=200)
    description: str
    themes: list[str] = Field(min_length=1, max_length=5)
    begin_day: int
    end_day: int
    contact: str | None = None
