"""Two plans side by side: jobs gained and lost, who joined and who left, what stays. Pure."""

from dataclasses import dataclass

from flying_trainees.assignments.models import Json


@dataclass(frozen=True, slots=True)
class Moved:
    """A job that both plans staff, at another time or with others. Ids."""

    job: str
    time_changed: bool
    joined: tuple[str, ...]
    left: tuple[str, ...]


@dataclass(frozen=True, slots=True)
class Comparison:
    """From one plan to another; jobs in the later plan's order."""

    gained: tuple[str, ...]
    lost: tuple[str, ...]
    moved: tuple[Moved, ...]
    same: int
    seats_before: int
    seats_kept: int


def compare(before: Json, after: Json) -> Comparison:
    """What changes between two stored plans."""
    old = {row["jobId"]: row for row in before["jobs"]}
    new = {row["jobId"]: row for row in after["jobs"]}
    moved = [_moved(old[job], row) for job, row in new.items() if job in old]
    pairs, kept = _pairs(before), _pairs(before) & _pairs(after)
    return Comparison(
        gained=tuple(job for job in new if job not in old),
        lost=tuple(job for job in old if job not in new),
        moved=tuple(one for one in moved if one.time_changed or one.joined or one.left),
        same=sum(not (one.time_changed or one.joined or one.left) for one in moved),
        seats_before=len(pairs),
        seats_kept=len(kept),
    )


def _pairs(plan: Json) -> set[tuple[str, str]]:
    return {(row["jobId"], one["personId"]) for row in plan["jobs"] for one in row["members"]}


def _moved(old: Json, new: Json) -> Moved:
    was, now = ([one["personId"] for one in row["members"]] for row in (old, new))
    return Moved(
        job=new["jobId"],
        time_changed=(old["start"], old["end"]) != (new["start"], new["end"]),
        joined=tuple(one for one in now if one not in was),
        left=tuple(one for one in was if one not in now),
    )
