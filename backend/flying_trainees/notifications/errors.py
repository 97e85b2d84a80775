"""Errors of notifications."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, NotFound


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


means("pk_used_links", LinkUsed)
