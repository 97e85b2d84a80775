"""Two people become a duo: one asks, the other says yes; either ends it."""

from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Career, Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import NotFound
from flying_trainees.outbox.recording import record
from flying_trainees.people import events
from flying_trainees.people.duo_queries import these_two
from flying_trainees.people.errors import DuoNeedsSenior, TooManyDuoRequests
from flying_trainees.people.models import Duo, DuoRequest
from flying_trainees.people.queries import visible_people
from flying_trainees.people.scopes import network_scope

OPEN_AT_MOST = 5
"""Questions of one person that wait for an answer."""


def pair(session: Session, actor: Actor, now: datetime, person_id: UUID) -> None:
    """Ask somebody to be a duo; if he has asked already, be one. Asking twice changes nothing.

    Raises NotFound (nobody in reach), DuoNeedsSenior, TooManyDuoRequests.
    """
    me, other = actor.person_id, person_id
    people = _lock_both(session, me, other)
    if session.exec(select(Duo).where(these_two(me, other))).first():
        return
    asked_me = session.get(DuoRequest, (other, me))
    if asked_me is None and not _in_reach(session, actor, other):
        raise NotFound
    seniors = [one.id for one in people if one.career is Career.SENIOR]
    if len(people) != 2 or len(seniors) != 1:
        raise DuoNeedsSenior
    if asked_me is None:
        _ask(session, now, me, other)
        return
    session.delete(asked_me)
    trainee = next(one.id for one in people if one.id not in seniors)
    since = now.astimezone(AMSTERDAM).date()
    session.add(Duo(senior_id=seniors[0], trainee_id=trainee, since=since))
    session.flush()
    _tell(session, now, events.DUO_LINKED, other, me)


def part(session: Session, actor: Actor, now: datetime, person_id: UUID) -> None:
    """End a duo, say no to who asks, or take one's own question back.

    The other hears of the first two. Raises NotFound when there is nothing between the two.
    """
    me, other = actor.person_id, person_id
    _lock_both(session, me, other)
    duo = session.exec(select(Duo).where(these_two(me, other))).first()
    asked_me = session.get(DuoRequest, (other, me))
    mine = session.get(DuoRequest, (me, other))
    if duo is None and asked_me is None and mine is None:
        raise NotFound
    for row in (duo, asked_me, mine):
        if row is not None:
            session.delete(row)
    session.flush()
    if duo is not None:
        _tell(session, now, events.DUO_ENDED, other, me)
    elif asked_me is not None:
        _tell(session, now, events.DUO_DECLINED, other, me)


def _ask(session: Session, now: datetime, me: UUID, other: UUID) -> None:
    if session.get(DuoRequest, (me, other)):
        return
    waiting = select(func.count()).select_from(DuoRequest).where(DuoRequest.asker_id == me)
    if session.exec(waiting).one() >= OPEN_AT_MOST:
        raise TooManyDuoRequests(OPEN_AT_MOST)
    session.add(DuoRequest(asker_id=me, asked_id=other, at=now))
    session.flush()
    _tell(session, now, events.DUO_ASKED, other, me)


def _lock_both(session: Session, one: UUID, other: UUID) -> list[Person]:
    """The two, locked in the order of their ids: what they ask each other comes in turn."""
    return list(
        session.exec(
            select(Person)
            .where(col(Person.id).in_([one, other]), col(Person.deactivated_at).is_(None))
            .order_by(col(Person.id))
            .with_for_update(key_share=True)
        )
    )


def _in_reach(session: Session, actor: Actor, person_id: UUID) -> bool:
    # Of his own networks: an administrator sees everybody, but has a duo among colleagues only.
    scope = replace(network_scope(session, actor), everything=False)
    found = select(Person.id).where(Person.id == person_id, visible_people(scope))
    return session.exec(found).first() is not None


def _tell(session: Session, now: datetime, kind: str, to: UUID, actor_id: UUID) -> None:
    record(session, now, kind, events.DuoEvent(person_id=to, actor_id=actor_id))
