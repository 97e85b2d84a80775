"""What can go wrong with learnings."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict


class AlreadyRecorded(Conflict):
    """This person recorded a learning of this job before; it can be rewritten."""

    code = "learning-already-recorded"


class NotFinished(Conflict):
    """A learning, or a copy, needs a job that is over."""

    code = "job-not-finished"


class CheckCounted(Conflict):
    """These answers are in the numbers by now; changing them would show whose they are."""

    code = "check-counted"


class AlreadyTold(Conflict):
    """This person told a story of this job before; it can be changed."""

    code = "story-already-told"


means("uq_learnings_job_author", AlreadyRecorded)
means("uq_stories_job_author", AlreadyTold)
