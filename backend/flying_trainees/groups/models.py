"""Tables: claims, the time options they allow, their transitions."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import CheckConstraint, Index, text
from sqlmodel import Field, SQLModel

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, part_of, personal, plain


class ClaimState(StrEnum):
    """Where a claim stands."""

    APPLIED = "applied"
    WAITLISTED = "waitlisted"
    OFFERED = "offered"
    CLAIMED = "claimed"
    CONFIRMED = "confirmed"
    DECLINED = "declined"
    LAPSED = "lapsed"
    WITHDRAWN = "withdrawn"
    CLOSED = "closed"
    ATTENDED = "attended"
    ABSENT = "absent"


class ClaimOrigin(StrEnum):
    """Who began it."""

    OWN = "own"
    TOGETHER = "together"
    OFFER = "offer"
    WAITING_LIST = "waitingList"
    ASSIGNMENT = "assignment"


LIVE = "state IN ('applied', 'waitlisted', 'offered', 'claimed', 'confirmed')"
SEATED = "state IN ('offered', 'claimed', 'confirmed')"


class Claim(SQLModel, table=True):
    """A person's seat in a job, in any state.

    `seat` is the role of the seat held or asked (null while waiting or applying for any).
    `together_id` binds the claims of people who come together or not at all.
    `expires_at` is when an offer, or a together-acceptance, lapses.
    """

    __tablename__ = "claims"
    __table_args__ = (
        one_of("state", ClaimState),
        one_of("origin", ClaimOrigin),
        CheckConstraint(
            "seat IN ('moderator', 'noteTaker', 'freshEye', 'senior', 'member')", name="seat_known"
        ),
        CheckConstraint(f"NOT ({SEATED}) OR seat IS NOT NULL", name="seated_has_seat"),
        Index("uq_claims_live", "job_id", "person_id", unique=True, postgresql_where=text(LIVE)),
        Index("ix_claims_person_state", "person_id", "state"),
        Index("ix_claims_job_state", "job_id", "state", "created_at"),
        Index("ix_claims_expires", "expires_at", postgresql_where=text("state = 'offered'")),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    job_id: UUID = Field(foreign_key="jobs.id", ondelete="CASCADE")
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        sa_column_kwargs=owner(About.PARTICIPATION, Erasing.KEPT),
    )
    state: ClaimState = Field(sa_type=Listed(ClaimState))
    seat: str | None = Field(default=None, max_length=20, sa_column_kwargs=plain())
    origin: ClaimOrigin = Field(default=ClaimOrigin.OWN, sa_type=Listed(ClaimOrigin))
    together_id: UUID | None = Field(default=None, index=True)
    why: str = Field(default="", sa_column_kwargs=personal(Erasing.EMPTIED))
    created_at: datetime = Field(sa_type=Instant)
    updated_at: datetime = Field(sa_type=Instant)
    expires_at: datetime | None = Field(default=None, sa_type=Instant)


class ClaimOption(SQLModel, table=True):
    """A time option that suits the claimer. None at all means: every option."""

    __tablename__ = "claim_options"

    claim_id: UUID = Field(
        foreign_key="claims.id", ondelete="CASCADE", primary_key=True, sa_column_kwargs=part_of()
    )
    option_id: UUID = Field(
        foreign_key="time_options.id", ondelete="CASCADE", primary_key=True, index=True
    )


class ClaimTransition(SQLModel, table=True):
    """One step of a claim: who (none: automatic), for whom if not himself, when, why."""

    __tablename__ = "claim_transitions"
    __table_args__ = (Index("ix_claim_transitions_claim_at", "claim_id", "at"),)

    id: UUID = Field(default_factory=new_id, primary_key=True)
    claim_id: UUID = Field(foreign_key="claims.id", ondelete="CASCADE", sa_column_kwargs=part_of())
    action: str = Field(max_length=30, sa_column_kwargs=plain())
    from_state: ClaimState | None = Field(default=None, sa_type=Listed(ClaimState))
    to_state: ClaimState = Field(sa_type=Listed(ClaimState))
    actor_id: UUID | None = Field(
        default=None, foreign_key="persons.id", sa_column_kwargs=doer(About.PARTICIPATION)
    )
    why: str = Field(default="", sa_column_kwargs=personal(Erasing.EMPTIED))
    at: datetime = Field(sa_type=Instant)
