"""Shape of what the demo's people left behind after jobs: checks, stories, effects."""

from pydantic import Field

from flying_trainees.demo.times import Content, Moment
from flying_trainees.learnings.check_models import CheckSide
from flying_trainees.learnings.effect_models import Noticed
from flying_trainees.learnings.story_models import ReactionKind, Sharing


class Check(Content):
    """Three answers of one side. `organisation` for a home organisation only."""

    job: str
    side: CheckSide
    by: str
    at: Moment
    grades: tuple[int, int, int]
    organisation: str | None = None


class Reaction(Content):
    """Who pressed what."""

    kind: ReactionKind
    by: list[str]


class Story(Content):
    """A story and what others said to it."""

    job: str
    by: str
    at: Moment
    title: str
    text: str
    sharing: Sharing
    reactions: list[Reaction] = Field(default_factory=list)


class Effect(Content):
    """What became of a job."""

    job: str
    by: str
    at: Moment
    noticed: Noticed
    text: str
