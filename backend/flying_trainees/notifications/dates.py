"""Dates and times as people read them: "do 26 nov", "13.30–16.00 uur"; in Europe/Amsterdam."""

from datetime import date, datetime
from functools import lru_cache

from babel.dates import format_date

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language

LOCALES = {"nl": "nl_NL", "en": "en_GB"}
DAY = "EEE d MMM"


def day(language: Language, at: datetime | date) -> str:
    """`do 26 nov`."""
    local = at.astimezone(AMSTERDAM).date() if isinstance(at, datetime) else at
    return _day(language, local)


@lru_cache(maxsize=5_000)
def _day(language: Language, local: date) -> str:
    return format_date(local, DAY, locale=LOCALES[language]).replace(".", "")


def clock_time(language: Language, at: datetime) -> str:
    """`13.30` in Dutch, `13:30` in English; `9.00` and `9:00` in the morning, as on the pages."""
    local = at.astimezone(AMSTERDAM)
    return f"{local.hour}{'.' if language == 'nl' else ':'}{local.minute:02}"


def moment(language: Language, at: datetime) -> str:
    """`do 26 nov, 13.30 uur`."""
    words = f"{day(language, at)}, {clock_time(language, at)}"
    return f"{words} uur" if language == "nl" else words


def hours(language: Language, start: datetime, end: datetime) -> str:
    """`13.30–16.00 uur` in Dutch, `13:30–16:00` in English."""
    words = f"{clock_time(language, start)}–{clock_time(language, end)}"
    return f"{words} uur" if language == "nl" else words


def period(language: Language, start: datetime, end: datetime) -> str:
    """`do 26 nov, 13.30–16.00 uur`; over several days both are written out."""
    if start.astimezone(AMSTERDAM).date() != end.astimezone(AMSTERDAM).date():
        return f"{moment(language, start)} – {moment(language, end)}"
    return f"{day(language, start)}, {hours(language, start, end)}"
