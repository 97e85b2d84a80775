"""Tables: lists that were read and wait to be confirmed; their sources, and what these know."""

from datetime import datetime
from enum import StrEnum
from typing import Any
from uuid import UUID

from sqlalchemy import CheckConstraint, Column, Index, literal_column
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, part_of, personal, plain


class ImportKind(StrEnum):
    """What the rows of a list are."""

    PEOPLE = "people"
    PLACEMENTS = "placements"
    JOBS = "jobs"
    ACTIVITIES = "activities"


class ImportState(StrEnum):
    """Where an import stands.

    It waits for its columns to be named (`mapping`), a worker looks at it (`reading`), it waits to
    be confirmed (`previewed`), a worker writes it (`writing`); then it is over.
    """

    MAPPING = "mapping"
    READING = "reading"
    PREVIEWED = "previewed"
    WRITING = "writing"
    CONFIRMED = "confirmed"
    DISCARDED = "discarded"
    FAILED = "failed"


class ImportSource(SQLModel, table=True):
    """Where lists come from, such as an HR system: what its columns mean, by kind of list."""

    __tablename__ = "import_sources"
    __table_args__ = (
        Index("uq_import_sources_name", "network_id", literal_column("lower(name)"), unique=True),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE")
    name: str = Field(max_length=100, sa_column_kwargs=plain())
    mappings: dict[str, dict[str, str]] = Field(
        default_factory=dict,
        sa_column=Column(JSONB, nullable=False, server_default="{}", **plain()),
    )
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)


class ImportLink(SQLModel, table=True):
    """What a source's own number stands for. One thing has one number in each source."""

    __tablename__ = "import_links"
    __table_args__ = (
        one_of("kind", ImportKind),
        CheckConstraint(
            "num_nonnulls(person_id, placement_id, job_id, activity_id) = 1", name="one_thing"
        ),
        *(
            Index(f"uq_import_links_{thing}", thing, "source_id", unique=True)
            for thing in ("person_id", "placement_id", "job_id", "activity_id")
        ),
    )

    source_id: UUID = Field(foreign_key="import_sources.id", ondelete="CASCADE", primary_key=True)
    kind: ImportKind = Field(sa_type=Listed(ImportKind), primary_key=True)
    external_id: str = Field(
        max_length=200, primary_key=True, sa_column_kwargs=personal(Erasing.ROW, About.LISTS)
    )
    person_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="CASCADE",
        sa_column_kwargs=owner(About.LISTS),
    )
    placement_id: UUID | None = Field(
        default=None,
        foreign_key="placements.id",
        ondelete="CASCADE",
        sa_column_kwargs=part_of(),
    )
    job_id: UUID | None = Field(default=None, foreign_key="jobs.id", ondelete="CASCADE")
    activity_id: UUID | None = Field(default=None, foreign_key="activities.id", ondelete="CASCADE")


class Import(SQLModel, table=True):
    """A list as it was read. `sheet` (header and cells) is emptied once it is of no more use.

    `mapping` names a field for each header ("": none of ours). `fingerprint` is of the changes
    that were shown: only those are ever written. Of a list that a worker does, `result` holds what
    it would do, `done` of `total` steps how far it is, `failure` why it stopped.
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
    source_id: UUID | None = Field(
        default=None, foreign_key="import_sources.id", ondelete="SET NULL", index=True
    )
    imported_by_id: UUID = Field(
        foreign_key="persons.id", ondelete="CASCADE", index=True, sa_column_kwargs=doer(About.LISTS)
    )
    runs_installation: bool = Field(default=False, sa_column_kwargs={"server_default": "false"})
    mapping: dict[str, str] = Field(
        default_factory=dict,
        sa_column=Column(JSONB, nullable=False, server_default="{}", **plain()),
    )
    sheet: dict[str, Any] = Field(
        sa_column=Column(JSONB, nullable=False, **personal(Erasing.FORGOTTEN, About.LISTS))
    )
    result: dict[str, Any] | None = Field(
        default=None,
        sa_column=Column(JSONB, nullable=True, **personal(Erasing.FORGOTTEN, About.LISTS)),
    )
    done: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    total: int = Field(default=0, sa_column_kwargs={"server_default": "0"})
    end_gone: bool = Field(default=False, sa_column_kwargs={"server_default": "false"})
    failure: str | None = Field(default=None, max_length=60, sa_column_kwargs=plain())
    fingerprint: str = Field(default="", max_length=64, sa_column_kwargs=plain())
    created_at: datetime = Field(sa_type=Instant)
    finished_at: datetime | None = Field(default=None, sa_type=Instant)
