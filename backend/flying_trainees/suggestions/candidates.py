"""The one place where facts become candidates: a job with many people, a person with many jobs.

The number of queries does not depend on how many there are.
"""

from collections.abc import Collection, Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.availability.budgets import BudgetUse, budget_use
from flying_trainees.matching.affinity.texts import JobTexts
from flying_trainees.matching.inputs import Candidate, Exclusion
from flying_trainees.matching.travel import shortest_travel
from flying_trainees.suggestions import affinities, words
from flying_trainees.suggestions.affinities import Affinity
from flying_trainees.suggestions.fading import fading
from flying_trainees.suggestions.free import free_jobs, free_people
from flying_trainees.suggestions.job_facts import JobFacts, JobRow, load_jobs
from flying_trainees.suggestions.people_facts import PersonFacts, load_people
from flying_trainees.suggestions.standing import Standing, refusals


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
class _Seen:
    """A person as one job sees him."""

    free: frozenset[str]
    affinity: Affinity
    fades: float
    use: BudgetUse
    exclusion: Exclusion | None = None
    holder: bool = False


def people_for(
    session: Session,
    job: JobFacts,
    about: JobTexts,
    reached: Collection[UUID],
    standing: Standing,
    now: datetime,
    *,
    only_possible: bool,
) -> list[Pair]:
    """Everybody whom the job reaches or who holds a seat; about twelve queries.

    `only_possible` leaves out, before their texts are read, those who are never free, said no or
    were turned down: they can't be in any group.
    """
    everybody = {*reached, *standing.holders}
    free = free_people(session, job, everybody)
    no = standing.exclusions.keys() | standing.turned_down
    kept = {*(free.keys() & everybody) - no, *standing.holders} if only_possible else everybody
    people = load_people(session, kept, now)
    alike = affinities.of_people(session, about, kept, now)
    uses = budget_use(session, kept, [job.month])
    refused = refusals(session, kept, job.themes)

    def seen(one: UUID) -> _Seen:
        return _Seen(
            free=_free(standing, one, job, free.get(one, ())),
            affinity=alike[one],
            fades=fading(job.themes, refused.get(one, {})),
            use=uses[one, job.month],
            exclusion=standing.exclusions.get(one),
            holder=one in standing.holders,
        )

    return [_pair(person, job, seen(one)) for one, person in sorted(people.items())]


def _free(standing: Standing, person: UUID, job: JobFacts, free: Collection[str]) -> frozenset[str]:
    """Who holds a seat can come at the options he said yes to, whatever his weekly windows say."""
    if person not in standing.holders:
        return frozenset(free)
    every = frozenset(job.needs.options)
    return every & standing.can_make.get(person, every)


@dataclass(frozen=True, slots=True)
class JobForMe:
    """A job as one person finds it. `pair` only where he is free and a seat is."""

    job_id: UUID
    has_room: bool
    pair: Pair | None


def jobs_for(
    session: Session, person_id: UUID, jobs: Sequence[JobRow], now: datetime
) -> list[JobForMe]:
    """One person as seen from each job with a time to come, in order; about sixteen queries."""
    facts = load_jobs(session, jobs, now)
    person = load_people(session, [person_id], now)[person_id]
    me = _Me(
        person,
        _uses(session, person_id, facts.values()),
        refusals(session, [person_id]).get(person_id, {}),
    )
    spans = free_jobs(session, person_id, facts, now)
    free = {job_id: spans.times(job, me.uses) for job_id, job in facts.items()}
    room = {job_id for job_id, job in facts.items() if any(job.needs.open_seats())}
    possible = [job_id for job_id in facts if free[job_id] and job_id in room]
    [my_words] = words.people_words(session, [str(person_id)], now)
    alike = affinities.of_jobs(session, my_words, possible)
    pairs = {one: me.meets(facts[one], free[one], alike[one]) for one in possible}
    return [JobForMe(job_id, job_id in room, pairs.get(job_id)) for job_id in facts]


def _uses(session: Session, person_id: UUID, jobs: Collection[JobFacts]) -> dict[date, BudgetUse]:
    months = {month for job in jobs for month in _months(job)}
    return {month: use for (_, month), use in budget_use(session, [person_id], months).items()}


@dataclass(frozen=True, slots=True)
class _Me:
    """The person who asks for jobs."""

    person: PersonFacts
    uses: Mapping[date, BudgetUse]
    refused: Mapping[str, int]

    def meets(self, job: JobFacts, free: frozenset[str], affinity: Affinity) -> Pair:
        """Himself as this job sees him."""
        fades = fading(job.themes, self.refused)
        return _pair(self.person, job, _Seen(free, affinity, fades, self.uses[job.month]))


def _months(job: JobFacts) -> set[date]:
    """Every month that a job may use hours of."""
    first, last = job.month, job.times[-1].end.date()
    if not job.flexible:
        return {first}
    months = (last.year - first.year) * 12 + last.month - first.month
    return {
        date(first.year + (first.month - 1 + number) // 12, (first.month - 1 + number) % 12 + 1, 1)
        for number in range(months + 1)
    }


def _pair(person: PersonFacts, job: JobFacts, seen: _Seen) -> Pair:
    minutes = travel(person, job, seen.free)
    organisation = person.organisation_on(job.times[0].day)
    candidate = _candidate(person, seen, minutes, organisation)
    limit = person.max_travel_minutes
    too_far = not seen.holder and limit is not None and minutes is not None and minutes > limit
    return Pair(candidate, person, job, seen.affinity, seen.use, too_far, organisation)


def travel(person: PersonFacts, job: JobFacts, free: Collection[str]) -> int | None:
    """Minutes one way, from home or that day's workplace; 0 where one may join from afar."""
    if job.online:
        return 0
    if job.place is None:
        return None
    return shortest_travel(person.starts(job.days(free)), job.place)


def _candidate(
    person: PersonFacts, seen: _Seen, minutes: int | None, organisation: UUID | None
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
        recent_jobs=person.recent_jobs,
        weeks_since_job=person.weeks_since_job,
        weeks_since_asked=person.weeks_since_asked,
        duo_partner_id=str(person.partner_id) if person.partner_id else None,
        exclusion=seen.exclusion,
    )
