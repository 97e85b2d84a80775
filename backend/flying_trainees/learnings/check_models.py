"""Tables: the three-sided check after a job, and the groups in which its answers are counted."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, SmallInteger, text
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, owner

LEAST_TOGETHER = 5
"""Answers are told only in groups of at least so many different people, or jobs."""
LOWEST, HIGHEST = 1, 4


class CheckSide(StrEnum):
    """Who gained: the member learned, the receiver was helped, the home organisation has it now."""

    MEMBER = "member"
    RECEIVER = "receiver"
    HOME = "home"


class CheckGroup(SQLModel, table=True):
    """Answers that are counted together, for good: sums, without whose they were.

    Every report adds up whole groups and each answer is in one group, so that the difference
    between two reports is made of whole groups too. `organisation_id` is whose side it was; None:
    of several organisations in the network, none of which had enough for long.
    """

    __tablename__ = "check_groups"
    __table_args__ = (
        one_of("side", CheckSide),
        CheckConstraint(f"answers >= {LEAST_TOGETHER}", name="enough_together"),
        Index("ix_check_groups_network", "network_id", "closed_at"),
        Index("ix_check_groups_organisation", "organisation_id", "closed_at"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    side: CheckSide = Field(sa_type=Listed(CheckSide))
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE")
    organisation_id: UUID | None = Field(default=None, foreign_key="organisations.id")
    answers: int
    first_sum: int
    second_sum: int
    third_sum: int
    closed_at: datetime = Field(sa_type=Instant)


class JobCheck(SQLModel, table=True):
    """Three answers about one job, each from 1 (no) to 4 (yes, entirely).

    Members answer for themselves. Of the receiving and of a home organisation one person answers
    for all. `group_id` says that they are counted; from then on they stay as they are.
    """

    __tablename__ = "job_checks"
    __table_args__ = (
        one_of("side", CheckSide),
        CheckConstraint(
            f"LEAST(first, second, third) >= {LOWEST}"
            f" AND GREATEST(first, second, third) <= {HIGHEST}",
            name="answers_in_limits",
        ),
        Index(
            "uq_job_checks_member",
            "job_id",
            "person_id",
            unique=True,
            postgresql_where=text("side = 'member'"),
        ),
        Index(
            "uq_job_checks_organisation",
            "job_id",
            "side",
            "organisation_id",
            unique=True,
            postgresql_where=text("side <> 'member'"),
        ),
        Index(
            "ix_job_checks_waiting",
            "network_id",
            "side",
            postgresql_where=text("group_id IS NULL"),
        ),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE")
    side: CheckSide = Field(sa_type=Listed(CheckSide))
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.CONTRIBUTIONS),
    )
    organisation_id: UUID = Field(foreign_key="organisations.id")
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE")
    first: int = Field(sa_type=SmallInteger)
    second: int = Field(sa_type=SmallInteger)
    third: int = Field(sa_type=SmallInteger)
    at: datetime = Field(sa_type=Instant)
    group_id: UUID | None = Field(
        default=None, foreign_key="check_groups.id", ondelete="SET NULL", index=True
    )
