"""Why (not) this person for this job of a plan: the coordinator's choice, or the engine's reason.

The engine names the hard reason first, and what the person's time is worth elsewhere.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session

from flying_trainees.assignments.models import AssignmentRun, Json
from flying_trainees.assignments.region_models import AssignmentExplanation

JOB_LEFT_OUT = "job-left-out"
PERSON_LEFT_OUT = "person-left-out"
FORBIDDEN = "forbidden"
JOB_NOT_IN_RUN = "job-not-in-run"
NO_CANDIDATE = "no-candidate"
NOT_YET = "not-yet"
REASONS_LOST = "reasons-lost"
EXPLAINED_WITHIN = timedelta(minutes=10)
"""Reasons that aren't there so long after the plan were lost with the worker that found them."""

PRICED = frozenset(
    ("not-staffed", "other-option", "overlap", "weekly-hours", "most-groups", "others-fit-better")
)
"""With these the person could be in the job, at a price."""
WEIGHED = frozenset(("not-staffed", "other-option", "others-fit-better"))
"""With these nothing was in the way; fit and price tell what was weighed."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The reason, the ids of the plan's jobs that are in the way, and what was weighed.

    `fit`: points of the person in the job. `price`: what the same time is worth elsewhere.
    """

    reason: str
    blocking: tuple[str, ...] = ()
    fit: int | None = None
    price: float | None = None


def explain(
    session: Session, now: datetime, run: AssignmentRun, person: str, job: str
) -> Explained:
    """Why the person is or isn't in the job's group; one query."""
    chosen = _by_choice(run, person, job)
    if chosen is not None:
        return Explained(chosen)
    kept = session.get(AssignmentExplanation, (run.id, UUID(job)))
    if kept is None or kept.people is None:
        return Explained(_without_reasons(now, run, job))
    why = kept.people.get(person)
    if why is None:
        return Explained(NO_CANDIDATE)
    return Explained(why["reason"], tuple(why["blocking"]), why["fit"], why["price"])


def _by_choice(run: AssignmentRun, person: str, job: str) -> str | None:
    if job in run.left_out_jobs:
        return JOB_LEFT_OUT
    if person in run.left_out_people:
        return PERSON_LEFT_OUT
    if any((pair["personId"], pair["jobId"]) == (person, job) for pair in run.forbidden):
        return FORBIDDEN
    return None


def _without_reasons(now: datetime, run: AssignmentRun, job: str) -> str:
    plan = run.plan or {"jobs": [], "unstaffed": []}
    searched = {row["jobId"] for row in plan["jobs"]} | set(plan.get("searched", ()))
    if job not in searched:
        return JOB_NOT_IN_RUN
    late = run.finished_at is not None and run.finished_at < now - EXPLAINED_WITHIN
    return REASONS_LOST if late else NOT_YET


def keep_explanation(session: Session, now: datetime, run_id: UUID, told: Json) -> None:
    """Store what the engine says of one job."""
    session.merge(
        AssignmentExplanation(
            run_id=run_id, job_id=UUID(told["job"]), people=told["people"], created_at=now
        )
    )
