"""Makes a report: counts in the database, hides what tells of few people, puts it in words."""

from collections.abc import Iterator, Mapping
from datetime import datetime

from sqlmodel import Session

from flying_trainees.core.language import Language, text
from flying_trainees.insights.checks_counted import CheckCounts
from flying_trainees.insights.counting import Counted, count
from flying_trainees.insights.exchanging import exchange_of
from flying_trainees.insights.figures import figures
from flying_trainees.insights.hours_counted import Flown
from flying_trainees.insights.jobs_counted import NO_JOBS
from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.people_counted import CLASSES, PeopleCounts
from flying_trainees.insights.period import Period
from flying_trainees.insights.schemas import (
    CheckedOut,
    ReportOut,
    ReportSubjectOut,
    SpreadOut,
    ThemeDemandOut,
    TrendOut,
)
from flying_trainees.insights.small_numbers import Teller
from flying_trainees.insights.subjects import Subject
from flying_trainees.insights.themes_counted import ThemeCounts
from flying_trainees.insights.wording import class_label, part_label, sections
from flying_trainees.jobs.schemas import ThemeLabelOut
from flying_trainees.learnings.check_models import CheckSide

QUESTIONS = ("first", "second", "third")


def make_report(
    session: Session, subject: Subject, period: Period, now: datetime, language: Language
) -> ReportOut:
    """The whole report in the reader's language."""
    counted = count(session, subject, period)
    exchange = exchange_of(counted.given, counted.elsewhere, subject, language)
    teller = Teller(in_fives=subject.kind is SubjectKind.REGION)
    return ReportOut(
        subject=ReportSubjectOut(kind=subject.kind, id=subject.id, name=subject.name),
        from_=period.from_on,
        until=period.until_on,
        by=period.by,
        made_at=now,
        sections=sections(subject.kind, language),
        figures=figures(counted, exchange.organisations, subject, teller, language),
        trend=list(_trend(counted, period, teller, language)),
        themes=[_theme(one, counted.people.members, teller, language) for one in counted.themes],
        exchange=exchange.organisations,
        given=exchange.cells,
        spread=_spread(counted.people, teller, language),
        checks=list(_checks(counted.checks, language)),
    )


def _trend(
    counted: Counted, period: Period, teller: Teller, language: Language
) -> Iterator[TrendOut]:
    for part in period.parts():
        jobs = counted.jobs_by_part.get(part, NO_JOBS)
        flown = counted.flown_by_part.get(part, Flown())
        yield TrendOut(
            begins_on=part,
            ends_on=period.last_day(part),
            label=part_label(part, period.by, language),
            posted=jobs.posted,
            staffed=jobs.staffed,
            waiting=jobs.waiting,
            missed=jobs.missed,
            days_to_staff=jobs.days,
            hours=flown.hours,
            people=teller.unless_few(flown.people),
        )


def _theme(one: ThemeCounts, members: int, teller: Teller, language: Language) -> ThemeDemandOut:
    return ThemeDemandOut(
        theme=ThemeLabelOut(id=one.id, label=one.label if language == "nl" else one.label_en),
        jobs=one.jobs,
        seats=one.seats,
        hours=one.hours,
        people=teller.part(one.people, members),
    )


def _spread(people: PeopleCounts, teller: Teller, language: Language) -> list[SpreadOut]:
    """The classes of hours; nothing of it when already who took part has to stay hidden."""
    shown = teller.classes(people.classes, people.members)
    bounds = zip((None, *CLASSES), (*CLASSES, None), strict=True)
    return [
        SpreadOut(
            label=class_label(above, until, language), above=above, at_most=until, people=size
        )
        for (above, until), size in zip(bounds, shown, strict=True)
    ]


def _checks(counted: Mapping[CheckSide, CheckCounts], language: Language) -> Iterator[CheckedOut]:
    for side in CheckSide:
        found = counted.get(side)
        for at, question in enumerate(QUESTIONS):
            yield CheckedOut(
                side=side,
                side_title=text(language, f"report-check-{side}"),
                question=text(language, f"report-check-{side}", variant=question),
                answers=found.answers if found else 0,
                average=found.averages[at] if found else None,
            )
