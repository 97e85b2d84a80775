"""SCIM 2.0 (RFC 7644): joiners, movers and leavers, as directories tell of them."""

from typing import Annotated, Any
from uuid import UUID

from fastapi import APIRouter, Body, Query, Request

from flying_trainees.accounts.scim_models import ScimGroup
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.problems import answers
from flying_trainees.identities import scim_describing as describing
from flying_trainees.identities import scim_groups, scim_users
from flying_trainees.identities.scim_guard import Directory, ScimAnswer, ScimRoute
from flying_trainees.identities.scim_reading import (
    ScimRefusal,
    read_filter,
    read_group_patch,
    read_user,
    read_user_patch,
)

router = APIRouter(
    prefix="/scim/v2",
    route_class=ScimRoute,
    default_response_class=ScimAnswer,
    include_in_schema=False,
    responses=answers(400, 401, 403, 404, 409, 429),
)
Json = dict[str, Any]
Given = Annotated[Json, Body()]
Filter = Annotated[str | None, Query(alias="filter", max_length=400)]
Without = Annotated[str, Query(alias="excludedAttributes", max_length=200)]
Start = Annotated[int, Query(alias="startIndex", le=1_000_000)]
Count = Annotated[int, Query(le=1_000_000)]


def _address(request: Request) -> str:
    return f"{request.app.state.settings.public_url}/scim/v2"


def _described(address: str, session: DbSession, rows: list[ScimGroup], without: str) -> list[Json]:
    members = scim_groups.members_of(session, [row.id for row in rows])
    shown = "members" not in without.split(",")
    return [
        describing.group_resource(address, row, members.get(row.id, []) if shown else None)
        for row in rows
    ]


@router.get("/ServiceProviderConfig")
def get_config(request: Request, _directory: Directory) -> Json:
    """What is supported."""
    return describing.service_provider_config(_address(request))


@router.get("/ResourceTypes")
def list_resource_types(request: Request, _directory: Directory) -> Json:
    """Users and groups."""
    found = describing.resource_types(_address(request))
    return describing.listed(found, len(found), 1)


@router.get("/Schemas")
def list_schemas(request: Request, _directory: Directory) -> Json:
    """The attributes that are kept."""
    found = describing.schemas(_address(request))
    return describing.listed(found, len(found), 1)


@router.get("/Users")
def list_users(
    request: Request,
    directory: Directory,
    session: DbSession,
    wanted: Filter = None,
    start: Start = 1,
    count: Count = 100,
) -> Json:
    """The directory's users, by page."""
    start, count = max(1, start), max(0, min(count, describing.MOST))
    rows, total = scim_users.find_users(session, directory, read_filter(wanted), start, count)
    found = [describing.user_resource(_address(request), *row) for row in rows]
    return describing.listed(found, total, start)


@router.post("/Users", status_code=201)
def post_user(
    request: Request, body: Given, directory: Directory, session: DbSession, now: Now
) -> Json:
    """A joiner."""
    row = scim_users.add_user(session, now, directory, read_user(body))
    return describing.user_resource(_address(request), *row)


@router.get("/Users/{user_id}")
def get_user(request: Request, user_id: UUID, directory: Directory, session: DbSession) -> Json:
    """One user."""
    row = scim_users.find_user(session, directory, user_id)
    return describing.user_resource(_address(request), *row)


@router.put("/Users/{user_id}")
def put_user(
    request: Request,
    user_id: UUID,
    body: Given,
    directory: Directory,
    session: DbSession,
    now: Now,
) -> Json:
    """A user, whole."""
    row = scim_users.change_user(session, now, directory, user_id, read_user(body))
    return describing.user_resource(_address(request), *row)


@router.patch("/Users/{user_id}")
def patch_user(
    request: Request,
    user_id: UUID,
    body: Given,
    directory: Directory,
    session: DbSession,
    now: Now,
) -> Json:
    """A mover, or a leaver by `active: false`."""
    row = scim_users.change_user(session, now, directory, user_id, read_user_patch(body))
    return describing.user_resource(_address(request), *row)


@router.delete("/Users/{user_id}", status_code=204)
def delete_user(user_id: UUID, directory: Directory, session: DbSession, now: Now) -> None:
    """A leaver."""
    scim_users.remove_user(session, now, directory, user_id)


@router.get("/Groups")
def list_groups(
    request: Request,
    directory: Directory,
    session: DbSession,
    wanted: Filter = None,
    start: Start = 1,
    count: Count = 100,
    without: Without = "",
) -> Json:
    """The directory's groups, by page."""
    start, count = max(1, start), max(0, min(count, describing.MOST))
    rows, total = scim_groups.find_groups(session, directory, read_filter(wanted), start, count)
    found = _described(_address(request), session, rows, without)
    return describing.listed(found, total, start)


@router.post("/Groups", status_code=201)
def post_group(
    request: Request, body: Given, directory: Directory, session: DbSession, now: Now
) -> Json:
    """A new group."""
    group = scim_groups.add_group(session, now, directory, body)
    members = scim_groups.members_of(session, [group.id]).get(group.id, [])
    return describing.group_resource(_address(request), group, members)


@router.get("/Groups/{group_id}")
def get_group(
    request: Request,
    group_id: UUID,
    directory: Directory,
    session: DbSession,
    without: Without = "",
) -> Json:
    """One group."""
    group = scim_groups.find_group(session, directory, group_id)
    members = scim_groups.members_of(session, [group.id]).get(group.id, [])
    shown = "members" not in without.split(",")
    return describing.group_resource(_address(request), group, members if shown else None)


@router.put("/Groups/{group_id}")
def put_group(
    request: Request,
    group_id: UUID,
    body: Given,
    directory: Directory,
    session: DbSession,
    now: Now,
) -> Json:
    """A group, whole."""
    group = scim_groups.put_group(session, now, directory, group_id, body)
    members = scim_groups.members_of(session, [group.id]).get(group.id, [])
    return describing.group_resource(_address(request), group, members)


@router.patch("/Groups/{group_id}")
def patch_group(
    request: Request,
    group_id: UUID,
    body: Given,
    directory: Directory,
    session: DbSession,
    now: Now,
) -> Json:
    """Who comes into a group and who goes; its name."""
    changes = read_group_patch(body)
    group = scim_groups.change_group(session, now, directory, group_id, changes)
    members = scim_groups.members_of(session, [group.id]).get(group.id, [])
    return describing.group_resource(_address(request), group, members)


@router.delete("/Groups/{group_id}", status_code=204)
def delete_group(group_id: UUID, directory: Directory, session: DbSession, now: Now) -> None:
    """A group that is no more."""
    scim_groups.remove_group(session, now, directory, group_id)


@router.get("/{kind}/{name}")
def get_description(request: Request, kind: str, name: str, _directory: Directory) -> Json:
    """One resource type or schema by its name."""
    described = {"ResourceTypes": describing.resource_types, "Schemas": describing.schemas}
    listed = described[kind](_address(request)) if kind in described else []
    found = [one for one in listed if one["id"] == name]
    if not found:
        raise ScimRefusal(404, "no such thing")
    return found[0]
