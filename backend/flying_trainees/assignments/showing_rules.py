"""Shows what a run was about, how strict it was, and how far its regions are."""

from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.region_models import AssignmentRegion, RegionState
from flying_trainees.assignments.rules import Rules
from flying_trainees.assignments.schemas import RegionsOut, RulesOut


def rules_shown(run: AssignmentRun) -> RulesOut:
    """The rules of a run."""
    rules = Rules.of(run.rules)
    return RulesOut(
        first_day=rules.first_day,
        last_day=rules.last_day,
        only_jobs=None if rules.only_jobs is None else list(map(UUID, rules.only_jobs)),
        keep_plan=rules.keep_plan,
        most_groups=rules.most_groups,
        most_hours=rules.most_hours,
    )


def regions_shown(session: Session, run_id: UUID) -> RegionsOut | None:
    """How far they are; None for a run that is searched as a whole. One query."""
    found = session.exec(
        select(AssignmentRegion.state, AssignmentRegion.worker).where(
            AssignmentRegion.run_id == run_id
        )
    ).all()
    if not found:
        return None
    done = sum(state is RegionState.FINISHED for state, _ in found)
    return RegionsOut(
        total=len(found), finished=done, workers=len({worker for _, worker in found if worker})
    )
