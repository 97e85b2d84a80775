"""How long it takes to build everybody's digest: `python -m benchmarks.notifications.digests`.

Takes `[people] [jobs]` (5,000 and 500 unless told) and works on a database of its own that is
thrown away. Every mail is built, signed, written and queued; sending is the mail server's pace.
"""

import os
import sys
import tempfile
import time
from datetime import datetime, timedelta
from pathlib import Path

from sqlalchemy import func, text
from sqlmodel import Session, select

from benchmarks.suggestions.crowd import Crowd
from flying_trainees.core.clock import AMSTERDAM, utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.schema_migration import migrate
from flying_trainees.core.settings import Settings
from flying_trainees.demo.loading import load_demo
from flying_trainees.notifications import digests
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.suggestions.warming import warm_up


def monday_nine() -> datetime:
    """The next Monday at nine, when everybody who chose nothing gets a digest."""
    local = utc_now().astimezone(AMSTERDAM)
    day = local + timedelta(days=-local.weekday() % 7 or 7)
    return day.replace(hour=9, minute=1)


def main() -> None:
    """Make the crowd, then build."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    people, jobs = numbers if len(numbers) == 2 else (5000, 500)
    with tempfile.TemporaryDirectory() as name:
        Path(name).chmod(0o755)
        with EmbeddedPostgres(Path(name) / "postgres", durable=False) as server:
            server.ensure_database("crowd")
            url = server.url("crowd")
            migrate(url)
            settings = Settings(demo=True, database_url=url, data_dir=Path(name))
            load_demo(settings)
            warm_up()
            with Session(make_engine(settings, url), expire_on_commit=False) as session:
                crowd = Crowd(session, utc_now())
                crowd.people(people)
                crowd.jobs(jobs)
                session.execute(text("ANALYZE"))
                session.commit()
                print(f"{people} people, {jobs} jobs", flush=True)
                measure(session, settings)


def measure(session: Session, settings: Settings) -> None:
    """Build until nobody is left."""
    now, looked_at, began = monday_nine(), 0, time.perf_counter()
    ours, theirs = time.process_time(), database_seconds(session)
    while done := digests.build_digests(session, now, settings):
        session.commit()
        looked_at += done
        print(f"  {looked_at} people in {time.perf_counter() - began:.1f} s", flush=True)
    mails = session.exec(
        select(func.count())
        .select_from(Delivery)
        .join(OutboxEvent)
        .where(OutboxEvent.kind == digests.KIND)
    ).one()
    ours, theirs = time.process_time() - ours, database_seconds(session) - theirs
    print(
        f"{looked_at} people, {mails} mails: {time.perf_counter() - began:.1f} s; processor time"
        f" {ours:.1f} s here and {theirs:.1f} s in the database; load {os.getloadavg()[0]:.0f}"
    )


def database_seconds(session: Session) -> float:
    """Processor time of the session's own process in the database, so far (Linux)."""
    pid = session.connection().execute(text("SELECT pg_backend_pid()")).scalar_one()
    fields = Path(f"/proc/{pid}/stat").read_text().rpartition(")")[2].split()
    return (int(fields[11]) + int(fields[12])) / os.sysconf("SC_CLK_TCK")


if __name__ == "__main__":
    main()
