"""Plans the rows of a list of jobs: new drafts, changed drafts, what is wrong."""

from collections.abc import Iterable, Sequence
from dataclasses import replace
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.parts import load_parts
from flying_trainees.jobs.rules import problems
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.transfer.job_cells import (
    JobValues,
    as_draft,
    need_times,
    read_job,
    stored_job,
    time_field,
)
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.looking_up import Lookup
from flying_trainees.transfer.planning import (
    Change,
    Once,
    Plan,
    Row,
    Tick,
    all_errors,
    differences,
    in_strides,
    merged,
)
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.writing import written, written_session, written_themes

JobPlan = Plan[JobValues, Job]

COLUMN_OF = {
    "title": "title", "goal": "goal", "description": "description", "helpForm": "help_form",
    "themes": "themes", "place": "place", "hoursPerPerson": "hours", "groupMin": "group_max",
    "groupMax": "group_max", "claimDeadline": "deadline", "timing.from": "from_on",
    "timing.until": "until_on", "timing": "time1",
}  # fmt: skip
CODE_OF = {
    "deadline-after-start": "out-of-range", "seats-above-group": "out-of-range",
    "group-min-above-max": "out-of-range", "until-before-from": "end-before-begin",
    "end-before-start": "end-before-begin",
}  # fmt: skip
"""Codes of the rules for jobs that say the same as ours for every list; others stay theirs."""


def plan_jobs(
    session: Session,
    importer: Importer,
    lookup: Lookup,
    links: Links,
    rows: Sequence[Row],
    tick: Tick,
) -> JobPlan:
    """What the list would do."""
    plan = JobPlan(rows=len(rows))
    read = [read_job(row, lookup) for row in in_strides(rows, tick)]
    known = known_jobs(session, [given.number for given in read if given.number], links)
    taking_part = _organisations(session, importer.network_id)
    numbers = Once()

    def show(field: str, value: object) -> str:
        return shown(field, value, lookup)

    for row, given in zip(rows, read, strict=True):
        numbers.check(row, "number", given.number, "duplicate-number")
        kept = known.get(given.number or "")
        stored = kept[1] if kept else JobValues()
        after = merged(given, stored)
        changes = differences(row, stored, after, show)
        if kept is None:
            need_times(row)
            changes = [Change(row.number, "jobs", None, given.title or "")]
        else:
            _check_right(row, importer, kept[0], changes)
        if changes:
            _check_rules(row, importer, after, taking_part)
        plan.add(row, after, kept[0] if kept else None, changes)
    plan.errors = all_errors(rows)
    return plan


def known_jobs(
    session: Session, numbers: Iterable[str], links: Links
) -> dict[str, tuple[Job, JobValues]]:
    """Jobs by the source's number, or by our own id; with what is stored."""
    wanted = set(numbers)
    if links.named:
        return _linked_jobs(session, wanted, links)
    ids = [found for number in wanted if (found := as_id(number))]
    found = select(Job).where(col(Job.source_id).in_(wanted) | col(Job.id).in_(ids))
    jobs = session.exec(found).all()
    parts = load_parts(session, [job.id for job in jobs])
    values = [stored_job(job, parts[job.id]) for job in jobs]
    by_id = {str(job.id): (job, stored) for job, stored in zip(jobs, values, strict=True)}
    by_source = {
        job.source_id: (job, stored)
        for job, stored in zip(jobs, values, strict=True)
        if job.source_id
    }
    return by_id | by_source


def _linked_jobs(
    session: Session, numbers: set[str], links: Links
) -> dict[str, tuple[Job, JobValues]]:
    ids = [links.things[number] for number in numbers if number in links.things]
    jobs = session.exec(select(Job).where(col(Job.id).in_(ids))).all()
    parts = load_parts(session, ids)
    return {
        links.numbers[job.id]: (
            job,
            replace(stored_job(job, parts[job.id]), number=links.numbers[job.id]),
        )
        for job in jobs
    }


def as_id(number: str) -> UUID | None:
    """Our own id, as an export writes it for jobs without another number."""
    try:
        return UUID(number)
    except ValueError:
        return None


def _organisations(session: Session, network_id: UUID) -> set[UUID]:
    taking_part = select(NetworkOrganisation.organisation_id).where(
        NetworkOrganisation.network_id == network_id
    )
    return set(session.exec(taking_part))


def _check_right(row: Row, importer: Importer, job: Job, changes: list[Change]) -> None:
    """A job of another network is out of reach; a published one is changed on its own page."""
    if job.network_id != importer.network_id:
        row.wrong("number", "number-taken", {"name": ""})
    elif changes and job.state is not JobState.DRAFT:
        row.wrong("number", "job-not-draft")


def _check_rules(row: Row, importer: Importer, after: JobValues, taking_part: set[UUID]) -> None:
    """The rules that hold for every draft, told of the cells that break them."""
    if after.organisation and after.organisation not in taking_part:
        row.wrong("organisation", "organisation-not-in-network")
    if row.wrong_cells:
        return
    for problem in problems(as_draft(after, importer.network_id)):
        column = _column(row, after, problem.path)
        code = CODE_OF.get(problem.code, problem.code)
        row.wrong(column, code, problem.params, rule=problem.code)


def _column(row: Row, after: JobValues, path: str) -> str:
    parts = path.split(".")
    if path.startswith("timing.options."):
        return time_field(row, (after.times or ())[int(parts[2])])
    if parts[0] == "seats":
        given = [(count, role) for role, count in after.seats or () if row.has(role)]
        return max(given)[1] if given else "group_max"
    return COLUMN_OF.get(path, COLUMN_OF.get(parts[0], "title"))


def shown(field: str, value: object, lookup: Lookup) -> str:
    """A value of a job as its cell would have it."""
    if field == "themes" and isinstance(value, tuple):
        return written_themes(value, lookup)
    if field == "seats" and isinstance(value, tuple):
        return ", ".join(f"{role}: {count}" for role, count in value)
    if field == "times" and isinstance(value, tuple):
        return "; ".join(written_session(span) for span in value)
    return written(value, lookup)
