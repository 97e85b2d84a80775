"""What goes over the API about machine tokens."""

from datetime import datetime
from typing import Annotated
from uuid import UUID

from pydantic import Field

from flying_trainees.accounts.token_models import TokenScope
from flying_trainees.core.schema import ApiInput, ApiModel, Line
from flying_trainees.people.schemas import NamedOut


class ApiTokenIn(ApiInput):
    """A token to make: for one organisation, one network, or (neither) the whole installation."""

    name: Line
    scopes: Annotated[list[TokenScope], Field(min_length=1, max_length=len(TokenScope))]
    organisation_id: UUID | None = None
    network_id: UUID | None = None
    days: Annotated[int, Field(strict=True, ge=1, le=366, description="How long it works.")] = 180


class ApiTokenOut(ApiModel):
    """A token, without its secret."""

    id: UUID
    name: str
    scopes: list[TokenScope]
    organisation: NamedOut | None
    network: NamedOut | None
    made_by: NamedOut
    created_at: datetime
    expires_at: datetime
    last_used_at: datetime | None


class NewApiTokenOut(ApiModel):
    """A token with its secret, which is shown this once."""

    token: ApiTokenOut
    secret: str
