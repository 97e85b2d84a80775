"""API of duos: mine, asking and accepting, ending."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.people.duo_queries import my_duo, my_duos
from flying_trainees.people.duo_schemas import DuoOut
from flying_trainees.people.pairing import pair, part

router = APIRouter(tags=["people"])


@router.get("/me/duos", responses=answers(401, 429), operation_id="listMyDuos")
def list_my_duos(actor: SignedIn, session: DbSession) -> Page[DuoOut]:
    """My duos, who asks me to be one, and whom I asked."""
    return Page(items=my_duos(session, actor))


@router.put(
    "/me/duos/{person_id}",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="askDuo",
)
def put_duo(person_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> DuoOut:
    """Ask somebody to be a duo; whoever has asked me already is one with me from now on."""
    pair(session, actor, now, person_id)
    return my_duo(session, actor, person_id)


@router.delete(
    "/me/duos/{person_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="endDuo",
)
def delete_duo(person_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> None:
    """End a duo, say no, or take my question back."""
    part(session, actor, now, person_id)
