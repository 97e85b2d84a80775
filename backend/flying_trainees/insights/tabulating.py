"""A report as tables in words, which every file is written from. Pure."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from uuid import UUID

from flying_trainees.core.language import Language, text
from flying_trainees.insights.schemas import ExchangeOut, FigureOut, ReportOut, SectionOut, Unit

Cell = str | float | int | None
"""A text, a number, or nothing."""


@dataclass(frozen=True, slots=True)
class ReportColumn:
    """A column; `unit` is None for words."""

    title: str
    unit: Unit | None = None


@dataclass(frozen=True, slots=True)
class ReportTable:
    """One table: its first column names the rows."""

    key: str
    title: str
    definition: str
    columns: tuple[ReportColumn, ...]
    rows: tuple[tuple[Cell, ...], ...]


@dataclass(frozen=True, slots=True)
class _Words:
    report: ReportOut
    language: Language

    def column(self, name: str, unit: Unit | None = None) -> ReportColumn:
        return ReportColumn(text(self.language, "report-column", variant=name), unit)

    def people(self, count: int | None) -> Cell:
        """A number of people, or that it is too small."""
        return text(self.language, "report-few") if count is None else count

    def hours(self, hours: float | None) -> Cell:
        """Hours, or that too few people are behind them."""
        return text(self.language, "report-few") if hours is None else hours

    def table(
        self,
        key: str,
        section: SectionOut,
        columns: Sequence[ReportColumn],
        rows: Iterable[tuple[Cell, ...]],
    ) -> ReportTable:
        return ReportTable(key, section.title, section.definition, tuple(columns), tuple(rows))


def tables(report: ReportOut, language: Language) -> list[ReportTable]:
    """Every table of the report but the figures, in the order of reading."""
    words = _Words(report, language)
    return [
        _trend(words),
        _hours(words),
        _themes(words),
        _exchange(words),
        _matrix(words),
        _spread(words),
        _checks(words),
    ]


def figure_words(figure: FigureOut, language: Language) -> Cell:
    """A figure's value: a number, or why there is none."""
    if figure.hidden:
        return text(language, "report-few")
    return figure.value


def _trend(words: _Words) -> ReportTable:
    columns = [
        words.column("part"),
        *(words.column(name, Unit.JOBS) for name in ("posted", "staffed", "waiting", "missed")),
        words.column("days", Unit.DAYS),
    ]
    rows = (
        (one.label, one.posted, one.staffed, one.waiting, one.missed, one.days_to_staff)
        for one in words.report.trend
    )
    return words.table("jobs", words.report.sections.jobs, columns, rows)


def _hours(words: _Words) -> ReportTable:
    columns = [
        words.column("part"),
        words.column("hours", Unit.HOURS),
        words.column("people", Unit.PEOPLE),
    ]
    rows = ((one.label, one.hours, words.people(one.people)) for one in words.report.trend)
    return words.table("hours", words.report.sections.hours, columns, rows)


def _themes(words: _Words) -> ReportTable:
    columns = [
        words.column("theme"),
        words.column("jobs", Unit.JOBS),
        words.column("seats", Unit.PEOPLE),
        words.column("known", Unit.PEOPLE),
        words.column("hours", Unit.HOURS),
    ]
    rows = (
        (one.theme.label, one.jobs, one.seats, words.people(one.people), one.hours)
        for one in words.report.themes
    )
    return words.table("themes", words.report.sections.themes, columns, rows)


def _exchange(words: _Words) -> ReportTable:
    columns = [
        words.column("organisation"),
        *(words.column(name, Unit.HOURS) for name in ("given", "received", "balance", "own")),
    ]
    rows = (
        (one.name, words.hours(one.given), words.hours(one.received), _balance(one), one.own)
        for one in words.report.exchange
    )
    return words.table("exchange", words.report.sections.exchange, columns, rows)


def _balance(one: ExchangeOut) -> float | None:
    return None if one.given is None or one.received is None else one.given - one.received


def _matrix(words: _Words) -> ReportTable:
    """Givers below each other, receivers next to each other, both by name."""
    report = words.report
    hours = {(cell.giver, cell.receiver): words.hours(cell.hours) for cell in report.given}
    names: dict[UUID | None, str] = {one.id: one.name for one in report.exchange}
    givers = _by_name({cell.giver for cell in report.given}, names)
    receivers = _by_name({cell.receiver for cell in report.given}, names)
    columns = [
        words.column("organisation"),
        *(ReportColumn(names[receiver], Unit.HOURS) for receiver in receivers),
    ]
    rows = (
        (names[giver], *(hours.get((giver, receiver)) for receiver in receivers))
        for giver in givers
    )
    return words.table("matrix", report.sections.matrix, columns, rows)


def _by_name(ids: Iterable[UUID | None], names: dict[UUID | None, str]) -> list[UUID | None]:
    return sorted(ids, key=lambda id_: (id_ is None, names[id_], str(id_)))


def _spread(words: _Words) -> ReportTable:
    columns = [words.column("class"), words.column("members", Unit.PEOPLE)]
    rows = ((one.label, words.people(one.people)) for one in words.report.spread)
    return words.table("spread", words.report.sections.spread, columns, rows)


def _checks(words: _Words) -> ReportTable:
    """What each side answered; nothing of a side that has too few answers yet."""
    columns = [
        words.column("question"),
        words.column("average", Unit.GRADE),
        words.column("answers", Unit.ANSWERS),
    ]
    few = text(words.language, "report-too-few")
    rows = (
        (
            f"{one.side_title}: {one.question}",
            few if one.average is None else one.average,
            one.answers or few,
        )
        for one in words.report.checks
    )
    return words.table("checks", words.report.sections.checks, columns, rows)
