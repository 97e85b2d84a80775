"""The best plan by trying everything; slow, with nothing of the product but its checker."""

from collections.abc import Iterator
from itertools import combinations

from flying_trainees.matching.assignment.checker import BrokenRule, check_plan
from flying_trainees.matching.assignment.instance import SEATS, Instance
from flying_trainees.matching.assignment.plan import Group, Member, Plan


def seatings(counts: list[int], people: list[str]) -> Iterator[tuple[Member, ...]]:
    """Every way to fill seats, the extra ones as far as wanted, whether allowed or not."""
    seat = SEATS[len(SEATS) - len(counts)] if counts else ""
    if not counts:
        yield ()
        return
    for count in range(counts[0] + 1) if seat == "extra" else (counts[0],):
        for chosen in combinations(people, count):
            rest = [one for one in people if one not in chosen]
            for others in seatings(counts[1:], rest):
                yield (*(Member(one, seat) for one in chosen), *others)


def value(instance: Instance, groups: list[Group]) -> int | None:
    try:
        return check_plan(instance, Plan(tuple(groups)))
    except BrokenRule:
        return None


def possible_groups(instance: Instance, job: int) -> list[Group]:
    """Of every set of people at every option the best seating, where one is allowed."""
    found = instance.candidates
    people = [instance.people.ids[at] for at in found.person[found.job == job]]
    counts = instance.jobs.seats[job].tolist()
    options = int(instance.jobs.option_first[job + 1] - instance.jobs.option_first[job])
    best: dict[tuple[int, frozenset[str]], tuple[int, Group]] = {}
    for option in range(options):
        for members in seatings(counts, people):
            group = Group(instance.jobs.ids[job], option, members)
            worth = value(instance, [group])
            key = (option, frozenset(one.person for one in members))
            if worth is not None and (key not in best or best[key][0] < worth):
                best[key] = (worth, group)
    return [group for _, group in best.values()]


def best_value(instance: Instance) -> int:
    """The objective of the best plan."""
    groups = [possible_groups(instance, job) for job in range(len(instance.jobs.ids))]

    def branch(job: int, taken: list[Group], worth: int) -> int:
        if job == len(groups):
            return worth
        best = branch(job + 1, taken, worth)
        for group in groups[job]:
            more = value(instance, [*taken, group])
            if more is not None:  # a broken rule stays broken, whatever is added
                best = max(best, branch(job + 1, [*taken, group], more))
        return best

    return branch(0, [], 0)
