"""All numbers of a report as the database counts them, before anything is hidden or worded."""

from collections.abc import Mapping
from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from flying_trainees.insights.checks_counted import CheckCounts, count_checks
from flying_trainees.insights.hours_counted import Flown, Given, count_given, count_hours
from flying_trainees.insights.jobs_counted import (
    JobCounts,
    count_jobs,
    count_repeated_by_others,
)
from flying_trainees.insights.learned_counted import LearnedCounts, count_learned
from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.people_counted import PeopleCounts, count_people
from flying_trainees.insights.period import Period
from flying_trainees.insights.subjects import Subject
from flying_trainees.insights.themes_counted import ThemeCounts, count_themes
from flying_trainees.learnings.check_models import CheckSide


@dataclass(frozen=True, slots=True)
class Counted:
    """All numbers of a report, before anything is hidden or put in words."""

    jobs: JobCounts
    jobs_by_part: Mapping[date, JobCounts]
    repeated_by_others: int
    flown: Flown
    flown_by_part: Mapping[date, Flown]
    given: list[Given]
    elsewhere: int
    people: PeopleCounts
    themes: list[ThemeCounts]
    learned: LearnedCounts
    checks: Mapping[CheckSide, CheckCounts]


def count(session: Session, subject: Subject, period: Period) -> Counted:
    """Ask the database; seven queries, eight for an organisation, whatever the period."""
    jobs, jobs_by_part = count_jobs(session, subject.jobs(), period)
    flown, flown_by_part = count_hours(session, subject, period)
    own = subject.kind is SubjectKind.ORGANISATION
    given, elsewhere = count_given(session, subject, period)
    return Counted(
        jobs=jobs,
        jobs_by_part=jobs_by_part,
        repeated_by_others=count_repeated_by_others(session, subject.id, period) if own else 0,
        flown=flown,
        flown_by_part=flown_by_part,
        given=given,
        elsewhere=elsewhere,
        people=count_people(session, subject, period),
        themes=count_themes(session, subject, period),
        learned=count_learned(session, subject, period),
        checks=count_checks(session, subject, period),
    )
