"""A report as CSV: one number a row, so that a program or a pivot table can do anything with it."""

import csv
import io
from collections.abc import Iterator

from flying_trainees.core.formulas import with_guard
from flying_trainees.core.language import Language, text
from flying_trainees.insights.numbers import plain_number
from flying_trainees.insights.schemas import ReportOut, Unit
from flying_trainees.insights.tabulating import Cell, figure_words, tables

BYTE_ORDER_MARK = "\ufeff"
"""Without it a Dutch spreadsheet program takes UTF-8 for windows-1252."""
HEADER = ("part", "row", "column", "value", "unit")


def as_csv(report: ReportOut, language: Language) -> bytes:
    """Semicolons, CRLF, UTF-8 with its mark; part, row, column, value, unit."""
    written = io.StringIO(newline="")
    writer = csv.writer(written, delimiter=";")
    writer.writerow([text(language, "report-sheet", variant=name) for name in HEADER])
    for row in _rows(report, language):
        writer.writerow([with_guard(cell) if _is_text(cell) else cell for cell in row])
    return (BYTE_ORDER_MARK + written.getvalue()).encode()


def _rows(report: ReportOut, language: Language) -> Iterator[tuple[str, ...]]:
    about = text(language, "report-sheet", variant="about")
    yield about, report.subject.name, "", f"{report.from_} – {report.until}", ""
    figures = report.sections.figures.title
    value = text(language, "report-column", variant="value")
    of = text(language, "report-column", variant="of")
    for one in report.figures:
        unit = text(language, "report-unit", variant=one.unit)
        yield figures, one.title, value, _written(figure_words(one, language), language), unit
        if one.of is not None:
            yield figures, one.title, of, _written(one.of, language), unit
    for table in tables(report, language):
        for first, *cells in table.rows:
            for column, cell in zip(table.columns[1:], cells, strict=True):
                unit = text(language, "report-unit", variant=column.unit or Unit.JOBS)
                row = str(first), column.title, _written(cell, language), unit
                yield table.title, *row


def _written(cell: Cell, language: Language) -> str:
    if cell is None:
        return ""
    return cell if isinstance(cell, str) else plain_number(cell, language)


def _is_text(cell: str) -> bool:
    """Numbers below nought begin with a sign that is theirs."""
    return not cell.removeprefix("-").replace(",", "").replace(".", "").isdigit()
