"""Generated small jobs, a group checker and a brute-force search, all independent of the search.

The checker reads candidates and needs only; it knows nothing of bits, flags or pruning.
"""

from collections.abc import Iterator
from dataclasses import dataclass
from itertools import combinations, permutations
from random import Random

from flying_trainees.matching.group_problem import GroupProblem, group_problem
from flying_trainees.matching.inputs import (
    SEATS,
    Candidate,
    Exclusion,
    HeldSeat,
    JobNeeds,
    Seat,
    Wishes,
)
from flying_trainees.matching.scoring import NOT_ALLOWED, seat_points
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS

OPTION = "t0"
People = tuple[tuple[Candidate, Seat], ...]


@dataclass(frozen=True)
class Case:
    """A job with candidates, and the points each has for each seat."""

    needs: JobNeeds
    candidates: tuple[Candidate, ...]

    @property
    def problem(self) -> GroupProblem:
        """The problem as the search sees it."""
        return group_problem(CandidateTable.of(self.candidates), self.needs)

    def points(self) -> dict[str, dict[Seat, int]]:
        """Points by person and seat, only where he may sit."""
        table = seat_points(CandidateTable.of(self.candidates), self.needs)
        return {
            one.person_id: {
                seat: int(table[row, column])
                for column, seat in enumerate(SEATS)
                if table[row, column] > NOT_ALLOWED
            }
            for row, one in enumerate(self.candidates)
        }

    def holders(self) -> People:
        """Those who already have a seat."""
        by_id = {one.person_id: one for one in self.candidates}
        return tuple((by_id[held.person_id], held.seat) for held in self.needs.held)


def random_candidate(random: Random, number: int, organisations: int, people: int) -> Candidate:
    """A person with everything at random."""
    partner = random.randrange(people)
    return Candidate(
        person_id=f"p{number}",
        organisation_id=f"o{random.randrange(organisations)}",
        affinity=random.random(),
        interest=random.random(),
        experience=random.choice((0.0, 0.1, 0.3, 0.9)),
        senior=random.random() < 0.35,
        moderator=random.random() < 0.5,
        note_taker=random.random() < 0.5,
        first_timer=random.random() < 0.6,
        free_options=frozenset((OPTION,) if random.random() < 0.9 else ()),
        travel_minutes=random.choice((None, 0, 20, 70)),
        duo_partner_id=f"p{partner}" if partner != number and random.random() < 0.5 else None,
        exclusion=Exclusion.NOT_FOR_ME if random.random() < 0.07 else None,
    )


def random_case(seed: int) -> Case:
    """A job of at most four people with at most eight candidates."""
    random = Random(seed)  # noqa: S311 (a reproducible case, no secret)
    people = random.randint(1, 8)
    organisations = random.randint(1, 5)
    candidates = tuple(
        random_candidate(random, number, organisations, people) for number in range(people)
    )
    group_max = random.randint(1, 4)
    seats = dict.fromkeys(SEATS[:4], 0)
    for _ in range(random.randint(0, group_max)):
        seats[random.choice(SEATS[:4])] += 1
    holders = random.sample(candidates, min(people, random.choice((0, 0, 0, 1, 2)), group_max))
    needs = JobNeeds(
        help_form=random.choice(("freshEye", "moderator", "thinkAlong")),
        organisation_id="o0",
        hours=3,
        group_min=random.randint(1, group_max),
        group_max=group_max,
        options=(OPTION,),
        seats=seats,
        held=tuple(HeldSeat(one.person_id, random.choice(SEATS)) for one in holders),
        wishes=Wishes(*(random.random() < 0.5 for _ in range(4))),
    )
    return Case(needs, candidates)


def hard_rules_broken(case: Case, group: People) -> list[str]:
    """Every hard rule that the whole group breaks, in words."""
    wishes, ids = case.needs.wishes, [one.person_id for one, _ in group]
    added = [place for place in group if place not in case.holders()]
    points = case.points()
    checks = {
        "nobody twice": len(set(ids)) == len(ids),
        "size": case.needs.group_min <= len(group) <= case.needs.group_max,
        "holders stay": len(added) == len(group) - len(case.needs.held),
        "all free": all(OPTION in one.free_options for one, _ in group),
        "nobody excluded is added": all(one.exclusion is None for one, _ in added),
        "may sit there": all(seat in points[one.person_id] for one, seat in added),
        "a junior for the duo": not wishes.duo or any(not one.senior for one, _ in group),
        "a senior": not (wishes.duo or wishes.senior_from_outside)
        or any(counts_as_senior(case, one) for one, _ in group),
    }
    return [rule for rule, kept in checks.items() if not kept]


def counts_as_senior(case: Case, one: Candidate) -> bool:
    """A senior, of another organisation where the poster wishes that."""
    outside = one.organisation_id != case.needs.organisation_id
    return one.senior and (outside or not case.needs.wishes.senior_from_outside)


def added_value(case: Case, group: People, points: dict[str, dict[Seat, int]]) -> int:
    """What the group is worth, the points of holders left out (they are the same everywhere)."""
    weights, wishes = DEFAULT_WEIGHTS, case.needs.wishes
    holders = {held.person_id for held in case.needs.held}
    value = 0
    for one, seat in group:
        if one.person_id not in holders:
            value += points[one.person_id][seat] + weights.filled_seat
    if wishes.different_organisations:
        same = len(group) - len({one.organisation_id for one, _ in group})
        value -= weights.same_organisation * same
    if wishes.not_only_first_timers and all(one.first_timer for one, _ in group):
        value -= weights.only_first_timers
    ids = {one.person_id for one, _ in group}
    if wishes.duo and any(one.duo_partner_id in ids for one, _ in group):
        value += weights.linked_duo
    return value


def every_group(case: Case) -> Iterator[People]:
    """All ways to complete the group, right or wrong, that fill the open role seats."""
    open_seats = case.needs.open_seats()
    roles = [seat for seat, count in zip(SEATS[:4], open_seats, strict=False) for _ in range(count)]
    held = {held.person_id for held in case.needs.held}
    others = [one for one in case.candidates if one.person_id not in held]
    for members in range(open_seats[4] + 1):
        seats = roles + [Seat.MEMBER] * members
        for people in combinations(others, len(seats)):
            for order in set(permutations(seats)):
                yield (*case.holders(), *zip(people, order, strict=True))


def brute_force(case: Case, earlier: list[set[str]]) -> int | None:
    """The best value of all groups that keep the rules and differ enough from earlier ones."""
    points = case.points()
    apart = min(2, sum(case.needs.open_seats()))
    best: int | None = None
    for group in every_group(case):
        ids = {one.person_id for one, _ in group}
        if any(len(ids - other) < apart for other in earlier):
            continue
        if hard_rules_broken_fast(case, group, points):
            continue
        value = added_value(case, group, points)
        best = value if best is None else max(best, value)
    return best


def hard_rules_broken_fast(case: Case, group: People, points: dict[str, dict[Seat, int]]) -> bool:
    """The cheap rules first; then all of them."""
    held = len(case.needs.held)
    if any(seat not in points[one.person_id] for one, seat in group[held:]):
        return True
    return bool(hard_rules_broken(case, group))
