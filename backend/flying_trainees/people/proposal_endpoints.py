"""API of proposals: placements that members bring to an organisation themselves."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.people import proposing
from flying_trainees.people.proposal_models import ProposalState
from flying_trainees.people.proposal_queries import (
    mine,
    mine_to_decide,
    one_proposal,
    proposals,
)
from flying_trainees.people.proposal_schemas import (
    PlacementAcceptanceIn,
    PlacementProposalIn,
    PlacementProposalOut,
    PlacementRefusalIn,
)

router = APIRouter(tags=["people"])


@router.post(
    "/placement-proposals",
    status_code=201,
    responses=answers(400, 401, 403, 409, 429),
    operation_id="proposePlacement",
)
def post_proposal(
    body: PlacementProposalIn, actor: SignedIn, session: DbSession, now: Now
) -> PlacementProposalOut:
    """Propose a placement to an organisation of one of my networks; it is a draft there."""
    made = proposing.propose_placement(session, actor, now, body)
    return one_proposal(session, mine(actor), made.id)


@router.get(
    "/me/placement-proposals",
    responses=answers(400, 401, 429),
    operation_id="listMyPlacementProposals",
)
def list_mine(
    actor: SignedIn, session: DbSession, limit: Limit = 20, cursor: Cursor = None
) -> Page[PlacementProposalOut]:
    """What became of my proposals, the latest first."""
    return proposals(session, mine(actor), None, limit, cursor)


@router.delete(
    "/me/placement-proposals/{proposal_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="takeBackPlacementProposal",
)
def delete_mine(proposal_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Take a proposal back, or a decided one away. A placement that was agreed stays."""
    proposing.take_back(session, actor, proposal_id)


@router.get(
    "/placement-proposals",
    responses=answers(400, 401, 429),
    operation_id="listPlacementProposals",
)
def list_to_decide(
    actor: SignedIn,
    session: DbSession,
    state: Annotated[ProposalState | None, Query()] = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[PlacementProposalOut]:
    """What members proposed to organisations that I answer for, the latest first."""
    return proposals(session, mine_to_decide(actor), state, limit, cursor)


@router.post(
    "/placement-proposals/{proposal_id}/acceptance",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="acceptPlacementProposal",
)
def post_acceptance(
    proposal_id: UUID, body: PlacementAcceptanceIn, actor: SignedIn, session: DbSession, now: Now
) -> PlacementProposalOut:
    """Agree, as proposed or otherwise: it becomes a placement of who proposed it."""
    proposing.accept(session, actor, now, proposal_id, body)
    return one_proposal(session, mine_to_decide(actor), proposal_id)


@router.post(
    "/placement-proposals/{proposal_id}/refusal",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="declinePlacementProposal",
)
def post_refusal(
    proposal_id: UUID, body: PlacementRefusalIn, actor: SignedIn, session: DbSession, now: Now
) -> PlacementProposalOut:
    """Say no, with a word for who proposed it."""
    proposing.decline(session, actor, now, proposal_id, body.why)
    return one_proposal(session, mine_to_decide(actor), proposal_id)
