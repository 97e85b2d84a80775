"""What can go wrong with jobs."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, InvalidInput


class FixedByNow(Conflict):
    """These fields can't change any more in the job's state; `fields` names them."""

    code = "fixed-by-now"


class SeatsHeld(Conflict):
    """Somebody holds a seat, so that the job can't go back to a draft."""

    code = "seats-held"


class QuestionsClosed(Conflict):
    """The job is a draft or over: no questions."""

    code = "questions-closed"


class JobOutOfLimits(InvalidInput):
    """The database refused the job's numbers."""

    code = "job-out-of-limits"


means("ck_jobs_hours_in_limits", JobOutOfLimits)
means("ck_jobs_group_sizes", JobOutOfLimits)
means("ck_jobs_until_after_from", JobOutOfLimits)
means("ck_time_options_ends_after_start", JobOutOfLimits)
