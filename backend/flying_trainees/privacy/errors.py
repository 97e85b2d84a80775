"""What can go wrong with the rights over data."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, NotAllowed


class SignInAgain(NotAllowed):
    """What can't be undone asks for a sign-in of a moment ago."""

    code = "sign-in-again"


class ErasureAlreadyRequested(Conflict):
    """There is an open request already."""

    code = "erasure-already-requested"


class AlreadyErased(Conflict):
    """Of this person nothing is left."""

    code = "already-erased"


means("uq_erasure_requests_open", ErasureAlreadyRequested)
