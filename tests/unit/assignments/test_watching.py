"""The sign of life while a worker searches: it outlives small trouble, and stops what must stop."""

import sys
from collections.abc import Iterator
from subprocess import Popen
from threading import Event

import pytest
from sqlalchemy.exc import OperationalError

from flying_trainees.assignments import watching
from flying_trainees.assignments.models import Json
from flying_trainees.assignments.watching import Watch

ENDLESS = (sys.executable, "-c", "import time; time.sleep(600)")


@pytest.fixture(name="search")
def endless_search(monkeypatch: pytest.MonkeyPatch) -> Iterator[Popen[str]]:
    """A search that never ends by itself, watched closely."""
    monkeypatch.setattr(watching, "BEAT_SECONDS", 0.01)
    with Popen(ENDLESS, text=True) as process:
        yield process
        process.kill()


def test_a_search_that_is_no_longer_ours_is_ended(search: Popen[str]) -> None:
    with Watch(lambda _progress: False, Event()) as watch:
        watch.stops(search)
        assert search.wait(30) != 0
    assert watch.over.is_set()


def test_a_search_is_ended_when_the_worker_has_to_stop(search: Popen[str]) -> None:
    stopping = Event()
    with Watch(lambda _progress: True, stopping) as watch:
        watch.stops(search)
        stopping.set()
        assert search.wait(30) != 0


def test_explaining_goes_on_when_the_plan_is_written_during_a_sign_of_life(
    search: Popen[str],
) -> None:
    """The plan ends the run, so that the sign of life on its way finds no running run."""
    asked = Event()

    def written_meanwhile(_progress: Json | None) -> bool:
        watch.found()
        asked.set()
        return False

    with Watch(written_meanwhile, Event()) as watch:
        watch.stops(search)
        assert asked.wait(30)
    assert search.poll() is None
    assert not watch.over.is_set()


def test_a_database_that_is_away_for_a_moment_ends_nothing(search: Popen[str]) -> None:
    given, enough = [], Event()

    def beat(_progress: Json | None) -> bool:
        given.append(1)
        if len(given) == 2:
            raise OperationalError("UPDATE", {}, Exception("the server closed the connection"))
        if len(given) == 4:
            enough.set()
        return True

    with Watch(beat, Event()) as watch:
        watch.stops(search)
        assert enough.wait(30), "no sign of life after the first trouble"
    assert search.poll() is None
