"""A report as a workbook (XLSX): a sheet for each table, numbers as numbers, charts beside them."""

import io
from collections.abc import Iterable

from openpyxl import Workbook
from openpyxl.chart import BarChart, Reference
from openpyxl.styles import Alignment, Font
from openpyxl.utils import get_column_letter
from openpyxl.worksheet.worksheet import Worksheet

from flying_trainees.core.formulas import with_guard
from flying_trainees.core.language import Language, text
from flying_trainees.insights.schemas import ReportOut, Unit
from flying_trainees.insights.tabulating import Cell, ReportTable, figure_words, tables
from flying_trainees.insights.wording import day_label

TITLE_AT_MOST = 31
FORBIDDEN = str.maketrans(dict.fromkeys("[]:*?/\\", " "))
BOLD = Font(bold=True)
TITLE = Font(bold=True, size=14)
WRAPPED = Alignment(wrap_text=True, vertical="top")
FORMATS = {Unit.HOURS: "#,##0.##", Unit.DAYS: "0.0", Unit.INDEX: "0.00", Unit.GRADE: "0.0"}
CHARTED = {"jobs": (3, 5), "hours": (2, 2), "themes": (3, 4), "exchange": (2, 3), "spread": (2, 2)}
"""First and last column of each table that its chart shows."""
STACKED = {"jobs"}


def as_workbook(report: ReportOut, language: Language) -> bytes:
    """The figures with what they mean, then every table."""
    workbook = Workbook()
    workbook.properties.title = text(language, "report-title", {"name": report.subject.name})
    workbook.properties.language = language
    _write_figures(workbook.worksheets[0], report, language)
    for table in tables(report, language):
        _write_table(workbook.create_sheet(_title(table.title)), table)
    content = io.BytesIO()
    workbook.save(content)
    return content.getvalue()


def _write_figures(sheet: Worksheet, report: ReportOut, language: Language) -> None:
    sheet.title = _title(report.sections.figures.title)
    sheet.append([_safe(text(language, "report-title", {"name": report.subject.name}))])
    period = {"from": day_label(report.from_, language), "until": day_label(report.until, language)}
    sheet.append([text(language, "report-period", period)])
    sheet.append([])
    column = [text(language, "report-column", variant=name) for name in ("figure", "value", "of")]
    meaning = text(language, "report-sheet", variant="meaning")
    unit = text(language, "report-sheet", variant="unit")
    sheet.append([*column, unit, meaning])
    for one in report.figures:
        words = text(language, "report-unit", variant=one.unit)
        sheet.append([one.title, figure_words(one, language), one.of, words, one.definition])
        for cell in sheet[sheet.max_row][1:3]:
            cell.number_format = FORMATS.get(one.unit, "#,##0")
    hiding = report.sections.hiding
    sheet.append([])
    sheet.append([hiding.title, None, None, None, hiding.definition])
    sheet["A1"].font = TITLE
    _finish(sheet, header=4, widths=(44, 14, 10, 12, 90))


def _write_table(sheet: Worksheet, table: ReportTable) -> None:
    sheet.append([table.title])
    sheet.append([table.definition])
    sheet.append([])
    sheet.append([_safe(column.title) for column in table.columns])
    for row in table.rows:
        sheet.append([_safe(cell) for cell in row])
        for cell, column in zip(sheet[sheet.max_row], table.columns, strict=True):
            if column.unit:
                cell.number_format = FORMATS.get(column.unit, "#,##0")
    sheet["A1"].font = TITLE
    _finish(sheet, header=4, widths=(34, *(14 for _ in table.columns[1:])))
    if table.key in CHARTED and table.rows:
        _add_chart(sheet, table)


def _add_chart(sheet: Worksheet, table: ReportTable) -> None:
    first, last = CHARTED[table.key]
    bottom = 4 + len(table.rows)
    chart = BarChart()
    chart.type = "col"
    chart.title = table.title
    if table.key in STACKED:
        chart.grouping, chart.overlap = "stacked", 100
    shown = Reference(sheet, min_col=first, max_col=last, min_row=4, max_row=bottom)
    chart.add_data(shown, titles_from_data=True)
    chart.set_categories(Reference(sheet, min_col=1, min_row=5, max_row=bottom))
    chart.x_axis.delete = chart.y_axis.delete = False
    chart.width, chart.height = 24, 10
    sheet.add_chart(chart, f"{get_column_letter(len(table.columns) + 2)}4")


def _finish(sheet: Worksheet, header: int, widths: Iterable[int]) -> None:
    for cell in sheet[header]:
        cell.font, cell.alignment = BOLD, WRAPPED
    for number, width in enumerate(widths, 1):
        sheet.column_dimensions[get_column_letter(number)].width = width
    sheet.freeze_panes = f"B{header + 1}"


def _title(words: str) -> str:
    """A sheet's name: short, and without the signs that it may not have."""
    return words.split(":", maxsplit=1)[0].translate(FORBIDDEN).strip()[:TITLE_AT_MOST]


def _safe(cell: Cell) -> Cell:
    return with_guard(cell) if isinstance(cell, str) else cell
