"""Tables: persons, role grants, sessions, sign-in links."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, owner, owner_by_email, personal, plain


class Career(StrEnum):
    """Where a person stands."""

    TRAINEE = "trainee"
    EXPERIENCED = "experienced"
    SENIOR = "senior"


class Role(StrEnum):
    """What somebody may be, for one organisation or network, or for the whole installation."""

    POSTER = "poster"
    MEMBER = "member"
    COORDINATOR = "coordinator"
    ADMINISTRATOR = "administrator"


class Person(SQLModel, table=True):
    """Whoever has an account.

    Once erased only a stub is left, without a name, so that past groups keep their number.
    """

    __tablename__ = "persons"
    __table_args__ = (
        one_of("career", Career),
        CheckConstraint("language IN ('nl', 'en')", name="language_known"),
        CheckConstraint("email = lower(email)", name="email_lower"),
        CheckConstraint(
            "erased_at IS NULL OR deactivated_at IS NOT NULL", name="erased_is_deactivated"
        ),
        Index("uq_persons_email", "email", unique=True),
        Index(
            "ix_persons_name_trgm",
            "name",
            postgresql_using="gin",
            postgresql_ops={"name": "gin_trgm_ops"},
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    email: str = Field(max_length=254, sa_column_kwargs=personal(Erasing.REPLACED))
    name: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.REPLACED))
    language: str = Field(default="nl", max_length=2, sa_column_kwargs=plain())
    career: Career = Field(default=Career.TRAINEE, sa_type=Listed(Career))
    home_organisation_id: UUID | None = Field(
        default=None, foreign_key="organisations.id", index=True
    )
    source_id: str | None = Field(
        default=None, max_length=200, unique=True, sa_column_kwargs=personal(Erasing.REPLACED)
    )
    created_at: datetime = Field(sa_type=Instant)
    deactivated_at: datetime | None = Field(default=None, sa_type=Instant)
    last_active_at: datetime | None = Field(default=None, sa_type=Instant)
    erased_at: datetime | None = Field(default=None, sa_type=Instant)


class RoleGrant(SQLModel, table=True):
    """One role: members and coordinators are of a network, posters of an organisation."""

    __tablename__ = "role_grants"
    __table_args__ = (
        one_of("role", Role),
        CheckConstraint(
            "(role = 'poster' AND organisation_id IS NOT NULL AND network_id IS NULL)"
            " OR (role IN ('member', 'coordinator') AND network_id IS NOT NULL"
            " AND organisation_id IS NULL)"
            " OR (role = 'administrator' AND organisation_id IS NULL AND network_id IS NULL)",
            name="scope_fits_role",
        ),
        Index(
            "uq_role_grants_once",
            "person_id",
            "role",
            "organisation_id",
            "network_id",
            unique=True,
            postgresql_nulls_not_distinct=True,
        ),
        Index("ix_role_grants_network_role", "network_id", "role"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", sa_column_kwargs=owner(About.ACCOUNT)
    )
    role: Role = Field(sa_type=Listed(Role))
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id", index=True)
    network_id: UUID | None = Field(default=None, foreign_key="networks.id")
    granted_at: datetime = Field(sa_type=Instant)
    provider_id: UUID | None = Field(
        default=None, foreign_key="identity_providers.id", ondelete="SET NULL", index=True
    )
    """The directory that gave it, and that may take it away; None: somebody here did."""


class SignInMethod(StrEnum):
    """How somebody signed in."""

    DEMO = "demo"
    LINK = "link"
    INVITATION = "invitation"
    PASSKEY = "passkey"
    OPENID = "openid"


class SignInSession(SQLModel, table=True):
    """A signed-in browser. Only a hash of the cookie's secret is kept."""

    __tablename__ = "sessions"
    __table_args__ = (one_of("method", SignInMethod),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    secret_hash: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.SIGN_IN),
    )
    created_at: datetime = Field(sa_type=Instant)
    last_seen_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant, index=True)
    user_agent: str = Field(default="", max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    method: SignInMethod = Field(
        default=SignInMethod.LINK,
        sa_type=Listed(SignInMethod),
        sa_column_kwargs={"server_default": "link"},
    )
    strong: bool = Field(default=False, sa_column_kwargs={"server_default": "false"})
    """Whether the way in had two factors: a passkey has, a mailed link has not."""
    provider_id: UUID | None = Field(
        default=None, foreign_key="identity_providers.id", ondelete="SET NULL", index=True
    )


class SignInLink(SQLModel, table=True):
    """A one-time, short-lived link by e-mail. Asked for by address, whether or not it is known.

    `browser_hash` is of a secret in the cookie of the browser that asked, `user_agent` how that
    browser describes itself (null: asked for before either was kept).
    """

    __tablename__ = "sign_in_links"
    __table_args__ = (
        Index("ix_sign_in_links_email_at", "email", "created_at"),
        Index("ix_sign_in_links_source_at", "source_hash", "created_at"),
        Index("ix_sign_in_links_expires_at", text("expires_at")),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    email: str = Field(max_length=254, sa_column_kwargs=owner_by_email(About.SIGN_IN))
    secret_hash: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    source_hash: bytes = Field(sa_column_kwargs=personal(Erasing.ROW, secret=True))
    return_to: str = Field(default="/", max_length=300, sa_column_kwargs=personal(Erasing.ROW))
    browser_hash: bytes | None = Field(default=None, sa_column_kwargs=plain(secret=True))
    user_agent: str | None = Field(
        default=None, max_length=200, sa_column_kwargs=personal(Erasing.ROW)
    )
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    used_at: datetime | None = Field(default=None, sa_type=Instant)
