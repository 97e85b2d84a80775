"""Import and export on the command line: what it would do as a table, then the writing."""

from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from datetime import datetime
from pathlib import Path

from rich.console import Console
from rich.progress import Progress
from rich.table import Table
from sqlmodel import Session, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import DomainError
from flying_trainees.core.language import Language, text
from flying_trainees.people.network_models import Network
from flying_trainees.transfer.columns import match
from flying_trainees.transfer.doing import AnyPlan, prepare
from flying_trainees.transfer.exporting import export
from flying_trainees.transfer.finishing import write_prepared
from flying_trainees.transfer.guessing import guess
from flying_trainees.transfer.models import ImportKind, ImportSource
from flying_trainees.transfer.planning import Tick
from flying_trainees.transfer.reading import read_sheet
from flying_trainees.transfer.scope import Importer
from flying_trainees.transfer.sheet import Sheet
from flying_trainees.transfer.sources import remember, source_named
from flying_trainees.transfer.summing_up import sum_up
from flying_trainees.transfer.telling import change_text, row_error_text

SHOWN = 60
WIDEST = 120


@dataclass(frozen=True, slots=True)
class GivenFile:
    """A list as it is given on the command line. `mapping`: fields by headers that aren't ours."""

    kind: ImportKind
    path: Path
    encoding: str | None
    mapping: dict[str, str]
    confirm: bool
    source: str | None = None
    """Where it comes from: its numbers are its own, its columns are remembered."""
    end_gone: bool = False


class NoNetwork(Exception):
    """There is no network of that name, or one must be named; the message lists those there are."""


def find_network(session: Session, name: str | None) -> Network:
    """The network of that name; without a name the only one. Raises NoNetwork."""
    networks = session.exec(select(Network).order_by(Network.name)).all()
    found = [network for network in networks if name in (None, network.name)]
    if len(found) == 1:
        return found[0]
    names = ", ".join(network.name for network in networks) or "there are none yet"
    raise NoNetwork(f"name the network with --network: {names}")


def import_file(
    session: Session,
    now: datetime,
    console: Console,
    given: GivenFile,
    network: Network,
    language: Language,
) -> int:
    """Show what a list would do, and do it when confirmed; returns the exit code. Flushes."""
    importer, source = _importer(session, now, given, network)
    try:
        sheet = read_sheet(given.path.read_bytes(), given.encoding)
        mapping = _mapping(given, sheet, source, now)
        with _progress(console, len(sheet.rows)) as tick:
            prepared = prepare(session, now, importer, given.kind, sheet, mapping, tick)
    except DomainError as error:
        console.print(text(language, f"error-{error.code}", error.params), style="red")
        return 1
    _show(console, prepared.plan, language)
    if prepared.plan.errors:
        console.print("Nothing was changed: correct these rows first.", style="red")
        return 1
    if not given.confirm:
        console.print("Nothing was changed yet: add --confirm to write this.")
        return 0
    write_prepared(
        session, now, importer, given.kind, prepared, ("network", network.id), end=given.end_gone
    )
    session.flush()
    console.print("Written.", style="green")
    return 0


def export_file(session: Session, kind: ImportKind, path: Path, network: Network) -> int:
    """Write a network's list to a file; returns the number of rows."""
    exported = export(session, kind, network.id)
    path.write_text(exported.text, encoding="utf-8", newline="")
    return exported.rows


def _importer(
    session: Session, now: datetime, given: GivenFile, network: Network
) -> tuple[Importer, ImportSource | None]:
    source = source_named(session, now, network.id, given.source) if given.source else None
    today = now.astimezone(AMSTERDAM).date()
    importer = Importer(
        None,
        network.id,
        runs_installation=True,
        today=today,
        source_id=source.id if source else None,
    )
    return importer, source


def _mapping(
    given: GivenFile, sheet: Sheet, source: ImportSource | None, now: datetime
) -> dict[str, str]:
    """What is given goes before what the source remembers, that before a guess."""
    if source is None:
        return given.mapping
    remembered = {**source.mappings.get(given.kind, {}), **given.mapping}
    mapping, _ = guess(given.kind, sheet, remembered)
    match(given.kind, sheet.headers, mapping)
    if given.confirm:
        remember(source, now, given.kind, mapping)
    return mapping


@contextmanager
def _progress(console: Console, rows: int) -> Iterator[Tick]:
    """A bar that goes away when it is full."""
    with Progress(console=console, transient=True) as bar:
        task = bar.add_task("rows", total=rows)
        yield lambda done: bar.advance(task, done)


def _show(console: Console, plan: AnyPlan, language: Language) -> None:
    if plan.errors:
        table = Table("row", "column", "code", "what is wrong", title="Mistakes")
        for error in plan.errors[:SHOWN]:
            detail = row_error_text(language, error)
            table.add_row(*_printable(str(error.row), error.column, error.code, detail))
        console.print(table)
    if plan.changes:
        table = Table("row", "what", "before", "after", title="Changes")
        for one in plan.changes[:SHOWN]:
            what = change_text(language, one)
            table.add_row(*_printable(str(one.row), what, one.before or "", one.after))
        console.print(table)
    _show_gone(console, plan)
    more = max(0, len(plan.errors) - SHOWN) + max(0, len(plan.changes) - SHOWN)
    if more:
        console.print(f"… and {more} more")
    counts = sum_up(plan).counts()
    told = ", ".join(f"{count} {outcome}" for outcome, count in counts.items())
    gone = f", {len(plan.gone)} gone" if plan.gone else ""
    console.print(f"{plan.rows} rows: {told}{gone}; {len(plan.errors)} mistakes")


def _show_gone(console: Console, plan: AnyPlan) -> None:
    if plan.gone:
        table = Table("number", "what", title="Not in the list any more")
        for gone in plan.gone[:SHOWN]:
            table.add_row(*_printable(gone.number, gone.label))
        console.print(table)


def _printable(*cells: str) -> list[str]:
    """Cells without what would steer a terminal, and of a readable length."""
    plain = ("".join(c if c.isprintable() else " " for c in cell) for cell in cells)
    return [cell if len(cell) <= WIDEST else f"{cell[:WIDEST]}…" for cell in plain]
