"""API of the network map: its things, areas, figures, and what organisations put on it."""

from typing import Annotated, cast
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request, Response
from fastapi.responses import JSONResponse

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import AMSTERDAM, Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.core.settings import Settings
from flying_trainees.jobs.schemas import Day
from flying_trainees.networkmap import reading, reading_activities
from flying_trainees.networkmap.figures import map_figures
from flying_trainees.networkmap.keeping import add_activity, change_activity, remove_activity
from flying_trainees.networkmap.narrowing import MapFilter, Reader
from flying_trainees.networkmap.schemas import (
    ActivityIn,
    ActivityOut,
    AreasOut,
    BaseMapOut,
    MapFeaturesOut,
    MapFiguresOut,
    MapItemOut,
    MapLayer,
)
from flying_trainees.people.scopes import network_scope

router = APIRouter(tags=["network map"])


class GeoJson(JSONResponse):
    """RFC 7946."""

    media_type = "application/geo+json"


def _reader(actor: SignedIn, session: DbSession, now: Now) -> Reader:
    today = now.astimezone(AMSTERDAM).date()
    return Reader(actor, network_scope(session, actor), today)


def _wanted(
    layer: Annotated[list[MapLayer] | None, Query(max_length=len(MapLayer))] = None,
    theme: Annotated[Search | None, Query()] = None,
    organisation_id: Annotated[UUID | None, Query(alias="organisationId")] = None,
    network_id: Annotated[UUID | None, Query(alias="networkId")] = None,
    q: Annotated[Search | None, Query()] = None,
    from_on: Annotated[Day | None, Query(alias="from")] = None,
    until_on: Annotated[Day | None, Query(alias="until")] = None,
) -> MapFilter:
    return MapFilter(
        layers=tuple(layer or ()),
        theme=theme,
        organisation_id=organisation_id,
        network_id=network_id,
        q=q,
        from_on=from_on,
        until_on=until_on,
    )


ByReader = Annotated[Reader, Depends(_reader)]
Wanted = Annotated[MapFilter, Depends(_wanted)]


@router.get("/network-map/items", responses=answers(400, 401, 429), operation_id="listMapItems")
def list_items(
    reader: ByReader,
    wanted: Wanted,
    session: DbSession,
    language: ReaderLanguage,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[MapItemOut]:
    """Who else is working on this? Everything on the map as a list, the latest first."""
    return reading.map_items(session, reader, wanted, language, limit, cursor)


@router.get(
    "/network-map/features",
    responses=answers(400, 401, 429),
    response_class=GeoJson,
    operation_id="getMapFeatures",
)
def get_features(
    reader: ByReader, wanted: Wanted, session: DbSession, language: ReaderLanguage
) -> MapFeaturesOut:
    """The same as GeoJSON points, at most 2,000."""
    return reading.map_features(session, reader, wanted, language)


@router.get(
    "/network-map/areas",
    responses=answers(401, 429),
    response_class=GeoJson,
    operation_id="getMapAreas",
)
def get_areas(reader: ByReader, session: DbSession) -> AreasOut:
    """The areas of the organisations in reach, as far as they are known."""
    return reading.areas(session, reader)


@router.get("/network-map/base-map", responses=answers(401, 429), operation_id="getBaseMap")
def get_base_map(_actor: SignedIn, request: Request) -> BaseMapOut:
    """Which map lies below, as this installation has set it."""
    settings = cast("Settings", request.app.state.settings)
    return BaseMapOut(tiles_url=settings.map_tiles_url, attribution=settings.map_tiles_attribution)


@router.get("/network-map/figures", responses=answers(400, 401, 429), operation_id="getMapFigures")
def get_figures(reader: ByReader, wanted: Wanted, session: DbSession) -> Page[MapFiguresOut]:
    """Every organisation in numbers, for the theme, network and period that are asked."""
    return Page(items=map_figures(session, reader, wanted))


@router.post(
    "/activities",
    status_code=201,
    responses=answers(400, 401, 403, 429),
    operation_id="addActivity",
)
def post_activity(
    body: ActivityIn,
    response: Response,
    reader: ByReader,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ActivityOut:
    """Put something that an organisation is working on on the map."""
    activity_id = add_activity(session, reader.actor, reader.scope, now, body)
    response.headers["Location"] = f"/v1/activities/{activity_id}"
    return reading_activities.activity(session, reader, activity_id, language)


@router.get(
    "/activities/{activity_id}", responses=answers(400, 401, 404, 429), operation_id="getActivity"
)
def get_activity(
    activity_id: UUID, reader: ByReader, session: DbSession, language: ReaderLanguage
) -> ActivityOut:
    """One activity."""
    return reading_activities.activity(session, reader, activity_id, language)


@router.put(
    "/activities/{activity_id}",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="changeActivity",
)
def put_activity(
    activity_id: UUID,
    body: ActivityIn,
    reader: ByReader,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ActivityOut:
    """Write an activity anew."""
    change_activity(session, reader.actor, reader.scope, now, activity_id, body)
    return reading_activities.activity(session, reader, activity_id, language)


@router.delete(
    "/activities/{activity_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="removeActivity",
)
def delete_activity(activity_id: UUID, reader: ByReader, session: DbSession) -> None:
    """Take an activity off the map."""
    remove_activity(session, reader.actor, reader.scope, activity_id)
