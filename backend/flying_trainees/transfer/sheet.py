"""A list as cells of text with the row numbers that a spreadsheet shows; CSV text read into it."""

import csv
import io
from dataclasses import dataclass
from itertools import count
from typing import Any

from flying_trainees.core.formulas import without_guard
from flying_trainees.transfer.columns import plain
from flying_trainees.transfer.errors import FileEmpty, FileTooLong, FileUnreadable

ROWS = 20_000
COLUMNS = 100
CELL = 10_000
DELIMITERS = ";,\t"

Numbered = tuple[int, list[str]]
"""A row's number in a spreadsheet, and its cells."""


@dataclass(frozen=True, slots=True)
class Sheet:
    """The header's cells, and each row that isn't empty."""

    headers: list[str]
    rows: list[Numbered]

    def as_json(self) -> dict[str, Any]:
        """Plain values, to be kept between preview and confirmation."""
        return {"headers": self.headers, "rows": self.rows}

    @classmethod
    def from_json(cls, kept: dict[str, Any]) -> "Sheet":
        """The sheet that `as_json` wrote."""
        return cls(list(kept["headers"]), [(number, cells) for number, cells in kept["rows"]])


def sheet_of(rows: list[list[str]]) -> Sheet:
    """The sheet of all rows of a file, empty ones included so that the numbers are right.

    The first row with anything in it is the header. Raises FileEmpty, FileTooLong.
    """
    numbered = [
        (number, [_tidy(cell) for cell in cells])
        for number, cells in enumerate(rows, 1)
        if any(cell.strip() for cell in cells)
    ]
    if len(numbered) < 2:
        raise FileEmpty
    if len(numbered) > ROWS + 1 or max(len(cells) for _, cells in numbered) > COLUMNS:
        raise FileTooLong(rows=ROWS)
    return Sheet(_distinct(numbered[0][1]), numbered[1:])


def _distinct(headers: list[str]) -> list[str]:
    """Headers that can be told apart, also without capitals and signs: `Naam`, `Naam (2)`."""
    seen: set[str] = set()
    found: list[str] = []
    for header in headers:
        tries = (header if number == 1 else f"{header} ({number})".strip() for number in count(1))
        name = next(one for one in tries if plain(one) not in seen)
        seen.add(plain(name))
        found.append(name)
    return found


def read_csv(content: bytes, encoding: str | None = None) -> Sheet:
    """Semicolons, commas or tabs; UTF-8 with or without mark, UTF-16 with, else windows-1252.

    Raises FileUnreadable, FileEmpty, FileTooLong.
    """
    text = _decoded(content, encoding)
    if "\x00" in text:
        raise FileUnreadable
    try:
        rows = list(csv.reader(io.StringIO(text, newline=""), delimiter=_delimiter(text)))
    except csv.Error:
        raise FileUnreadable from None
    return sheet_of(rows)


def _decoded(content: bytes, encoding: str | None) -> str:
    marked = content.startswith((b"\xff\xfe", b"\xfe\xff"))
    tries = [encoding] if encoding else ["utf-16"] if marked else ["utf-8-sig", "windows-1252"]
    for name in tries:
        try:
            return content.decode(name)
        except (UnicodeDecodeError, LookupError):
            continue
    raise FileUnreadable


def _delimiter(text: str) -> str:
    """The one that stands most often in the first line that isn't empty."""
    header = next((line for line in text.splitlines() if line.strip()), "")
    return max(DELIMITERS, key=header.count)


def _tidy(cell: str) -> str:
    """A cell without what a spreadsheet added: spaces, and the mark that keeps text from counting.

    Raises FileTooLong for a cell that is no cell.
    """
    if len(cell) > CELL:
        raise FileTooLong(rows=ROWS)
    return without_guard(cell.strip())
