"""A worker looks at a long list and writes it; whatever goes wrong, nothing of it is written."""

from datetime import datetime

import pytest
from sqlmodel import Session

from flying_trainees.core.clock import utc_now
from flying_trainees.transfer import working
from flying_trainees.transfer.doing import Prepared
from flying_trainees.transfer.errors import ImportBusy, ImportHasErrors
from flying_trainees.transfer.models import Import, ImportState
from flying_trainees.transfer.planning import Tick
from flying_trainees.transfer.working import work_on_import
from tests.integration.transfer.desk import LIST, Desk


def test_a_worker_looks_then_writes_and_the_second_time_nothing_changes(desk: Desk) -> None:
    waiting = desk.read(LIST)
    assert (waiting.state, waiting.done, waiting.total) == (ImportState.READING, 0, 5)
    with pytest.raises(ImportBusy):
        desk.step(waiting.id)

    looked = desk.worked(waiting.id)
    assert (looked.state, looked.new, looked.done) == (ImportState.PREVIEWED, 5, 5)
    assert desk.people() == 0
    writing = desk.step(waiting.id)
    assert (writing.state, writing.total) == (ImportState.WRITING, 10)
    written = desk.worked(waiting.id)
    assert (written.state, written.new, written.changes) == (ImportState.CONFIRMED, 5, [])
    assert desk.people() == 5

    again = desk.worked(desk.read(LIST).id)
    assert (again.unchanged, again.change_count, again.gone_count) == (5, 0, 0)


def test_a_broken_list_names_every_bad_row_and_writes_nothing(desk: Desk) -> None:
    broken = LIST.replace("m1@", "m1 bij ").replace("Iemand 3", "")

    looked = desk.worked(desk.read(broken).id)

    assert [(one.row, one.column) for one in looked.errors] == [(3, "E-mail"), (5, "Naam")]
    with pytest.raises(ImportHasErrors):
        desk.step(looked.id)
    assert desk.people() == 0


def test_what_changed_meanwhile_stops_the_worker_and_can_be_looked_at_again(desk: Desk) -> None:
    first, second = (desk.worked(desk.read(LIST).id) for _ in range(2))
    desk.step(first.id)
    desk.step(second.id)
    desk.worked(first.id)

    stopped = desk.worked(second.id)

    assert (stopped.state, stopped.done < stopped.total) == (ImportState.FAILED, True)
    assert stopped.failure
    assert stopped.failure.code == "import-stale"
    assert desk.people() == 5


def test_an_unexpected_fault_writes_nothing_and_says_so(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    looked = desk.worked(desk.read(LIST).id)
    desk.step(looked.id)

    def break_down(*_anything: object) -> None:
        raise ZeroDivisionError

    monkeypatch.setattr("flying_trainees.transfer.writing_people.record_all", break_down)
    with pytest.raises(ZeroDivisionError):
        work_on_import(desk.engine, utc_now, looked.id)

    assert desk.people() == 0
    with Session(desk.engine) as session:
        assert session.get_one(Import, looked.id).failure == "import-broke"


def test_a_list_that_is_thrown_away_while_a_worker_looks_stays_away(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    waiting = desk.read(LIST)
    look = working.prepare_import

    def look_slowly(session: Session, now: datetime, kept: Import, tick: Tick) -> Prepared:
        prepared = look(session, now, kept, tick)
        assert desk.step(waiting.id, "discard").state is ImportState.DISCARDED
        return prepared

    monkeypatch.setattr(working, "prepare_import", look_slowly)

    assert desk.worked(waiting.id).state is ImportState.DISCARDED
    with Session(desk.engine) as session:
        kept = session.get_one(Import, waiting.id)
        assert (kept.sheet, kept.fingerprint) == ({}, "")
