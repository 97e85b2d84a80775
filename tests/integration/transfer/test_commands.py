"""The commands: they show first, write only when asked, and their exit codes tell."""

from collections.abc import Iterator
from pathlib import Path

import pytest
from sqlalchemy import create_engine
from sqlmodel import Session, func, select
from typer.testing import CliRunner, Result

from flying_trainees.accounts.models import Person
from flying_trainees.cli import command_line
from flying_trainees.core.settings import get_settings
from flying_trainees.demo.example_workbook import FOLDER as EXAMPLES
from tests.factories.transfer import FILES, make_region


@pytest.fixture
def database(database_url: str, monkeypatch: pytest.MonkeyPatch) -> Iterator[Session]:
    """A database of its own with one network, that the commands use."""
    monkeypatch.setenv("DATABASE_URL", database_url)
    monkeypatch.setenv("LOG_LEVEL", "WARNING")
    get_settings.cache_clear()
    engine = create_engine(database_url)
    with Session(engine) as session:
        make_region(session)
        session.commit()
        yield session
    engine.dispose()
    get_settings.cache_clear()


def run(*arguments: str | Path) -> Result:
    """Run a command."""
    return CliRunner().invoke(command_line(), [str(part) for part in arguments])


def people(session: Session) -> int:
    """How many accounts there are by now."""
    session.rollback()
    return session.exec(select(func.count()).select_from(Person)).one()


def test_import_shows_first_and_writes_when_confirmed(database: Session, tmp_path: Path) -> None:
    shown = run("import", "people", EXAMPLES / "people.xlsx")
    assert shown.exit_code == 0, shown.output
    assert "8 new" in shown.output
    assert people(database) == 0
    assert run("import", "people", EXAMPLES / "people.xlsx", "--confirm").exit_code == 0
    assert people(database) == 8
    out = tmp_path / "people.csv"
    assert "8 rows" in run("export", "people", "--out", out).output
    assert "8 unchanged" in run("import", "people", out, "--confirm").output


def test_a_list_with_mistakes_ends_with_1_and_changes_nothing(database: Session) -> None:
    result = run("import", "people", FILES / "people-with-mistakes.csv", "--confirm")
    assert result.exit_code == 1
    assert "unknown-organisation" in result.output
    assert people(database) == 0
    assert run("import", "people", FILES / "people-empty.csv").exit_code == 1


def test_a_strange_header_can_be_mapped(database: Session, tmp_path: Path) -> None:
    path = tmp_path / "list.csv"
    path.write_text("Wie;Bereikbaar op\nAnouk;anouk@voorbeeld.example\n", "utf-8")
    assert run("import", "people", path).exit_code == 1
    mapped = ("--mapping", "Wie=name", "--mapping", "Bereikbaar op=email", "--confirm")
    assert run("import", "people", path, *mapped).exit_code == 0
    assert people(database) == 1


def test_an_unknown_network_is_told_with_those_there_are(database: Session) -> None:
    result = run("import", "people", EXAMPLES / "people.csv", "--network", "Niets")
    assert result.exit_code == 2
    assert people(database) == 0


def test_reference_data_is_loaded_again_without_doubles(database: Session, tmp_path: Path) -> None:
    assert people(database) == 0
    result = run("reference", "load")
    assert "organisations: 0 new, 0 changed, 372 unchanged" in result.output
    assert "themes: 0 new, 0 changed, 92 unchanged" in result.output
    wrong = tmp_path / "own.csv"
    header = "code,name,short_name,kind,tooi_uri,province,latitude,longitude,begin\n"
    wrong.write_text(f"{header}X1,Nieuw,Nieuw,castle,,,,,\n", "utf-8")
    assert run("reference", "load", wrong).exit_code == 2
    wrong.write_text(f"{header}X1,Nieuw,Nieuw,partner,,,,,\n", "utf-8")
    assert "1 new" in run("reference", "load", wrong).output
    boundaries = tmp_path / "boundaries.geojson"
    boundaries.write_text("{}", "utf-8")
    assert run("reference", "load", boundaries).exit_code == 2
