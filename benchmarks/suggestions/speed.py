"""How long suggestions take: one person with many open jobs, one job with many people.

`python benchmarks/suggestions/speed.py [people] [jobs] [--profile]` (5,000 and 2,000 unless told),
on a database of its own that is thrown away. `cold`: nothing of the texts is remembered yet.
"""

import cProfile
import pstats
import sys
import tempfile
import time
from collections.abc import Callable
from datetime import timedelta
from pathlib import Path
from statistics import median

from crowd import Crowd
from sqlalchemy import text
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.embedded_postgres import EmbeddedPostgres
from flying_trainees.core.ids import new_id
from flying_trainees.core.schema_migration import migrate
from flying_trainees.core.settings import Settings
from flying_trainees.demo.loading import load_demo
from flying_trainees.jobs.models import Job
from flying_trainees.suggestions import for_job, for_me, previewing, ranking_people
from flying_trainees.suggestions.schemas import JobPreviewIn
from flying_trainees.suggestions.warming import warm_up

ROUNDS = 5


def actor_of(session: Session, person: Person) -> Actor:
    """The actor that a person is."""
    grants = session.exec(select(RoleGrant).where(RoleGrant.person_id == person.id))
    return Actor(
        person_id=person.id,
        name=person.name,
        email=person.email,
        language="nl",
        session_id=new_id(),
        grants=frozenset(Grant(g.role, g.organisation_id, g.network_id) for g in grants),
    )


def measured(name: str, work: Callable[[], object]) -> None:
    """Print the first time and the median of some more."""
    times, used = [], []
    for _ in range(ROUNDS + 1):
        started, cpu = time.perf_counter(), time.process_time()
        work()
        times.append(1000 * (time.perf_counter() - started))
        used.append(1000 * (time.process_time() - cpu))
    print(
        f"{name}: cold {times[0]:.0f} ms, then {median(times[1:]):.0f} ms"
        f" ({median(used[1:]):.0f} ms of them in this process)",
        flush=True,
    )
    if "--profile" in sys.argv:
        profile = cProfile.Profile()
        profile.runcall(work)
        pstats.Stats(profile).sort_stats("tottime").print_stats(18)


def measure(session: Session) -> None:
    """Each kind of answer in turn."""
    now = utc_now()

    def by_email(email: str) -> Person:
        return session.exec(select(Person).where(col(Person.email).startswith(email))).one()

    me = actor_of(session, by_email("menigte1@"))
    leader = actor_of(session, by_email("els.brinkhuis@"))
    job = session.exec(
        select(Job)
        .where(col(Job.first_at) > now, Job.place_kind == "onSite")
        .order_by(col(Job.id).desc())
    ).first()
    assert job
    assert job.first_at
    ends = job.first_at + timedelta(hours=2.5)
    timing = {"kind": "options", "options": [{"start": job.first_at, "end": ends}]}
    given = JobPreviewIn.model_validate(
        {"networkId": job.network_id, "goal": job.goal, "title": job.title, "timing": timing}
    )
    measured("for me", lambda: for_me.suggested_jobs(session, me, now, "nl", 20, None))
    measured("groups", lambda: for_job.suggestions(session, leader, now, job.id, "nl"))
    measured(
        "candidates",
        lambda: ranking_people.candidates(session, leader, now, job.id, "nl", 20, None),
    )
    measured("preview", lambda: previewing.preview(session, leader, now, given, "nl"))


def main() -> None:
    """Make the crowd, then measure."""
    numbers = [int(one) for one in sys.argv[1:] if one.isdigit()]
    people, jobs = numbers if len(numbers) == 2 else (5000, 2000)
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
                measure(session)


if __name__ == "__main__":
    main()
