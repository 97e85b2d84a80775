"""A report as a PDF that one can put before a board: tagged (PDF/UA-1), typeset by Typst.

The layout stands in `report.typ` and knows no words: all of them, and every number as it is to be
read, come from here as data, so that no name can be taken for markup.
"""

import json
from pathlib import Path
from typing import Any, Literal

import typst

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.insights.numbers import number
from flying_trainees.insights.schemas import FigureOut, ReportOut, Unit
from flying_trainees.insights.tabulating import Cell, ReportTable, figure_words, tables
from flying_trainees.insights.wording import day_label

HERE = Path(__file__).parent
LAYOUT = HERE / "report.typ"
FONTS = HERE / "fonts"
ACCESSIBLE: Literal["ua-1"] = "ua-1"
"""Typst refuses to write what doesn't conform to the standard."""
WIDEST = 16
"""Receivers that fit next to each other on a page; a larger matrix is cut into several."""
CHARTS = {
    "jobs": ("stacked", (2, 3, 4)),
    "hours": ("stacked", (1,)),
    "themes": ("paired", (2, 3)),
    "exchange": ("paired", (1, 2)),
    "spread": ("stacked", (1,)),
}
"""How a table is drawn, and which of its columns."""
PAIRED_AT_MOST = 16
"""Rows that a chart of pairs shows, the first ones; the table below it has them all."""
MARKS: dict[Unit, str] = {Unit.HOURS: "hours", Unit.DAYS: "days"}

Json = dict[str, Any]  # what the layout reads


def as_pdf(report: ReportOut, language: Language) -> bytes:
    """The report on pages of A4."""
    inputs = {"report": json.dumps(_contents(report, language))}
    try:
        return _typeset(inputs, ACCESSIBLE)
    except typst.TypstError:
        # A name with a character that no font has: the standard forbids that, a reader wouldn't.
        return _typeset(inputs, None)


def _typeset(inputs: dict[str, str], standard: Literal["ua-1"] | None) -> bytes:
    made = typst.compile(
        LAYOUT,
        root=HERE,
        font_paths=[FONTS],
        ignore_system_fonts=True,
        sys_inputs=inputs,
        pdf_standards=standard,
    )
    if not isinstance(made, bytes):
        raise TypeError("Typst gives one document")
    return made


def _contents(report: ReportOut, language: Language) -> Json:
    made_at = day_label(report.made_at.astimezone(AMSTERDAM).date(), language)
    period = {"from": day_label(report.from_, language), "until": day_label(report.until, language)}
    parts = [part for table in tables(report, language) for part in _cut(table) if part.rows]
    return {
        "language": language,
        "title": text(language, "report-title", {"name": report.subject.name}),
        "period": text(language, "report-period", period),
        "made": text(language, "report-made-at", {"at": made_at}),
        "page": text(language, "report-page", {"page": "PAGE", "pages": "PAGES"}),
        "figures": {
            "title": report.sections.figures.title,
            "items": [_figure(one, language) for one in report.figures],
        },
        "hiding": report.sections.hiding.model_dump(),
        "tables": [_table(part, language) for part in parts],
    }


def _figure(one: FigureOut, language: Language) -> Json:
    value = _words(figure_words(one, language), language)
    if one.of is not None and one.value is not None:
        value = text(language, "report-of", {"value": value, "of": number(one.of, language)})
    unit = text(language, "report-unit", variant=MARKS[one.unit]) if one.unit in MARKS else ""
    return {
        "title": one.title,
        "value": value,
        "unit": unit if one.value is not None else "",
        "definition": one.definition,
    }


def _table(table: ReportTable, language: Language) -> Json:
    return {
        "key": table.key,
        "title": table.title,
        "definition": table.definition,
        "columns": [column.title for column in table.columns],
        "rows": [[_words(cell, language) for cell in row] for row in table.rows],
        "chart": _chart(table, language),
    }


def _chart(table: ReportTable, language: Language) -> Json | None:
    if table.key not in CHARTS:
        return None
    kind, columns = CHARTS[table.key]
    rows = table.rows[:PAIRED_AT_MOST] if kind == "paired" else table.rows
    return {
        "kind": kind,
        "alt": text(language, f"report-chart-{table.key}"),
        "series": [table.columns[column].title for column in columns],
        "labels": [str(row[0]) for row in rows],
        "values": [[_drawn(row[column]) for column in columns] for row in rows],
        "shown": [[_words(row[column], language) for column in columns] for row in rows],
    }


def _drawn(cell: Cell) -> float:
    """How long a bar is; what is hidden has none."""
    return float(cell) if isinstance(cell, int | float) else 0.0


def _words(cell: Cell, language: Language) -> str:
    if cell is None:
        return text(language, "report-none")
    return cell if isinstance(cell, str) else number(cell, language, 1)


def _cut(table: ReportTable) -> list[ReportTable]:
    """A matrix with many receivers as several that each fit on a page."""
    if table.key != "matrix" or len(table.columns) <= WIDEST + 1:
        return [table]
    return [
        ReportTable(
            table.key,
            table.title,
            table.definition,
            (table.columns[0], *table.columns[at : at + WIDEST]),
            tuple((row[0], *row[at : at + WIDEST]) for row in table.rows),
        )
        for at in range(1, len(table.columns), WIDEST)
    ]
