"""Tables: table guests from outside, the programme of a day, and who sits where."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, SmallInteger
from sqlalchemy.dialects.postgresql import TSTZRANGE, ExcludeConstraint, Range
from sqlmodel import Field, SQLModel
from sqlmodel.main import SQLModelConfig

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import (
    About,
    Erasing,
    doer,
    owner,
    owner_by_email,
    part_of,
    personal,
    plain,
)


class ItemKind(StrEnum):
    """What happens in a part of the programme. Nobody signs up for `together` and `pause`."""

    TOGETHER = "together"
    THEME_TABLE = "themeTable"
    WORKSHOP = "workshop"
    PAUSE = "pause"


class PoolGuest(SQLModel, table=True):
    """Somebody from outside who joins a table, without an account. As little as can be."""

    __tablename__ = "pool_guests"
    __table_args__ = (
        Index("uq_pool_guests_once", "assignment_id", "email", unique=True),
        CheckConstraint("email = lower(email)", name="email_lower"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    name: str = Field(max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    organisation: str = Field(default="", max_length=200, sa_column_kwargs=personal(Erasing.ROW))
    email: str = Field(max_length=254, index=True, sa_column_kwargs=owner_by_email(About.GUESTS))
    language: str = Field(default="nl", max_length=2, sa_column_kwargs=plain())
    agreed_at: datetime = Field(sa_type=Instant)
    """When whoever invited them said that they agree to be in the list."""
    invited_by_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer()
    )


class PoolItem(SQLModel, table=True):
    """A part of the programme of a day. `seats` empty: it is for everybody."""

    __tablename__ = "pool_items"
    __table_args__ = (
        one_of("kind", ItemKind),
        CheckConstraint("ends_at > starts_at", name="ends_after_start"),
        CheckConstraint("seats BETWEEN 1 AND 500", name="seats_in_limits"),
        CheckConstraint("taken >= 0 AND (seats IS NULL OR taken <= seats)", name="seats_enough"),
        Index("ix_pool_items_assignment_starts", "assignment_id", "starts_at", "id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    assignment_id: UUID = Field(foreign_key="pool_assignments.id", ondelete="CASCADE")
    kind: ItemKind = Field(sa_type=Listed(ItemKind))
    title: str = Field(max_length=200, sa_column_kwargs=plain())
    description: str = Field(default="", sa_column_kwargs=plain())
    room: str = Field(default="", max_length=200, sa_column_kwargs=plain())
    starts_at: datetime = Field(sa_type=Instant)
    ends_at: datetime = Field(sa_type=Instant)
    seats: int | None = Field(default=None, sa_type=SmallInteger)
    taken: int = Field(default=0, sa_type=SmallInteger)
    pool_theme_id: UUID | None = Field(
        default=None, foreign_key="pool_themes.id", ondelete="SET NULL", index=True
    )
    host_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        index=True,
        sa_column_kwargs=owner(About.POOLS, Erasing.SEVERED),
    )
    updated_at: datetime = Field(sa_type=Instant)


class PoolSeat(SQLModel, table=True):
    """A seat that a member or a guest took. Nobody sits at two tables at the same time."""

    __tablename__ = "pool_seats"
    __table_args__ = (
        CheckConstraint("(person_id IS NULL) <> (guest_id IS NULL)", name="one_of_two"),
        Index("uq_pool_seats_person", "item_id", "person_id", unique=True),
        Index("uq_pool_seats_guest", "item_id", "guest_id", unique=True),
        ExcludeConstraint(
            ("person_id", "="), ("during", "&&"), using="gist", name="ex_pool_seats_person"
        ),
        ExcludeConstraint(
            ("guest_id", "="), ("during", "&&"), using="gist", name="ex_pool_seats_guest"
        ),
    )
    model_config = SQLModelConfig(arbitrary_types_allowed=True)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    item_id: UUID = Field(foreign_key="pool_items.id", ondelete="CASCADE")
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="CASCADE",
        sa_column_kwargs=owner(About.POOLS),
    )
    guest_id: UUID | None = Field(
        default=None,
        foreign_key="pool_guests.id",
        ondelete="CASCADE",
        sa_column_kwargs=part_of(),
    )
    during: Range[datetime] = Field(sa_column=Column(TSTZRANGE, nullable=False))
    at: datetime = Field(sa_type=Instant)
