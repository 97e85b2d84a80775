"""API of a pool assignment's findings, guests, programme and recommendation."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.pools import findings, guests, programme, recommending, scheduling, seating
from flying_trainees.pools.day_schemas import (
    PoolFindingIn,
    PoolFindingOut,
    PoolGuestIn,
    PoolGuestOut,
    PoolItemIn,
    PoolProgrammeOut,
    PublishedOut,
    RecommendationAnswerIn,
    RecommendationIn,
)
from flying_trainees.pools.queries import find_pool
from flying_trainees.pools.reader import READ, WRITE, ByReader
from flying_trainees.pools.schemas import PoolOut

router = APIRouter(tags=["pool-assignments"])


@router.get("/pool-assignments/{pool_id}/findings", responses=READ, operation_id="listPoolFindings")
def get_findings(
    pool_id: UUID, actor: SignedIn, session: DbSession, limit: Limit = 50, cursor: Cursor = None
) -> Page[PoolFindingOut]:
    """Findings and surprises, the latest first."""
    return findings.list_findings(session, actor, pool_id, limit, cursor)


@router.post(
    "/pool-assignments/{pool_id}/findings",
    status_code=201,
    responses=WRITE,
    operation_id="addPoolFinding",
)
def post_finding(
    pool_id: UUID, body: PoolFindingIn, actor: SignedIn, session: DbSession, now: Now
) -> PoolFindingOut:
    """Write down what one came across."""
    return findings.add_finding(session, actor, now, pool_id, body)


@router.delete(
    "/pool-findings/{finding_id}",
    status_code=204,
    responses=WRITE,
    operation_id="removePoolFinding",
)
def delete_finding(finding_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Take a finding away."""
    findings.remove_finding(session, actor, finding_id)


@router.get("/pool-assignments/{pool_id}/guests", responses=READ, operation_id="listPoolGuests")
def get_guests(pool_id: UUID, actor: SignedIn, session: DbSession) -> Page[PoolGuestOut]:
    """The table guests, for those who run it."""
    return Page(items=guests.list_guests(session, actor, pool_id))


@router.post(
    "/pool-assignments/{pool_id}/guests",
    status_code=201,
    responses=WRITE,
    operation_id="invitePoolGuest",
)
def post_guest(
    pool_id: UUID,
    body: PoolGuestIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> PoolGuestOut:
    """Invite a guest who agreed; a link to choose tables goes out by mail."""
    return guests.invite_guest(session, actor, now, pool_id, body, language)


@router.post(
    "/pool-guests/{guest_id}/invitations",
    status_code=204,
    responses=WRITE,
    operation_id="invitePoolGuestAgain",
)
def post_invitation(guest_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> None:
    """Send the guest another link."""
    guests.invite_again(session, actor, now, guest_id)


@router.delete(
    "/pool-guests/{guest_id}", status_code=204, responses=WRITE, operation_id="forgetPoolGuest"
)
def delete_guest(guest_id: UUID, actor: SignedIn, session: DbSession) -> None:
    """Erase a guest, with the seats."""
    guests.forget_guest(session, actor, guest_id)


@router.get(
    "/pool-assignments/{pool_id}/programme", responses=READ, operation_id="getPoolProgramme"
)
def get_programme(pool_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> PoolProgrammeOut:
    """The programme in order of time, with who sits where."""
    return programme.programme_of(session, actor, now, find_pool(session, actor, pool_id))


@router.post(
    "/pool-assignments/{pool_id}/programme",
    status_code=201,
    responses=WRITE,
    operation_id="addPoolItem",
)
def post_item(
    pool_id: UUID, body: PoolItemIn, actor: SignedIn, session: DbSession, now: Now
) -> PoolProgrammeOut:
    """Add a part of the programme."""
    found = scheduling.add_item(session, actor, now, pool_id, body)
    return programme.programme_of(session, actor, now, found)


@router.put("/pool-items/{item_id}", responses=WRITE, operation_id="putPoolItem")
def put_item(
    item_id: UUID, body: PoolItemIn, actor: SignedIn, session: DbSession, now: Now
) -> PoolProgrammeOut:
    """Write a part of the programme anew."""
    found = scheduling.change_item(session, actor, now, item_id, body)
    return programme.programme_of(session, actor, now, found)


@router.delete(
    "/pool-items/{item_id}", status_code=204, responses=WRITE, operation_id="removePoolItem"
)
def delete_item(item_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> None:
    """Take a part off the programme; who sat there hears so."""
    scheduling.remove_item(session, actor, now, item_id)


@router.put("/pool-items/{item_id}/my-seat", responses=WRITE, operation_id="takePoolSeat")
def put_seat(item_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> PoolProgrammeOut:
    """Take a seat."""
    found = seating.sign_up(session, actor, now, item_id)
    return programme.programme_of(session, actor, now, found)


@router.delete("/pool-items/{item_id}/my-seat", responses=WRITE, operation_id="leavePoolSeat")
def delete_seat(item_id: UUID, actor: SignedIn, session: DbSession, now: Now) -> PoolProgrammeOut:
    """Give the seat back."""
    found = seating.sign_off(session, actor, now, item_id)
    return programme.programme_of(session, actor, now, found)


@router.put(
    "/pool-assignments/{pool_id}/recommendation", responses=WRITE, operation_id="recommendToClient"
)
def put_recommendation(pool_id: UUID, body: RecommendationIn, by: ByReader) -> PoolOut:
    """Write what the pool advises; its clients hear of it."""
    return by.page(recommending.recommend(by.session, by.actor, by.now, pool_id, body))


@router.put(
    "/pool-assignments/{pool_id}/recommendation/answer",
    responses=WRITE,
    operation_id="answerRecommendation",
)
def put_answer(pool_id: UUID, body: RecommendationAnswerIn, by: ByReader) -> PoolOut:
    """Say as a client what becomes of it; from then on it stands in the library."""
    return by.page(recommending.answer(by.session, by.actor, by.now, pool_id, body))


@router.get(
    "/pool-recommendations", responses=answers(400, 401, 429), operation_id="listRecommendations"
)
def get_recommendations(
    actor: SignedIn,
    session: DbSession,
    q: Annotated[Search | None, Query()] = None,
    limit: Limit = 20,
    cursor: Cursor = None,
) -> Page[PublishedOut]:
    """The library's recommendations: what pools advised, and what came of it."""
    return recommending.published(session, actor, q, limit, cursor)
