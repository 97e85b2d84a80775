"""What somebody can do now: the jobs that fit best and still have seats, each with its reasons."""

from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.language import Language, text
from flying_trainees.jobs.models import Job
from flying_trainees.matching.for_person import fit_of
from flying_trainees.notifications import dates
from flying_trainees.notifications.digest_readers import Reader
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.for_me import whole_jobs
from flying_trainees.suggestions.jobs_for_person import jobs_for
from flying_trainees.suggestions.saying import Voice

JOBS_SHOWN = 3
REASONS_SHOWN = 2


@dataclass(frozen=True, slots=True)
class FittingJob:
    """One job for one reader, in his words."""

    job_id: UUID
    title: str
    organisation_id: UUID
    when: str
    seats: int
    reasons: tuple[str, ...]


class JobFinder:
    """Finds jobs for many readers; texts of jobs and languages are read once."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now
        self._jobs: dict[UUID, Job] = {}
        self._voices: dict[Language, Voice] = {}

    def jobs_of(self, reader: Reader) -> list[FittingJob]:
        """The best few, best first."""
        mine = jobs_for(self._session, reader.actor, self._now)
        if not mine.ranked:
            return []
        pairs = mine.pairs(self._session, mine.ranked[:JOBS_SHOWN], self._now)
        self._know([job_id for job_id, _ in pairs])
        return [self._said(reader.language, job_id, pair) for job_id, pair in pairs]

    def _know(self, ids: list[UUID]) -> None:
        wanted = [one for one in ids if one not in self._jobs]
        if wanted:
            self._jobs |= {job.id: job for job in whole_jobs(self._session, wanted)}

    def _said(self, language: Language, job_id: UUID, pair: Pair) -> FittingJob:
        job = self._jobs[job_id]
        candidate = replace(pair.candidate, affinity_reasons=pair.affinity.reasons())
        fit = fit_of(candidate, pair.job.needs)
        if language not in self._voices:
            self._voices[language] = Voice(self._session, language)
        said = self._voices[language].say_all(fit.reasons)
        return FittingJob(
            job_id=job_id,
            title=job.title,
            organisation_id=job.organisation_id,
            when=_when(language, job, pair),
            seats=sum(pair.job.needs.open_seats()),
            reasons=tuple(one.text for one in said if not one.caution)[:REASONS_SHOWN],
        )


def _when(language: Language, job: Job, pair: Pair) -> str:
    """The first time at which the reader is free, and how many more there are."""
    if pair.job.flexible:
        last = job.until_on or pair.job.times[-1].day
        return text(language, "when-flexible", {"until": dates.day(language, last)})
    free = [time for time in pair.job.times if time.id in pair.candidate.free_options]
    first = dates.period(language, free[0].start, free[0].end)
    if len(free) == 1:
        return first
    return text(language, "when-more", {"first": first, "others": len(free) - 1})
