"""API of stories: tell, read, react; public ones without signing in."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import Public, SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.learnings import story_queries
from flying_trainees.learnings.story_models import ReactionKind
from flying_trainees.learnings.story_queries import StoryFilter
from flying_trainees.learnings.story_schemas import PublicStoryOut, StoryIn, StoryOut
from flying_trainees.learnings.storytelling import (
    change_story,
    react,
    take_back,
    tell_story,
    withdraw_story,
)
from flying_trainees.people.scopes import network_scope

router = APIRouter(tags=["stories"])


@router.get("/stories", responses=answers(400, 401, 429), operation_id="listStories")
def list_stories(
    actor: SignedIn,
    session: DbSession,
    q: Annotated[Search | None, Query()] = None,
    job_id: Annotated[UUID | None, Query(alias="jobId")] = None,
    organisation_id: Annotated[UUID | None, Query(alias="organisationId")] = None,
    mine: Annotated[bool, Query()] = False,  # noqa: FBT002 -- a query parameter
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[StoryOut]:
    """Stories of jobs that I may see, and public ones; the latest first."""
    wanted = StoryFilter(q, job_id, organisation_id, mine)
    scope = network_scope(session, actor)
    return story_queries.stories(session, actor, scope, wanted, limit, cursor)


@router.get("/stories/{story_id}", responses=answers(400, 401, 404, 429), operation_id="getStory")
def get_story(story_id: UUID, actor: SignedIn, session: DbSession) -> StoryOut:
    """One story."""
    return story_queries.one_story(session, actor, network_scope(session, actor), story_id)


@router.post(
    "/jobs/{job_id}/stories",
    status_code=201,
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="tellStory",
)
def post_story(
    job_id: UUID, body: StoryIn, actor: SignedIn, session: DbSession, now: Now
) -> StoryOut:
    """Share what a finished job was like; one story for each author and job."""
    scope = network_scope(session, actor)
    story_id = tell_story(session, actor, scope, now, job_id, body)
    return story_queries.one_story(session, actor, scope, story_id)


@router.put(
    "/stories/{story_id}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="changeStory",
)
def put_story(
    story_id: UUID, body: StoryIn, actor: SignedIn, session: DbSession, now: Now
) -> StoryOut:
    """Change my story, or with whom it is shared."""
    change_story(session, actor, now, story_id, body)
    return story_queries.one_story(session, actor, network_scope(session, actor), story_id)


@router.delete(
    "/stories/{story_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="withdrawStory",
)
def delete_story(story_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> None:
    """Take a story away, with its reactions."""
    withdraw_story(session, actor, network_scope(session, actor), now, story_id)


@router.put(
    "/stories/{story_id}/reactions/{reaction}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="reactToStory",
)
def put_reaction(
    story_id: UUID, reaction: ReactionKind, actor: SignedIn, session: DbSession, now: Now
) -> StoryOut:
    """React to a story; once for each kind."""
    scope = network_scope(session, actor)
    react(session, actor, scope, now, story_id, reaction)
    return story_queries.one_story(session, actor, scope, story_id)


@router.delete(
    "/stories/{story_id}/reactions/{reaction}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="takeBackReaction",
)
def delete_reaction(
    story_id: UUID, reaction: ReactionKind, actor: SignedIn, session: DbSession
) -> StoryOut:
    """Take my reaction back."""
    scope = network_scope(session, actor)
    take_back(session, actor, scope, story_id, reaction)
    return story_queries.one_story(session, actor, scope, story_id)


@router.get(
    "/public-stories",
    responses=answers(400, 429),
    operation_id="listPublicStories",
    dependencies=[Public],
)
def list_public_stories(
    session: DbSession, limit: Limit = 20, cursor: Cursor = None
) -> Page[PublicStoryOut]:
    """Stories that their authors shared with everybody; the latest first."""
    return story_queries.public_stories(session, limit, cursor)


@router.get(
    "/public-stories/{story_id}",
    responses=answers(400, 404, 429),
    operation_id="getPublicStory",
    dependencies=[Public],
)
def get_public_story(story_id: UUID, session: DbSession) -> PublicStoryOut:
    """One story that anybody may read."""
    return story_queries.public_story(session, story_id)
