"""The words of a report: its parts, the names of months and quarters, of classes of hours. Pure."""

from datetime import date

from babel.dates import format_date

from flying_trainees.core.language import Language, text
from flying_trainees.insights.models import Interval, SubjectKind
from flying_trainees.insights.schemas import SectionOut, SectionsOut

SECTIONS = (
    *("figures", "jobs", "hours", "themes", "exchange", "matrix", "spread"),
    *("checks", "hiding"),
)
LOCALES: dict[Language, str] = {"nl": "nl_NL", "en": "en_GB"}


def sections(kind: SubjectKind, language: Language) -> SectionsOut:
    """Title and definition of each part."""
    words = {
        name: SectionOut(
            title=text(language, f"report-section-{name}"),
            definition=text(language, f"report-section-{name}", {"kind": kind.value}, "means"),
        )
        for name in SECTIONS
    }
    return SectionsOut(**words)


def part_label(part: date, by: Interval, language: Language) -> str:
    """`jan 2026`, `1e kwartaal 2026`."""
    if by is Interval.QUARTER:
        number = (part.month - 1) // 3 + 1
        return text(language, "report-quarter", {"number": number, "year": str(part.year)})
    month = format_date(part, "MMM", locale=LOCALES[language]).rstrip(".")
    return f"{month} {part.year}"


def day_label(day: date, language: Language) -> str:
    """`1 januari 2026`."""
    return format_date(day, "d MMMM y", locale=LOCALES[language])


def class_label(above: float | None, at_most: float | None, language: Language) -> str:
    """How many hours a class of members flew."""
    if above is None:
        return text(language, "report-class-none")
    if at_most is None:
        return text(language, "report-class-above", {"above": above})
    if above == 0:
        return text(language, "report-class-until", {"until": at_most})
    return text(language, "report-class-between", {"above": above, "until": at_most})
