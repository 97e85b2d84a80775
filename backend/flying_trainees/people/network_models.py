"""Tables: networks, their organisations and partners, programmes. Members are role grants."""

from datetime import date
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, String
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, owners_key, plain


class NetworkKind(StrEnum):
    """What holds a network's members together."""

    POOL = "pool"
    PROGRAMME = "programme"
    COMMUNITY = "community"


class Network(SQLModel, table=True):
    """A pool, programme or community."""

    __tablename__ = "networks"
    __table_args__ = (one_of("kind", NetworkKind),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    name: str = Field(max_length=200, unique=True, sa_column_kwargs=plain())
    kind: NetworkKind = Field(default=NetworkKind.POOL, sa_type=Listed(NetworkKind))
    description: str = Field(default="", sa_column_kwargs=plain())


class NetworkOrganisation(SQLModel, table=True):
    """An organisation that takes part in a network."""

    __tablename__ = "network_organisations"

    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE", primary_key=True)
    organisation_id: UUID = Field(
        foreign_key="organisations.id", ondelete="CASCADE", primary_key=True, index=True
    )


class NetworkPartner(SQLModel, table=True):
    """`network` shares its jobs with `partner`, by agreement. One row for each direction.

    `themes`: only jobs about one of them, or about one within them; none: about anything.
    `careers`: only members at one of these; none: all members.
    """

    __tablename__ = "network_partners"
    __table_args__ = (
        CheckConstraint("network_id <> partner_id", name="not_itself"),
        CheckConstraint(
            "careers <@ ARRAY['trainee', 'experienced', 'senior']::varchar[]",
            name="careers_known",
        ),
    )

    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE", primary_key=True)
    partner_id: UUID = Field(
        foreign_key="networks.id", ondelete="CASCADE", primary_key=True, index=True
    )
    themes: list[str] = Field(
        default_factory=list,
        sa_type=ARRAY(String),
        sa_column_kwargs={"server_default": "{}", **plain()},
    )
    careers: list[str] = Field(
        default_factory=list,
        sa_type=ARRAY(String),
        sa_column_kwargs={"server_default": "{}", **plain()},
    )


class Programme(SQLModel, table=True):
    """What a pool's members are in: a cohort with placements one after another."""

    __tablename__ = "programmes"
    __table_args__ = (
        CheckConstraint("ends_on >= begins_on", name="ends_after_begin"),
        CheckConstraint("placements BETWEEN 1 AND 12", name="placements_sane"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE", index=True)
    name: str = Field(max_length=200, sa_column_kwargs=plain())
    begins_on: date
    ends_on: date
    placements: int = 1
    next_placement_on: date | None = None


class ProgrammeMember(SQLModel, table=True):
    """A person in a programme."""

    __tablename__ = "programme_members"

    programme_id: UUID = Field(foreign_key="programmes.id", ondelete="CASCADE", primary_key=True)
    person_id: UUID = owners_key(About.ACCOUNT, index=True)
