"""A plan in the making on a market: the arrays that the compiled search changes in place."""

from dataclasses import dataclass

import numpy as np

from flying_trainees.matching.assignment.instance import SEATS, Instance, Ints
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.plan import Group, Member, Plan, sorted_members
from flying_trainees.matching.kernels.assignment_desk import Desk, make_desk
from flying_trainees.matching.kernels.assignment_state import (
    UNSTAFFED,
    State,
    enter,
    has_room,
    value_of,
)


def largest_group(market: Market) -> int:
    """The most members that any job takes."""
    return int(market.seats.sum(axis=1).max(initial=1))


def desk_for(market: Market) -> Desk:
    """A desk on which any group of this market can be put together."""
    candidates = int(np.diff(market.entry_first).max(initial=1))
    codes = int(np.diff(market.shape_first).max(initial=1))
    return make_desk(candidates, largest_group(market), codes)


@dataclass(frozen=True)
class GroupOfEntries:
    """A job's group: its option, and entry and seat of each member, by number."""

    job: int
    option: int
    entries: Ints
    seats: Ints


class Draft:
    """Who sits where so far. `state` is what the compiled search works on."""

    def __init__(self, market: Market) -> None:
        jobs, group = len(market.reward), largest_group(market)
        self.market = market
        self.state = State(
            option=np.full(jobs, UNSTAFFED, np.int64),
            size=np.zeros(jobs, np.int64),
            entry=np.zeros((jobs, group), np.int32),
            seat=np.zeros((jobs, group), np.int8),
            left=market.row_limit.copy(),
            load=market.past.copy(),
            held=np.zeros(int(market.held_first[-1]), np.int32),
            holds=np.zeros(len(market.past), np.int64),
        )

    @property
    def staffed(self) -> int:
        """How many jobs have a group."""
        return int((self.state.option != UNSTAFFED).sum())

    def value(self) -> float:
        """What it is worth, from scratch (with what pins add)."""
        return float(value_of(self.market, self.state))

    def keep(self, other: "Draft") -> None:
        """Become a copy of another draft of the same market."""
        for mine, theirs in zip(self.state, other.state, strict=True):
            mine[...] = theirs

    def groups_of(self, jobs: Ints) -> list[GroupOfEntries]:
        """The groups of those of the jobs that have one."""
        state = self.state
        groups: list[GroupOfEntries] = []
        for job in jobs[state.option[jobs] != UNSTAFFED].tolist():
            size, option = int(state.size[job]), int(state.option[job])
            entries = state.entry[job, :size].astype(np.int64)
            seats = state.seat[job, :size].astype(np.int64)
            groups.append(GroupOfEntries(job, option, entries, seats))
        return groups

    def write(self, group: GroupOfEntries) -> None:
        """Take over a group, not booked yet (`enter` does)."""
        state, size = self.state, len(group.entries)
        state.option[group.job], state.size[group.job] = group.option, size
        state.entry[group.job, :size] = group.entries
        state.seat[group.job, :size] = group.seats

    def plan(self, instance: Instance) -> Plan:
        """The plan as ids."""
        groups = []
        for job in np.flatnonzero(self.state.option != UNSTAFFED).tolist():
            members = []
            for a in range(int(self.state.size[job])):
                pair = self.market.entry_pair[self.state.entry[job, a]]
                person = instance.people.ids[int(self.market.pair_person[pair])]
                members.append(Member(person, SEATS[int(self.state.seat[job, a])]))
            option = int(self.state.option[job] - self.market.option_first[job])
            groups.append(Group(instance.jobs.ids[job], option, sorted_members(members)))
        return Plan(tuple(groups))

    def adopt(self, instance: Instance, plan: Plan) -> None:
        """Take over every group of a plan that is still possible; the rest stays unstaffed."""
        jobs = {job: at for at, job in enumerate(instance.jobs.ids)}
        people = {person: at for at, person in enumerate(instance.people.ids)}
        for group in plan.groups:
            job = jobs.get(group.job)
            if job is not None and self.state.option[job] == UNSTAFFED:
                self._adopt_group(job, group, people)

    def _adopt_group(self, job: int, group: Group, people: dict[str, int]) -> None:
        market, state = self.market, self.state
        option = int(market.option_first[job]) + group.option
        if not market.option_first[job] <= option < market.option_first[job + 1]:
            return
        entries = range(int(market.entry_first[option]), int(market.entry_first[option + 1]))
        of_person = {int(market.pair_person[market.entry_pair[entry]]): entry for entry in entries}
        found = [of_person.get(people.get(one.person, -1), -1) for one in group.members]
        seats = [SEATS.index(one.seat) if one.seat in SEATS else -1 for one in group.members]
        if not self._possible(job, found, seats):
            return
        state.option[job], state.size[job] = option, len(found)
        state.entry[job, : len(found)] = found
        state.seat[job, : len(found)] = seats
        enter(job, market, state)

    def _possible(self, job: int, entries: list[int], seats: list[int]) -> bool:
        market = self.market
        if -1 in entries or -1 in seats or len(set(entries)) < len(entries):
            return False
        wanted = market.seats[job]
        taken = np.bincount(np.array(seats, np.int64), minlength=len(SEATS))
        if (taken[:-1] != wanted[:-1]).any() or taken[-1] > wanted[-1]:
            return False
        pairs = market.entry_pair[np.array(entries, np.int64)]
        roles = market.pair_roles[pairs]
        if any(seat < 3 and not role >> seat & 1 for seat, role in zip(seats, roles, strict=True)):
            return False
        seniors = int(market.pair_senior[pairs].sum())
        if market.duo[job] and not 0 < seniors < len(entries):
            return False
        return all(has_room(entry, market, self.state) for entry in entries)
