"""Who imports, into which network, and what that may touch."""

from dataclasses import dataclass
from uuid import UUID

from flying_trainees.accounts.actor import Actor


@dataclass(frozen=True, slots=True)
class Importer:
    """The one who imports. `actor_id` is None on the command line, which may do everything.

    Whoever runs a whole installation may change every account; a coordinator only those of the
    network's own members, and never the address that somebody signs in with.
    """

    actor_id: UUID | None
    network_id: UUID
    runs_installation: bool


def importer_for(actor: Actor, network_id: UUID) -> Importer:
    """The scope of somebody who is signed in."""
    return Importer(actor.person_id, network_id, actor.is_administrator)
