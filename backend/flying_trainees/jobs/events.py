"""What others hear about jobs: kinds in the past tense, and what they carry."""

from uuid import UUID

from pydantic import BaseModel


class JobChanged(BaseModel):
    """A job took a step (`publishing.KIND_OF`), or waits for its poster (NEEDS_CONFIRMING)."""

    job_id: UUID
    actor_id: UUID | None = None
    why: str = ""


class QuestionChanged(BaseModel):
    """A question was asked or answered."""

    job_id: UUID
    question_id: UUID
    actor_id: UUID


JOB_PROPOSED = "job-proposed"
NEEDS_CONFIRMING = "job-needs-confirming"
QUESTION_ASKED = "question-asked"
QUESTION_ANSWERED = "question-answered"
