"""All open jobs as one person finds them, as columns; the few that are shown become pairs.

The number of queries does not depend on how many jobs there are.
"""

from collections.abc import Mapping, Sequence
from dataclasses import dataclass
from datetime import date, datetime, timedelta
from uuid import UUID

import numpy as np
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.budgets import BudgetUse, budget_use
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.groups.lifecycle import LIVE_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job
from flying_trainees.matching.many_jobs import ManyJobs, may_sit, points_of
from flying_trainees.matching.scoring import NOT_ALLOWED
from flying_trainees.matching.table import CandidateTable, Flags, Floats, Unmade, Whole
from flying_trainees.matching.travel import many_minutes
from flying_trainees.people.agreement_scopes import agreements_with, sharing
from flying_trainees.suggestions import affinities, vectors, words
from flying_trainees.suggestions.affinities import Affinity, Alike
from flying_trainees.suggestions.candidates import Pair, Seen, pair_of
from flying_trainees.suggestions.fading import KEPT_AT_LEAST, KEPT_EACH_TIME, fading
from flying_trainees.suggestions.free import HORIZON, FreeSpans, free_until
from flying_trainees.suggestions.job_board import JobBoard
from flying_trainees.suggestions.job_facts import JOB_COLUMNS, JobFacts, load_jobs
from flying_trainees.suggestions.many import one_of_ids
from flying_trainees.suggestions.memory import PersonEntry, Remembrance, memory_of
from flying_trainees.suggestions.models import NotForMe
from flying_trainees.suggestions.people_facts import PersonFacts, load_people
from flying_trainees.suggestions.standing import REFUSED, refusals
from flying_trainees.suggestions.times_ahead import TimesAhead

FITTING, TOO_FAR, NOT_FREE, FULL = range(4)
"""Why a job is in the list or not; of several the last."""


@dataclass(frozen=True, eq=False)
class Me:
    """The person who asks for jobs."""

    facts: PersonFacts
    entry: PersonEntry
    uses: Mapping[date, BudgetUse]
    refused: Mapping[str, int]
    spans: FreeSpans


@dataclass(frozen=True, eq=False)
class MyJobs:
    """Open jobs in reach (rows of the board): what became of each, and those that fit, best first.

    Of equals by id. `alike` and `points` are over all rows of the board.
    """

    me: Me
    seen: Remembrance
    kinds: Whole
    ranked: Sequence[int]
    alike: Alike
    points: Floats

    def number(self, kind: int) -> int:
        """How many jobs there are of a kind."""
        return int((self.kinds == kind).sum())

    def pairs(
        self, session: Session, rows: Sequence[int], now: datetime
    ) -> list[tuple[UUID, Pair]]:
        """The jobs of some rows with all that is known; six queries."""
        ids = {UUID(self.seen.jobs.ids[row]): row for row in rows}
        found = session.execute(
            select_columns(*JOB_COLUMNS).where(one_of_ids(col(Job.id), ids))
        ).all()
        facts = load_jobs(session, found, now)
        pairs = [(one, self.pair(row, facts[one], now)) for one, row in ids.items() if one in facts]
        # Closed, filled or moved in this very moment.
        return [(one, pair) for one, pair in pairs if pair and pair.candidate.free_options]

    def pair(self, row: int, job: JobFacts, now: datetime) -> Pair | None:
        """One row with all that is known; None when it isn't remembered well enough."""
        entry = affinities.entry_at(self.seen.job_parts, row)
        use = self.me.uses.get(job.month)
        if entry is None or use is None:
            return None
        numbers = (self.alike.score, self.alike.interest, self.alike.experience)
        affinity = Affinity(
            *(float(number[row]) for number in numbers),
            bool(self.alike.learns[row]),
            self.me.entry.texts,
            entry.texts,
        )
        free = self.me.spans.times(job, self.me.uses)
        fades = fading(job.themes, self.me.refused)
        return pair_of(self.me.facts, job, Seen(free, affinity, fades, use), now)


def jobs_for(session: Session, actor: Actor, now: datetime) -> MyJobs:
    """Every open job in the actor's reach that he has nothing to do with yet; about ten queries."""
    memory = memory_of(session)
    seen = memory.up_to_date(session, now, everybody=False)
    me = _me(session, memory.model, actor.person_id, seen.jobs, now)
    reached = _in_reach(session, actor, me, seen.jobs, now)
    return ranked_for(seen, reached, me, now, TimesAhead.of(seen.jobs, now))


def ranked_for(
    seen: Remembrance, reached: Flags, me: Me, now: datetime, coming: TimesAhead
) -> MyJobs:
    """What became of each job that is reached, and those that fit, best first; no query."""
    board = seen.jobs
    rows = board.in_order(np.flatnonzero(reached))
    alike = affinities.of_jobs(seen.job_parts, len(board), me.entry)
    times = _Times.of(board, me, coming)
    minutes = _minutes(board, me.facts, times)
    table, many = _columns(board, me, alike, times, minutes, now)
    points = points_of(table, many)
    kinds = _kinds(many, table, times, me.facts, minutes)
    fitting = rows[(kinds[rows] == FITTING) & (points[rows] > NOT_ALLOWED)]
    names = [board.ids[row] for row in fitting]
    ranked = fitting[np.lexsort((names, -points[fitting]))]
    return MyJobs(me, seen, kinds[rows], ranked.tolist(), alike, points)


def _in_reach(session: Session, actor: Actor, me: Me, board: JobBoard, now: datetime) -> Flags:
    """Jobs that the actor could claim as a member: the mirror of `audience_members`."""
    networks = sorted(actor.member_networks)
    if not networks:
        return np.zeros(len(board), np.bool_)
    agreements = agreements_with(session, networks)
    shared = sharing(session, agreements, networks, me.facts.career.value)
    reached = board.open_at(now) & board.in_audience(networks, shared)
    mine = select_columns(col(Claim.job_id)).where(
        col(Claim.person_id) == actor.person_id, col(Claim.state).in_(LIVE_STATES | REFUSED)
    )
    refused = select_columns(col(NotForMe.job_id)).where(col(NotForMe.person_id) == actor.person_id)
    reached[board.rows(map(str, session.scalars(mine.union(refused))))] = False
    return reached


def _me(session: Session, model: str, person_id: UUID, board: JobBoard, now: datetime) -> Me:
    [texts] = words.people_words(session, [str(person_id)], now)
    stored = vectors.of_people(session, [texts], model).get(texts.id, {})
    until = last_end(board, now)
    uses = budget_use(session, [person_id], months(now, until))
    return Me(
        load_people(session, [person_id], now)[person_id],
        PersonEntry(texts, stored),
        {month: use for (_, month), use in uses.items()},
        refusals(session, [person_id]).get(person_id, {}),
        free_until(session, person_id, now, until),
    )


def last_end(board: JobBoard, now: datetime) -> datetime:
    """Until when free time is of interest."""
    last = max(board.options["end"], default=0.0)
    return min(max(now, datetime.fromtimestamp(last, AMSTERDAM)), now + HORIZON)


def months(now: datetime, until: datetime) -> list[date]:
    """The first day of every month from one moment to another."""
    first = now.astimezone(AMSTERDAM).date().replace(day=1)
    found: list[date] = [first]
    while found[-1] <= until.date():
        found.append((found[-1] + timedelta(days=32)).replace(day=1))
    return found


@dataclass(frozen=True, eq=False)
class _Times:
    """Times to come, as one person sees them: whether he is `free` then; per job at how many."""

    coming: TimesAhead
    free: Flags
    free_number: Whole

    @classmethod
    def of(cls, board: JobBoard, me: Me, coming: TimesAhead) -> "_Times":
        ends, flexible = board.options["end"], coming.flexible
        covered = me.spans.covered(coming.begins, ends)
        wanted = board.columns["hours"][board.owners[flexible]]
        hours = me.spans.many_hours(coming.begins[flexible], ends[flexible], me.uses)
        covered[flexible] = hours >= wanted
        free = coming.ahead & covered
        return cls(coming, free, np.bincount(board.owners[free], minlength=len(board)))


def _minutes(board: JobBoard, me: PersonFacts, times: _Times) -> Floats:
    """As `candidates.travel`, for every job: infinite when unknown."""
    latitude, longitude = board.columns["latitude"], board.columns["longitude"]
    nowhere = np.full(len(board), np.inf)
    found = many_minutes(latitude, longitude, me.base) if me.base else nowhere
    coming = times.coming
    wanted = times.free | (coming.ahead & (times.free_number == 0)[board.owners])
    for work in me.workplaces:
        if work.place is None:
            continue
        at_work = [day.toordinal() for day in coming.every_day if work.at_work_on(day)]
        going = np.zeros(len(board), np.bool_)
        going[board.owners[wanted & np.isin(coming.days, at_work).any(axis=0)]] = True
        from_work = many_minutes(latitude, longitude, work.place)
        found = np.where(going, np.minimum(found, from_work), found)
    return np.where(board.columns["online"] > 0, 0.0, found)


def _columns(
    board: JobBoard, me: Me, alike: Alike, times: _Times, minutes: Floats, now: datetime
) -> tuple[CandidateTable, ManyJobs]:
    size, facts = len(board), me.facts
    fades = _fades(board, me.refused)

    def same(value: float | None) -> Floats:
        return np.full(size, np.inf if value is None else float(value))

    flown = np.zeros(size)
    for month, use in me.uses.items():
        flown[times.coming.month == month.toordinal()] = use.booked_hours
    budget = next((use.hours_per_month for use in me.uses.values()), None)
    columns = {
        "affinity": alike.score * fades,
        "interest": alike.interest * fades,
        "experience": alike.experience.astype(np.float64),
        "learn": alike.learns.astype(np.float64),
        "recent_jobs": same(facts.recent_jobs(now)),
        "hours_flown": flown,
        "hours_budget": same(budget),
        "weeks_since_job": same(facts.weeks_since_job(now)),
        "weeks_since_asked": same(facts.weeks_since_asked(now)),
        "travel_minutes": minutes,
        "senior": np.full(size, facts.career.value == "senior"),
        "moderator": np.full(size, facts.moderator),
        "note_taker": np.full(size, facts.note_taker),
    }
    left = np.stack([board.columns[f"left{seat}"] for seat in range(5)], axis=1)
    share = times.free_number / np.maximum(times.coming.number, 1)
    help_class = board.columns["help"].astype(np.int64)
    many = ManyJobs(help_class, board.columns["hours"], left.astype(np.int64), share)
    return CandidateTable.of_columns(Unmade(size), columns), many


def _fades(board: JobBoard, refused: Mapping[str, int]) -> Floats:
    """As `fading`, for every job."""
    lost = np.zeros(len(board))
    for theme, number in refused.items():
        rows = board.themes.get(theme)
        if rows is not None:
            lost[rows] += 1 - max(KEPT_AT_LEAST, KEPT_EACH_TIME**number)
    return 1 - lost / np.maximum(board.theme_counts, 1)


def _kinds(
    many: ManyJobs, table: CandidateTable, times: _Times, me: PersonFacts, minutes: Floats
) -> Whole:
    """For every job the last reason why it isn't in the list."""
    room = (many.left > 0).any(axis=1)
    mine = (may_sit(table) & (many.left > 0)).any(axis=1)
    limit = np.inf if me.max_travel_minutes is None else me.max_travel_minutes
    far = np.isfinite(minutes) & (minutes > limit)
    kinds = np.where(far, TOO_FAR, FITTING)
    kinds = np.where(mine, kinds, FULL)
    kinds = np.where(times.free_number > 0, kinds, NOT_FREE)
    return np.where(room, kinds, FULL)
