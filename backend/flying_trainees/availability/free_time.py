"""Reads of free time, computed in the database (functions of migration 0003)."""

from collections.abc import Iterable, Sequence
from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

Interval = tuple[datetime, datetime]
Option = tuple[UUID, datetime, datetime]

FREE_TIME = text("""
    SELECT f.person_id, lower(span), upper(span)
    FROM free_time(CAST(:persons AS uuid[]), tstzrange(:starts, :ends)) f, unnest(f.free) AS span
    ORDER BY 1, 2
""")

# Windows are looked at on the local days of each option only; several that touch count as one.
WHO_IS_FREE = text("""
    WITH options AS MATERIALIZED (
        SELECT number, tstzrange(starts, ends) AS wanted,
            generate_series(
                (starts AT TIME ZONE 'Europe/Amsterdam')::date::timestamp,
                (ends AT TIME ZONE 'Europe/Amsterdam')::date::timestamp, interval '1 day'
            )::date AS day
        FROM unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
            WITH ORDINALITY AS given (starts, ends, number)
    ), opened AS (
        SELECT o.number, o.wanted, w.person_id
        FROM options o JOIN free_time_windows w ON w.weekday = extract(isodow FROM o.day)::int
            AND (w.from_on IS NULL OR w.from_on <= o.day)
            AND (w.until_on IS NULL OR o.day <= w.until_on)
        WHERE w.person_id = ANY (CAST(:persons AS uuid[]))
        GROUP BY o.number, o.wanted, w.person_id
        HAVING range_agg(local_window(o.day, w.starts_at, w.ends_at)) @> o.wanted
    ), taken AS MATERIALIZED (
        SELECT o.number, t.person_id
        FROM (SELECT DISTINCT number, wanted FROM options) o,
            taken_time(CAST(:persons AS uuid[]), o.wanted) t
    )
    SELECT number - 1, person_id FROM (
        SELECT number, person_id FROM opened EXCEPT SELECT number, person_id FROM taken
    ) AS free
""")

TAKEN_TIME = text("""
    SELECT t.person_id, lower(t.during), upper(t.during)
    FROM taken_time(CAST(:persons AS uuid[]), tstzrange(:starts, :ends)) t ORDER BY 1, 2
""")

TAKEN = text("""
    SELECT o.number - 1, t.person_id
    FROM unnest(CAST(:starts AS timestamptz[]), CAST(:ends AS timestamptz[]))
        WITH ORDINALITY AS o (starts, ends, number),
        taken_time(CAST(:persons AS uuid[]), tstzrange(o.starts, o.ends)) t
""")

FREE_HOURS = text("""
    WITH months AS (
        SELECT month::date AS month, tstzrange(
            month AT TIME ZONE 'Europe/Amsterdam',
            (month + interval '1 month') AT TIME ZONE 'Europe/Amsterdam') AS during
        FROM generate_series(
            date_trunc('month', CAST(:starts AS timestamptz) AT TIME ZONE 'Europe/Amsterdam'),
            date_trunc('month', CAST(:ends AS timestamptz) AT TIME ZONE 'Europe/Amsterdam'),
            interval '1 month') AS month
    ), open_hours AS (
        SELECT f.person_id, m.month,
            sum(extract(epoch FROM upper(span * m.during) - lower(span * m.during))) / 3600 AS hours
        FROM free_time(CAST(:persons AS uuid[]), tstzrange(:starts, :ends)) f
        CROSS JOIN LATERAL unnest(f.free) AS span JOIN months m ON span && m.during
        GROUP BY f.person_id, m.month
    ), flown AS (
        SELECT person_id, month, hours FROM flown_hours(CAST(:persons AS uuid[]))
    )
    SELECT o.person_id, sum(LEAST(o.hours,
        GREATEST(0, coalesce(b.hours_per_month - coalesce(f.hours, 0), o.hours))))
    FROM open_hours o
    LEFT JOIN free_time_budgets b ON b.person_id = o.person_id
    LEFT JOIN flown f ON f.person_id = o.person_id AND f.month = o.month
    GROUP BY o.person_id
""")


def free_time(
    session: Session, person_ids: Iterable[UUID], start: datetime, end: datetime
) -> dict[UUID, list[Interval]]:
    """When each person is free within [start, end), in order; the hours budget left aside.

    Everybody asked for stands in the answer, who never is free with an empty list.
    """
    found: dict[UUID, list[Interval]] = {person: [] for person in person_ids}
    if not found or end <= start:
        return found
    asked = {"persons": list(found), "starts": start, "ends": end}
    for person, begins, ends in session.execute(FREE_TIME, asked):
        found[person].append((begins, ends))
    return found


def taken_time(
    session: Session, person_ids: Iterable[UUID], start: datetime, end: datetime
) -> dict[UUID, list[Interval]]:
    """When each person can't within [start, end), whatever his weekly windows; may overlap."""
    found: dict[UUID, list[Interval]] = {person: [] for person in person_ids}
    if not found or end <= start:
        return found
    asked = {"persons": list(found), "starts": start, "ends": end}
    for person, begins, ends in session.execute(TAKEN_TIME, asked):
        found[person].append((begins, ends))
    return found


def who_is_free(
    session: Session, person_ids: Iterable[UUID], options: Sequence[Option]
) -> dict[UUID, set[UUID]]:
    """For each option (id, start, end): who of the persons is free all through."""
    found: dict[UUID, set[UUID]] = {option[0]: set() for option in options}
    persons = list(person_ids)
    if not persons or not options:
        return found
    asked = {
        "persons": persons,
        "starts": [option[1] for option in options],
        "ends": [option[2] for option in options],
    }
    for number, person in session.execute(WHO_IS_FREE, asked):
        found[options[number][0]].add(person)
    return found


def who_is_taken(
    session: Session, person_ids: Iterable[UUID], options: Sequence[Option]
) -> dict[UUID, set[UUID]]:
    """For each option (id, start, end): who is busy, booked or on a network day for a part of it.

    Weekly windows play no part: they say when a person likes to fly, not when he can't.
    """
    found: dict[UUID, set[UUID]] = {option[0]: set() for option in options}
    persons = list(person_ids)
    if not persons or not options:
        return found
    asked = {
        "persons": persons,
        "starts": [option[1] for option in options],
        "ends": [option[2] for option in options],
    }
    for number, person in session.execute(TAKEN, asked):
        found[options[number][0]].add(person)
    return found


def free_hours(
    session: Session, person_ids: Iterable[UUID], start: datetime, end: datetime
) -> dict[UUID, float]:
    """Hours each person can give to a flexible job within [start, end): free, and in the budget.

    Each month's free hours count up to what its budget leaves; no budget, no limit.
    """
    found = dict.fromkeys(person_ids, 0.0)
    if not found or end <= start:
        return found
    asked = {"persons": list(found), "starts": start, "ends": end}
    for person, hours in session.execute(FREE_HOURS, asked):
        found[person] = float(hours)
    return found
