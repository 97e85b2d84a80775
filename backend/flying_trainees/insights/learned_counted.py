"""What flown jobs left behind: whether anything was written down, and whether one would again."""

from dataclasses import dataclass

from sqlalchemy import func, select
from sqlmodel import Session, col

from flying_trainees.insights.facts import flights
from flying_trainees.insights.period import Period
from flying_trainees.insights.subjects import Subject
from flying_trainees.learnings.models import LearnedBy, Learning


@dataclass(frozen=True, slots=True)
class LearnedCounts:
    """Flown jobs with a learning; answers of posters to whether they would do it again.

    `again` said yes; `people`: how many different posters answered.
    """

    jobs: int
    again: int
    answered: int
    people: int


def count_learned(session: Session, subject: Subject, period: Period) -> LearnedCounts:
    """One query."""
    seats = flights(subject.jobs(), period)
    flown = select(seats.c.job_id).distinct().scalar_subquery()
    by_poster = col(Learning.learned_by) == LearnedBy.POSTER
    said = col(Learning.again).is_not(None)
    row = session.execute(
        select(
            func.count(col(Learning.job_id).distinct()),
            func.count().filter(by_poster, col(Learning.again).is_(True)),
            func.count().filter(by_poster, said),
            func.count(col(Learning.author_id).distinct()).filter(by_poster, said),
        ).where(col(Learning.job_id).in_(flown))
    ).one()
    return LearnedCounts(*row)
