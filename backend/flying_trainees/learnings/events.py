"""What happened to learnings."""

from uuid import UUID

from pydantic import BaseModel

LEARNING_RECORDED = "learning-recorded"
STORY_SHARED = "story-shared"


class LearningRecorded(BaseModel):
    """Somebody wrote down what a job taught or brought."""

    job_id: UUID
    learning_id: UUID
    person_id: UUID


class StoryShared(BaseModel):
    """Somebody shared a story of a job."""

    job_id: UUID
    story_id: UUID
    person_id: UUID
    actor_id: UUID
