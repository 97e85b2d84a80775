"""Advise the client, answer, and show it in the library."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import func, or_, tuple_, union
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.outbox.recording import record
from flying_trainees.people.network_models import Network
from flying_trainees.people.schemas import NamedOut
from flying_trainees.people.scopes import network_scope
from flying_trainees.pools.day_models import PoolItem, PoolSeat
from flying_trainees.pools.day_schemas import (
    PublishedOut,
    RecommendationAnswerIn,
    RecommendationIn,
)
from flying_trainees.pools.errors import RecommendationAnswered
from flying_trainees.pools.events import ANSWERED, RECOMMENDED, AboutPool
from flying_trainees.pools.models import PoolAssignment, PoolState, PoolSteward, PoolTheme
from flying_trainees.pools.outcome_models import PoolFinding, PoolRecommendation
from flying_trainees.pools.policy import Right
from flying_trainees.pools.queries import Found, find_pool, visible_pools
from flying_trainees.pools.showing import clients_of


def recommend(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, told: RecommendationIn
) -> Found:
    """Write the recommendation, or write it better while nobody answered.

    Raises NotFound, NotAllowed, RecommendationAnswered.
    """
    find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    row = session.get(PoolRecommendation, assignment_id)
    if row is not None and row.answer is not None:
        raise RecommendationAnswered
    first = row is None
    row = row or PoolRecommendation(
        assignment_id=assignment_id, summary=told.summary, written_at=now
    )
    row.summary, row.text, row.written_at = told.summary, told.text, now
    row.written_by_id = actor.person_id
    session.add(row)
    session.flush()
    if first:
        _tell(session, now, RECOMMENDED, assignment_id, actor)
    return find_pool(session, actor, assignment_id)


def answer(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, told: RecommendationAnswerIn
) -> Found:
    """Answer as a client, or answer better. Raises NotFound, NotAllowed."""
    found = find_pool(session, actor, assignment_id, Right.ANSWER, lock=True)
    row = session.get_one(PoolRecommendation, assignment_id)
    changed = row.answer is not told.answer
    row.answer, row.answer_words = told.answer, told.words
    row.answered_by_id, row.answered_at = actor.person_id, now
    session.add(row)
    session.flush()
    if changed:
        _tell(session, now, ANSWERED, assignment_id, actor)
    return found


def _tell(session: Session, now: datetime, kind: str, assignment_id: UUID, actor: Actor) -> None:
    record(session, now, kind, AboutPool(assignment_id=assignment_id, actor_id=actor.person_id))


def published(
    session: Session, actor: Actor, q: str | None, limit: int, cursor: str | None
) -> Page[PublishedOut]:
    """Answered recommendations of the networks in reach, the latest first.

    Partners read the advice as well; the assignment itself stays with its network and clients.
    """
    scope = network_scope(session, actor)
    open_ = visible_pools(actor)
    place = (col(PoolRecommendation.answered_at), col(PoolRecommendation.assignment_id))
    wanted = (
        select(PoolRecommendation, PoolAssignment, Network, open_)
        .join(PoolAssignment, col(PoolAssignment.id) == col(PoolRecommendation.assignment_id))
        .join(Network, col(Network.id) == col(PoolAssignment.network_id))
        .where(
            col(PoolRecommendation.answer).is_not(None),
            PoolAssignment.state != PoolState.CANCELLED,
            or_(
                open_,
                col(PoolAssignment.network_id).in_(scope.own | scope.partners),
            ),
        )
    )
    if q:
        words = func.websearch_to_tsquery("dutch", q)
        title = func.to_tsvector("dutch", PoolAssignment.title + " " + PoolAssignment.goal)
        wanted = wanted.where(
            or_(col(PoolRecommendation.search).op("@@")(words), title.op("@@")(words))
        )
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        wanted = wanted.where(tuple_(*place) < tuple_(*after))
    rows = session.exec(wanted.order_by(*(one.desc() for one in place)).limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=_out(session, list(rows[:limit])),
        next_cursor=encode_cursor([last.answered_at, last.assignment_id]) if last else None,
    )


def _out(
    session: Session, rows: list[tuple[PoolRecommendation, PoolAssignment, Network, bool]]
) -> list[PublishedOut]:
    ids = [assignment.id for _, assignment, _, _ in rows]
    clients = clients_of(session, ids)
    counted = session.exec(
        select(PoolFinding.assignment_id, func.count())
        .where(col(PoolFinding.assignment_id).in_(ids))
        .group_by(col(PoolFinding.assignment_id))
    )
    findings = dict(counted.all())
    people = _people(session, ids)
    return [
        PublishedOut(
            assignment=NamedOut(id=assignment.id, name=assignment.title),
            goal=assignment.goal,
            network=NamedOut(id=network.id, name=network.name),
            clients=clients[assignment.id],
            summary=row.summary,
            text=row.text,
            answer=row.answer,
            answer_words=row.answer_words,
            answered_at=row.answered_at,
            findings=findings.get(assignment.id, 0),
            people=people.get(assignment.id, 0),
            open=open_,
        )
        for row, assignment, network, open_ in rows
        if row.answer and row.answered_at
    ]


def _people(session: Session, ids: list[UUID]) -> dict[UUID, int]:
    """How many different people had a part in each; one query."""
    parts = union(
        select(col(PoolSteward.assignment_id), col(PoolSteward.person_id)),
        select(col(PoolTheme.assignment_id), col(PoolTheme.lead_id)),
        select(col(PoolFinding.assignment_id), col(PoolFinding.author_id)),
        select(col(PoolItem.assignment_id), col(PoolSeat.person_id)).join(
            PoolSeat, col(PoolSeat.item_id) == col(PoolItem.id)
        ),
    ).subquery("parts")
    assignment_id, person_id = list(parts.c)
    counted = session.execute(
        select(assignment_id, func.count(person_id))
        .where(assignment_id.in_(ids))
        .group_by(assignment_id)
    )
    return {row[0]: row[1] for row in counted}
