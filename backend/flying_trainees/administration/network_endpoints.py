"""API of a network's days and programmes: read by its people, kept by its coordinators."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.administration import network_keeping, record_queries
from flying_trainees.administration.schemas import (
    NetworkDayIn,
    NetworkDayOut,
    ProgrammeIn,
    ProgrammeOut,
)
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.people.scopes import network_scope

router = APIRouter(prefix="/networks/{network_id}", tags=["networks"])

READ = answers(400, 401, 404, 429)
WRITE = answers(400, 401, 403, 404, 429)


@router.get("/network-days", responses=READ, operation_id="listNetworkDays")
def list_network_days(network_id: UUID, actor: SignedIn, session: DbSession) -> Page[NetworkDayOut]:
    """The days of the whole network."""
    scope = network_scope(session, actor)
    return Page(items=record_queries.network_days(session, scope, network_id))


@router.post("/network-days", status_code=201, responses=WRITE, operation_id="addNetworkDay")
def post_network_day(
    network_id: UUID, body: NetworkDayIn, actor: SignedIn, session: DbSession, now: Now
) -> NetworkDayOut:
    """Add a day; it blocks every member's free time."""
    day = network_keeping.add_network_day(session, actor, now, network_id, body)
    return record_queries.network_day(day)


@router.delete(
    "/network-days/{day_id}", status_code=204, responses=WRITE, operation_id="removeNetworkDay"
)
def delete_network_day(
    network_id: UUID, day_id: UUID, actor: SignedIn, session: DbSession, now: Now
) -> None:
    """Take a day away."""
    network_keeping.remove_network_day(session, actor, now, network_id, day_id)


@router.get("/programmes", responses=READ, operation_id="listProgrammes")
def list_programmes(network_id: UUID, actor: SignedIn, session: DbSession) -> Page[ProgrammeOut]:
    """The network's programmes with their members."""
    scope = network_scope(session, actor)
    return Page(items=record_queries.programmes(session, scope, network_id))


@router.post("/programmes", status_code=201, responses=WRITE, operation_id="addProgramme")
def post_programme(
    network_id: UUID, body: ProgrammeIn, actor: SignedIn, session: DbSession, now: Now
) -> ProgrammeOut:
    """Add a programme with its members."""
    added = network_keeping.add_programme(session, actor, now, network_id, body)
    listed = record_queries.programmes(session, network_scope(session, actor), network_id)
    return next(programme for programme in listed if programme.id == added)


@router.put("/programmes/{programme_id}", responses=WRITE, operation_id="changeProgramme")
def put_programme(
    network_id: UUID,
    programme_id: UUID,
    body: ProgrammeIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
) -> ProgrammeOut:
    """Write a programme anew, with its members."""
    network_keeping.change_programme(session, actor, now, network_id, programme_id, body)
    listed = record_queries.programmes(session, network_scope(session, actor), network_id)
    return next(programme for programme in listed if programme.id == programme_id)
