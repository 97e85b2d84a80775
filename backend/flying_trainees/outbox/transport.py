"""The seam between the outbox and whatever carries a message."""

from dataclasses import dataclass
from datetime import datetime
from typing import Any, Protocol
from uuid import UUID


@dataclass(frozen=True, slots=True)
class Envelope:
    """One message as it is handed over. The same delivery always gives an equal envelope."""

    delivery_id: UUID
    message_id: str
    recipient: str
    created_at: datetime
    content: dict[str, Any]


class Transport(Protocol):
    """Carries messages of one channel."""

    def send(self, envelope: Envelope) -> None:
        """Hand a message over. Raises Refused or Uncertain; any other error: it did not leave."""
        ...


class Refused(Exception):
    """The other side will never take this message."""


class Uncertain(Exception):
    """The connection broke after the message left and before the answer came."""
