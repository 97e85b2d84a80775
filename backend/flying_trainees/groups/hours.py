"""Hours that a person may still come to fly: in claims that aren't confirmed yet."""

from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

WAITING = text("""
    SELECT date_trunc('month', j.first_at AT TIME ZONE 'Europe/Amsterdam')::date AS month,
        sum(j.hours_per_person)
    FROM claims c JOIN jobs j ON j.id = c.job_id
    WHERE c.person_id = :person AND c.state = 'claimed'
    GROUP BY 1
""")


def waiting_hours(session: Session, person_id: UUID, months: Iterable[date]) -> dict[date, float]:
    """Hours of the person's `claimed` seats, by the month in which the job can first be done."""
    found = dict.fromkeys(months, 0.0)
    for month, hours in session.execute(WAITING, {"person": person_id}):
        if month in found:
            found[month] = float(hours)
    return found
