"""What can go wrong with people and networks."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class NetworkNameTaken(Conflict):
    """Another network has that name."""

    code = "network-name-taken"


means("uq_networks_name", NetworkNameTaken)
