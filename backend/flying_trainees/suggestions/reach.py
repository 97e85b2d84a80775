"""Whom a job reaches, as texts: thousands of ids are looked up by their text many times faster."""

from typing import Literal
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

# The same people as availability's `audience_members`; a test compares the two.
REACHED = text("""
    SELECT DISTINCT g.person_id::text FROM role_grants g JOIN persons p ON p.id = g.person_id
    WHERE g.role = 'member' AND p.deactivated_at IS NULL AND (
        :audience = 'everyone' OR g.network_id = :network OR :audience = 'partners' AND EXISTS (
            SELECT FROM network_partners n
            WHERE n.network_id = :network AND n.partner_id = g.network_id))
""")


def reached_ids(
    session: Session, network_id: UUID, audience: Literal["network", "partners", "everyone"]
) -> list[str]:
    """Active members whom a job of that network with that audience reaches; one query."""
    asked = {"network": network_id, "audience": audience}
    return list(session.execute(REACHED, asked).scalars())
