"""Checks a plan against its instance, rule by rule, straight from the columns.

It shares nothing with the search but the instance: what it says holds whatever the search does.
"""

import math
from collections import Counter, defaultdict
from collections.abc import Iterator, Sequence
from dataclasses import dataclass, field

from flying_trainees.matching.assignment.instance import (
    REQUIRED_SEATS,
    SEATS,
    SLOTS_PER_WEEK,
    Instance,
)
from flying_trainees.matching.assignment.objective import (
    COLLEAGUE,
    EXTRA_SHARE,
    FRESH_EYE_BELOW,
    PREVIOUS,
    SLOTS_PER_TRAVEL,
    STAFFED,
    fairness_cost,
)
from flying_trainees.matching.assignment.plan import Group, Member, Plan


class BrokenRule(ValueError):
    """The first rule that a plan breaks, in words."""


def need(holds: bool, rule: str) -> None:  # noqa: FBT001  (reads as a sentence)
    """Raises BrokenRule unless it holds."""
    if not holds:
        raise BrokenRule(rule)


@dataclass
class _Load:
    """What one person does in the plan."""

    groups: int = 0
    slots: int = 0
    weeks: Counter[int] = field(default_factory=Counter)
    busy: list[tuple[float, float]] = field(default_factory=list)


class _Check:
    def __init__(self, instance: Instance) -> None:
        self.instance = instance
        self.people = {key: at for at, key in enumerate(instance.people.ids)}
        self.jobs = {key: at for at, key in enumerate(instance.jobs.ids)}
        found = instance.candidates
        self.pairs = {
            pair: at
            for at, pair in enumerate(zip(found.person.tolist(), found.job.tolist(), strict=True))
        }
        self.loads: defaultdict[int, _Load] = defaultdict(_Load)

    def group(self, group: Group) -> int:
        """Points of one group without fairness."""
        job = self.jobs[group.job]
        jobs = self.instance.jobs
        options = int(jobs.option_first[job + 1] - jobs.option_first[job])
        need(0 <= group.option < options, f"{group.job}: no option {group.option}")
        names = [one.person for one in group.members]
        need(len(set(names)) == len(names), f"{group.job}: a person twice")
        members = [(self.people.get(one.person, -1), one) for one in group.members]
        for person, one in members:
            need((person, job) in self.pairs, f"{one.person} is no candidate for {group.job}")
        self._seats(job, members)
        for person, one in members:
            self._join(person, one, job, int(jobs.option_first[job]) + group.option)
        organisations = [self.instance.people.organisation[person] for person, _ in members]
        points = STAFFED * int(jobs.priority[job])
        points += sum(self._points(self.pairs[person, job], one.seat) for person, one in members)
        return points - COLLEAGUE * (len(organisations) - len(set(organisations)))

    def _seats(self, job: int, members: Sequence[tuple[int, Member]]) -> None:
        name, people = self.instance.jobs.ids[job], self.instance.people
        taken = Counter(one.seat for _, one in members)
        need(set(taken) <= set(SEATS), f"{name}: an unknown seat")
        for at, seat in enumerate(SEATS):
            wanted = int(self.instance.jobs.seats[job, at])
            full = taken[seat] == wanted if at < REQUIRED_SEATS else taken[seat] <= wanted
            need(full, f"{name}: {taken[seat]} on seat {seat}, wanted {wanted}")
        for person, one in members:
            experience = self.instance.candidates.experience[self.pairs[person, job]]
            can = {
                "moderator": people.moderator[person],
                "noteTaker": people.note_taker[person],
                "freshEye": experience < FRESH_EYE_BELOW,
            }
            need(bool(can.get(one.seat, True)), f"{name}: {one.person} can't be {one.seat}")
        seniors = sum(bool(people.senior[person]) for person, _ in members)
        duo = bool(self.instance.jobs.duo[job])
        need(not duo or 0 < seniors < len(members), f"{name}: no duo")

    def _join(self, person: int, one: Member, job: int, option: int) -> None:
        options, load = self.instance.options, self.loads[person]
        duration = int(self.instance.jobs.duration[job])
        load.groups += 1
        load.slots += duration
        start = int(options.start[option])
        if start < 0:
            first = int(options.first_week[option])
            for week in range(first, first + int(options.weeks[option])):
                load.weeks[week] += int(options.per_week[option])
            return
        name = self.instance.jobs.ids[job]
        free = any(a <= start and start + duration <= b for a, b in self._free(person))
        need(free, f"{one.person} isn't free for {name}")
        minutes = float(self.instance.candidates.travel_minutes[self.pairs[person, job]])
        wide = math.ceil(minutes / SLOTS_PER_TRAVEL)
        mine = (start - wide, start + duration + wide)
        clear = all(mine[1] <= a or b <= mine[0] for a, b in load.busy)
        need(clear, f"{one.person}: {name} overlaps another session")
        load.busy.append(mine)
        load.weeks[start // SLOTS_PER_WEEK] += duration

    def _free(self, person: int) -> Iterator[tuple[int, int]]:
        """Free intervals, touching and overlapping ones joined."""
        people = self.instance.people
        rows = people.free[people.free_first[person] : people.free_first[person + 1]].tolist()
        joined: list[list[int]] = []
        for begin, end in sorted(rows):
            if joined and begin <= joined[-1][1]:
                joined[-1][1] = max(joined[-1][1], end)
            else:
                joined.append([begin, end])
        return ((begin, end) for begin, end in joined)

    def _points(self, pair: int, seat: str) -> int:
        found = self.instance.candidates
        points = round(100 * float(found.affinity[pair]))
        if seat == SEATS[REQUIRED_SEATS]:
            points = round(EXTRA_SHARE * points)
        points -= round(float(found.travel_minutes[pair]) / 3)
        return points + PREVIOUS * bool(found.previous[pair])

    def person(self, person: int) -> int:
        """What fairness takes for one person, having checked hours and groups."""
        people, load = self.instance.people, self.loads[person]
        name = people.ids[person]
        need(load.groups <= people.max_groups[person], f"{name}: {load.groups} groups")
        for week, slots in load.weeks.items():
            begin, end = week * SLOTS_PER_WEEK, (week + 1) * SLOTS_PER_WEEK
            free = sum(max(0, min(b, end) - max(a, begin)) for a, b in self._free(person))
            most = min(int(people.weekly_budget[person, week]), free)
            need(slots <= most, f"{name}: {slots} slots in week {week}, the most is {most}")
        past = int(people.past[person])
        return fairness_cost(past + load.slots) - fairness_cost(past)


def check_plan(instance: Instance, plan: Plan) -> int:
    """The plan's objective; raises BrokenRule with the first rule that it breaks."""
    check, points, seen = _Check(instance), 0, set[str]()
    for group in plan.groups:
        need(group.job in check.jobs, f"unknown job {group.job}")
        need(group.job not in seen, f"{group.job} twice")
        seen.add(group.job)
        points += check.group(group)
    return points - sum(check.person(person) for person in list(check.loads))
