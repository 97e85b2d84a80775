"""Who was reached and how evenly hours are spread, in numbers; names never leave the database."""

from dataclasses import dataclass

from sqlalchemy import CTE, Float, Subquery, case, cast, func, or_, select, true
from sqlmodel import Session, col

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.insights.facts import flights
from flying_trainees.insights.period import Period
from flying_trainees.insights.subjects import Subject

CLASSES = (0.0, 4.0, 8.0, 16.0)
"""Upper bounds, each included, of the classes of hours that one person flew; the last has none."""


@dataclass(frozen=True, slots=True)
class PeopleCounts:
    """`members` at the end of the period, those among them who flew, and their hours spread.

    `gini`: 0 when everybody flew as much, towards 1 when one person flew everything; None when
    nobody flew. `classes` are the sizes of CLASSES and of what lies above the last.
    """

    members: int
    reached: int
    gini: float | None
    classes: tuple[int, ...]


def members(subject: Subject, period: Period) -> Subquery:
    """person_id of who was a member when the period ended, as far as that is kept.

    Somebody who has left a network is no longer known as its member, also not for earlier periods.
    """
    ended = col(Person.deactivated_at)
    return (
        select(col(RoleGrant.person_id))
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(col(RoleGrant.role) == Role.MEMBER, col(RoleGrant.granted_at) < period.ends)
        .where(or_(ended.is_(None), ended >= period.ends), subject.people())
        .distinct()
        .subquery("members")
    )


def count_people(session: Session, subject: Subject, period: Period) -> PeopleCounts:
    """Members, and how many hours they flew at anybody's jobs. One query."""
    ranked = _ranked(subject, period)
    hours, rank = ranked.c.hours, cast(ranked.c.rank, Float)
    number, total = func.count(), func.sum(hours)
    gini = case(
        (total > 0, 2 * func.sum(rank * hours) / (number * total) - (number + 1.0) / number)
    )
    lower = (None, *CLASSES)
    upper = (*CLASSES, None)
    sizes = [
        func.count().filter(
            true() if least is None else hours > least, true() if most is None else hours <= most
        )
        for least, most in zip(lower, upper, strict=True)
    ]
    row = session.execute(
        select(number, func.count().filter(hours > 0), gini, *sizes).select_from(ranked)
    ).one()
    return PeopleCounts(
        members=row[0],
        reached=row[1],
        gini=None if row[2] is None else float(row[2]),
        classes=tuple(row[3:]),
    )


def _ranked(subject: Subject, period: Period) -> CTE:
    """Every member with his hours, ranked from least to most: what Gini's formula asks for."""
    everybody = members(subject, period)
    seats = flights(true(), period)
    flown = (
        select(seats.c.person_id, func.sum(seats.c.hours).label("hours"))
        .where(seats.c.person_id.in_(select(everybody.c.person_id)))
        .group_by(seats.c.person_id)
        .subquery()
    )
    hours = func.coalesce(flown.c.hours, 0.0)
    return (
        select(
            hours.label("hours"),
            func.row_number().over(order_by=(hours, everybody.c.person_id)).label("rank"),
        )
        .select_from(everybody)
        .outerjoin(flown, flown.c.person_id == everybody.c.person_id)
        .cte("ranked")
    )
