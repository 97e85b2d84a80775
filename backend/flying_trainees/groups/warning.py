"""What to think of when claiming: over one's hours, outside one's free time. Never a refusal."""

from datetime import date
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.availability.budgets import budget_use
from flying_trainees.availability.free_time import free_hours, who_is_free
from flying_trainees.availability.models import FreeTimeWindow
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.groups.hours import waiting_hours
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.rows import options_by_claim
from flying_trainees.groups.schemas import WarningOut
from flying_trainees.groups.waiting_list import times_of
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.timing import day_begins, day_ends

OVER_BUDGET = "over-budget"
NOT_IN_FREE_TIME = "not-in-free-time"


def warnings_for(session: Session, job: Job, claim: Claim, language: Language) -> list[WarningOut]:
    """What the claimer should know; the claim is written down already."""
    found = []
    month = job_month(job)
    if month is not None:
        found += _over_budget(session, job, claim, month, language)
    if not _in_free_time(session, job, claim):
        found.append(_warning(NOT_IN_FREE_TIME, {}, language))
    return found


def job_month(job: Job) -> date | None:
    """The month in which a job will (first) be done, by Amsterdam's calendar."""
    begins = job.starts_at or job.first_at
    return begins.astimezone(AMSTERDAM).date().replace(day=1) if begins else None


def _over_budget(
    session: Session, job: Job, claim: Claim, month: date, language: Language
) -> list[WarningOut]:
    use = budget_use(session, [claim.person_id], [month])[claim.person_id, month]
    waiting = waiting_hours(session, claim.person_id, [month])[month]
    # a claim that is confirmed at once stands in the booked hours, one on a list in neither
    counted = claim.state in (ClaimState.CONFIRMED, ClaimState.CLAIMED)
    total = use.booked_hours + waiting + (0 if counted else float(job.hours_per_person))
    if use.hours_per_month is None or total <= use.hours_per_month:
        return []
    params = {"hours": round(total, 2), "budget": use.hours_per_month}
    return [_warning(OVER_BUDGET, params, language)]


def _in_free_time(session: Session, job: Job, claim: Claim) -> bool:
    """Free at one of the times that suit; whoever never filled in free time isn't warned."""
    if claim.state is ClaimState.CONFIRMED or not _has_windows(session, claim.person_id):
        return True
    if job.from_on is not None and job.until_on is not None:
        period = day_begins(job.from_on), day_ends(job.until_on)
        hours = free_hours(session, [claim.person_id], *period)
        return hours[claim.person_id] >= float(job.hours_per_person)
    suits = options_by_claim(session, [claim.id]).get(claim.id)
    times = [time for time in times_of(session, job) if suits is None or time[0] in suits]
    free = who_is_free(session, [claim.person_id], times)
    return not times or any(claim.person_id in persons for persons in free.values())


def _has_windows(session: Session, person_id: UUID) -> bool:
    one = select(col(FreeTimeWindow.id)).where(FreeTimeWindow.person_id == person_id).limit(1)
    return session.exec(one).first() is not None


def _warning(key: str, params: dict[str, str | int | float], language: Language) -> WarningOut:
    return WarningOut(key=key, params=params, text=text(language, f"warning-{key}", params))
