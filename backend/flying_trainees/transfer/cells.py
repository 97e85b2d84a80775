"""What one cell means: texts, numbers, days, moments, sessions, words. Pure; raises BadCell."""

import re
from collections.abc import Callable, Mapping
from datetime import UTC, date, datetime, time
from decimal import Decimal, InvalidOperation
from typing import TypeVar

from pydantic import validate_email
from pydantic_core import PydanticCustomError

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import Param
from flying_trainees.transfer.columns import plain

Value = TypeVar("Value")
Span = tuple[datetime, datetime]

EMAIL_AT_MOST = 254
FIRST_YEAR, LAST_YEAR = 1950, 2100
DAY_NAMES = ("ma", "di", "wo", "do", "vr", "za", "zo")
WEEKDAYS = {
    plain(word): number
    for number, words in enumerate(
        (
            "ma maandag mo mon monday", "di dinsdag tu tue tuesday", "wo woensdag we wed wednesday",
            "do donderdag th thu thursday", "vr vrijdag fr fri friday", "za zaterdag sat saturday",
            "zo zondag sun sunday",
        ),
        1,
    )
    for word in words.split()
}  # fmt: skip
YES_NO = {
    "ja": True, "yes": True, "true": True, "waar": True, "x": True, "1": True, "j": True,
    "nee": False, "no": False, "false": False, "onwaar": False, "0": False, "n": False,
}  # fmt: skip

DUTCH_DAY = re.compile(r"(\d{1,2})[-/.](\d{1,2})[-/.](\d{4})")
ISO_DAY = re.compile(r"(\d{4})-(\d{1,2})-(\d{1,2})")
CLOCK = re.compile(r"(\d{1,2})[:.](\d{2})(?:[:.](\d{2}))?(?:\s*(?:uur|u|h))?", re.IGNORECASE)
SESSION = re.compile(
    r"(\S+)\s+(\d\S*?)\s*(?:-|–|\btot\b|\buntil\b)\s*(?:(\d{1,4}[-/.]\d+[-/.]\d+)\s+)?(\d[\d:.]*)",
    re.IGNORECASE,
)
DAY_NAME = re.compile(r"^[a-z]{2,9}\.?\s+(?=\d)", re.IGNORECASE)
NUMBER = re.compile(r"[+-]?\d{1,9}(?:[.,]\d{1,6})?")


class BadCell(Exception):
    """A cell that doesn't mean what its column needs."""

    def __init__(self, code: str, **params: Param) -> None:
        super().__init__(code)
        self.code = code
        self.params = params


def line(at_most: int) -> Callable[[str], str]:
    """A text of so many characters."""

    def read(cell: str) -> str:
        if len(cell) > at_most:
            raise BadCell("too-long", max=at_most)
        return cell

    return read


def email(cell: str) -> str:
    """An e-mail address in lower case."""
    try:
        address = validate_email(cell)[1]
    except PydanticCustomError:
        raise BadCell("invalid-email") from None
    # "Name <address>" would be understood too: that is not what a list holds.
    if address.lower() != cell.lower() or len(address) > EMAIL_AT_MOST:
        raise BadCell("invalid-email")
    return address.lower()


def decimal(at_least: float, at_most: float) -> Callable[[str], Decimal]:
    """A number with a comma or point, two decimals kept."""

    def read(cell: str) -> Decimal:
        if not NUMBER.fullmatch(cell):
            raise BadCell("invalid-number")
        try:
            number = Decimal(cell.replace(",", ".")).quantize(Decimal("0.01"))
        except InvalidOperation:
            raise BadCell("invalid-number") from None
        if not at_least <= number <= at_most:
            raise BadCell("out-of-range", min=at_least, max=at_most)
        return number

    return read


def whole(at_least: int, at_most: int) -> Callable[[str], int]:
    """A whole number."""

    def read(cell: str) -> int:
        number = decimal(at_least, at_most)(cell)
        if number != int(number):
            raise BadCell("invalid-number")
        return int(number)

    return read


def day(cell: str) -> date:
    """A day: 31-12-2026, 2026-12-31, perhaps after a day's name and before a midnight."""
    bare = DAY_NAME.sub("", cell).removesuffix(" 00:00:00")
    if match := DUTCH_DAY.fullmatch(bare):
        number, month, year = match.groups()
    elif match := ISO_DAY.fullmatch(bare):
        year, month, number = match.groups()
    else:
        raise BadCell("invalid-date")
    try:
        found = date(int(year), int(month), int(number))
    except ValueError:
        raise BadCell("invalid-date") from None
    if not FIRST_YEAR <= found.year <= LAST_YEAR:
        raise BadCell("invalid-date")
    return found


def moment(cell: str) -> datetime:
    """A day and a time in Amsterdam, in UTC; without a time the last minute of the day."""
    bare = DAY_NAME.sub("", cell.strip())
    written, _, clock = bare.replace("T", " ", 1).partition(" ")
    return _at(day(written), _clock(clock) if clock else time(23, 59))


def session(cell: str) -> Span:
    """`di 16-02-2027 13:30-16:00`: begin and end, in UTC; an end on another day says which."""
    match = SESSION.fullmatch(DAY_NAME.sub("", cell.strip()))
    if not match:
        raise BadCell("invalid-date")
    first, begins, last, ends = match.groups()
    span = _at(day(first), _clock(begins)), _at(day(last or first), _clock(ends))
    if span[1] <= span[0]:
        raise BadCell("end-before-begin")
    return span


def word(meanings: Mapping[str, Value]) -> Callable[[str], Value]:
    """One of some words, by the plain form of each."""

    def read(cell: str) -> Value:
        found = meanings.get(plain(cell))
        if found is None:
            raise BadCell("unknown-value", value=cell[:60])
        return found

    return read


def weekdays(cell: str) -> tuple[int, ...]:
    """`ma, di` or `ma t/m do`: ISO numbers in order."""
    days = set[int]()
    for part in re.split(r"[,;/+&\s]+", _spans_closed(cell)):
        first, dash, last = part.partition("-")
        begins = word(WEEKDAYS)(first)
        ends = word(WEEKDAYS)(last) if dash else begins
        if ends < begins:
            raise BadCell("unknown-value", value=cell[:60])
        days |= set(range(begins, ends + 1))
    return tuple(sorted(days))


def _spans_closed(cell: str) -> str:
    """`ma t/m do` as `ma-do`, and `en` as a comma."""
    closed = re.sub(r"\s*(?:t/m|t\.e\.m\.|tot en met|through|–|-)\s*", "-", cell.strip().lower())
    return re.sub(r"\s+(?:en|and)\s+", ",", closed).strip(",; ")


def _clock(cell: str) -> time:
    match = CLOCK.fullmatch(cell.strip())
    if not match:
        raise BadCell("invalid-date")
    hours, minutes, seconds = match.groups()
    try:
        return time(int(hours), int(minutes), int(seconds or 0))
    except ValueError:
        raise BadCell("invalid-date") from None


def _at(on: date, clock: time) -> datetime:
    return datetime.combine(on, clock, AMSTERDAM).astimezone(UTC)
