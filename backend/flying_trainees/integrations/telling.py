"""Both that hear of an event: people first, then other programs; one transaction."""

from collections.abc import Callable
from datetime import datetime

from sqlmodel import Session

from flying_trainees.outbox.models import OutboxEvent

React = Callable[[Session, datetime, OutboxEvent], None]


def one_after_another(*reactions: React) -> React:
    """A reaction made of several."""

    def react(session: Session, now: datetime, event: OutboxEvent) -> None:
        for reaction in reactions:
            reaction(session, now, event)

    return react
