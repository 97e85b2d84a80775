"""Table: the chain that shows when an audit entry was changed or is gone."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import BigInteger, CheckConstraint
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant
from flying_trainees.core.personal import plain


class AuditLink(SQLModel, table=True):
    """One entry in the chain: `hash` is that of the link before, the place, and the entry's hash.

    It outlives its entry, so that the chain still holds when old entries are forgotten by law.
    """

    __tablename__ = "audit_links"
    __table_args__ = (CheckConstraint("position > 0", name="position_from_one"),)

    position: int = Field(
        sa_type=BigInteger, primary_key=True, sa_column_kwargs={"autoincrement": False}
    )
    entry_id: UUID = Field(unique=True)
    entry_at: datetime = Field(sa_type=Instant)
    entry_hash: bytes = Field(sa_column_kwargs=plain())
    hash: bytes = Field(sa_column_kwargs=plain())
