"""A plan: which jobs are staffed, at which option, by whom on which seat. And its file."""

import json
from collections.abc import Mapping, Sequence
from dataclasses import dataclass

from flying_trainees.matching.assignment.instance import SEATS

FORMAT = "flying-trainees/plan/1"


@dataclass(frozen=True)
class Member:
    """A person's id and the seat (one of instance.SEATS)."""

    person: str
    seat: str


@dataclass(frozen=True)
class Group:
    """A staffed job: its id, the number of its option and its members."""

    job: str
    option: int
    members: tuple[Member, ...]


@dataclass(frozen=True)
class Plan:
    """All staffed jobs, in the instance's order."""

    groups: tuple[Group, ...]


def plan_document(
    plan: Plan, objective: int, bound: int | None, seconds: float | None
) -> dict[str, object]:
    """The contract's structure; `seconds` None for a run that has to be the same to the byte."""
    return {
        "format": FORMAT,
        "objective": objective,
        "bound": bound,
        "seconds": None if seconds is None else round(seconds, 3),
        "jobs": [
            {
                "id": group.job,
                "option": group.option,
                "members": [{"person": one.person, "seat": one.seat} for one in group.members],
            }
            for group in plan.groups
        ],
    }


def plan_text(plan: Plan, objective: int, bound: int | None, seconds: float | None = None) -> str:
    """The plan's file."""
    document = plan_document(plan, objective, bound, seconds)
    return json.dumps(document, ensure_ascii=False, separators=(",", ":")) + "\n"


def sorted_members(members: Sequence[Member]) -> tuple[Member, ...]:
    """Members by seat, then by id."""
    return tuple(sorted(members, key=lambda one: (SEATS.index(one.seat), one.person)))


class PlanError(ValueError):
    """A plan's file that can't be read; the message says where."""


def plan_from(document: Mapping[str, object]) -> Plan:
    """A plan from the contract's structure; raises PlanError. Rules are the checker's business."""
    rows = document.get("jobs")
    if document.get("format") != FORMAT or not isinstance(rows, list):
        raise PlanError(f"'format' must be {FORMAT!r}, with a list of 'jobs'")
    return Plan(tuple(_group_from(row, at) for at, row in enumerate(rows)))


def _group_from(row: object, at: int) -> Group:
    match row:
        case {"id": str(job), "option": int(option), "members": list(members)}:
            return Group(job, option, tuple(_member_from(one, at) for one in members))
    raise PlanError(f"jobs[{at}] must have 'id', 'option' and 'members'")


def _member_from(row: object, at: int) -> Member:
    match row:
        case {"person": str(person), "seat": str(seat)} if seat in SEATS:
            return Member(person, seat)
    raise PlanError(f"jobs[{at}]: a member must have 'person' and 'seat'")
