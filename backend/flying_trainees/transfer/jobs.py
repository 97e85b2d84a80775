"""Plans the rows of a list of jobs: new drafts, changed drafts, what is wrong."""

from collections.abc import Collection, Hashable, Mapping, Sequence
from dataclasses import dataclass
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.parts import JobParts, load_parts
from flying_trainees.jobs.rules import problems
from flying_trainees.transfer.comparing import Comparison
from flying_trainees.transfer.job_cells import (
    JobValues,
    as_draft,
    need_times,
    read_job,
    stored_job,
    time_field,
)
from flying_trainees.transfer.linking import Links, as_id
from flying_trainees.transfer.looking_up import Lookup, organisations_of
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.planning import Change, Gone, Plan, Row, merged
from flying_trainees.transfer.recognising import key_of
from flying_trainees.transfer.scope import Importer

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


@dataclass(frozen=True, slots=True)
class KnownJob:
    """A stored job with all that belongs to it, and the source's own number for it."""

    job: Job
    parts: JobParts
    number: str | None

    @property
    def id(self) -> UUID:
        """Its id."""
        return self.job.id


JobPlan = Plan[JobValues, KnownJob]


class JobComparison(Comparison[JobValues, KnownJob]):
    """Of a list of jobs: place, title and times recognise one without a number."""

    kind = ImportKind.JOBS
    key_field = "title"

    def __init__(self, session: Session, importer: Importer, lookup: Lookup, links: Links) -> None:
        super().__init__(session, importer, lookup, links)
        self._organisations = organisations_of(session, importer.network_id)

    def read(self, row: Row) -> JobValues:
        """The values of a row."""
        return read_job(row, self.lookup)

    def known(self) -> list[KnownJob]:
        """The network's jobs with a number, an id or a title of the list."""
        return known_jobs(self.session, self.importer.network_id, self.given, self.links)

    def stored(self, kept: KnownJob | None) -> JobValues:
        """What is stored of one."""
        return stored_job(kept.job, kept.parts, kept.number) if kept else JobValues()

    def key(self, values: JobValues) -> Hashable | None:
        """Organisation, title and when; flexible hours are between two days."""
        title = values.title.casefold() if values.title else None
        when = (values.times or (), values.from_on, values.until_on)
        return key_of(values.organisation, title, when)

    def label(self, values: JobValues) -> str:
        """What is new."""
        return values.title or ""

    def settle(self, row: Row, given: JobValues, kept: KnownJob | None) -> JobValues:
        """What is given, and the rest as it was."""
        if kept is None:
            need_times(row)
        return merged(given, self.stored(kept))

    def changes(self, row: Row, after: JobValues, kept: KnownJob | None) -> list[Change]:
        """What changes; it is held against the rules, and a published job has its own page."""
        changes = super().changes(row, after, kept)
        if not _of_the_job(row, changes):
            return changes
        if kept and kept.job.state is not JobState.DRAFT:
            row.wrong("number", "job-not-draft")
        _check_rules(row, self.importer, after, self._organisations)
        return changes

    def gone(self, numbers: Mapping[UUID, str]) -> list[Gone]:
        """Jobs are never ended by a list."""
        del numbers
        return []


def known_jobs(
    session: Session, network_id: UUID, given: Sequence[JobValues], links: Links
) -> list[KnownJob]:
    """A network's jobs that might be in a list."""
    numbers = {values.number for values in given if values.number}
    titles = {values.title for values in given if values.title}
    ids = {found for number in numbers if (found := as_id(number))}
    ids |= {links.things[number] for number in numbers if number in links.things}
    wanted = col(Job.title).in_(titles) | col(Job.id).in_(ids)
    if not links.named:
        wanted |= col(Job.source_id).in_(numbers)
    ours = select(Job).where(col(Job.network_id) == network_id, wanted)
    jobs = session.exec(ours.order_by(col(Job.created_at), col(Job.id))).all()
    parts = load_parts(session, [job.id for job in jobs])
    return [KnownJob(job, parts[job.id], links.number_of(job)) for job in jobs]


def _of_the_job(row: Row, changes: Sequence[Change]) -> list[Change]:
    """What changes but the number, which says nothing of the job itself."""
    return [change for change in changes if change.what != row.headers["number"]]


def _check_rules(
    row: Row, importer: Importer, after: JobValues, taking_part: Collection[UUID]
) -> None:
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
