"""What assignments refuse."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class RunActive(Conflict):
    """A run of this network is under way; one at a time."""

    code = "run-active"


class PlanStale(Conflict):
    """The world has moved on since the plan was made; the fields tell what changed."""

    code = "plan-stale"


class PlanEmpty(Conflict):
    """The plan has no offers to send."""

    code = "plan-empty"


class InputGone(Conflict):
    """The input of the run has been let go by now, so that nothing can be computed from it."""

    code = "run-input-gone"


means("uq_assignment_runs_active", RunActive)
