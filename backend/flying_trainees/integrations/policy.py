"""Who keeps a webhook: its organisation's posters, its network's coordinators, administrators."""

from uuid import UUID

from flying_trainees.accounts.actor import Actor


def may_keep(actor: Actor, organisation_id: UUID | None, network_id: UUID | None) -> bool:
    """Whether the actor may see and change the webhooks of an organisation or network."""
    if actor.is_administrator:
        return True
    if organisation_id:
        return actor.posts_for(organisation_id)
    return bool(network_id and actor.coordinates(network_id))
