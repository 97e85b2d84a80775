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
