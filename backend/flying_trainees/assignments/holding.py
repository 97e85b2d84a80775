"""Seats that people hold in other jobs that are not confirmed yet: time and hours to keep free."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

from flying_trainees.assignments.budgeting import month_of
from flying_trainees.core.clock import AMSTERDAM

# A confirmed seat is booked: it counts as a group, but free time and hours know it already.
HELD = text("""
    SELECT c.person_id, j.id, j.hours_per_person, c.state = 'confirmed',
        coalesce(o.starts_at, j.first_at), o.starts_at, o.ends_at
    FROM claims c JOIN jobs j ON j.id = c.job_id
    LEFT JOIN time_options o ON o.job_id = j.id
        AND (j.chosen_option_id IS NULL OR o.id = j.chosen_option_id)
        AND (NOT EXISTS (SELECT FROM claim_options x WHERE x.claim_id = c.id)
            OR EXISTS (SELECT FROM claim_options x WHERE x.claim_id = c.id AND x.option_id = o.id))
    WHERE c.person_id = ANY (CAST(:persons AS uuid[]))
        AND c.state IN ('offered', 'claimed', 'confirmed')
        AND j.state IN ('open', 'staffed', 'running')
    ORDER BY c.person_id, j.id, o.starts_at
""")


@dataclass(slots=True)
class Held:
    """One seat that a person has; `spans` are all times that it may still be at."""

    job_id: UUID
    hours: float
    booked: bool
    month: date | None
    spans: list[tuple[datetime, datetime]]


def seats_held(session: Session, person_ids: Collection[UUID]) -> dict[UUID, list[Held]]:
    """Everybody's seats in jobs that are not over; one query."""
    found: dict[UUID, list[Held]] = {person: [] for person in person_ids}
    rows = session.execute(HELD, {"persons": list(found)})
    for person, job_id, hours, booked, begins, start, end in rows:
        seats = found[person]
        if not seats or seats[-1].job_id != job_id:
            month = month_of(begins.astimezone(AMSTERDAM).date()) if begins else None
            seats.append(Held(job_id, float(hours), booked, month, []))
        if start is not None and not booked:
            seats[-1].spans.append((start, end))
    return found
