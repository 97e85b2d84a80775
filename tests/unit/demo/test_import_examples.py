"""The import examples hold what they promise, and name only organisations and themes that exist."""

import csv
import json
from datetime import datetime
from importlib.resources import files
from pathlib import Path

from openpyxl import load_workbook

from flying_trainees.demo.example_workbook import FOLDER, write_people_workbook

MISTAKES = Path(__file__).parents[2] / "integration" / "transfer" / "files"


def rows(path: Path) -> list[dict[str, str]]:
    """Rows of a CSV file as a Dutch spreadsheet program saves it."""
    return list(csv.DictReader(path.read_text("utf-8-sig").splitlines(), delimiter=";"))


def test_workbook_holds_the_same_people_with_real_dates(tmp_path: Path) -> None:
    write_people_workbook(FOLDER / "people.csv", tmp_path / "again.xlsx")
    for path in (FOLDER / "people.xlsx", tmp_path / "again.xlsx"):
        sheet = load_workbook(path)["Medewerkers"]
        header, *people = sheet.iter_rows(values_only=True)
        expected = rows(FOLDER / "people.csv")
        assert list(header) == list(expected[0])
        assert [row[4] for row in people] == [row["E-mail werk"] for row in expected]
        assert all(isinstance(row[7], datetime) for row in people)
        assert all(isinstance(row[10], int) for row in people)


def test_examples_name_organisations_and_themes_that_exist() -> None:
    organisations = files("flying_trainees.organisations") / "data" / "organisations.csv"
    known = set[str]()
    for row in csv.DictReader(organisations.read_text(encoding="utf-8").splitlines()):
        known |= {row["code"].lower(), row["name"].lower(), row["short_name"].lower()}
    themes = files("flying_trainees.themes") / "data" / "themes.json"
    labels = {theme["nl"] for theme in json.loads(themes.read_text(encoding="utf-8"))}
    for name in ("people", "placements", "jobs"):
        for row in rows(FOLDER / f"{name}.csv"):
            assert row["Organisatie"].lower() in known
            named = row.get("Thema's", "")
            assert {theme for theme in named.split(", ") if theme} <= labels


def test_placements_belong_to_people_of_the_list() -> None:
    people = {row["E-mail werk"] for row in rows(FOLDER / "people.csv")}
    assert {row["E-mail"] for row in rows(FOLDER / "placements.csv")} <= people


def test_expected_mistakes_point_at_rows_and_columns_that_exist() -> None:
    expected = json.loads((MISTAKES / "expected-errors.json").read_text("utf-8"))
    assert set(expected) == {path.name for path in MISTAKES.glob("*-with-mistakes.csv")}
    for name, mistakes in expected.items():
        lines = rows(MISTAKES / name)
        for mistake in mistakes:
            row = lines[mistake["row"] - 2]
            assert mistake["column"] in row
            assert mistake["code"] != "missing" or row[mistake["column"]] == ""
