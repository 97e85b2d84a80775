"""Ids: UUID version 7 (RFC 9562), opaque to clients, ordered by time for the database."""

from uuid import UUID

from uuid_utils.compat import uuid7


def new_id() -> UUID:
    """A new unique id."""
    return uuid7()
