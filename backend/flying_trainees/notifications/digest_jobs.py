"""What somebody can do now: the jobs that fit best and still have seats, each with its reasons."""

from collections.abc import Iterator, Mapping, Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.language import Language, text
from flying_trainees.jobs.models import Job
from flying_trainees.matching.for_person import reasons_of
from flying_trainees.matching.reasons import top_three
from flying_trainees.notifications import dates
from flying_trainees.notifications.digest_readers import Reader
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.for_me import whole_jobs
from flying_trainees.suggestions.job_facts import JobFacts
from flying_trainees.suggestions.jobs_for_people import facts_of, jobs_for_people
from flying_trainees.suggestions.jobs_for_person import MyJobs
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
    """Finds jobs for a batch of readers in one computation; voices are made once."""

    def __init__(self, session: Session, now: datetime) -> None:
        self._session = session
        self._now = now
        self._jobs: dict[UUID, Job] = {}
        self._voices: dict[Language, Voice] = {}

    def jobs_of_all(self, readers: Sequence[Reader]) -> dict[UUID, list[FittingJob]]:
        """The best few of each reader, best first."""
        mine = jobs_for_people(self._session, [reader.actor for reader in readers], self._now)
        best = {person: _best(one) for person, one in mine.items()}
        wanted = {job_id for shown in best.values() for job_id in shown}
        if not wanted:
            return {}
        facts = facts_of(self._session, wanted, self._now)
        self._jobs = {job.id: job for job in whole_jobs(self._session, list(facts))}
        languages = {reader.person.id: reader.language for reader in readers}
        return {
            person: list(self._said_all(languages[person], mine[person], shown, facts))
            for person, shown in best.items()
        }

    def _said_all(
        self,
        language: Language,
        mine: MyJobs,
        shown: dict[UUID, int],
        facts: Mapping[UUID, JobFacts],
    ) -> Iterator[FittingJob]:
        for job_id, row in shown.items():
            pair = mine.pair(row, facts[job_id], self._now) if job_id in facts else None
            # Closed, filled or moved in this very moment.
            if pair and pair.candidate.free_options:
                yield self._said(language, job_id, pair)

    def _said(self, language: Language, job_id: UUID, pair: Pair) -> FittingJob:
        job = self._jobs[job_id]
        candidate = replace(pair.candidate, affinity_reasons=pair.affinity.reasons())
        if language not in self._voices:
            self._voices[language] = Voice(self._session, language)
        told = top_three(reasons_of(candidate, pair.job.needs))
        praise = [reason for reason in told if not reason.caution]
        voice = self._voices[language]
        return FittingJob(
            job_id=job_id,
            title=job.title,
            organisation_id=job.organisation_id,
            when=_when(language, job, pair),
            seats=sum(pair.job.needs.open_seats()),
            reasons=tuple(voice.say(reason).text for reason in praise[:REASONS_SHOWN]),
        )


def _best(mine: MyJobs) -> dict[UUID, int]:
    """The rows of the best jobs by id."""
    return {UUID(mine.seen.jobs.ids[row]): row for row in mine.ranked[:JOBS_SHOWN]}


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
