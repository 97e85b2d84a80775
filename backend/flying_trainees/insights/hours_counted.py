"""Hours that were flown: in all, by month or quarter, and between organisations."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import func, select, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col

from flying_trainees.insights.facts import flights
from flying_trainees.insights.period import Period
from flying_trainees.insights.subjects import Subject
from flying_trainees.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class Flown:
    """Hours at jobs that ended in a period or a part of it, how many jobs, how many people."""

    hours: float = 0.0
    jobs: int = 0
    people: int = 0


@dataclass(frozen=True, slots=True)
class Given:
    """Hours that people of one organisation worked at jobs of another, or of their own.

    `giver` is None for people without an organisation. `people`: how many different ones.
    """

    giver: UUID | None
    giver_name: str
    receiver: UUID
    receiver_name: str
    hours: float
    people: int


def count_hours(
    session: Session, subject: Subject, period: Period
) -> tuple[Flown, Mapping[date, Flown]]:
    """Over the whole period, and by month or quarter. One query."""
    seats = flights(subject.jobs(), period)
    counted = select(
        seats.c.part,
        func.coalesce(func.sum(seats.c.hours), 0.0),
        func.count(seats.c.job_id.distinct()),
        func.count(seats.c.person_id.distinct()),
    ).group_by(func.grouping_sets(tuple_(), tuple_(seats.c.part)))
    found: dict[date | None, Flown] = {
        part: Flown(*numbers) for part, *numbers in session.execute(counted)
    }
    whole = found.pop(None, Flown())
    return whole, {part: counts for part, counts in found.items() if part}


def count_given(session: Session, subject: Subject, period: Period) -> tuple[list[Given], int]:
    """Who gave how many hours to whom, by name; only where there are any. One query.

    And how many different people of an organisation that the report is about flew elsewhere.
    """
    seats = flights(subject.exchange(), period)
    giver, receiver = aliased(Organisation), aliased(Organisation)
    elsewhere = (
        select(func.count(seats.c.person_id.distinct()))
        .where(seats.c.giver == subject.id, seats.c.receiver != subject.id)
        .scalar_subquery()
    )
    rows = (
        select(
            elsewhere,
            seats.c.giver,
            func.coalesce(col(giver.name), ""),
            seats.c.receiver,
            col(receiver.name),
            func.sum(seats.c.hours),
            func.count(seats.c.person_id.distinct()),
        )
        .outerjoin(giver, col(giver.id) == seats.c.giver)
        .join(receiver, col(receiver.id) == seats.c.receiver)
        .group_by(seats.c.giver, col(giver.name), seats.c.receiver, col(receiver.name))
        .order_by(col(giver.name).nulls_last(), seats.c.giver, col(receiver.name), seats.c.receiver)
    )
    found = session.execute(rows).all()
    return [Given(*row) for _, *row in found], int(found[0][0]) if found else 0
