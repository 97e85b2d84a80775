"""Imports 5,000 people and 10,000 placements, twice: `python -m benchmarks lists`.

Every step is timed: reading the file, looking at it, writing it, and all of it again, when nothing
may change. Then a file with broken rows, which may change nothing and has to name each of them.
"""

import random
import tempfile
import time
from collections.abc import Callable
from dataclasses import dataclass
from pathlib import Path
from uuid import UUID

from sqlalchemy import Engine, create_engine, func, select
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, Role
from flying_trainees.core.clock import utc_now
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.ids import new_id
from flying_trainees.core.schema_migration import migrate
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.reference import load_organisations, read_organisations
from flying_trainees.people.models import Placement
from flying_trainees.people.network_models import Network, NetworkOrganisation
from flying_trainees.tables import METADATA
from flying_trainees.themes.reference import load_themes, read_themes
from flying_trainees.transfer.importing import (
    choose_columns,
    confirm_import,
    preview_import,
    show_import,
)
from flying_trainees.transfer.models import Import, ImportKind, ImportState
from flying_trainees.transfer.schemas import (
    ImportColumnIn,
    ImportColumnsIn,
    ImportOut,
    ImportTransitionIn,
)
from flying_trainees.transfer.working import work_on_import

PEOPLE, PLACEMENTS, BROKEN = 5_000, 10_000, 250
TABLES = METADATA


@dataclass(frozen=True)
class Place:
    """Where lists are read in, and by whom."""

    engine: Engine
    actor: Actor
    network: UUID


def main() -> None:
    """Print what each step takes."""
    with tempfile.TemporaryDirectory(prefix="ft-lists-", ignore_cleanup_errors=True) as name:
        Path(name).chmod(0o755)
        with EmbeddedPostgres(Path(name) / "postgres", durable=True) as server:
            server.ensure_database("lists")
            migrate(server.url("lists"))
            engine = create_engine(server.url("lists"))
            _measure(_prepared(engine))
            engine.dispose()


def _measure(place: Place) -> None:
    chance = random.Random(5)  # noqa: S311 -- invented people
    people, placements = people_list(), placements_list(place.engine, chance)
    total, busy = 0.0, time.process_time()
    for round_ in ("first time", "second time"):
        print(f"\n{round_}")
        total += _import(place, ImportKind.PEOPLE, people)
        total += _import(place, ImportKind.PLACEMENTS, placements)
    busy = time.process_time() - busy
    print(f"\nboth lists, twice: {total:.1f} s, of which this process worked {busy:.1f} s")
    _import_broken(place, people)


def _import(place: Place, kind: ImportKind, content: str) -> float:
    """Read, look, write; returns the seconds."""
    began = time.perf_counter()
    read = _read(place, kind, content)
    looked = time.perf_counter()
    if read.new + read.changed:
        wanted = ImportTransitionIn(action="confirm")
        _step(
            place,
            lambda session: confirm_import(session, place.actor, utc_now(), "nl", read.id, wanted),
        )
        work_on_import(place.engine, utc_now, read.id)
        _expect(place, read.id, ImportState.CONFIRMED)
    done = time.perf_counter()
    print(
        f"  {kind.value:11}{read.rows:6} rows: {read.new} new, {read.changed} changed,"
        f" {read.unchanged} unchanged; looked in {looked - began:.1f} s,"
        f" written in {done - looked:.1f} s"
    )
    return done - began


def _read(place: Place, kind: ImportKind, content: str) -> ImportOut:
    read = _step(
        place,
        lambda session: preview_import(
            session, place.actor, utc_now(), "nl", kind, place.network, content.encode(), "HR"
        ),
    )
    if read.state is ImportState.MAPPING:
        columns = ImportColumnsIn(
            columns=[ImportColumnIn(header=one.header, field=one.field) for one in read.columns]
        )
        read = _step(
            place,
            lambda session: choose_columns(session, place.actor, utc_now(), "nl", read.id, columns),
        )
    work_on_import(place.engine, utc_now, read.id)
    return _step(place, lambda session: _shown(session, place, read.id))


def _shown(session: Session, place: Place, import_id: UUID) -> ImportOut:
    return show_import(session, place.actor, utc_now(), "nl", import_id)


def _step(place: Place, act: Callable[[Session], ImportOut]) -> ImportOut:
    """One request: its own session and transaction."""
    with Session(place.engine, expire_on_commit=False) as session:
        answer = act(session)
        session.commit()
    return answer


def _expect(place: Place, import_id: UUID, state: ImportState) -> None:
    with Session(place.engine) as session:
        kept = session.get_one(Import, import_id)
        if kept.state is not state:
            raise RuntimeError(f"{kept.kind} is {kept.state}: {kept.failure}")


def _import_broken(place: Place, people: str) -> None:
    """Every twentieth address is none."""
    header, *rows = people.splitlines()
    broken = [
        row.replace("@", " bij ") if number % (PEOPLE // BROKEN) == 0 else f"{row}x"
        for number, row in enumerate(rows)
    ]
    before = _count(place)
    began = time.perf_counter()
    read = _read(place, ImportKind.PEOPLE, "\n".join([header, *broken]))
    print(
        f"broken file: {read.error_count} bad rows named in {time.perf_counter() - began:.1f} s,"
        f" {_count(place) - before} rows written"
    )


def _count(place: Place) -> int:
    with Session(place.engine) as session:
        people = session.execute(select(func.count()).select_from(Person)).scalar_one()
        placements = session.execute(select(func.count()).select_from(Placement)).scalar_one()
        return int(people) + int(placements)


def people_list() -> str:
    """Invented people, under the headers of somebody else's system."""
    head = "Stamnr.;Roepnaam;Achternaam;Werkadres mail;Gemeente;Functie;Datum in dienst;Plaats\n"
    hosts = ("Losser", "Borne", "Almelo", "Hengelo", "Tubbergen")
    return head + "".join(
        f"{n};Voornaam{n};Achternaam{n};m{n}@hr.example;{hosts[n % 5]};adviseur;01-09-2025;Almelo\n"
        for n in range(PEOPLE)
    )


def placements_list(engine: Engine, chance: random.Random) -> str:
    """Two placements for everybody."""
    with engine.connect() as connection:
        names = connection.execute(select(col(Organisation.name)).limit(200)).scalars().all()
    head = "Plaatsingsnr;Personeelsnummer;Organisatie;Opdracht;Ingangsdatum;Einddatum;Uren;Thema\n"
    return head + "".join(
        f"P{n};{n // 2};{chance.choice(names)};Opdracht {n};01-0{1 + n % 2 * 6}-2026;"
        f"{'30-06-2026' if n % 2 == 0 else ''};24;wonen\n"
        for n in range(PLACEMENTS)
    )


def _prepared(engine: Engine) -> Place:
    with Session(engine, expire_on_commit=False) as session:
        load_themes(session, read_themes())
        load_organisations(session, read_organisations())
        network = Network(name="Groot netwerk")
        person = Person(email="beheer@hr.example", name="Beheer", created_at=utc_now())
        session.add_all([network, person])
        session.flush()
        session.add_all(
            NetworkOrganisation(network_id=network.id, organisation_id=one)
            for one in session.execute(select(col(Organisation.id)).limit(50)).scalars()
        )
        session.commit()
        actor = Actor(
            person.id,
            person.name,
            person.email,
            "nl",
            new_id(),
            frozenset({Grant(Role.ADMINISTRATOR)}),
        )
        return Place(engine, actor, network.id)


if __name__ == "__main__":
    main()
