"""API of pool assignments: the overview, starting, planning, how it goes, jobs cut from it."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.pools import cutting, deciding, milestones, starting, steering, stepping
from flying_trainees.pools.checking_in import check_in
from flying_trainees.pools.listing import list_pools
from flying_trainees.pools.models import PoolState
from flying_trainees.pools.queries import find_pool
from flying_trainees.pools.reader import READ, WRITE, ByReader
from flying_trainees.pools.schemas import (
    HandoverIn,
    PoolCardOut,
    PoolChangeIn,
    PoolCheckInIn,
    PoolDecisionIn,
    PoolDecisionOut,
    PoolIn,
    PoolJobOut,
    PoolMilestoneIn,
    PoolOut,
    PoolStepIn,
    PoolStepOut,
    PoolThemesIn,
    PoolTimelineOut,
    SteeringSuggestionOut,
    StewardsIn,
)

router = APIRouter(tags=["pool-assignments"])


@router.get(
    "/pool-assignments", responses=answers(400, 401, 429), operation_id="listPoolAssignments"
)
def get_pools(
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    network_id: Annotated[UUID | None, Query(alias="networkId")] = None,
    state: Annotated[PoolState | None, Query()] = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[PoolCardOut]:
    """The helicopter view: how each goes, what is next; those at work first."""
    return list_pools(session, actor, now, language, network_id, state, limit, cursor)


@router.post(
    "/pool-assignments",
    status_code=201,
    responses=answers(400, 401, 403, 429),
    operation_id="startPoolAssignment",
)
def post_pool(body: PoolIn, response: Response, by: ByReader) -> PoolOut:
    """Start one for a network, in preparation."""
    found = starting.start_pool(by.session, by.actor, by.now, body)
    response.headers["Location"] = f"/v1/pool-assignments/{found.row.id}"
    return by.page(found)


@router.get("/pool-assignments/{pool_id}", responses=READ, operation_id="getPoolAssignment")
def get_pool(pool_id: UUID, by: ByReader) -> PoolOut:
    """A whole pool assignment, with what its reader may do."""
    return by.page(find_pool(by.session, by.actor, pool_id))


@router.put("/pool-assignments/{pool_id}", responses=WRITE, operation_id="putPoolAssignment")
def put_pool(pool_id: UUID, body: PoolChangeIn, by: ByReader) -> PoolOut:
    """Write its words, dates and clients anew."""
    return by.page(starting.change_pool(by.session, by.actor, by.now, pool_id, body))


@router.put("/pool-assignments/{pool_id}/themes", responses=WRITE, operation_id="putPoolThemes")
def put_themes(pool_id: UUID, body: PoolThemesIn, by: ByReader) -> PoolOut:
    """Make these its themes, each with a lead, in this order."""
    return by.page(starting.write_themes(by.session, by.actor, pool_id, body.themes))


@router.put("/pool-assignments/{pool_id}/handover", responses=WRITE, operation_id="putPoolHandover")
def put_handover(pool_id: UUID, body: HandoverIn, by: ByReader) -> PoolOut:
    """Leave a note for the next steering group."""
    return by.page(starting.write_handover(by.session, by.actor, by.now, pool_id, body.text))


@router.post("/pool-assignments/{pool_id}/transitions", responses=WRITE, operation_id="stepPool")
def post_step(pool_id: UUID, body: PoolStepIn, by: ByReader) -> PoolOut:
    """Take a step of its life."""
    return by.page(stepping.take_step(by.session, by.actor, by.now, pool_id, body))


@router.get("/pool-assignments/{pool_id}/transitions", responses=READ, operation_id="listPoolSteps")
def get_steps(pool_id: UUID, actor: SignedIn, session: DbSession) -> Page[PoolStepOut]:
    """Its history: who, when, what, why."""
    return Page(items=stepping.history(session, actor, pool_id))


@router.get(
    "/pool-assignments/{pool_id}/steering-suggestions",
    responses=READ,
    operation_id="suggestStewards",
)
def get_suggestions(
    pool_id: UUID, actor: SignedIn, session: DbSession, language: ReaderLanguage
) -> Page[SteeringSuggestionOut]:
    """The network's members, in order of turn."""
    return Page(items=steering.suggest_stewards(session, actor, pool_id, language))


@router.put("/pool-assignments/{pool_id}/stewards", responses=WRITE, operation_id="putStewards")
def put_stewards(pool_id: UUID, body: StewardsIn, by: ByReader) -> PoolOut:
    """Make these the steering group."""
    return by.page(steering.set_stewards(by.session, by.actor, by.now, pool_id, body.person_ids))


@router.get("/pool-assignments/{pool_id}/timeline", responses=READ, operation_id="getPoolTimeline")
def get_timeline(pool_id: UUID, by: ByReader) -> PoolTimelineOut:
    """Everything with a date, and how it stands today, in words."""
    return by.timeline(find_pool(by.session, by.actor, pool_id))


@router.post("/pool-assignments/{pool_id}/check-ins", responses=WRITE, operation_id="checkInOnPool")
def post_check_in(pool_id: UUID, body: PoolCheckInIn, by: ByReader) -> PoolTimelineOut:
    """Say how it goes this week; once more replaces it."""
    return by.timeline(check_in(by.session, by.actor, by.now, pool_id, body))


@router.post(
    "/pool-assignments/{pool_id}/milestones",
    status_code=201,
    responses=WRITE,
    operation_id="addPoolMilestone",
)
def post_milestone(pool_id: UUID, body: PoolMilestoneIn, by: ByReader) -> PoolTimelineOut:
    """Plan a milestone or a deliverable."""
    return by.timeline(milestones.add_milestone(by.session, by.actor, by.now, pool_id, body))


@router.put("/pool-milestones/{milestone_id}", responses=WRITE, operation_id="putPoolMilestone")
def put_milestone(milestone_id: UUID, body: PoolMilestoneIn, by: ByReader) -> PoolTimelineOut:
    """Write one anew: its day, its progress, whether it is done."""
    return by.timeline(
        milestones.change_milestone(by.session, by.actor, by.now, milestone_id, body)
    )


@router.delete(
    "/pool-milestones/{milestone_id}",
    status_code=204,
    responses=WRITE,
    operation_id="removePoolMilestone",
)
def delete_milestone(milestone_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Take one off the plan."""
    milestones.remove_milestone(session, actor, milestone_id)


@router.get(
    "/pool-assignments/{pool_id}/decisions", responses=READ, operation_id="listPoolDecisions"
)
def get_decisions(pool_id: UUID, actor: SignedIn, session: DbSession) -> Page[PoolDecisionOut]:
    """What was decided, the latest first."""
    return Page(items=deciding.decisions(session, actor, pool_id))


@router.post(
    "/pool-assignments/{pool_id}/decisions",
    status_code=201,
    responses=WRITE,
    operation_id="addPoolDecision",
)
def post_decision(
    pool_id: UUID, body: PoolDecisionIn, actor: SignedIn, session: DbSession, now: Now
) -> PoolDecisionOut:
    """Write a decision down."""
    return deciding.decide(session, actor, now, pool_id, body)


@router.get("/pool-assignments/{pool_id}/jobs", responses=READ, operation_id="listPoolJobs")
def get_jobs(pool_id: UUID, actor: SignedIn, session: DbSession) -> Page[PoolJobOut]:
    """The jobs that were cut from it."""
    return Page(items=cutting.jobs_of(session, actor, pool_id))
