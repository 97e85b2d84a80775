"""What a coordinator has fixed: given with an order, inherited, or kept for the next run."""

from collections.abc import Collection, Iterator
from dataclasses import dataclass, field, replace
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.models import AssignmentRun, Json, RunState
from flying_trainees.assignments.order_schemas import AssignmentRunIn, ChoicesIn
from flying_trainees.assignments.queries import find_run
from flying_trainees.core.errors import FieldError, InvalidInput, TransitionNotAllowed

Pairs = list[Json]


@dataclass(frozen=True, slots=True)
class Choices:
    """Pins and forbidden pairs as the API has them; ids of what is left out."""

    pinned: Pairs = field(default_factory=list)
    forbidden: Pairs = field(default_factory=list)
    left_out_jobs: list[str] = field(default_factory=list)
    left_out_people: list[str] = field(default_factory=list)

    def document(self) -> Json:
        """As it is kept with a plan."""
        return {
            "pinned": self.pinned,
            "forbidden": self.forbidden,
            "leftOutJobs": self.left_out_jobs,
            "leftOutPeople": self.left_out_people,
        }

    def rules_out(self, pin: Json) -> bool:
        """Whether the pair is forbidden, or its job or person left out."""
        return (
            pin["jobId"] in self.left_out_jobs
            or pin["personId"] in self.left_out_people
            or any(
                (pair["jobId"], pair["personId"]) == (pin["jobId"], pin["personId"])
                for pair in self.forbidden
            )
        )

    def within(self, jobs: Collection[str]) -> "Choices":
        """Without what is about other jobs: an earlier run's may be closed by now."""
        return Choices(
            [pin for pin in self.pinned if pin["jobId"] in jobs],
            [pair for pair in self.forbidden if pair["jobId"] in jobs],
            [job for job in self.left_out_jobs if job in jobs],
            self.left_out_people,
        )


def own_choices(run: AssignmentRun) -> Choices:
    """What a run had to keep."""
    return Choices(run.pinned, run.forbidden, run.left_out_jobs, run.left_out_people)


def next_choices(run: AssignmentRun) -> Choices:
    """What a run that goes on from this one keeps."""
    kept = (run.plan or {}).get("choices")
    if kept is None:
        return own_choices(run)
    return Choices(kept["pinned"], kept["forbidden"], kept["leftOutJobs"], kept["leftOutPeople"])


def given_choices(
    given: AssignmentRunIn | ChoicesIn, inherited: Choices, jobs: Collection[str]
) -> Choices:
    """What an order says, and for the rest what it inherits of these open jobs.

    What is inherited gives way to what is given. Raises InvalidInput for what is given and
    contradicts itself or is about jobs that aren't in the run.
    """
    old = inherited.within(jobs)
    found = Choices(
        old.pinned if given.pinned is None else _dumped(given.pinned),
        old.forbidden if given.forbidden is None else _dumped(given.forbidden),
        _ids(given.left_out_jobs, old.left_out_jobs),
        _ids(given.left_out_people, old.left_out_people),
    )
    found = _without_older(found, given)
    wrong = [*_wrong(found, jobs)]
    if wrong:
        raise InvalidInput(fields=wrong)
    return found


def _without_older(found: Choices, given: AssignmentRunIn | ChoicesIn) -> Choices:
    """Without what is inherited and contradicts what is given."""
    if given.pinned is None:
        return replace(found, pinned=[pin for pin in found.pinned if not found.rules_out(pin)])
    pinned = {(pin["jobId"], pin["personId"]) for pin in found.pinned}
    jobs, people = ({pair[at] for pair in pinned} for at in (0, 1))
    if given.forbidden is None:
        pairs = [p for p in found.forbidden if (p["jobId"], p["personId"]) not in pinned]
        found = replace(found, forbidden=pairs)
    if given.left_out_jobs is None:
        found = replace(found, left_out_jobs=[j for j in found.left_out_jobs if j not in jobs])
    if given.left_out_people is None:
        left_out = [one for one in found.left_out_people if one not in people]
        found = replace(found, left_out_people=left_out)
    return found


def keep_choices(
    session: Session,
    actor: Actor,
    now: datetime,  # noqa: ARG001 -- as every use case
    network_id: UUID,
    run_id: UUID,
    given: ChoicesIn,
) -> AssignmentRun:
    """Keep with a plan what the next run has to respect; nothing is computed yet.

    Raises NotFound, NotAllowed, InvalidInput, TransitionNotAllowed without a plan to judge.
    """
    run = find_run(session, actor, network_id, run_id, lock=True)
    if run.plan is None or run.state is not RunState.FINISHED:
        raise TransitionNotAllowed(action="choose", state=run.state.value)
    rows = [*run.plan["jobs"], *run.plan["unstaffed"]]
    known = {row["jobId"] for row in rows} | set(run.left_out_jobs)
    known |= {pair["jobId"] for pair in (*run.pinned, *run.forbidden)}
    found = given_choices(given, Choices(), known)
    run.plan = {**run.plan, "choices": found.document()}
    run.version += 1
    session.add(run)
    session.flush()
    return run


def _dumped(pairs: Collection[Any]) -> Pairs:
    return [pair.model_dump(mode="json", by_alias=True) for pair in pairs]


def _ids(given: Collection[UUID] | None, inherited: list[str]) -> list[str]:
    return inherited if given is None else list(dict.fromkeys(map(str, given)))


def _wrong(found: Choices, jobs: Collection[str]) -> Iterator[FieldError]:
    """Jobs that aren't in the run, people twice in one job, pinned and forbidden at once."""
    yield from _wrong_pairs("pinned", found.pinned, jobs)
    yield from _wrong_pairs("forbidden", found.forbidden, jobs)
    for number, job in enumerate(found.left_out_jobs):
        if job not in jobs:
            yield FieldError(f"leftOutJobs.{number}", "job-not-in-run", {})
    for number, pin in enumerate(found.pinned):
        if found.rules_out(pin):
            yield FieldError(f"pinned.{number}.personId", "pinned-and-forbidden", {})


def _wrong_pairs(path: str, pairs: Pairs, jobs: Collection[str]) -> Iterator[FieldError]:
    seen: set[tuple[str, str]] = set()
    for number, pair in enumerate(pairs):
        if pair["jobId"] not in jobs:
            yield FieldError(f"{path}.{number}.jobId", "job-not-in-run", {})
        if (pair["jobId"], pair["personId"]) in seen:
            yield FieldError(f"{path}.{number}.personId", "person-twice", {})
        seen.add((pair["jobId"], pair["personId"]))
