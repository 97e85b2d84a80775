"""Tables: audit entries, and the reasons that people typed with them."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, part_of, personal, plain


class AuditEntry(SQLModel, table=True):
    """Who did what, to which object, for whom. The database refuses to change it.

    Only what is older than the legal period goes, through `forget_audit_entries`. Ids and closed
    words stand here; `why` is empty since migration 0011: what people typed is an `AuditReason`.
    """

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index("ix_audit_entries_at", "at", "id"),
        Index("ix_audit_entries_object", "object_kind", "object_id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    at: datetime = Field(sa_type=Instant)
    actor_id: UUID | None = Field(default=None, sa_column_kwargs=doer(About.ACCOUNTABILITY))
    on_behalf_of_id: UUID | None = Field(
        default=None, sa_column_kwargs=owner(About.ACCOUNTABILITY, Erasing.KEPT)
    )
    action: str = Field(max_length=60, sa_column_kwargs=plain())
    object_kind: str = Field(max_length=40, sa_column_kwargs=plain())
    object_id: str = Field(
        max_length=200, sa_column_kwargs=owner(About.ACCOUNTABILITY, Erasing.KEPT)
    )
    why: str = Field(default="", sa_column_kwargs=plain())
    request_id: str = Field(default="", max_length=64, sa_column_kwargs=plain())
    details: dict[str, Any] = Field(
        default_factory=dict, sa_column=Column(JSONB, nullable=False, **plain())
    )


class AuditReason(SQLModel, table=True):
    """Why, in somebody's own words: apart, so that erasing a person leaves the trail as it is."""

    __tablename__ = "audit_reasons"

    entry_id: UUID = Field(
        foreign_key="audit_entries.id", ondelete="CASCADE", primary_key=True,
        sa_column_kwargs=part_of(),
    )  # fmt: skip
    why: str = Field(sa_column_kwargs=personal(Erasing.EMPTIED))
