"""What can go wrong with the rights over data."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class ErasureAlreadyRequested(Conflict):
    """There is an open request already."""

    code = "erasure-already-requested"


class AlreadyErased(Conflict):
    """Of this person nothing is left."""

    code = "already-erased"


means("uq_erasure_requests_open", ErasureAlreadyRequested)
