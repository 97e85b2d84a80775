"""Hours budgets: what a person wants to fly in a month, and what is booked already."""

from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

BUDGETS = text("""
    SELECT person_id, hours_per_month FROM free_time_budgets
    WHERE person_id = ANY (CAST(:persons AS uuid[]))
""")
FLOWN = text("""
    SELECT person_id, month, hours FROM flown_hours(CAST(:persons AS uuid[]))
    WHERE month = ANY (CAST(:months AS date[]))
""")


@dataclass(frozen=True, slots=True)
class BudgetUse:
    """One person's month: the budget (None when none was set) and the hours booked in it."""

    hours_per_month: int | None
    booked_hours: float

    def leaves(self, hours: float) -> bool:
        """Whether so many hours more stay within the budget."""
        return self.hours_per_month is None or self.booked_hours + hours <= self.hours_per_month


def budget_use(
    session: Session, person_ids: Iterable[UUID], months: Iterable[date]
) -> dict[tuple[UUID, date], BudgetUse]:
    """Booked hours against the budget, for each person and month (its first day).

    A session counts in the month (Amsterdam) in which it begins, flexible hours in that of
    their week's Monday.
    """
    persons, wanted = list(person_ids), list(months)
    if not persons or not wanted:
        return {}
    budgets = {row[0]: row[1] for row in session.execute(BUDGETS, {"persons": persons})}
    flown = {
        (person, month): float(hours)
        for person, month, hours in session.execute(FLOWN, {"persons": persons, "months": wanted})
    }
    return {
        (person, month): BudgetUse(budgets.get(person), flown.get((person, month), 0.0))
        for person in persons
        for month in wanted
    }
