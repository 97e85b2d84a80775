"""What groups refuse."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, NotAllowed


class AlreadyClaimed(Conflict):
    """The person already has a live claim on this job; `name` says who if it is a colleague."""

    code = "already-claimed"

    def __init__(self, name: str = "") -> None:
        super().__init__(name=name, known=1 if name else 0)


class JobFull(Conflict):
    """There are fewer free seats than people who want one together, or than offers."""

    code = "job-full"


class SeatTaken(Conflict):
    """The seat asked for is taken; there are others."""

    code = "seat-taken"


class ClaimsClosed(Conflict):
    """The claim deadline has passed."""

    code = "claims-closed"


class TooFewSeatsHeld(Conflict):
    """The group is smaller than its minimum."""

    code = "too-few-seats-held"


class OfferLapsed(Conflict):
    """The offer's time to answer is over."""

    code = "offer-lapsed"


class NotForYou(NotAllowed):
    """The job is not for this person: another audience, or a seat with a demand."""

    code = "not-for-you"


means("uq_claims_live", AlreadyClaimed)
