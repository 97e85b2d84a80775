"""What can go wrong in administration."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class OfficialCodeTaken(Conflict):
    """Another organisation has that official code."""

    code = "official-code-taken"


class SuccessorAlreadyKnown(Conflict):
    """That succession was recorded before."""

    code = "successor-already-known"


class NetworkNameTaken(Conflict):
    """Another network has that name."""

    code = "network-name-taken"


means("uq_organisations_official_code", OfficialCodeTaken)
means("uq_networks_name", NetworkNameTaken)
