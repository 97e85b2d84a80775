"""What goes over the API about organisations."""

from datetime import date
from uuid import UUID

from flying_trainees.core.schema import ApiModel
from flying_trainees.organisations.models import OrganisationKind


class OrganisationOut(ApiModel):
    """A municipality or other public body."""

    id: UUID
    name: str
    kind: OrganisationKind
    official_code: str | None
    province: str | None
    latitude: float | None
    longitude: float | None
    begins_on: date | None
    ends_on: date | None
