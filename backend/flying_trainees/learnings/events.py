"""What happened to learnings."""

from uuid import UUID

from pydantic import BaseModel

LEARNING_RECORDED = "learning-recorded"


class LearningRecorded(BaseModel):
    """Somebody wrote down what a job taught or brought."""

    job_id: UUID
    learning_id: UUID
    person_id: UUID
