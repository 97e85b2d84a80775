"""A person and a job together: what matching needs, and what is shown next to it."""

from collections.abc import Collection
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from flying_trainees.availability.budgets import BudgetUse
from flying_trainees.matching.inputs import Candidate, Exclusion
from flying_trainees.matching.travel import shortest_travel
from flying_trainees.suggestions.affinities import Affinity
from flying_trainees.suggestions.job_facts import JobFacts
from flying_trainees.suggestions.people_facts import PersonFacts


@dataclass(frozen=True, slots=True)
class Pair:
    """A person and a job: what matching needs, and what is shown next to it."""

    candidate: Candidate
    person: PersonFacts
    job: JobFacts
    affinity: Affinity
    use: BudgetUse
    too_far: bool
    organisation_id: UUID | None


@dataclass(frozen=True, slots=True)
class Seen:
    """A person as one job sees him."""

    free: frozenset[str]
    affinity: Affinity
    fades: float
    use: BudgetUse
    exclusion: Exclusion | None = None
    holder: bool = False


def pair_of(person: PersonFacts, job: JobFacts, seen: Seen, now: datetime) -> Pair:
    """The two put together."""
    minutes = travel(person, job, seen.free)
    organisation = person.organisation_on(job.times[0].day)
    limit = person.max_travel_minutes
    too_far = not seen.holder and limit is not None and minutes is not None and minutes > limit
    candidate = _candidate(person, seen, minutes, organisation, now)
    return Pair(candidate, person, job, seen.affinity, seen.use, too_far, organisation)


def travel(person: PersonFacts, job: JobFacts, free: Collection[str]) -> int | None:
    """Minutes one way, from home or that day's workplace; 0 where one may join from afar."""
    if job.online:
        return 0
    if job.place is None:
        return None
    return shortest_travel(person.starts(job.days(free)), job.place)


def _candidate(
    person: PersonFacts,
    seen: Seen,
    minutes: int | None,
    organisation: UUID | None,
    now: datetime,
) -> Candidate:
    return Candidate(
        person_id=str(person.id),
        # Nobody's colleague: who has no organisation stands alone.
        organisation_id=str(organisation or person.id),
        affinity=seen.affinity.score * seen.fades,
        interest=seen.affinity.interest * seen.fades,
        experience=seen.affinity.experience,
        learn=seen.affinity.learn,
        senior=person.career.value == "senior",
        moderator=person.moderator,
        note_taker=person.note_taker,
        first_timer=not person.attended,
        free_options=seen.free,
        travel_minutes=minutes,
        hours_flown=seen.use.booked_hours,
        hours_budget=seen.use.hours_per_month,
        recent_jobs=person.recent_jobs(now),
        weeks_since_job=person.weeks_since_job(now),
        weeks_since_asked=person.weeks_since_asked(now),
        duo_partner_id=str(person.partner_id) if person.partner_id else None,
        exclusion=seen.exclusion,
    )
