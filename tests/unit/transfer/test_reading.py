"""Files are read within limits, and never do anything."""

import io
import zipfile
from datetime import date

import pytest
from openpyxl import Workbook

from flying_trainees.core.formulas import with_guard, without_guard
from flying_trainees.transfer.columns import match, plain
from flying_trainees.transfer.errors import FileEmpty, FileTooLong, FileUnreadable
from flying_trainees.transfer.guessing import guess
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.reading import read_sheet
from flying_trainees.transfer.sheet import COLUMNS, ROWS


def workbook(*rows: tuple[str | float | date, ...]) -> bytes:
    """A workbook with one sheet."""
    made = Workbook()
    sheet = made.active or made.create_sheet()
    for row in rows:
        sheet.append(row)
    content = io.BytesIO()
    made.save(content)
    return content.getvalue()


def test_row_numbers_are_those_of_a_spreadsheet() -> None:
    sheet = read_sheet(b'\nNaam;Doel\n\nAnouk;"twee\nregels"\n;\nJoris;x\n')
    assert sheet.headers == ["Naam", "Doel"]
    assert sheet.rows == [(4, ["Anouk", "twee\nregels"]), (6, ["Joris", "x"])]


def test_cells_of_a_workbook_are_written_as_people_would() -> None:
    content = workbook(("Dag", "Uren", "Nummer", "Ja"), (date(2026, 9, 1), 2.5, 10231, True))
    assert read_sheet(content).rows == [(2, ["2026-09-01", "2.5", "10231", "ja"])]


def test_a_formula_is_not_evaluated() -> None:
    assert read_sheet(workbook(("Naam", "Uren"), ("Anouk", "=1+1"))).rows == [(2, ["Anouk"])]


def test_a_guarded_cell_is_read_without_its_guard() -> None:
    for text in ("=1", "+1", "-1", "@x", "'=1", "'t Hart", "gewoon"):
        assert without_guard(with_guard(text)) == text
    assert with_guard("'t Hart") == "'t Hart"


@pytest.mark.parametrize(
    "content",
    [
        b"a;b\n" + b"1;2\n" * (ROWS + 1),
        b";".join([b"x"] * (COLUMNS + 1)) + b"\n1\n",
        b"a;b\n" + b"x" * 10_001 + b";1\n",
        workbook(("a",), *[("1",)] * (ROWS + 1)),
    ],
    ids=["rows", "columns", "cell", "workbook"],
)
def test_too_much_is_refused(content: bytes) -> None:
    with pytest.raises(FileTooLong):
        read_sheet(content)


def test_a_bomb_is_not_unpacked() -> None:
    content = io.BytesIO()
    with zipfile.ZipFile(content, "w", zipfile.ZIP_DEFLATED) as archive:
        archive.writestr("xl/worksheets/sheet1.xml", b"0" * 40_000_000)
    with pytest.raises(FileTooLong):
        read_sheet(content.getvalue())


def test_a_workbook_that_declares_entities_is_refused() -> None:
    content = io.BytesIO(workbook(("a",), ("1",)))
    with zipfile.ZipFile(content, "a") as archive:
        archive.writestr("xl/extra.xml", b'<!DOCTYPE x [<!ENTITY a "b">]><x>&a;</x>')
    with pytest.raises(FileUnreadable):
        read_sheet(content.getvalue())


def test_damaged_workbooks_are_read_or_refused_and_never_crash() -> None:
    whole = workbook(("Naam", "E-mail"), ("Anouk", "a@b.example"))
    refused = 0
    for at in range(0, len(whole), 41):
        damaged = whole[:at] + bytes([whole[at] ^ 0xFF]) + whole[at + 1 :]
        try:
            read_sheet(damaged)
        except (FileUnreadable, FileEmpty, FileTooLong):
            refused += 1
    assert refused > 20


def test_columns_with_the_same_header_can_be_told_apart() -> None:
    sheet = read_sheet(b"Naam;;naam;;Na(a)m;Naam (2)\n1;2;3;4;5;6\n")

    assert sheet.headers == ["Naam", "", "naam (2)", "(2)", "Na(a)m (3)", "Naam (2) (2)"]
    assert len({plain(header) for header in sheet.headers}) == 6
    mapping, _ = guess(ImportKind.PEOPLE, sheet, {})
    assert [header for header, field in mapping.items() if field == "name"] == ["Naam"]
    chosen = dict.fromkeys(sheet.headers, "") | {"naam (2)": "name", "Naam": "email"}
    assert match(ImportKind.PEOPLE, sheet.headers, chosen) == {"name": 2, "email": 0}
