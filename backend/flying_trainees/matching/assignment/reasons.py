"""Every reason an assignment run gives, as keys; the words stand in texts/*/assignment_reasons.ftl.

A person's reasons have an attribute `.other` that speaks about the person ({$name}).
"""

from enum import StrEnum


class Reason(StrEnum):
    """What decided about a person for a job, the hardest first."""

    PINNED = "pinned"
    CHOSEN = "chosen"
    FORBIDDEN = "forbidden"
    NO_CANDIDATE = "no-candidate"
    WANTS_NO_GROUP = "wants-no-group"
    NO_SEAT = "no-seat"
    """No seat of the job that the person could take."""
    NO_TIME = "no-time"
    """No option fits the calendar and the weekly hours."""
    OVERLAP = "overlap"
    WEEKLY_HOURS = "weekly-hours"
    MOST_GROUPS = "most-groups"
    NOT_STAFFED = "not-staffed"
    OTHER_OPTION = "other-option"
    """The person could, at another option than the group's."""
    OTHERS_FIT_BETTER = "others-fit-better"
    """Nothing in the way: with the group as a whole, others were worth more."""


class JobReason(StrEnum):
    """What decided about a job, the hardest first."""

    STAFFED = "staffed"
    TOO_FEW_FREE = "too-few-free"
    NO_MODERATOR_FREE = "no-moderator-free"
    NO_NOTE_TAKER_FREE = "no-note-taker-free"
    NO_FRESH_EYE_FREE = "no-fresh-eye-free"
    NO_MIX = "no-mix"
    """Enough people and roles, but not together: a duo, or one person for two seats."""
    PEOPLE_NEEDED_ELSEWHERE = "people-needed-elsewhere"
    WORTH_TOO_LITTLE = "worth-too-little"
    """A group has time left, but would cost the pool more than the job brings."""


def text_id(reason: Reason | JobReason) -> str:
    """The Fluent message id of a reason."""
    kind = "person" if isinstance(reason, Reason) else "job"
    return f"assignment-{kind}-{reason}"
