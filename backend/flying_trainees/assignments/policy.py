"""Who may assign a network's people. Pure."""

from uuid import UUID

from flying_trainees.accounts.actor import Actor


def may_assign(actor: Actor, network_id: UUID) -> bool:
    """A coordinator of the network, an administrator."""
    return actor.coordinates(network_id) or actor.is_administrator


def is_in_network(actor: Actor, network_id: UUID) -> bool:
    """Whether the actor has any part in the network, so that he may know that it has runs."""
    return network_id in actor.own_networks
