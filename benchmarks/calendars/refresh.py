"""How long it takes to fetch everybody's calendars: 5,000 of them from a server on this machine.

`python -m benchmarks calendars`, or this file with the number of calendars, how many are fetched at
a time, and after how many seconds it stops. Every calendar has 90 single events, a third of them
over, and 5 series.
"""

import os
import resource
import sys
import tempfile
import time
from datetime import timedelta
from pathlib import Path

from sqlalchemy import create_engine, func
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.calendar_models import Calendar, CalendarKind
from flying_trainees.availability.calendars.process import Readers
from flying_trainees.availability.calendars.refreshing import Refresher
from flying_trainees.availability.models import BusyPeriod
from flying_trainees.core.clock import utc_now
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.outbound import Outbound
from flying_trainees.core.schema_migration import migrate
from tests.factories.calendars import OUTLOOK_ZONE, Published, calendar, event, publish

READERS = 2


def example() -> bytes:
    """A working calendar as Outlook publishes it."""
    now = utc_now()
    single = [
        event(f"UID:{n}", f"DTSTART;TZID={OUTLOOK_ZONE}:{now + timedelta(days=3 * n - 90):%Y%m%d}"
              f"T{8 + n % 9:02}0000", "DURATION:PT1H", "SUMMARY:Overleg",
              "DESCRIPTION:" + "x" * 300)
        for n in range(90)
    ]  # fmt: skip
    series = [
        event(f"UID:s{n}", f"DTSTART;TZID={OUTLOOK_ZONE}:{now - timedelta(days=100 + n):%Y%m%d}"
              f"T{8 + n:02}3000", "DURATION:PT30M", "RRULE:FREQ=WEEKLY;COUNT=30")
        for n in range(5)
    ]  # fmt: skip
    return calendar(*single, *series)


def fill(session: Session, published: Published, number: int) -> None:
    """One calendar for each of so many people, all due now."""
    now = utc_now()
    people = [
        Person(email=f"p{n}@demo.example", name=f"Persoon {n}", created_at=now)
        for n in range(number)
    ]
    session.add_all(people)
    session.flush()
    session.add_all(
        Calendar(person_id=person.id, name="Werk", kind=CalendarKind.ADDRESS, created_at=now,
                 address=f"{published.address}?{person.id}", asked_at=now, due_at=now)
        for person in people
    )  # fmt: skip
    session.commit()


def main(number: int = 5000, concurrency: int = 8, seconds: int = 3600) -> None:
    """Fetch all twice: the second time nothing has changed."""
    with tempfile.TemporaryDirectory() as folder, publish(example()) as published:
        Path(folder).chmod(0o755)
        published.etag = '"one"'
        with EmbeddedPostgres(Path(folder) / "postgres", durable=False) as postgres:
            postgres.ensure_database("bench")
            migrate(postgres.url("bench"))
            engine = create_engine(postgres.url("bench"), pool_size=concurrency + 2)
            with Session(engine) as session:
                fill(session, published, number)
            readers = Readers(READERS)
            refresher = Refresher(
                engine, utc_now, Outbound(frozenset({published.allowed})), readers.read, concurrency
            )
            print(f"{number} calendars of {len(example()) // 1000} kB, {concurrency} at a time")
            for name in ("changed", "unchanged"):
                began = time.perf_counter()
                done = refresher.refresh_due(seconds=seconds)
                spent = time.perf_counter() - began
                rate, load = done / spent, os.getloadavg()[0]
                print(f"{name}: {done} in {spent:.0f} s, {rate:.0f} a second; load {load:.0f}")
                with Session(engine) as session:
                    kept = session.exec(select(func.count()).select_from(BusyPeriod)).one()
                    for row in session.exec(select(Calendar)):
                        row.due_at = utc_now()
                        session.add(row)
                    session.commit()
            peak = resource.getrusage(resource.RUSAGE_SELF).ru_maxrss // 1024
            print(f"{kept} busy times kept; this process took {peak} MB at most")
            readers.close()
            engine.dispose()


if __name__ == "__main__":
    main(*(int(one) for one in sys.argv[1:]))
