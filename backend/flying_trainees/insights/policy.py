"""Who may read which report. Pure."""

from uuid import UUID

from flying_trainees.accounts.actor import Actor


def reads_network(actor: Actor, network_id: UUID) -> bool:
    """A network's report is for its coordinators."""
    return actor.is_administrator or actor.coordinates(network_id)


def reads_organisation(actor: Actor, organisation_id: UUID) -> bool:
    """An organisation's report is for those who post its jobs."""
    return actor.is_administrator or actor.posts_for(organisation_id)


def reads_region(actor: Actor) -> bool:
    """The report over several networks is for coordinators."""
    return actor.is_administrator or bool(actor.coordinated_networks)
