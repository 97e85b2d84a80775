"""From rows to the plan instance: people's free time and hours, jobs, who could do what."""

from collections import defaultdict
from collections.abc import Collection, Iterable, Mapping
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.assignments.budgeting import month_of, weekly_budget
from flying_trainees.assignments.grid import Grid, without
from flying_trainees.assignments.holding import Held, seats_held
from flying_trainees.assignments.job_snapshot import UNKNOWN_TRAVEL, JobSnapshot, job_snapshot
from flying_trainees.assignments.models import AssignmentRun, Json
from flying_trainees.assignments.rules import Rules
from flying_trainees.assignments.scope import open_jobs
from flying_trainees.assignments.seating import EngineSeats
from flying_trainees.availability.budgets import BudgetUse, budget_use
from flying_trainees.availability.free_time import Interval, free_time
from flying_trainees.groups.lifecycle import LIVE_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.matching.assignment.reading import FORMAT
from flying_trainees.matching.inputs import Candidate
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.many import one_of_ids

MOST_GROUPS = 4
"""Groups at once that a person can be in, those that he is in already included."""
PAST_MONTHS = 3
"""Fairness looks back so many months, this one included."""


@dataclass(frozen=True)
class Snapshot:
    """A run's input: the instance, and what it stands for."""

    grid: Grid
    instance: Json
    jobs: dict[str, JobSnapshot]

    def to_staff(self) -> list[JobSnapshot]:
        """The jobs that the instance has."""
        return [self.jobs[row["id"]] for row in self.instance["jobs"]]


@dataclass(frozen=True)
class _People:
    """What the database knows of everybody in the run."""

    free: Mapping[UUID, list[Interval]]
    held: Mapping[UUID, list[Held]]
    uses: Mapping[tuple[UUID, date], BudgetUse]


def take_snapshot(
    session: Session, run: AssignmentRun, now: datetime, before: Json | None
) -> Snapshot:
    """The present state of everything that the run is about; some fifteen queries a job.

    `before`: an earlier plan; who is in it stays there rather than not.
    """
    grid = Grid.of(now)
    pinned, forbidden = _choices(run)
    left_out, rules = set(run.left_out_people), Rules.of(run.rules)
    jobs: dict[str, JobSnapshot] = {}
    for job in open_jobs(session, run.network_id, run.asked_by_id):
        key = str(job.id)
        if key in run.left_out_jobs or not rules.wants(key):
            continue
        outside = forbidden[key] | left_out
        found = job_snapshot(session, job, grid, now, pinned[key], outside, rules)
        if found is not None:
            jobs[key] = found
    staffing = {key: one for key, one in jobs.items() if one.seats is not None and one.options}
    pairs = _pairs_of(staffing.values())
    known = _people(session, [UUID(one) for one in pairs], grid, now)
    previous = _asked(session, staffing) | _in_plan(before) if rules.keep_plan else set()
    instance: Json = {
        "format": FORMAT,
        "weeks": grid.weeks,
        "people": [_person(one, pairs[one], known, grid, rules) for one in sorted(pairs)],
        "jobs": [one.document(now) for one in staffing.values()],
        "candidates": [
            _candidate(pair, key, one, previous, pinned[key])
            for key, one in staffing.items()
            for pair in one.candidates
        ],
    }
    return Snapshot(grid, instance, jobs)


def _choices(
    run: AssignmentRun,
) -> tuple[dict[str, dict[str, str | None]], dict[str, set[str]]]:
    """By job: who is pinned (to an option or None), and who is forbidden."""
    pinned: dict[str, dict[str, str | None]] = defaultdict(dict)
    forbidden: dict[str, set[str]] = defaultdict(set)
    for pin in run.pinned:
        pinned[pin["jobId"]][pin["personId"]] = pin.get("optionId")
    for pair in run.forbidden:
        forbidden[pair["jobId"]].add(pair["personId"])
    return pinned, forbidden


def _pairs_of(jobs: Iterable[JobSnapshot]) -> dict[str, list[tuple[JobSnapshot, Pair]]]:
    found: dict[str, list[tuple[JobSnapshot, Pair]]] = defaultdict(list)
    for one in jobs:
        for pair in one.candidates:
            found[pair.candidate.person_id].append((one, pair))
    return found


def _people(session: Session, persons: list[UUID], grid: Grid, now: datetime) -> _People:
    months = set(past_months(grid)) | {month_of(grid.monday_of(w)) for w in range(grid.weeks)}
    return _People(
        free=free_time(session, persons, now, grid.ends_at),
        held=seats_held(session, persons),
        uses=budget_use(session, persons, months),
    )


def past_months(grid: Grid) -> list[date]:
    """The months that fairness looks back to."""
    month = month_of(grid.monday)
    found = [month]
    while len(found) < PAST_MONTHS:
        month = month_of(month - timedelta(days=1))
        found.append(month)
    return found


def _person(
    person: str,
    pairs: list[tuple[JobSnapshot, Pair]],
    known: _People,
    grid: Grid,
    rules: Rules,
) -> Json:
    key, one = UUID(person), pairs[0][1].candidate
    held = known.held[key]
    pending = [seat for seat in held if not seat.booked]
    taken = [grid.around(start, end) for seat in pending for start, end in seat.spans]
    past = sum(known.uses[key, month].booked_hours for month in past_months(grid))
    past += sum(seat.hours for seat in pending)
    mondays = [grid.monday_of(week) for week in range(grid.weeks)]
    left = {
        month: _left(
            known.uses[key, month], [s.hours for s in pending if s.month == month], rules.most_hours
        )
        for month in map(month_of, mondays)
    }
    return {
        "id": person,
        "organisation": one.organisation_id,
        "senior": one.senior,
        "moderator": one.moderator,
        "noteTaker": one.note_taker,
        "weeklyBudget": weekly_budget(left, mondays, _wanted(pairs, grid)),
        "maxGroups": max(0, (rules.most_groups or MOST_GROUPS) - len(held)),
        "past": round(2 * past),
        "free": [list(span) for span in without(grid.within(known.free[key]), taken)],
    }


def _left(use: BudgetUse, pending: list[float], most: int | None) -> int | None:
    """Slots left of a month: of the person's own hours, or of the run's rule if that is less."""
    limits = [hours for hours in (use.hours_per_month, most) if hours is not None]
    if not limits:
        return None
    return max(0, int(2 * (min(limits) - use.booked_hours - sum(pending))))


def _wanted(pairs: list[tuple[JobSnapshot, Pair]], grid: Grid) -> list[list[int]]:
    """For each week what each job would take that the person is free for then."""
    found: list[list[int]] = [[] for _ in range(grid.weeks)]
    for job, pair in pairs:
        for option in job.options:
            if option.id in pair.candidate.free_options:
                for week, slots in option.weeks(job.duration).items():
                    found[week].append(slots)
    return found


def _candidate(
    pair: Pair,
    job: str,
    about: JobSnapshot,
    previous: set[tuple[str, str]],
    pinned: Collection[str],
) -> dict[str, Any]:
    one = pair.candidate
    minutes = UNKNOWN_TRAVEL if one.travel_minutes is None else one.travel_minutes
    return {
        "person": one.person_id,
        "job": job,
        "affinity": round(one.affinity, 3),
        "experience": _experience(one, about.seats, pinned),
        "travelMinutes": round(minutes),
        "previous": (one.person_id, job) in previous,
    }


def _experience(one: Candidate, seats: EngineSeats | None, pinned: Collection[str]) -> float:
    """Whom the coordinator pins may sit as a fresh eye: his judgement counts, not our reading."""
    if seats is None:
        return 1.0
    own = seats.experience(one)
    return min(own, 0.0) if one.person_id in pinned and not seats.seniors_first else own


def _asked(session: Session, jobs: Iterable[str]) -> set[tuple[str, str]]:
    """Who applied for a job or waits for a seat in it: he asked for it himself."""
    claims = session.exec(
        select(Claim.person_id, Claim.job_id).where(
            one_of_ids(col(Claim.job_id), map(UUID, jobs)), col(Claim.state).in_(LIVE_STATES)
        )
    )
    return {(str(person), str(job)) for person, job in claims}


def _in_plan(plan: Json | None) -> set[tuple[str, str]]:
    rows = plan["jobs"] if plan else []
    return {(member["personId"], row["jobId"]) for row in rows for member in row["members"]}
