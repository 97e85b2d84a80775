"""Reads of duos: one's own, and whether two people are one."""

from uuid import UUID

from sqlalchemy import ColumnElement, or_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Career, Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import NotFound
from flying_trainees.people.duo_schemas import DuoOut, DuoState
from flying_trainees.people.models import Duo, DuoRequest
from flying_trainees.people.schemas import NamedOut


def these_two(one: UUID, other: UUID) -> ColumnElement[bool]:
    """A condition on Duo: it is that of these two, whoever is the senior."""
    return or_(
        (col(Duo.senior_id) == one) & (col(Duo.trainee_id) == other),
        (col(Duo.senior_id) == other) & (col(Duo.trainee_id) == one),
    )


def are_duo(session: Session, one: UUID, other: UUID) -> bool:
    """Whether two people are linked as a duo."""
    return session.exec(select(Duo).where(these_two(one, other))).first() is not None


def check_senior_of(session: Session, actor: Actor, trainee_id: UUID) -> None:
    """Raise NotFound unless the actor is the senior of a duo with that trainee."""
    if session.get(Duo, (actor.person_id, trainee_id)) is None:
        raise NotFound


def my_duos(session: Session, actor: Actor) -> list[DuoOut]:
    """The actor's duos, then whoever asks him, then whom he asked; by name. Two queries."""
    found = [*_linked(session, actor.person_id), *_requested(session, actor.person_id)]
    order = list(DuoState)
    return sorted(found, key=lambda one: (order.index(one.state), one.person.name))


def my_duo(session: Session, actor: Actor, person_id: UUID) -> DuoOut:
    """The actor's duo, or request, with one person. Raises NotFound."""
    for duo in my_duos(session, actor):
        if duo.person.id == person_id:
            return duo
    raise NotFound


def _linked(session: Session, me: UUID) -> list[DuoOut]:
    partner = or_(
        (col(Duo.senior_id) == me) & (col(Duo.trainee_id) == col(Person.id)),
        (col(Duo.trainee_id) == me) & (col(Duo.senior_id) == col(Person.id)),
    )
    rows = session.exec(
        select(Person, Duo).join(Duo, partner).where(col(Person.deactivated_at).is_(None))
    )
    return [
        DuoOut(
            person=NamedOut(id=person.id, name=person.name),
            career=person.career,
            state=DuoState.LINKED,
            senior=duo.senior_id == me,
            since=duo.since,
        )
        for person, duo in rows
    ]


def _requested(session: Session, me: UUID) -> list[DuoOut]:
    other = or_(
        (col(DuoRequest.asker_id) == me) & (col(DuoRequest.asked_id) == col(Person.id)),
        (col(DuoRequest.asked_id) == me) & (col(DuoRequest.asker_id) == col(Person.id)),
    )
    rows = session.exec(
        select(Person, DuoRequest)
        .join(DuoRequest, other)
        .where(col(Person.deactivated_at).is_(None))
    )
    return [
        DuoOut(
            person=NamedOut(id=person.id, name=person.name),
            career=person.career,
            state=DuoState.ASKED if request.asker_id == me else DuoState.ASKS_ME,
            senior=person.career is not Career.SENIOR,
            since=request.at.astimezone(AMSTERDAM).date(),
        )
        for person, request in rows
    ]
