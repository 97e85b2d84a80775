"""What the outbox tells of a manager's consent: ids only."""

from uuid import UUID

from pydantic import BaseModel

CONSENT_ASKED = "manager-consent-asked"
CONSENT_ANSWERED = "manager-consent-answered"
"""For the manager, who gets the next link."""
MANAGER_ANSWERED = "manager-answered"
"""For the member."""


class AboutConsent(BaseModel):
    """Which asking, and whose."""

    consent_id: UUID
    person_id: UUID
