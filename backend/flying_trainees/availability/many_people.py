"""Free time and budgets of thousands of people as columns: the database's answer, few bytes.

People are numbered by their place in the list that is asked about.
"""

from collections.abc import Sequence
from datetime import date, datetime

import numpy as np
from numpy.typing import NDArray
from sqlalchemy import text
from sqlmodel import Session

from flying_trainees.availability.free_time import FREE_HOURS, WHO_IS_FREE

_GIVEN = "unnest(CAST(:persons AS uuid[])) WITH ORDINALITY AS given (person_id, place)"
FREE_PLACES = text(f"""
    WITH free (number, person_id) AS MATERIALIZED ({WHO_IS_FREE.text})
    SELECT free.number, array_agg(given.place::int4 - 1)
    FROM free JOIN {_GIVEN} USING (person_id)
    GROUP BY free.number
""")  # noqa: S608  (constants only)
HOUR_PLACES = text(f"""
    WITH free (person_id, hours) AS MATERIALIZED ({FREE_HOURS.text})
    SELECT array_agg(given.place::int4 - 1), array_agg(free.hours::float8)
    FROM free JOIN {_GIVEN} USING (person_id)
""")  # noqa: S608  (constants only)
BUDGET_PLACES = text(f"""
    SELECT array_agg(b.hours_per_month ORDER BY given.place),
        array_agg(coalesce(f.hours, 0)::float8 ORDER BY given.place)
    FROM {_GIVEN}
    LEFT JOIN free_time_budgets b USING (person_id)
    LEFT JOIN flown_hours(CAST(:persons AS uuid[])) f
        ON f.person_id = given.person_id AND f.month = :month
""")  # noqa: S608  (constants only)


def free_flags(
    session: Session, ids: Sequence[str], times: Sequence[tuple[datetime, datetime]]
) -> NDArray[np.bool_]:
    """Who is free all through each time, shape (times, people); one query."""
    found = np.zeros((len(times), len(ids)), np.bool_)
    if not ids or not times:
        return found
    asked = {
        "persons": _array(ids),
        "starts": [start for start, _ in times],
        "ends": [end for _, end in times],
    }
    for number, places in session.execute(FREE_PLACES, asked):
        found[int(number), places] = True
    return found


def free_hour_column(
    session: Session, ids: Sequence[str], start: datetime, end: datetime
) -> NDArray[np.float64]:
    """Hours each can give within [start, end), as `free_time.free_hours`; one query."""
    found = np.zeros(len(ids))
    if not ids or end <= start:
        return found
    asked = {"persons": _array(ids), "starts": start, "ends": end}
    places, hours = session.execute(HOUR_PLACES, asked).one()
    if places:
        found[places] = hours
    return found


def budget_columns(
    session: Session, ids: Sequence[str], month: date
) -> tuple[NDArray[np.float64], NDArray[np.float64]]:
    """Each one's hours a month (infinite: none set) and the hours booked in it; one query."""
    if not ids:
        return np.zeros(0), np.zeros(0)
    asked = {"persons": _array(ids), "month": month}
    budgets, booked = session.execute(BUDGET_PLACES, asked).one()
    limits = np.array([np.inf if hours is None else hours for hours in budgets], np.float64)
    return limits, np.array(booked, np.float64)


def _array(ids: Sequence[str]) -> str:
    """As PostgreSQL reads an array; the driver would look at every id in Python."""
    return "{" + ",".join(ids) + "}"
