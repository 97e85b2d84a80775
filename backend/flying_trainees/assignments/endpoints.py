"""API of assignment runs: ask for one, follow it, judge its plan, send or discard it."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.assignments import ending, sending, showing
from flying_trainees.assignments.lifecycle import RunAction
from flying_trainees.assignments.schemas import (
    AssignmentRunIn,
    RunDetailOut,
    RunOut,
    RunTransitionIn,
)
from flying_trainees.assignments.starting import start_run
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/networks/{network_id}/assignment-runs", tags=["assignments"])

READ = answers(400, 401, 403, 404, 429)
WRITE = answers(400, 401, 403, 404, 409, 429)
USE_CASES = {
    RunAction.SEND: sending.send_run,
    RunAction.DISCARD: ending.discard_run,
    RunAction.CANCEL: ending.cancel_run,
}


@router.post("", status_code=202, responses=WRITE, operation_id="startAssignmentRun")
def post_run(
    network_id: UUID,
    body: AssignmentRunIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    response: Response,
) -> RunDetailOut:
    """Assign everybody at once: a worker searches for a plan, and nothing is sent yet."""
    run = start_run(session, actor, now, network_id, body)
    response.headers["Location"] = f"/v1/networks/{network_id}/assignment-runs/{run.id}"
    return showing.run_detail(session, run, language)


@router.get("", responses=READ, operation_id="listAssignmentRuns")
def list_runs(
    network_id: UUID,
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[RunOut]:
    """The network's runs, the latest first."""
    return showing.runs(session, actor, network_id, language, limit, cursor)


@router.get("/{run_id}", responses=READ, operation_id="getAssignmentRun")
def get_run(
    network_id: UUID, run_id: UUID, actor: SignedIn, session: DbSession, language: ReaderLanguage
) -> RunDetailOut:
    """How far a run is, and its plan once it has one."""
    return showing.show_run(session, actor, network_id, run_id, language)


@router.get("/{run_id}/instance", responses=READ, operation_id="getAssignmentInstance")
def get_instance(
    network_id: UUID, run_id: UUID, actor: SignedIn, session: DbSession
) -> dict[str, Any]:
    """What the run was computed from, as a file that `flying-trainees plan` reads."""
    return showing.instance_of(session, actor, network_id, run_id)


@router.post("/{run_id}/transitions", responses=WRITE, operation_id="transitionAssignmentRun")
def post_transition(
    network_id: UUID,
    run_id: UUID,
    body: RunTransitionIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> RunDetailOut:
    """Send all offers at once, put the plan aside, or stop the search."""
    run = USE_CASES[body.action](session, actor, now, network_id, run_id)
    return showing.run_detail(session, run, language)
