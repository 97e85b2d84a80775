"""API of people: the directory, person pages, one's own profile, networks."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.accounts.tokens import AnyToken, ReadsPeople
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.people import network_queries, profiling, queries
from flying_trainees.people.schemas import (
    NetworkOut,
    PersonCardOut,
    PersonOut,
    PlacementIn,
    PlacementOut,
    ProfileIn,
    ProfileOut,
)
from flying_trainees.people.scopes import network_scope

router = APIRouter(tags=["people"])


@router.get("/networks", responses=answers(401, 403, 429), operation_id="listNetworks")
def list_networks(actor: AnyToken, session: DbSession) -> Page[NetworkOut]:
    """The networks in one's reach."""
    return Page(items=network_queries.networks(session, network_scope(session, actor)))


@router.get("/people", responses=answers(400, 401, 403, 429), operation_id="listPeople")
def list_people(
    actor: ReadsPeople,
    session: DbSession,
    now: Now,
    q: Annotated[Search | None, Query()] = None,
    network_id: Annotated[UUID | None, Query(alias="networkId")] = None,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> Page[PersonCardOut]:
    """The people in one's reach, by name."""
    scope = network_scope(session, actor)
    return queries.search_people(session, scope, now.date(), q, network_id, limit, cursor)


@router.get(
    "/people/{person_id}", responses=answers(400, 401, 403, 404, 429), operation_id="getPerson"
)
def get_person(
    person_id: UUID, actor: ReadsPeople, session: DbSession, now: Now, language: ReaderLanguage
) -> PersonOut:
    """Somebody's page."""
    scope = network_scope(session, actor)
    return queries.person_page(session, scope, person_id, now.date(), language)


@router.get("/me/profile", responses=answers(401, 429), operation_id="getProfile")
def get_profile(
    actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage
) -> ProfileOut:
    """One's own profile."""
    return profiling.own_profile(session, actor, language, now)


@router.put("/me/profile", responses=answers(400, 401, 403, 429), operation_id="putProfile")
def put_profile(
    body: ProfileIn, actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage
) -> ProfileOut:
    """Write one's own profile anew."""
    return profiling.replace_profile(session, actor, now, body, language)


@router.post(
    "/me/placements",
    status_code=201,
    responses=answers(400, 401, 403, 429),
    operation_id="addPlacement",
)
def post_placement(body: PlacementIn, actor: SignedIn, session: DbSession) -> PlacementOut:
    """Add a placement of one's own."""
    return profiling.add_placement(session, actor, body)


@router.put(
    "/me/placements/{placement_id}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="putPlacement",
)
def put_placement(
    placement_id: UUID, body: PlacementIn, actor: SignedIn, session: DbSession
) -> PlacementOut:
    """Change a placement of one's own."""
    return profiling.change_placement(session, actor, placement_id, body)


@router.delete(
    "/me/placements/{placement_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="removePlacement",
)
def delete_placement(placement_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Take a placement of one's own away."""
    profiling.remove_placement(session, actor, placement_id)
