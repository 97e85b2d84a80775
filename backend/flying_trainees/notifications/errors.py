"""Errors of notifications."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, NotAllowed, NotFound


class LinkUnknown(NotFound):
    """Nobody of ours signed this link, or its person is gone."""

    code = "mail-link-unknown"


class LinkExpired(Conflict):
    """The time to answer by this link is over."""

    code = "mail-link-expired"


class LinkUsed(Conflict):
    """A link answers once."""

    code = "mail-link-used"


class LinkForSomethingElse(Conflict):
    """The link doesn't allow this answer."""

    code = "mail-link-other-purpose"


class FeedNotYours(NotAllowed):
    """A calendar that the actor may not see can't be subscribed to."""

    code = "feed-not-yours"


class FeedMadeTwice(Conflict):
    """Two addresses for one calendar at the same moment: one of them is made."""


means("pk_used_links", LinkUsed)
means("uq_calendar_feeds_of", FeedMadeTwice)
