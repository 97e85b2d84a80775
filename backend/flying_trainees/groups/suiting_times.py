"""Which of a job's times suit a claim's person: said while accepting an offer, or anew later."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.groups import rows
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimOption, ClaimState
from flying_trainees.groups.schemas import ClaimTransitionIn
from flying_trainees.groups.stepping import step
from flying_trainees.groups.waiting_list import fill
from flying_trainees.jobs.models import Job, JobState


def keep_times(session: Session, job: Job, claim: Claim, given: ClaimTransitionIn) -> None:
    """Note the times that were chosen; none at all means every time that there was to choose.

    With an acceptance those are the offer's; while changing them, all of the job's: somebody may
    find room where he had none. Raises InvalidInput (`optionIds`) for another time, and for times
    with any other step. A group that is confirmed already has one time left, its own.
    """
    if given.action is ClaimAction.CHANGE_TIMES:
        _check(given.option_ids, _all(session, job), "option-unknown")
    elif not given.option_ids:
        return
    elif given.action is ClaimAction.ACCEPT:
        _check(given.option_ids, _offered(session, job, claim), "option-not-offered")
    else:
        raise InvalidInput(fields=[FieldError("optionIds", "times-with-yes-only", {})])
    _replace(session, claim, given.option_ids)


def said_anew(
    session: Session, now: datetime, actor: Actor, job: Job, claim: Claim, why: str
) -> None:
    """The person can come at other times than he said: noted, told, and nothing else changes.

    The job is locked and open, so that no group is confirmed meanwhile at a time that he just took
    back. Who waits may get a free seat that he couldn't have before.
    """
    kept = claim.why
    step(session, now, actor.person_id, ClaimAction.CHANGE_TIMES, claim, why)
    claim.why = why or kept
    session.flush()
    if claim.state is ClaimState.WAITLISTED:
        fill(session, now, job)


def _check(option_ids: list[UUID], possible: set[UUID], code: str) -> None:
    wrong = [
        FieldError(f"optionIds.{number}", code, {})
        for number, option in enumerate(option_ids)
        if option not in possible
    ]
    if wrong:
        raise InvalidInput(fields=wrong)


def _replace(session: Session, claim: Claim, option_ids: list[UUID]) -> None:
    session.execute(delete(ClaimOption).where(col(ClaimOption.claim_id) == claim.id))
    session.add_all(
        ClaimOption(claim_id=claim.id, option_id=option) for option in dict.fromkeys(option_ids)
    )
    session.flush()


def _offered(session: Session, job: Job, claim: Claim) -> set[UUID]:
    if job.state is JobState.STAFFED:
        return {job.chosen_option_id} if job.chosen_option_id else set()
    named = rows.options_by_claim(session, [claim.id]).get(claim.id)
    return named or _all(session, job)


def _all(session: Session, job: Job) -> set[UUID]:
    return {option.id for option in rows.options_of(session, job.id)}
