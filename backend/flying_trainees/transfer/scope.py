"""Who imports, into which network, and what that may touch."""

from dataclasses import dataclass
from datetime import date
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Importer:
    """The one who imports. `actor_id` is None on the command line, which may do everything.

    Whoever runs a whole installation may change every account; a coordinator only those of the
    network's own members, and never the address that somebody signs in with.
    """

    actor_id: UUID | None
    network_id: UUID
    runs_installation: bool
    today: date
    source_id: UUID | None = None
    """Where the list comes from: its numbers are recognised, and what it no longer names."""
