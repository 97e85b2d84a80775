"""Tells the outbox what is fresh in the demo, so that lists and mailboxes fill by the real way."""

from sqlmodel import Session, col, select

from flying_trainees.groups.events import ClaimEvent
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.events import QUESTION_ASKED, JobChanged, QuestionChanged
from flying_trainees.jobs.models import Job, JobState, Question
from flying_trainees.outbox.recording import record

FRESH = {
    ClaimState.OFFERED: "claim-offered",
    ClaimState.APPLIED: "claim-applied",
    ClaimState.WAITLISTED: "claim-waitlisted",
    ClaimState.CONFIRMED: "claim-confirmed",
}
"""What somebody still has to know or to do something about, by the state of a claim."""


def tell_news(session: Session) -> None:
    """Record the events that somebody can still act on; the worker does the rest."""
    for claim, state in session.exec(
        select(Claim, Job.state).join(Job).order_by(col(Claim.updated_at), col(Claim.id))
    ):
        if claim.state in FRESH and state in (JobState.OPEN, JobState.STAFFED):
            event = ClaimEvent(job_id=claim.job_id, claim_id=claim.id, person_id=claim.person_id)
            record(session, claim.updated_at, FRESH[claim.state], event)
    for job in session.exec(select(Job).where(Job.state == JobState.DONE)):
        record(session, job.updated_at, "job-finished", JobChanged(job_id=job.id))
    unanswered = select(Question).where(Question.answer == None)  # noqa: E711
    for question in session.exec(unanswered):
        asked = QuestionChanged(
            job_id=question.job_id, question_id=question.id, actor_id=question.asker_id
        )
        record(session, question.asked_at, QUESTION_ASKED, asked)
