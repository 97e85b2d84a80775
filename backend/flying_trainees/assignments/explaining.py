"""Why (not) this person for this job: the hard reason first, from a run's input and plan. Pure."""

from collections.abc import Iterator
from dataclasses import dataclass
from enum import StrEnum
from math import ceil

from flying_trainees.assignments.grid import SLOTS_PER_WEEK
from flying_trainees.assignments.models import AssignmentRun, Json


class Why(StrEnum):
    """What decided, the hardest first."""

    CHOSEN = "chosen"
    JOB_LEFT_OUT = "job-left-out"
    PERSON_LEFT_OUT = "person-left-out"
    FORBIDDEN = "forbidden"
    JOB_NOT_IN_RUN = "job-not-in-run"
    NO_CANDIDATE = "no-candidate"
    NO_TIME = "no-time"
    NOT_STAFFED = "not-staffed"
    OTHER_OPTION = "other-option"
    OVERLAP = "overlap"
    WEEKLY_HOURS = "weekly-hours"
    MOST_GROUPS = "most-groups"
    OTHERS_FIT_BETTER = "others-fit-better"


PRICED = frozenset(
    (Why.NOT_STAFFED, Why.OTHER_OPTION, Why.OVERLAP, Why.WEEKLY_HOURS, Why.MOST_GROUPS,
     Why.OTHERS_FIT_BETTER)
)  # fmt: skip
"""With these the person could be in the job, at a price."""

Use = tuple[int, int]
"""Slots from, up to."""


@dataclass(frozen=True, slots=True)
class Explained:
    """The reason, and the ids of the plan's jobs that are in the way."""

    reason: Why
    blocking: tuple[str, ...] = ()


@dataclass(frozen=True, slots=True)
class _World:
    """A run's input by id, and who is where in the plan."""

    person: Json
    jobs: dict[str, Json]
    chosen: dict[str, int]
    travel: dict[str, float]
    mine: list[str]


def explain(snapshot: Json, plan: Json, run: AssignmentRun, person: str, job: str) -> Explained:
    """Why the person is or isn't in the job's group."""
    members = {row["id"]: [one["person"] for one in row["members"]] for row in plan["solution"]}
    if person in members.get(job, ()):
        return Explained(Why.CHOSEN)
    jobs = {row["id"]: row for row in snapshot["jobs"]}
    people = {row["id"]: row for row in snapshot["people"]}
    early = _by_choice(run, person, job)
    if early is None and job not in jobs:
        early = Why.JOB_NOT_IN_RUN
    travel = {
        row["job"]: row["travelMinutes"]
        for row in snapshot["candidates"]
        if row["person"] == person
    }
    if early is None and (person not in people or job not in travel):
        early = Why.NO_CANDIDATE
    if early is not None:
        return Explained(early)
    world = _World(
        person=people[person],
        jobs=jobs,
        chosen={row["id"]: row["option"] for row in plan["solution"]},
        travel=travel,
        mine=[key for key, group in members.items() if person in group],
    )
    return _by_time(world, job)


def _by_choice(run: AssignmentRun, person: str, job: str) -> Why | None:
    if job in run.left_out_jobs:
        return Why.JOB_LEFT_OUT
    if person in run.left_out_people:
        return Why.PERSON_LEFT_OUT
    if any((pair["personId"], pair["jobId"]) == (person, job) for pair in run.forbidden):
        return Why.FORBIDDEN
    return None


def _by_time(world: _World, job: str) -> Explained:
    options = world.jobs[job]["options"]
    possible = [number for number in range(len(options)) if _possible(world, job, number)]
    if not possible:
        return Explained(Why.NO_TIME)
    if job not in world.chosen:
        return Explained(Why.NOT_STAFFED)
    option = world.chosen[job]
    if option not in possible:
        return Explained(Why.OTHER_OPTION)
    for reason, blocking in (
        (Why.OVERLAP, _overlaps(world, job, option)),
        (Why.WEEKLY_HOURS, _over_budget(world, job, option)),
    ):
        if blocking:
            return Explained(reason, blocking)
    if len(world.mine) >= world.person["maxGroups"]:
        return Explained(Why.MOST_GROUPS, tuple(world.mine))
    return Explained(Why.OTHERS_FIT_BETTER)


def _possible(world: _World, job: str, number: int) -> bool:
    """Whether the person could do the option if he did nothing else."""
    session = _session(world, job, number, widened=False)
    spans = world.person["free"]
    if session and not any(a <= session[0] and session[1] <= b for a, b in spans):
        return False
    return all(slots <= _room(world, week) for week, slots in _weeks(world, job, number))


def _room(world: _World, week: int) -> int:
    begin, end = week * SLOTS_PER_WEEK, (week + 1) * SLOTS_PER_WEEK
    free = sum(max(0, min(b, end) - max(a, begin)) for a, b in world.person["free"])
    return int(min(world.person["weeklyBudget"][week], free))


def _session(world: _World, job: str, number: int, *, widened: bool) -> Use | None:
    """The slots of a session, with travel on both sides where asked; None for flexible hours."""
    option = world.jobs[job]["options"][number]
    if "start" not in option:
        return None
    wide = ceil(world.travel.get(job, 0) / 30) if widened else 0
    start = int(option["start"])
    return start - wide, start + int(world.jobs[job]["duration"]) + wide


def _weeks(world: _World, job: str, number: int) -> Iterator[tuple[int, int]]:
    option = world.jobs[job]["options"][number]
    if "start" in option:
        yield int(option["start"]) // SLOTS_PER_WEEK, int(world.jobs[job]["duration"])
        return
    for week in range(option["firstWeek"], option["firstWeek"] + option["weeks"]):
        yield week, int(option["perWeek"])


def _overlaps(world: _World, job: str, option: int) -> tuple[str, ...]:
    wanted = _session(world, job, option, widened=True)
    found = []
    for other in world.mine:
        theirs = _session(world, other, world.chosen[other], widened=True)
        if wanted and theirs and wanted[0] < theirs[1] and theirs[0] < wanted[1]:
            found.append(other)
    return tuple(found)


def _over_budget(world: _World, job: str, option: int) -> tuple[str, ...]:
    """The jobs that use up the hours of a week in which this one would not fit any more."""
    uses = {other: dict(_weeks(world, other, world.chosen[other])) for other in world.mine}
    found: dict[str, None] = {}
    for week, slots in _weeks(world, job, option):
        taken = sum(use.get(week, 0) for use in uses.values())
        if taken + slots > _room(world, week):
            found |= dict.fromkeys(other for other, use in uses.items() if week in use)
    return tuple(found)
