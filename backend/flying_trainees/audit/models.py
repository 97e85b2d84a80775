"""Table: audit entries."""

from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Column, Index
from sqlalchemy.dialects.postgresql import JSONB
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import plain


class AuditEntry(SQLModel, table=True):
    """Who did what, to which object, for whom, why. The database refuses to change or delete it."""

    __tablename__ = "audit_entries"
    __table_args__ = (
        Index("ix_audit_entries_at", "at", "id"),
        Index("ix_audit_entries_object", "object_kind", "object_id"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    at: datetime = Field(sa_type=Instant)
    actor_id: UUID | None = None
    on_behalf_of_id: UUID | None = None
    action: str = Field(max_length=60, sa_column_kwargs=plain())
    object_kind: str = Field(max_length=40, sa_column_kwargs=plain())
    object_id: str = Field(max_length=200, sa_column_kwargs=plain())
    why: str = Field(default="", sa_column_kwargs=plain())
    request_id: str = Field(default="", max_length=64, sa_column_kwargs=plain())
    details: dict[str, Any] = Field(
        default_factory=dict, sa_column=Column(JSONB, nullable=False, **plain())
    )
