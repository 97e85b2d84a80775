"""What has changed since a plan was made: looked up before anything is sent, for every job."""

from collections.abc import Collection, Iterator, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.assignments.holding import Held, seats_held
from flying_trainees.assignments.models import Json
from flying_trainees.core.errors import FieldError
from flying_trainees.groups import rows
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.queries import reached_members
from flying_trainees.suggestions.free import free_people
from flying_trainees.suggestions.job_facts import JobFacts, load_jobs
from flying_trainees.suggestions.standing import Standing, standing_of


@dataclass(frozen=True, slots=True)
class _Now:
    """The present, as far as one planned job asks for it."""

    standing: Standing
    reached: Collection[UUID]
    free: Mapping[UUID, set[str]]
    held: Mapping[UUID, list[Held]]
    names: Mapping[UUID, str]


def lock_jobs(session: Session, plan: Json) -> dict[UUID, Job]:
    """The plan's jobs, locked in one order until the transaction ends."""
    ids = sorted(UUID(row["jobId"]) for row in plan["jobs"])
    jobs = session.exec(
        select(Job)
        .where(col(Job.id).in_(ids))
        .order_by(col(Job.id))
        .with_for_update(key_share=True)
        .execution_options(populate_existing=True)
    )
    return {job.id: job for job in jobs}


def changes(
    session: Session, now: datetime, plan: Json, jobs: Mapping[UUID, Job]
) -> list[FieldError]:
    """Everything that stands in the way of the plan's offers; `jobs` are locked."""
    facts = load_jobs(session, list(jobs.values()), now)
    found: list[FieldError] = []
    for row in plan["jobs"]:
        job = jobs.get(UUID(row["jobId"]))
        if job is None or job.state is not JobState.OPEN:
            title = job.title if job else ""
            found.append(FieldError(f"jobs.{row['jobId']}", "job-no-longer-open", {"title": title}))
        elif not _same_time(facts.get(job.id), row):
            found.append(FieldError(f"jobs.{job.id}", "time-changed", {"title": job.title}))
        else:
            found += _in_job(session, job, facts[job.id], row)
    return found


def _same_time(facts: JobFacts | None, row: Json) -> bool:
    """Whether the planned time is still to come, and at the same hours."""
    if facts is None or facts.flexible != (row["optionId"] is None):
        return False
    start, end = _span(row)
    return facts.flexible or any(
        (time.id, time.start, time.end) == (row["optionId"], start, end) for time in facts.times
    )


def _span(row: Json) -> tuple[datetime, datetime]:
    return datetime.fromisoformat(row["start"]), datetime.fromisoformat(row["end"])


def _in_job(session: Session, job: Job, facts: JobFacts, row: Json) -> Iterator[FieldError]:
    persons = [UUID(member["personId"]) for member in row["members"]]
    present = _Now(
        standing=standing_of(session, job.id),
        reached=reached_members(session, job, persons),
        free=_free_times(session, facts, persons),
        held=seats_held(session, persons),
        names=rows.names_of(session, persons),
    )
    free_seats = rows.open_seats(session, job)
    asked = [member["seat"] for member in row["members"]]
    if any(asked.count(seat) > free_seats.get(seat, 0) for seat in set(asked)):
        yield FieldError(f"jobs.{job.id}", "seats-taken", {"title": job.title})
    for person in persons:
        code = _obstacle(person, job, row, present)
        if code:
            params = {"title": job.title, "name": present.names.get(person, "")}
            yield FieldError(f"jobs.{job.id}.members.{person}", code, {**params})


def _free_times(session: Session, facts: JobFacts, persons: list[UUID]) -> dict[UUID, set[str]]:
    """At which times of the job each person is free."""
    flags = free_people(session, facts, [str(one) for one in persons])
    return {
        person: {time.id for time, row in zip(facts.times, flags, strict=True) if row[at]}
        for at, person in enumerate(persons)
    }


def _obstacle(person: UUID, job: Job, row: dict[str, Any], present: _Now) -> str | None:
    """Why somebody can't be asked any more; None when he still can."""
    if person not in present.reached:
        return "no-longer-reached"
    if person in present.standing.holders:
        return "has-seat-already"
    if person in present.standing.exclusions or person in present.standing.turned_down:
        return "said-no"
    if (row["optionId"] or "flexible") not in present.free.get(person, ()):
        return "no-longer-free"
    start, end = _span(row)
    elsewhere = (seat for seat in present.held[person] if seat.job_id != job.id)
    spans = (span for seat in elsewhere for span in seat.spans)
    if row["optionId"] and any(begins < end and start < ends for begins, ends in spans):
        return "seat-elsewhere"
    return None
