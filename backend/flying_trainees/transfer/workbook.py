"""Reads the first sheet of a workbook (XLSX). Formulas are never evaluated: their last value is."""

import io
import zipfile
import zlib
from datetime import date, datetime, time
from xml.etree.ElementTree import ParseError

from openpyxl import load_workbook

from flying_trainees.transfer.errors import FileTooLong, FileUnreadable
from flying_trainees.transfer.sheet import COLUMNS, ROWS, Sheet, sheet_of

SIGNATURE = b"PK\x03\x04"
UNPACKED_BYTES = 30_000_000
PARTS = 500
DECLARATIONS = (b"<!DOCTYPE", b"<!ENTITY")

DAMAGED = (
    zipfile.BadZipFile, zlib.error, ParseError, KeyError, ValueError, TypeError, IndexError,
    AttributeError, OSError, EOFError, RuntimeError, NotImplementedError, OverflowError,
)  # fmt: skip
"""What the libraries raise for a file that only looks like a workbook."""


def is_workbook(content: bytes) -> bool:
    """Whether the bytes begin as a workbook does."""
    return content.startswith(SIGNATURE)


def read_workbook(content: bytes) -> Sheet:
    """The first sheet's cells as text: dates in ISO 8601, numbers with a point.

    Raises FileUnreadable, FileEmpty, FileTooLong.
    """
    try:
        _check_parts(content)
        workbook = load_workbook(io.BytesIO(content), read_only=True, data_only=True)
        sheet = workbook.worksheets[0]
        # The size that a file tells of itself may be wrong, so it is not asked.
        cells = sheet.iter_rows(max_row=ROWS + 100, max_col=COLUMNS + 1, values_only=True)
        rows = [[_written(cell) for cell in row] for row in cells]
    except DAMAGED:
        raise FileUnreadable from None
    return sheet_of([_without_tail(row) for row in rows])


def _check_parts(content: bytes) -> None:
    """Refuse a file that unpacks to more than it should, or whose XML declares entities."""
    with zipfile.ZipFile(io.BytesIO(content)) as archive:
        parts = archive.infolist()
        if len(parts) > PARTS or sum(part.file_size for part in parts) > UNPACKED_BYTES:
            raise FileTooLong(rows=ROWS)
        for part in parts:
            # A zip file's own sizes bound what is read here: more than that is not unpacked.
            if any(word in archive.read(part) for word in DECLARATIONS):
                raise FileUnreadable


def _written(cell: object) -> str:
    if cell is None:
        return ""
    if isinstance(cell, bool):
        return "ja" if cell else "nee"
    if isinstance(cell, datetime):
        return cell.strftime("%Y-%m-%d" if cell.time() == time() else "%Y-%m-%d %H:%M:%S")
    if isinstance(cell, date | time):
        return cell.isoformat()
    if isinstance(cell, float):
        return f"{cell:.6f}".rstrip("0").rstrip(".")
    return str(cell)


def _without_tail(row: list[str]) -> list[str]:
    """The row without the empty cells at its end, which widths that are wrong add."""
    while row and not row[-1]:
        row = row[:-1]
    return row
