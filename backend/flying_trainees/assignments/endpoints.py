"""API of assignment runs: ask for one, follow it, judge its plan, send or discard it."""

from typing import Any
from uuid import UUID

from fastapi import APIRouter, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.assignments import answering, questioning, showing, stepping
from flying_trainees.assignments.choices import keep_choices
from flying_trainees.assignments.order_schemas import AssignmentRunIn, ChoicesIn
from flying_trainees.assignments.schemas import (
    ComparisonOut,
    ExplanationOut,
    PairIn,
    RunDetailOut,
    RunOut,
    RunStepOut,
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
READ_INPUT = answers(400, 401, 403, 404, 409, 429)


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
    """Send all offers at once, put the plan aside, stop the search, or take open offers back."""
    run = stepping.step_run(session, actor, now, network_id, run_id, body)
    return showing.run_detail(session, run, language)


@router.get("/{run_id}/transitions", responses=READ, operation_id="listAssignmentRunTransitions")
def list_transitions(
    network_id: UUID, run_id: UUID, actor: SignedIn, session: DbSession
) -> Page[RunStepOut]:
    """The run's history: who did what when; without an actor a worker did it."""
    return showing.run_history(session, actor, network_id, run_id)


@router.put("/{run_id}/choices", responses=WRITE, operation_id="chooseForAssignmentRun")
def put_choices(
    network_id: UUID,
    run_id: UUID,
    body: ChoicesIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> RunDetailOut:
    """Pin, forbid and leave out for the run that goes on from this one; nothing is computed yet."""
    run = keep_choices(session, actor, now, network_id, run_id, body)
    return showing.run_detail(session, run, language)


@router.get(
    "/{run_id}/explanations/{person_id}/{job_id}",
    responses=READ_INPUT,
    operation_id="explainAssignment",
)
def get_explanation(
    network_id: UUID,
    run_id: UUID,
    person_id: UUID,
    job_id: UUID,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ExplanationOut:
    """Why this person is or isn't in this job's group, and the price if that was asked."""
    pair = (person_id, job_id)
    return answering.show_explanation(session, actor, now, network_id, run_id, pair, language)


@router.post(
    "/{run_id}/explanations", status_code=202, responses=WRITE, operation_id="askAssignmentPrice"
)
def post_explanation(
    network_id: UUID,
    run_id: UUID,
    body: PairIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ExplanationOut:
    """Have a worker search with this person in this job: what it would cost."""
    pair = body.model_dump(mode="json", by_alias=True)
    run = questioning.ask(session, actor, now, network_id, run_id, pair)
    return answering.explanation(session, now, run, (body.person_id, body.job_id), language)


@router.get(
    "/{run_id}/comparisons/{other_id}", responses=READ, operation_id="compareAssignmentRuns"
)
def get_comparison(
    network_id: UUID,
    run_id: UUID,
    other_id: UUID,
    actor: SignedIn,
    session: DbSession,
    language: ReaderLanguage,
) -> ComparisonOut:
    """What changes from the other run's plan to this one's."""
    return answering.comparison(session, actor, network_id, (other_id, run_id), language)
