"""What people refuse."""

from flying_trainees.core.errors import Conflict


class DuoNeedsSenior(Conflict):
    """A duo is one senior and one who isn't; these two are both, or neither."""

    code = "duo-needs-senior"


class TooManyDuoRequests(Conflict):
    """So many of one's questions wait for an answer that another has to wait."""

    code = "too-many-duo-requests"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)


class AlreadyDecided(Conflict):
    """Somebody else accepted or declined this proposal a moment ago."""

    code = "proposal-already-decided"


class TooManyProposals(Conflict):
    """So many of one's proposals wait for an answer that another has to wait."""

    code = "too-many-placement-proposals"

    def __init__(self, most: int) -> None:
        super().__init__(most=most)
