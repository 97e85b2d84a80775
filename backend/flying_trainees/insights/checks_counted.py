"""What the three sides answered after jobs: whole groups of answers only, so that none shows."""

from collections.abc import Mapping
from dataclasses import dataclass

from sqlalchemy import ColumnElement, func, select, true
from sqlmodel import Session, col

from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.period import Period
from flying_trainees.insights.subjects import Subject
from flying_trainees.learnings.check_models import CheckGroup, CheckSide


@dataclass(frozen=True, slots=True)
class CheckCounts:
    """How many answers, and the sum of each question's grades."""

    answers: int
    sums: tuple[int, int, int]

    @property
    def averages(self) -> tuple[float, ...]:
        """The mean grade of each question, in tenths."""
        return tuple(round(one / self.answers, 1) for one in self.sums)


def count_checks(
    session: Session, subject: Subject, period: Period
) -> Mapping[CheckSide, CheckCounts]:
    """The sides with answers; a group counts in the period in which it was complete. One query."""
    rows = session.execute(
        select(
            col(CheckGroup.side),
            func.sum(col(CheckGroup.answers)),
            func.sum(col(CheckGroup.first_sum)),
            func.sum(col(CheckGroup.second_sum)),
            func.sum(col(CheckGroup.third_sum)),
        )
        .where(_of(subject))
        .where(col(CheckGroup.closed_at) >= period.begins, col(CheckGroup.closed_at) < period.ends)
        .group_by(col(CheckGroup.side))
    )
    return {side: CheckCounts(number, (one, two, three)) for side, number, one, two, three in rows}


def _of(subject: Subject) -> ColumnElement[bool]:
    """Of an organisation only what is all its own."""
    if subject.kind is SubjectKind.ORGANISATION:
        return col(CheckGroup.organisation_id) == subject.id
    return true() if subject.reach is None else col(CheckGroup.network_id).in_(subject.reach)
