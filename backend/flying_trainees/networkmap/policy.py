"""Who may put an organisation's activities on the map."""

from collections.abc import Collection
from uuid import UUID

from flying_trainees.accounts.actor import Actor


def keeps_activities(
    actor: Actor, organisation_id: UUID, networks_of_organisation: Collection[UUID]
) -> bool:
    """The organisation's posters, the coordinators of its networks, and administrators."""
    return (
        actor.is_administrator
        or actor.posts_for(organisation_id)
        or any(actor.coordinates(network_id) for network_id in networks_of_organisation)
    )
