"""Table: lists that were read and wait to be confirmed."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, personal, plain


class ImportKind(StrEnum):
    """What the rows of a list are."""

    PEOPLE = "people"
    PLACEMENTS = "placements"
    JOBS = "jobs"


class ImportState(StrEnum):
    """Where an import stands."""

    PREVIEWED = "previewed"
    CONFIRMED = "confirmed"
    DISCARDED = "discarded"


class Import(SQLModel, table=True):
    """A list as it was read. `sheet` (header and cells) is emptied once it is of no more use.

    `fingerprint` is of the changes that were shown: only those are ever written.
    """

    __tablename__ = "imports"
    __table_args__ = (
        one_of("kind", ImportKind),
        one_of("state", ImportState),
        Index("ix_imports_created_at", "created_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    kind: ImportKind = Field(sa_type=Listed(ImportKind))
    state: ImportState = Field(default=ImportState.PREVIEWED, sa_type=Listed(ImportState))
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE", index=True)
    imported_by_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", index=True, sa_column_kwargs=doer(About.LISTS)
    )
    sheet: dict[str, Any] = Field(
        sa_column=Column(JSONB, nullable=False, **personal(Erasing.FORGOTTEN, About.LISTS))
    )
    fingerprint: str = Field(max_length=64, sa_column_kwargs=plain())
    created_at: datetime = Field(sa_type=Instant)
    finished_at: datetime | None = Field(default=None, sa_type=Instant)
