"""Who may do what with a job. Pure: an actor, a job, an answer.

An administrator may do everything that people may do. Nobody may take the automatic steps.
"""

from uuid import UUID

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotAllowed
from flying_trainees.jobs.lifecycle import UNDER_WAY, JobAction, Who, allowed, takers
from flying_trainees.jobs.models import Job, JobState

EDITABLE = UNDER_WAY | {JobState.DRAFT}
"""The states in which words and numbers may change; `editing` says which ones."""


def may_post_for(actor: Actor, organisation_id: UUID, network_id: UUID) -> bool:
    """Whether the actor may post a job of that organisation in that network."""
    return actor.answers_for(organisation_id, network_id)


def is_in_charge(actor: Actor, job: Job) -> bool:
    """A poster of its organisation, a coordinator of its network, an administrator."""
    return may_post_for(actor, job.organisation_id, job.network_id)


def may_see_draft(actor: Actor, job: Job) -> bool:
    """Whether the actor sees the job while it isn't published."""
    return is_in_charge(actor, job)


def may_edit(actor: Actor, job: Job) -> bool:
    """Whether the actor may change the job's words and numbers in its present state."""
    return is_in_charge(actor, job) and job.state in EDITABLE


def may(actor: Actor, job: Job, action: JobAction) -> bool:
    """Whether the actor has the role for `action`, whatever the job's state."""
    who = takers(action)
    if actor.is_administrator:
        return who != {Who.AUTOMATIC}
    return (Who.POSTER in who and actor.posts_for(job.organisation_id)) or (
        Who.COORDINATOR in who and actor.coordinates(job.network_id)
    )


def allowed_actions(actor: Actor, job: Job) -> frozenset[JobAction]:
    """What the actor may do now by role and state. Groups take away what its claims forbid."""
    return frozenset(action for action in allowed(job.state) if may(actor, job, action))


def require(actor: Actor, job: Job, action: JobAction) -> None:
    """Raise NotAllowed unless the actor has the role for `action`."""
    if not may(actor, job, action):
        raise NotAllowed
