"""Table: placements that members propose to an organisation."""

from datetime import datetime
from enum import StrEnum
from uuid import UUID

from sqlalchemy import ARRAY, CheckConstraint, String
from sqlmodel import Field

from flying_trainees.core.columns import Instant, Listed, one_of
from flying_trainees.core.ids import new_id
from flying_trainees.core.personal import About, Erasing, doer, owner, personal, plain
from flying_trainees.people.models import PlacementTerms, sane_terms


class ProposalState(StrEnum):
    """What became of it."""

    OPEN = "open"
    ACCEPTED = "accepted"
    DECLINED = "declined"


class PlacementProposal(PlacementTerms, table=True):
    """A draft of a placement: a member's own words, and what the organisation decided.

    It keeps the words as they were proposed; what was agreed is the placement.
    `changed`: the names of what the organisation wrote differently, as the API has them.
    """

    __tablename__ = "placement_proposals"
    __table_args__ = (
        one_of("state", ProposalState),
        *sane_terms(),
        CheckConstraint("(state = 'open') = (decided_at IS NULL)", name="decided_at_once"),
        CheckConstraint("state <> 'declined' OR why <> ''", name="declined_with_a_word"),
    )

    id: UUID = Field(default_factory=new_id, primary_key=True)
    person_id: UUID = Field(
        foreign_key="persons.id",
        ondelete="CASCADE",
        index=True,
        sa_column_kwargs=owner(About.PLACEMENTS),
    )
    organisation_id: UUID = Field(foreign_key="organisations.id", index=True)
    network_id: UUID = Field(foreign_key="networks.id", ondelete="CASCADE", index=True)
    themes: list[str] = Field(default_factory=list, sa_type=ARRAY(String), sa_column_kwargs=plain())
    proposed_at: datetime = Field(sa_type=Instant)
    state: ProposalState = Field(default=ProposalState.OPEN, sa_type=Listed(ProposalState))
    decided_at: datetime | None = Field(default=None, sa_type=Instant)
    decided_by_id: UUID | None = Field(
        default=None,
        foreign_key="persons.id",
        ondelete="SET NULL",
        index=True,
        sa_column_kwargs=doer(),
    )
    why: str = Field(default="", max_length=1000, sa_column_kwargs=personal(Erasing.ROW))
    changed: list[str] = Field(
        default_factory=list, sa_type=ARRAY(String), sa_column_kwargs=plain()
    )
    placement_id: UUID | None = Field(
        default=None, foreign_key="placements.id", ondelete="SET NULL"
    )
