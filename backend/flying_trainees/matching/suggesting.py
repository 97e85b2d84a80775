"""The seam for a job's groups: needs and candidates in, explained groups per time option out."""

from collections.abc import Sequence
from dataclasses import dataclass

from flying_trainees.matching.explain import group_reasons, member_reasons
from flying_trainees.matching.group_problem import GroupProblem, group_problem
from flying_trainees.matching.grouping import (
    ALTERNATIVES,
    PlacedGroup,
    group_score,
    groups_at,
    member_score,
)
from flying_trainees.matching.inputs import ROLE_SEATS, Candidate, HeldSeat, JobNeeds, Seat, Wishes
from flying_trainees.matching.missing import helps_at, missing_at
from flying_trainees.matching.reasons import Reason
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, Weights


@dataclass(frozen=True, slots=True)
class Member:
    """A person on a seat of a suggested group; `held`: he had it already. `score` 0 to 1."""

    person_id: str
    seat: Seat
    score: float
    held: bool
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class Group:
    """A suggested group, holders first, then by seat. `score` 0 to 1, `points` whole."""

    members: tuple[Member, ...]
    score: float
    points: int
    reasons: tuple[Reason, ...]


@dataclass(frozen=True, slots=True)
class OptionGroups:
    """One time option: `free` people who could be added; groups best first.

    Without a group `missing` says why and `helps` what the poster can do; else both are empty.
    """

    option_id: str
    free: int
    groups: tuple[Group, ...]
    missing: tuple[Reason, ...]
    helps: tuple[Reason, ...]


def suggest_groups(
    needs: JobNeeds,
    candidates: Sequence[Candidate],
    weights: Weights = DEFAULT_WEIGHTS,
    alternatives: int = ALTERNATIVES,
) -> tuple[OptionGroups, ...]:
    """For every time option, in the job's order, up to `alternatives` (1 to 3) exact best groups.

    The same input gives the same answer, always. Raises ValueError for a person listed twice or a
    holder who is not among the candidates.
    """
    return suggest_groups_of(CandidateTable.of(candidates), needs, weights, alternatives)


def suggest_groups_of(
    table: CandidateTable,
    needs: JobNeeds,
    weights: Weights = DEFAULT_WEIGHTS,
    alternatives: int = ALTERNATIVES,
) -> tuple[OptionGroups, ...]:
    """The same for candidates that are columns already."""
    problem = group_problem(table, needs, weights)
    found = {option: groups_at(problem, option, alternatives) for option in needs.options}
    possible = [option for option, groups in found.items() if groups]
    return tuple(_option(problem, option, groups, possible) for option, groups in found.items())


def free_counts(needs: JobNeeds, candidates: Sequence[Candidate]) -> dict[str, int]:
    """How many people could be added at each time option (for the poster's live preview)."""
    problem = group_problem(CandidateTable.of(candidates), needs)
    return {option: int(problem.usable(option).sum()) for option in needs.options}


def warm_up() -> None:
    """Compiles (or loads from the cache) the kernels on a tiny job. Call it when a process starts.

    The first time on a machine takes some seconds, later ones a fraction of a second.
    """
    people = [
        Candidate(
            person_id=f"p{number}",
            organisation_id=f"o{number}",
            senior=number % 2 == 0,
            moderator=True,
            free_options=frozenset({"now"}),
            duo_partner_id=f"p{number ^ 1}",
        )
        for number in range(6)
    ]
    needs = JobNeeds(
        help_form="other",
        organisation_id="o0",
        hours=1,
        group_min=2,
        group_max=4,
        options=("now",),
        seats={ROLE_SEATS[0]: 1},
        held=(HeldSeat("p5", Seat.MEMBER),),
        wishes=Wishes(duo=True),
    )
    suggest_groups(needs, people)


def _option(
    problem: GroupProblem, option: str, groups: tuple[PlacedGroup, ...], possible: list[str]
) -> OptionGroups:
    return OptionGroups(
        option_id=option,
        free=int(problem.usable(option).sum()),
        groups=tuple(_explained(problem, group) for group in groups),
        missing=() if groups else missing_at(problem, option),
        helps=() if groups else helps_at(problem, option, possible),
    )


def _explained(problem: GroupProblem, group: PlacedGroup) -> Group:
    members = tuple(
        Member(
            person_id=problem.table.candidates[placed.row].person_id,
            seat=placed.seat,
            score=member_score(problem, placed),
            held=placed.held,
            reasons=member_reasons(problem, group, placed),
        )
        for placed in group.placed
    )
    return Group(
        members=members,
        score=group_score(problem, group),
        points=group.points,
        reasons=group_reasons(problem, group),
    )
