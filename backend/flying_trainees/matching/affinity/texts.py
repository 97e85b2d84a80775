"""What goes in: the texts and the stated themes of a person and of a job, immutable."""

from dataclasses import dataclass
from typing import Literal

TextKind = Literal["assignment", "ambition", "note", "job", "theme"]

PERSON_KINDS: tuple[TextKind, ...] = ("assignment", "ambition", "note")

# What someone works on says most, what someone wants says something, hobbies say little.
PERSON_FIELD_WEIGHTS: dict[TextKind, float] = {"assignment": 1.0, "ambition": 0.5, "note": 0.2}
STUDIES_WEIGHT = 0.5
# The title and the goal are where a client says what it is about.
JOB_TITLE_WEIGHT = 2.0
JOB_GOAL_WEIGHT = 2.0
JOB_DESCRIPTION_WEIGHT = 1.0


@dataclass(frozen=True, slots=True)
class StatedTheme:
    """One person's answer about one official theme.

    `theme` is the official list's URI; `interest` and `experience` run from 0 (none) to 3 (much);
    `learn` is the wish to learn.
    """

    theme: str
    interest: int = 0
    experience: int = 0
    learn: bool = False


@dataclass(frozen=True, slots=True)
class PersonTexts:
    """A person's words: what they want, what they work on, what they add, what they studied."""

    id: str
    ambition: str = ""
    assignment: str = ""
    note: str = ""
    studies: str = ""
    themes: tuple[StatedTheme, ...] = ()

    def weighted_fields(self) -> tuple[tuple[str, float], ...]:
        """The texts with the weight each has in the person's profile."""
        return (
            (self.assignment, PERSON_FIELD_WEIGHTS["assignment"]),
            (self.ambition, PERSON_FIELD_WEIGHTS["ambition"]),
            (self.note, PERSON_FIELD_WEIGHTS["note"]),
            (self.studies, STUDIES_WEIGHT),
        )

    def text(self, kind: TextKind) -> str:
        """The text to embed for one kind: `assignment` (with the studies), `ambition`, `note`."""
        if kind == "assignment":
            return " ".join(part for part in (self.assignment, self.studies) if part.strip())
        return self.ambition if kind == "ambition" else self.note


@dataclass(frozen=True, slots=True)
class JobTexts:
    """A job's words; `help` (the form of help) plays no part in what the job is about.

    `themes` holds URIs of the official list.
    """

    id: str
    title: str = ""
    goal: str = ""
    description: str = ""
    help: str = ""
    themes: tuple[str, ...] = ()

    def weighted_fields(self) -> tuple[tuple[str, float], ...]:
        """The texts with the weight each has in the job's profile."""
        return (
            (self.title, JOB_TITLE_WEIGHT),
            (self.goal, JOB_GOAL_WEIGHT),
            (self.description, JOB_DESCRIPTION_WEIGHT),
        )

    def text(self) -> str:
        """The text to embed: title, goal and description as one paragraph."""
        parts = (self.title, self.goal, self.description)
        return " ".join(part.strip().rstrip(".") + "." for part in parts if part.strip())
