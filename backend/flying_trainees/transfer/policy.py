"""Who may import and export: coordinators of the network, administrators. Pure."""

from uuid import UUID

from flying_trainees.accounts.actor import Actor


def may_import(actor: Actor, network_id: UUID) -> bool:
    """Whether the actor may bring lists into that network."""
    return actor.is_administrator or actor.coordinates(network_id)
