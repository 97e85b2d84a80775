"""Tables: what a provider's directory tells us of joiners, movers and leavers (SCIM 2.0)."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, UniqueConstraint
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, part_of, personal, plain


class ScimToken(SQLModel, table=True):
    """The secret with which a provider tells us of joiners, movers and leavers."""

    __tablename__ = "scim_tokens"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    provider_id: UUID = Field(foreign_key="identity_providers.id", ondelete="CASCADE", index=True)
    secret_hash: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    created_at: datetime = Field(sa_type=Instant)
    last_used_at: datetime | None = Field(default=None, sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)


class ScimUser(SQLModel, table=True):
    """A person as the provider's directory knows him."""

    __tablename__ = "scim_users"
    __table_args__ = (
        Index("uq_scim_users_user_name", "provider_id", "user_name", unique=True),
        UniqueConstraint("provider_id", "person_id", name="uq_scim_users_person"),
        CheckConstraint("user_name = lower(user_name)", name="user_name_lower"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    provider_id: UUID = Field(foreign_key="identity_providers.id", ondelete="CASCADE")
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.SIGN_IN),
    )
    user_name: str = Field(max_length=254, sa_column_kwargs=personal(Erasing.ROW))
    external_id: str | None = Field(
        default=None, max_length=255, sa_column_kwargs=personal(Erasing.ROW)
    )
    given_name: str = Field(default="", max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    family_name: str = Field(default="", max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    active: bool = True
    created_at: datetime = Field(sa_type=Instant)
    changed_at: datetime = Field(sa_type=Instant)


class ScimGroup(SQLModel, table=True):
    """A group of the provider's directory; the provider's role rules give it meaning."""

    __tablename__ = "scim_groups"
    __table_args__ = (
        UniqueConstraint("provider_id", "display_name", name="uq_scim_groups_display_name"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    provider_id: UUID = Field(foreign_key="identity_providers.id", ondelete="CASCADE")
    display_name: str = Field(max_length=200, sa_column_kwargs=plain())
    external_id: str | None = Field(default=None, max_length=255, sa_column_kwargs=plain())
    created_at: datetime = Field(sa_type=Instant)
    changed_at: datetime = Field(sa_type=Instant)


class ScimMember(SQLModel, table=True):
    """A user in a group of the directory."""

    __tablename__ = "scim_members"

    group_id: UUID = Field(foreign_key="scim_groups.id", ondelete="CASCADE", primary_key=True)
    user_id: UUID = Field(
        foreign_key="scim_users.id",
        ondelete="CASCADE",
        primary_key=True,
        index=True,
        sa_column_kwargs=part_of(),
    )
