"""Writes the import example `people.xlsx`: `people.csv` with real date and number cells."""

import csv
from datetime import date, datetime
from pathlib import Path

from openpyxl import Workbook

FOLDER = Path(__file__).parent / "import-examples"
DATES = {"In dienst sinds"}
NUMBERS = {"Personeelsnummer", "Uren per maand"}


def write_people_workbook(source: Path, target: Path) -> None:
    """Save the people of a semicolon-separated CSV file as a workbook with one sheet."""
    workbook = Workbook()
    sheet = workbook.active or workbook.create_sheet()
    sheet.title = "Medewerkers"
    with source.open(encoding="utf-8-sig", newline="") as lines:
        rows = csv.DictReader(lines, delimiter=";")
        headers = list(rows.fieldnames or [])
        sheet.append(headers)
        for row in rows:
            sheet.append([_cell(header, row[header]) for header in headers])
    sheet.freeze_panes = "A2"
    sheet.auto_filter.ref = sheet.dimensions
    for column in sheet.iter_cols(min_row=2):
        for cell in column:
            if isinstance(cell.value, date):
                cell.number_format = "DD-MM-YYYY"
    workbook.save(target)


def _cell(header: str, written: str) -> str | int | date | None:
    """The value as a spreadsheet would hold it; an empty cell is None."""
    if not written:
        return None
    if header in DATES:
        return datetime.strptime(written, "%d-%m-%Y").date()  # noqa: DTZ007  # a day has no zone
    if header in NUMBERS:
        return int(written)
    return written


if __name__ == "__main__":
    write_people_workbook(FOLDER / "people.csv", FOLDER / "people.xlsx")
