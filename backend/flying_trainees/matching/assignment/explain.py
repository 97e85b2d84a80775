"""Why (not) this person for this job in a plan: the hard reason first, then the price of time.

Works on any valid plan of the instance, also one that was stored: prices are computed anew. What
it would cost to have somebody in after all is not said here; `forcing` searches for it.
"""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field

import numpy as np

from flying_trainees.matching.assignment.arrays import build_market
from flying_trainees.matching.assignment.bound import Bound
from flying_trainees.matching.assignment.choices import Named, numbered
from flying_trainees.matching.assignment.cuts import tightened
from flying_trainees.matching.assignment.draft import Draft, desk_for
from flying_trainees.matching.assignment.instance import REQUIRED_SEATS, SEATS, Instance
from flying_trainees.matching.assignment.market import (
    ROW_GROUPS,
    ROW_MOMENT,
    ROW_WEEK,
    Market,
)
from flying_trainees.matching.assignment.plan import Plan
from flying_trainees.matching.assignment.reasons import JobReason, Reason
from flying_trainees.matching.kernels.assignment_group import POSSIBLE
from flying_trainees.matching.kernels.assignment_state import (
    UNSTAFFED,
    group_on_desk,
    has_room,
    lay_out,
)

PRICE_STEPS = 80
"""Steps of the bound for the prices: they explain, they prove nothing."""
_OF_ROW = {
    ROW_MOMENT: Reason.OVERLAP,
    ROW_WEEK: Reason.WEEKLY_HOURS,
    ROW_GROUPS: Reason.MOST_GROUPS,
}


@dataclass(frozen=True)
class Explanation:
    """`fit`: points on a required seat, travel and stability counted.

    `price`: what the person's time there is worth elsewhere in the pool, in the same points (the
    prices of the bound). `blocking`: ids of jobs in the plan that are in the way.
    """

    reason: Reason
    fit: int | None = None
    price: float | None = None
    blocking: tuple[str, ...] = ()


@dataclass(frozen=True)
class JobExplanation:
    """Why a job is staffed or not. `blocking`: jobs that have the people it would need.

    `parameters`: for the reason's words.
    """

    reason: JobReason
    blocking: tuple[str, ...] = ()
    parameters: Mapping[str, str | int | float] = field(default_factory=dict)


class Explainer:
    """Explains one plan. Raises ImpossibleChoice for unknown ids in pinned and forbidden."""

    def __init__(
        self,
        instance: Instance,
        plan: Plan,
        *,
        pinned: Iterable[Named] = (),
        forbidden: Iterable[Named] = (),
    ) -> None:
        self._pinned = set(numbered(instance, pinned))
        self._forbidden = set(numbered(instance, forbidden))
        market = build_market(instance, without=self._forbidden)
        self._instance, self._draft = instance, Draft(market)
        self._draft.adopt(instance, plan)
        bound = Bound(tightened(market))
        for step in range(PRICE_STEPS):
            bound.step(step / PRICE_STEPS)
        self._price = bound.entry_prices()
        self._desk = desk_for(market)
        self._people = {key: at for at, key in enumerate(instance.people.ids)}
        self._jobs = {key: at for at, key in enumerate(instance.jobs.ids)}

    def person(self, person: str) -> dict[str, Explanation]:
        """By job, all that the person is a candidate for. Raises KeyError for an unknown id."""
        who, found = self._people[person], self._instance.candidates
        jobs = np.sort(found.job[found.person == who]).tolist()
        return {self._instance.jobs.ids[job]: self._of(who, job) for job in jobs}

    def pair(self, person: str, job: str) -> Explanation:
        """Why the person is or isn't in the job's group; raises KeyError for unknown ids."""
        return self._of(self._people[person], self._jobs[job])

    def _of(self, who: int, what: int) -> Explanation:
        market = self._draft.market
        if (who, what) in self._forbidden:
            return Explanation(Reason.FORBIDDEN)
        pairs = np.arange(int(market.pair_first[what]), int(market.pair_first[what + 1]))
        pairs = pairs[market.pair_person[pairs] == who]
        if not len(pairs):
            return Explanation(Reason.NO_CANDIDATE)
        pair = int(pairs[0])
        first, last = market.option_first[what : what + 2].tolist()
        every = np.arange(int(market.entry_first[first]), int(market.entry_first[last]))
        mine = every[market.entry_pair[every] == pair]
        fit = round(float(market.pair_points[pair]))
        if not len(mine):
            return Explanation(self._never(pair), fit)
        return self._with_options(who, what, fit, mine.tolist())

    def _never(self, pair: int) -> Reason:
        """Why there is no option at all for the pair."""
        market = self._draft.market
        job, person = int(market.pair_job[pair]), int(market.pair_person[pair])
        if self._instance.people.max_groups[person] == 0:
            return Reason.WANTS_NO_GROUP
        seats, roles = market.seats[job], int(market.pair_roles[pair])
        able = seats[REQUIRED_SEATS - 1 :].any() or any(
            seats[seat] and roles >> seat & 1 for seat in range(REQUIRED_SEATS - 1)
        )
        return Reason.NO_TIME if able else Reason.NO_SEAT

    def _with_options(self, who: int, job: int, fit: int, entries: list[int]) -> Explanation:
        market, state = self._draft.market, self._draft.state
        at_option = int(state.option[job])
        here = [entry for entry in entries if market.entry_option[entry] == at_option]
        entry = (here or entries)[0]
        price = round(float(self._price[entry]), 1)
        if here and entry in state.entry[job, : state.size[job]]:
            reason = Reason.PINNED if (who, job) in self._pinned else Reason.CHOSEN
            return Explanation(reason, fit, price)
        rows = self._full_rows(entry) if here or at_option == UNSTAFFED else []
        if rows:
            return self._blocked(entry, rows, fit, price)
        reason = Reason.OTHERS_FIT_BETTER if here else Reason.OTHER_OPTION
        if at_option == UNSTAFFED:
            reason = Reason.NOT_STAFFED
        return Explanation(reason, fit, price)

    def _blocked(self, entry: int, rows: list[int], fit: int, price: float) -> Explanation:
        kinds = set(self._draft.market.row_kind[rows].tolist())
        kind = next(kind for kind in _OF_ROW if kind in kinds)
        return Explanation(_OF_ROW[kind], fit, price, self._blocking(entry, rows))

    def _full_rows(self, entry: int) -> list[int]:
        """Rows that have too little left for the entry."""
        market, left = self._draft.market, self._draft.state.left
        uses = slice(*market.use_first[entry : entry + 2].tolist())
        rows = market.use_row[uses]
        return [int(row) for row in rows[left[rows] < market.use_amount[uses]]]

    def _blocking(self, entry: int, rows: list[int]) -> tuple[str, ...]:
        market = self._draft.market
        person = int(market.pair_person[market.entry_pair[entry]])
        return tuple(
            self._instance.jobs.ids[_job_of(market, other)]
            for other in self._held(person)
            if set(market.use_row[slice(*market.use_first[other : other + 2].tolist())].tolist())
            & set(rows)
        )

    def _held(self, person: int) -> list[int]:
        first, state = int(self._draft.market.held_first[person]), self._draft.state
        return [int(one) for one in state.held[first : first + int(state.holds[person])]]

    def job(self, job: str) -> JobExplanation:
        """Why the job is or isn't staffed. Raises KeyError for an unknown id."""
        what, market = self._jobs[job], self._draft.market
        if self._draft.state.option[what] != UNSTAFFED:
            return JobExplanation(JobReason.STAFFED)
        options = range(int(market.option_first[what]), int(market.option_first[what + 1]))
        if not any(self._group_at(option, what, free_only=False) for option in options):
            return self._impossible(what, options)
        if any(self._group_at(option, what, free_only=True) for option in options):
            return JobExplanation(JobReason.WORTH_TOO_LITTLE)
        holders = {
            self._instance.jobs.ids[_job_of(market, held)]
            for option in options
            for entry in range(int(market.entry_first[option]), int(market.entry_first[option + 1]))
            if not has_room(entry, market, self._draft.state)
            for held in self._held(int(market.pair_person[market.entry_pair[entry]]))
        }
        blocking = tuple(sorted(holders))
        return JobExplanation(JobReason.PEOPLE_NEEDED_ELSEWHERE, blocking, {"jobs": len(blocking)})

    def _group_at(self, option: int, job: int, *, free_only: bool) -> bool:
        """Whether some group is possible: of everybody, or of who has time left in the plan."""
        market, state, n = self._draft.market, self._draft.state, 0
        for entry in range(int(market.entry_first[option]), int(market.entry_first[option + 1])):
            if not free_only or has_room(entry, market, state):
                lay_out(n, entry, 0.0, job, market, state, self._desk)
                n += 1
        return bool(group_on_desk(n, job, -1e9, market, self._desk)[0] > POSSIBLE)

    def _impossible(self, job: int, options: range) -> JobExplanation:
        """No group at any option, whatever else is planned: too few people, or a role misses."""
        market = self._draft.market
        counts = [int(market.entry_first[o + 1] - market.entry_first[o]) for o in options]
        needed, most = int(market.seats[job, :REQUIRED_SEATS].sum()), max(counts, default=0)
        if most < needed:
            parameters = {"needed": needed, "people": most}
            return JobExplanation(JobReason.TOO_FEW_FREE, (), parameters)
        for seat in range(REQUIRED_SEATS - 1):
            able = [
                int((market.pair_roles[market.entry_pair[slice(
                    int(market.entry_first[o]), int(market.entry_first[o + 1])
                )]] >> seat & 1).sum())
                for o in options
            ]  # fmt: skip
            if max(able, default=0) < market.seats[job, seat]:
                parameters = {"needed": int(market.seats[job, seat]), "people": max(able)}
                return JobExplanation(JobReason(f"no-{_DASHED[seat]}-free"), (), parameters)
        return JobExplanation(JobReason.NO_MIX)


_DASHED = {SEATS.index("moderator"): "moderator", SEATS.index("noteTaker"): "note-taker",
           SEATS.index("freshEye"): "fresh-eye"}  # fmt: skip


def _job_of(market: Market, entry: int) -> int:
    return int(market.pair_job[market.entry_pair[entry]])
