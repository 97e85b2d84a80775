"""An earlier plan in the words of a new instance, so that what can stay stays. Pure."""

from collections.abc import Iterator

from flying_trainees.assignments.grid import Grid
from flying_trainees.assignments.job_snapshot import JobSnapshot, PlannedOption
from flying_trainees.assignments.models import Json
from flying_trainees.assignments.snapshot import Snapshot


def place_of(option: PlannedOption, grid: Grid, *, flexible: bool) -> Json:
    """Where an option lies, in words that hold in another instance too."""
    if not flexible:
        return {"optionId": option.id}
    first = option.document["firstWeek"]
    return {"monday": grid.monday_of(first).isoformat(), "weeks": option.document["weeks"]}


def start_of(snapshot: Snapshot, earlier: Json | None) -> Json | None:
    """The earlier plan's groups whose time is still there, as the engine reads a plan.

    The engine leaves out what has become impossible. None when nothing is left.
    """
    rows = [*_rows(snapshot, earlier)] if earlier else []
    return {"jobs": rows} if rows else None


def _rows(snapshot: Snapshot, earlier: Json) -> Iterator[Json]:
    staffing = {row["id"] for row in snapshot.instance["jobs"]}
    for row in earlier["jobs"]:
        job = snapshot.jobs.get(row["jobId"])
        if job is None or row["jobId"] not in staffing or "place" not in row:
            continue
        option = _option_at(job, snapshot.grid, row["place"])
        if option is not None:
            members = [
                {"person": one["personId"], "seat": one["engineSeat"]} for one in row["members"]
            ]
            yield {"id": row["jobId"], "option": option, "members": members}


def _option_at(job: JobSnapshot, grid: Grid, place: Json) -> int | None:
    """The number of the option that lies there; flexible hours may have lost a week since."""
    for number, option in enumerate(job.options):
        if place_of(option, grid, flexible=job.facts.flexible) == place:
            return number
    return 0 if job.facts.flexible and job.options and "monday" in place else None
