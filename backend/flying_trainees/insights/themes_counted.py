"""Demand against supply per main theme: what jobs ask for, and who has affinity with it."""

from dataclasses import dataclass

from sqlalchemy import ColumnElement, Subquery, func, or_, select
from sqlmodel import Session, col

from flying_trainees.insights.facts import flights, posted_jobs
from flying_trainees.insights.people_counted import members
from flying_trainees.insights.period import Period
from flying_trainees.insights.subjects import Subject
from flying_trainees.jobs.models import JobTheme
from flying_trainees.people.models import PersonTheme
from flying_trainees.themes.models import Theme


@dataclass(frozen=True, slots=True)
class ThemeCounts:
    """One main theme, the themes below it counted in: a job counts at each of its main themes.

    `jobs` and `seats` (as many as there could be) were asked for in the period, `hours` were flown
    in it; `people` are the members with interest, experience or the wish to learn.
    """

    id: str
    label: str
    label_en: str
    jobs: int
    seats: int
    hours: float
    people: int


def count_themes(session: Session, subject: Subject, period: Period) -> list[ThemeCounts]:
    """The main themes that anybody asked for or has, most seats first. One query."""
    asked, flown, known = _asked(subject, period), _flown(subject, period), _known(subject, period)
    jobs, seats = func.coalesce(asked.c.jobs, 0), func.coalesce(asked.c.seats, 0)
    hours, people = func.coalesce(flown.c.hours, 0.0), func.coalesce(known.c.people, 0)
    rows = (
        select(col(Theme.id), col(Theme.label), col(Theme.label_en), jobs, seats, hours, people)
        .outerjoin(asked, asked.c.main == col(Theme.id))
        .outerjoin(flown, flown.c.main == col(Theme.id))
        .outerjoin(known, known.c.main == col(Theme.id))
        .where(or_(jobs > 0, hours > 0, people > 0))
        .order_by(seats.desc(), people.desc(), col(Theme.label), col(Theme.id))
    )
    return [ThemeCounts(*row) for row in session.execute(rows)]


def _main() -> ColumnElement[str]:
    """The main theme of a Theme: itself, or the one above it."""
    return func.coalesce(col(Theme.broader), col(Theme.id))


def _asked(subject: Subject, period: Period) -> Subquery:
    jobs = posted_jobs(subject.jobs(), period)
    once = (
        select(jobs.c.id, jobs.c.group_max, _main().label("main"))
        .join(JobTheme, col(JobTheme.job_id) == jobs.c.id)
        .join(Theme, col(Theme.id) == col(JobTheme.theme_id))
        .distinct()
        .subquery()
    )
    return (
        select(once.c.main, func.count().label("jobs"), func.sum(once.c.group_max).label("seats"))
        .group_by(once.c.main)
        .subquery("asked")
    )


def _flown(subject: Subject, period: Period) -> Subquery:
    seats = flights(subject.jobs(), period)
    by_job = (
        select(seats.c.job_id, func.sum(seats.c.hours).label("hours"))
        .group_by(seats.c.job_id)
        .subquery()
    )
    once = (
        select(by_job.c.job_id, by_job.c.hours, _main().label("main"))
        .join(JobTheme, col(JobTheme.job_id) == by_job.c.job_id)
        .join(Theme, col(Theme.id) == col(JobTheme.theme_id))
        .distinct()
        .subquery()
    )
    hours = func.sum(once.c.hours).label("hours")
    return select(once.c.main, hours).group_by(once.c.main).subquery("flown")


def _known(subject: Subject, period: Period) -> Subquery:
    everybody = members(subject, period)
    affinity = or_(
        col(PersonTheme.interest) > 0, col(PersonTheme.experience) > 0, col(PersonTheme.learn)
    )
    main = _main().label("main")
    return (
        select(main, func.count(col(PersonTheme.person_id).distinct()).label("people"))
        .join(PersonTheme, col(PersonTheme.theme_id) == col(Theme.id))
        .join(everybody, everybody.c.person_id == col(PersonTheme.person_id))
        .where(affinity)
        .group_by(main)
        .subquery("known")
    )
