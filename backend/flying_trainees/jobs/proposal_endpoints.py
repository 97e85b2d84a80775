"""API of proposals: jobs that members bring to an organisation themselves."""

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.jobs.proposal_queries import my_proposals, one_proposal
from flying_trainees.jobs.proposal_schemas import ProposalIn, ProposalOut
from flying_trainees.jobs.proposing import propose_job
from flying_trainees.people.scopes import network_scope

router = APIRouter(tags=["jobs"])


@router.post(
    "/proposals",
    status_code=201,
    responses=answers(400, 401, 403, 429),
    operation_id="proposeJob",
)
def post_proposal(body: ProposalIn, actor: SignedIn, session: DbSession, now: Now) -> ProposalOut:
    """Propose a job to an organisation of one of my networks; it becomes a draft there."""
    job = propose_job(session, actor, now, body)
    return one_proposal(session, actor, network_scope(session, actor), job.id)


@router.get("/me/proposals", responses=answers(400, 401, 429), operation_id="listMyProposals")
def list_my_proposals(
    actor: SignedIn, session: DbSession, limit: Limit = 20, cursor: Cursor = None
) -> Page[ProposalOut]:
    """What became of my proposals, the latest first."""
    return my_proposals(session, actor, network_scope(session, actor), limit, cursor)
