"""The closed list of forms of help: a word of the domain that people and jobs share."""

from enum import StrEnum


class HelpForm(StrEnum):
    """What kind of help a job asks, or a person likes to give."""

    FRESH_EYE = "freshEye"
    THINK_ALONG = "thinkAlong"
    MODERATOR = "moderator"
    PROCESS_GUIDE = "processGuide"
    TABLE_HOST = "tableHost"
    WORKSHOP = "workshop"
    WALK_ALONG = "walkAlong"
    WRITING = "writing"
    RESEARCH = "research"
    OTHER = "other"
