"""What notifications record themselves: time to remind somebody, or to call more people."""

from uuid import UUID

from pydantic import BaseModel

SESSION_NEAR = "session-near"
PERIOD_NEAR = "period-near"
PERIOD_ENDING = "period-ending"
DEADLINE_NEAR = "deadline-near"
OFFER_LAPSING = "offer-lapsing"
LEARNING_MISSING = "learning-missing"
CHECK_MISSING = "check-missing"
HOME_CHECK_ASKED = "home-check-asked"
EFFECT_ASKED = "effect-asked"
JOB_WITHOUT_CLAIMS = "job-without-claims"
PEOPLE_CALLED = "people-called"

REMINDERS = (
    SESSION_NEAR,
    PERIOD_NEAR,
    PERIOD_ENDING,
    DEADLINE_NEAR,
    OFFER_LAPSING,
    LEARNING_MISSING,
    CHECK_MISSING,
    HOME_CHECK_ASKED,
    EFFECT_ASKED,
    JOB_WITHOUT_CLAIMS,
)


class JobReminded(BaseModel):
    """About which job, and whom (nobody in particular: the kind says whom)."""

    job_id: UUID
    person_id: UUID | None = None
    claim_id: UUID | None = None
