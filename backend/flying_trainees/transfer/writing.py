"""Values as text, for exports and for telling what changes: as a Dutch spreadsheet writes them."""

from collections.abc import Callable, Mapping
from datetime import date, datetime
from decimal import Decimal
from enum import StrEnum
from typing import Any, TypeVar
from uuid import UUID

from flying_trainees.accounts.models import Career
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.jobs.models import Audience, ClaimMode, PlaceKind
from flying_trainees.networkmap.models import ActivityKind
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.transfer.cells import DAY_NAMES, Span
from flying_trainees.transfer.columns import plain
from flying_trainees.transfer.looking_up import Lookup

CAREERS = {
    Career.TRAINEE: ("trainee", "trainee"),
    Career.EXPERIENCED: ("ervaren", "experienced", "medior", "ervaren ambtenaar"),
    Career.SENIOR: ("senior", "senior"),
}
HELP_FORMS = {
    HelpForm.FRESH_EYE: ("frisse blik", "fresh eye"),
    HelpForm.THINK_ALONG: ("meedenken", "think along"),
    HelpForm.MODERATOR: ("gespreksleider", "moderator"),
    HelpForm.PROCESS_GUIDE: ("procesbegeleider", "process guide"),
    HelpForm.TABLE_HOST: ("thematafel", "table host", "tafelgastheer"),
    HelpForm.WORKSHOP: ("workshop", "workshop"),
    HelpForm.WALK_ALONG: ("meelopen", "walk along", "een dag meelopen"),
    HelpForm.WRITING: ("schrijven", "writing"),
    HelpForm.RESEARCH: ("onderzoek", "research"),
    HelpForm.OTHER: ("anders", "other", "overig"),
}
PLACES = {
    PlaceKind.ON_SITE: ("op locatie", "on site"),
    PlaceKind.ONLINE: ("online", "online"),
    PlaceKind.HYBRID: ("hybride", "hybrid"),
}
AUDIENCES = {
    Audience.NETWORK: ("eigen netwerk", "own network"),
    Audience.PARTNERS: ("partnernetwerken", "partner networks"),
    Audience.EVERYONE: ("iedereen", "everyone"),
}
CLAIM_MODES = {
    ClaimMode.DIRECT: ("direct", "direct", "wie het eerst komt"),
    ClaimMode.CHOSEN: ("opdrachtgever", "poster", "opdrachtgever kiest"),
}
ACTIVITY_KINDS = {
    ActivityKind.PROJECT: ("project", "project"),
    ActivityKind.PROGRAMME: ("programma", "programme"),
    ActivityKind.VISION: ("visie", "vision"),
    ActivityKind.OTHER: ("anders", "other", "overig"),
}
WORDS: dict[StrEnum, str] = {
    value: words[0]
    for table in (CAREERS, HELP_FORMS, PLACES, AUDIENCES, CLAIM_MODES, ACTIVITY_KINDS)
    for value, words in table.items()
}


Word = TypeVar("Word", bound=StrEnum)


def meanings(table: Mapping[Word, tuple[str, ...]]) -> dict[str, Word]:
    """What may be written for each value of one of these tables, in its plain form."""
    return {plain(word): value for value, words in table.items() for word in (value, *words)}


def written(value: object, lookup: Lookup) -> str:
    """A single value; None is an empty text."""
    if value is None:
        return ""
    if isinstance(value, bool):
        return "ja" if value else "nee"
    if isinstance(value, StrEnum):
        return WORDS[value]
    if isinstance(value, datetime):
        return _moment(value)
    if isinstance(value, date):
        return value.strftime("%d-%m-%Y")
    return _plain_value(value, lookup)


def _plain_value(value: object, lookup: Lookup) -> str:
    if isinstance(value, Decimal | float):
        return f"{value:.2f}".rstrip("0").rstrip(".").replace(".", ",")
    if isinstance(value, UUID):
        return lookup.organisation_words(value)
    return str(value)


def cell_of(field: str, value: object, lookup: Lookup, emails: Mapping[UUID, str]) -> str:
    """The value of any field of any list as its cell would have it; people by their address."""
    if field in PEOPLE_FIELDS and isinstance(value, UUID):
        return emails.get(value, "")
    if isinstance(value, tuple) and field in _SEVERAL:
        return _SEVERAL[field](value, lookup)
    return written(value, lookup)


def written_weekdays(days: tuple[int, ...] | None) -> str:
    """`ma, di`."""
    return ", ".join(DAY_NAMES[day - 1] for day in days or ())


def written_themes(themes: tuple[str, ...] | None, lookup: Lookup) -> str:
    """Labels, separated by commas."""
    return ", ".join(lookup.theme_labels.get(theme, theme) for theme in themes or ())


def written_session(span: Span) -> str:
    """`di 16-02-2027 13:30-16:00`; an end on another day says which."""
    begins, ends = (moment.astimezone(AMSTERDAM) for moment in span)
    name = DAY_NAMES[begins.isoweekday() - 1]
    if begins.date() != ends.date():
        return f"{name} {begins:%d-%m-%Y} {_clock(begins)} - {ends:%d-%m-%Y} {_clock(ends)}"
    return f"{name} {begins:%d-%m-%Y} {_clock(begins)}-{_clock(ends)}"


def _moment(value: datetime) -> str:
    local = value.astimezone(AMSTERDAM)
    return f"{local:%d-%m-%Y} {_clock(local)}"


def _clock(local: datetime) -> str:
    return local.strftime("%H:%M:%S" if local.second else "%H:%M")


def _written_seats(seats: tuple[tuple[str, int], ...], _lookup: Lookup) -> str:
    return ", ".join(f"{role}: {count}" for role, count in seats)


PEOPLE_FIELDS = ("person", "contact")
_SEVERAL: dict[str, Callable[[tuple[Any, ...], Lookup], str]] = {
    "themes": written_themes,
    "weekdays": lambda days, _: written_weekdays(days),
    "seats": _written_seats,
    "times": lambda times, _: "; ".join(written_session(span) for span in times),
}
"""Fields of several values; each has a type of its own."""
