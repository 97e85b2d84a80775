"""Reads a file, whatever it is, into a sheet."""

from flying_trainees.transfer.sheet import Sheet, read_csv
from flying_trainees.transfer.workbook import is_workbook, read_workbook


def read_sheet(content: bytes, encoding: str | None = None) -> Sheet:
    """The cells of a workbook or a CSV text; `encoding` is of the text, when it can't be guessed.

    Raises FileUnreadable, FileEmpty, FileTooLong.
    """
    return read_workbook(content) if is_workbook(content) else read_csv(content, encoding)
