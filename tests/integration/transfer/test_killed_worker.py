"""A worker that is killed in the middle of a list has written nothing; another one writes all."""

import subprocess
import sys
from uuid import UUID

from flying_trainees.transfer.models import ImportState
from tests.integration.transfer.desk import LIST, Desk

WORKER = """
import sys, time
from uuid import UUID
from sqlalchemy import create_engine
from flying_trainees import tables
from flying_trainees.core.clock import utc_now
from flying_trainees.transfer import finishing, working

def linger(*_anything, **_named):
    print("written", flush=True)
    time.sleep(60)

finishing.audit = linger
working.work_on_import(create_engine(sys.argv[1]), utc_now, UUID(sys.argv[2]))
"""


def _die_while_writing(url: str, import_id: UUID) -> None:
    """A process of its own, killed once every row is written and before it says so."""
    command = [sys.executable, "-c", WORKER, url, str(import_id)]
    with subprocess.Popen(command, stdout=subprocess.PIPE, text=True) as worker:
        assert worker.stdout
        assert worker.stdout.readline() == "written\n"
        worker.kill()


def test_a_killed_worker_leaves_nothing_and_another_one_does_all(
    desk: Desk, database_url: str
) -> None:
    looked = desk.worked(desk.read(LIST).id)
    desk.step(looked.id)

    _die_while_writing(database_url, looked.id)

    assert desk.people() == 0
    assert desk.seen(looked.id).state is ImportState.WRITING
    assert desk.worked(looked.id).state is ImportState.CONFIRMED
    assert desk.people() == 5
