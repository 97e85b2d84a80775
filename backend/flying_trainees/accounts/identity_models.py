"""Tables: identity providers, who somebody is there, attempts to sign in there, invitations."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, UniqueConstraint
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.accounts.models import Role
from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, doer, owner, owner_by_email, plain

Json = dict[str, Any]


class ProviderState(StrEnum):
    """Whether people can sign in with a provider."""

    ACTIVE = "active"
    OFF = "off"


class IdentityProvider(SQLModel, table=True):
    """An employer's OpenID Connect provider: it vouches for the addresses of its domains only.

    `key` stands in the address that people come back to, so that an answer of one provider can't
    be taken for another's. The client's secret is named (`secret_env`) or sealed, never plain.
    """

    __tablename__ = "identity_providers"
    __table_args__ = (
        one_of("state", ProviderState),
        CheckConstraint("key ~ '^[a-z0-9][a-z0-9-]{1,39}$'", name="key_in_address"),
        CheckConstraint("secret_env IS NULL OR secret_sealed IS NULL", name="one_secret"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    key: str = Field(max_length=40, unique=True, sa_column_kwargs=plain())
    name: str = Field(max_length=200, sa_column_kwargs=plain())
    issuer: str = Field(max_length=500, unique=True, sa_column_kwargs=plain())
    client_id: str = Field(max_length=200, sa_column_kwargs=plain())
    secret_env: str | None = Field(default=None, max_length=100, sa_column_kwargs=plain())
    secret_sealed: bytes | None = Field(default=None, sa_column_kwargs=plain(secret=True))
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id", index=True)
    trusts_email: bool = False
    """Its addresses are right although it doesn't say `email_verified` (Entra ID doesn't)."""
    creates_accounts: bool = False
    exclusive: bool = False
    """People of its domains get no sign-in link by mail."""
    second_factor: bool = Field(default=False, sa_column_kwargs={"server_default": "false"})
    """It always asks for a second factor, also where its tokens don't say so."""
    role_rules: list[Json] = Field(
        default_factory=list, sa_column=Column(JSONB, nullable=False, **plain())
    )
    state: ProviderState = Field(default=ProviderState.ACTIVE, sa_type=Listed(ProviderState))
    created_at: datetime = Field(sa_type=Instant)


class ProviderDomain(SQLModel, table=True):
    """A mail domain belongs to one provider."""

    __tablename__ = "identity_provider_domains"
    __table_args__ = (CheckConstraint("domain = lower(domain)", name="domain_lower"),)

    domain: str = Field(primary_key=True, max_length=200, sa_column_kwargs=plain())
    provider_id: UUID = Field(foreign_key="identity_providers.id", ondelete="CASCADE", index=True)


class Identity(SQLModel, table=True):
    """Who a person is at a provider: its subject, which is never given to somebody else."""

    __tablename__ = "identities"
    __table_args__ = (
        UniqueConstraint("provider_id", "subject", name="uq_identities_subject"),
        UniqueConstraint("provider_id", "person_id", name="uq_identities_person"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    provider_id: UUID = Field(foreign_key="identity_providers.id", ondelete="CASCADE")
    subject: str = Field(max_length=255, sa_column_kwargs=plain(secret=True))
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.SIGN_IN),
    )
    created_at: datetime = Field(sa_type=Instant)
    last_used_at: datetime = Field(sa_type=Instant)


class SignInAttempt(SQLModel, table=True):
    """Somebody is at a provider now. Bound to one browser, used once, for ten minutes."""

    __tablename__ = "sign_in_attempts"

    id: UUID = Field(default_factory=new_id, primary_key=True)
    provider_id: UUID = Field(foreign_key="identity_providers.id", ondelete="CASCADE", index=True)
    state_hash: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    browser_hash: bytes = Field(sa_column_kwargs=plain(secret=True))
    nonce: str = Field(max_length=100, sa_column_kwargs=plain(secret=True))
    code_verifier: str = Field(max_length=128, sa_column_kwargs=plain(secret=True))
    return_to: str = Field(default="/", max_length=300, sa_column_kwargs=plain())
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant, index=True)
    used_at: datetime | None = Field(default=None, sa_type=Instant)


class Invitation(SQLModel, table=True):
    """Somebody may make an account with this address, and gets this role with it."""

    __tablename__ = "invitations"
    __table_args__ = (
        one_of("role", Role),
        CheckConstraint("email = lower(email)", name="email_lower"),
        CheckConstraint(
            "(role = 'poster' AND organisation_id IS NOT NULL AND network_id IS NULL)"
            " OR (role IN ('member', 'coordinator') AND network_id IS NOT NULL"
            " AND organisation_id IS NULL)"
            " OR (role = 'administrator' AND organisation_id IS NULL AND network_id IS NULL)",
            name="scope_fits_role",
        ),
        Index("ix_invitations_email", "email"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    email: str = Field(max_length=254, sa_column_kwargs=owner_by_email(About.SIGN_IN))
    role: Role = Field(sa_type=Listed(Role))
    organisation_id: UUID | None = Field(
        default=None, foreign_key="organisations.id", ondelete="CASCADE", index=True
    )
    network_id: UUID | None = Field(
        default=None, foreign_key="networks.id", ondelete="CASCADE", index=True
    )
    language: str = Field(default="nl", max_length=2, sa_column_kwargs=plain())
    invited_by_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=doer(About.SIGN_IN),
    )
    secret_hash: bytes = Field(unique=True, sa_column_kwargs=plain(secret=True))
    created_at: datetime = Field(sa_type=Instant)
    expires_at: datetime = Field(sa_type=Instant)
    accepted_at: datetime | None = Field(default=None, sa_type=Instant)
    revoked_at: datetime | None = Field(default=None, sa_type=Instant)
