"""Which of the times that an offer is about suit its person: said while accepting it."""

from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col

from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.groups import rows
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimOption
from flying_trainees.groups.schemas import ClaimTransitionIn
from flying_trainees.jobs.models import Job, JobState


def keep_times(session: Session, job: Job, claim: Claim, given: ClaimTransitionIn) -> None:
    """Note the times that were chosen; none at all means every time that was offered.

    Raises InvalidInput (`optionIds`) for a time that the offer isn't about, and for a step that is
    no acceptance. A group that is confirmed already has one time left, its own.
    """
    if not given.option_ids:
        return
    if given.action is not ClaimAction.ACCEPT:
        raise InvalidInput(fields=[FieldError("optionIds", "times-with-yes-only", {})])
    offered = _offered(session, job, claim)
    wrong = [
        FieldError(f"optionIds.{number}", "option-not-offered", {})
        for number, option in enumerate(given.option_ids)
        if option not in offered
    ]
    if wrong:
        raise InvalidInput(fields=wrong)
    session.execute(delete(ClaimOption).where(col(ClaimOption.claim_id) == claim.id))
    session.add_all(
        ClaimOption(claim_id=claim.id, option_id=option)
        for option in dict.fromkeys(given.option_ids)
    )
    session.flush()


def _offered(session: Session, job: Job, claim: Claim) -> set[UUID]:
    if job.state is JobState.STAFFED:
        return {job.chosen_option_id} if job.chosen_option_id else set()
    named = rows.options_by_claim(session, [claim.id]).get(claim.id)
    return named or {option.id for option in rows.options_of(session, job.id)}
