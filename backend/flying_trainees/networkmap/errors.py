"""What can go wrong with areas and activities."""

from flying_trainees.core.errors import NotAllowed


class NotOurActivity(NotAllowed):
    """The organisation's activities are kept by others."""

    code = "not-our-activity"
