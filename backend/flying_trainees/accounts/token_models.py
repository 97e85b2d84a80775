"""Table: machine tokens."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, each_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, personal, plain


class TokenScope(StrEnum):
    """What a machine may do with its token."""

    JOBS_READ = "jobs:read"
    JOBS_WRITE = "jobs:write"
    PEOPLE_READ = "people:read"
    LEARNINGS_READ = "learnings:read"
    IMPORT = "import"
    WEBHOOKS = "webhooks"


class ApiToken(SQLModel, table=True):
    """A secret for a machine: of one organisation, one network, or the whole installation.

    Only a hash of the secret is kept. It never may do more than its maker may do at that moment.
    """

    __tablename__ = "api_tokens"
    __table_args__ = (
        each_of("scopes", TokenScope),
        CheckConstraint("cardinality(scopes) > 0", name="some_scope"),
        CheckConstraint("organisation_id IS NULL OR network_id IS NULL", name="one_place"),
        CheckConstraint("expires_at > created_at", name="expires_later"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    name: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    scopes: list[TokenScope] = Field(sa_type=ARRAY(Listed(TokenScope)))
    organisation_id: UUID | None = Field(
        default=None, foreign_key="organisations.id", ondelete="CASCADE", index=True
    )
    network_id: UUID | None = Field(
        default=None, foreign_key="networks.id", ondelete="CASCADE", index=True
    )
    secret_hash: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    made_by_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.SIGN_IN),
    )
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    last_used_at: datetime | None = Field(default=None, sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)
