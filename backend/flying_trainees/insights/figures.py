"""The figures of a report in their order, each with its definition. Pure."""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass

from flying_trainees.core.language import Language, text
from flying_trainees.insights.counting import Counted
from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.schemas import ExchangeOut, FigureOut, Unit
from flying_trainees.insights.small_numbers import Teller, few, parts_tell
from flying_trainees.insights.subjects import Subject


@dataclass(frozen=True, slots=True)
class _Figure:
    key: str
    unit: Unit
    value: float | None
    of: float | None = None
    hidden: bool = False


def figures(
    counted: Counted,
    exchange: Sequence[ExchangeOut],
    subject: Subject,
    teller: Teller,
    language: Language,
) -> list[FigureOut]:
    """What a reader looks at first."""
    found = [
        *_jobs(counted),
        *_hours(counted, exchange, subject),
        *_people(counted, teller),
        *_repeats(counted, subject),
        *_after(counted),
    ]
    params = {"kind": subject.kind.value}
    return [
        FigureOut(
            key=one.key,
            title=text(language, f"report-figure-{one.key}"),
            definition=text(language, f"report-figure-{one.key}", params, "means"),
            unit=one.unit,
            value=None if one.hidden else one.value,
            of=one.of,
            hidden=one.hidden,
        )
        for one in found
    ]


def _jobs(counted: Counted) -> Iterator[_Figure]:
    jobs = counted.jobs
    yield _Figure("jobs-posted", Unit.JOBS, jobs.posted)
    yield _Figure("jobs-staffed", Unit.JOBS, jobs.staffed, of=jobs.posted)
    yield _Figure("days-to-staff", Unit.DAYS, jobs.days)


def _hours(
    counted: Counted, exchange: Sequence[ExchangeOut], subject: Subject
) -> Iterator[_Figure]:
    yield _Figure("jobs-flown", Unit.JOBS, counted.flown.jobs)
    yield _Figure("hours-flown", Unit.HOURS, counted.flown.hours)
    if subject.kind is SubjectKind.ORGANISATION:
        own = [one for one in exchange if one.id == subject.id]
        yield _Figure("hours-received", Unit.HOURS, sum(one.received or 0 for one in own))
        yield _Figure(
            "hours-given",
            Unit.HOURS,
            sum(one.given or 0 for one in own),
            hidden=any(one.given is None for one in own),
        )
    else:
        between = sum(one.received or 0 for one in exchange)
        yield _Figure("hours-between", Unit.HOURS, between, of=counted.flown.hours)


def _people(counted: Counted, teller: Teller) -> Iterator[_Figure]:
    people = counted.people
    members = teller.number(people.members)
    left = people.members - people.reached
    parts = {
        "members-reached": teller.part(people.reached, people.members),
        "members-not-reached": teller.part(left, people.members),
    }
    yield _Figure("members", Unit.PEOPLE, members, hidden=teller.in_fives and few(people.members))
    for key, part in parts.items():
        yield _Figure(key, Unit.PEOPLE, part, of=members, hidden=part is None)
    hidden = not parts_tell(people.reached, people.members)
    yield _Figure("spread", Unit.INDEX, people.gini, hidden=hidden)


def _repeats(counted: Counted, subject: Subject) -> Iterator[_Figure]:
    jobs = counted.jobs
    yield _Figure("repeats", Unit.JOBS, jobs.repeats, of=jobs.posted)
    yield _Figure("repeats-from-elsewhere", Unit.JOBS, jobs.from_elsewhere, of=jobs.repeats)
    if subject.kind is SubjectKind.ORGANISATION:
        yield _Figure("repeated-by-others", Unit.JOBS, counted.repeated_by_others)


def _after(counted: Counted) -> Iterator[_Figure]:
    learned = counted.learned
    yield _Figure("jobs-learned", Unit.JOBS, learned.jobs, of=counted.flown.jobs)
    nobody, hidden = learned.answered == 0, few(learned.people)
    yield _Figure(
        "would-again",
        Unit.ANSWERS,
        None if nobody else learned.again,
        of=None if nobody or hidden else learned.answered,
        hidden=hidden,
    )
