"""A table where people sit is moved, made smaller, opened to everybody, taken off or called off."""

from collections.abc import Callable
from datetime import datetime, timedelta
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.seating import seat_guest
from tests.factories.pools import Pool, make_guest, make_pool, make_table, today_in_amsterdam

SignIn = Callable[[Person], TestClient]
STARTS = utc_now().replace(microsecond=0) + timedelta(days=10)


@pytest.fixture
def pool(session: Session) -> Pool:
    """A running assignment, around the real today."""
    return make_pool(session, today=today_in_amsterdam())


@pytest.fixture
def table(session: Session, pool: Pool, guest: PoolGuest, sign_in: SignIn) -> PoolItem:
    """Sem, Noor and a guest sit here; Noor is of the steering group."""
    row = make_table(session, pool.assignment, 4, STARTS)
    for person in (pool.sem, pool.noor):
        assert sign_in(person).put(f"/v1/pool-items/{row.id}/my-seat").status_code == 200
    seat_guest(session, utc_now(), guest, [row.id])
    return row


@pytest.fixture
def guest(session: Session, pool: Pool) -> PoolGuest:
    """Somebody from outside."""
    return make_guest(session, pool.assignment)


def body(table: PoolItem, start: datetime = STARTS, **more: object) -> dict[str, object]:
    """The table as the steering group sends it."""
    return {
        "kind": "themeTable", "title": table.title, "room": "Raadzaal", "seats": 4,
        "start": start.isoformat(), "end": (start + timedelta(hours=1)).isoformat(), **more,
    }  # fmt: skip


def told(session: Session) -> dict[str, list[object]]:
    """Whom events name: kind → members, or the guest."""
    about = col(OutboxEvent.kind).like("pool-%table-%") | col(OutboxEvent.kind).like("%-stopped")
    return {
        one.kind: one.payload.get("people") or [one.payload.get("guest_id")]
        for one in session.exec(select(OutboxEvent).where(about))
    }


def seats(session: Session) -> int:
    """How many seats are taken anywhere."""
    return len(session.exec(select(PoolSeat.id)).all())


def named(guest: PoolGuest, *people: UUID) -> tuple[list[str], list[str]]:
    """Members and the guest, as events name them."""
    return [str(one) for one in people], [str(guest.id)]


def test_whoever_sits_at_a_table_that_moves_hears_so(
    session: Session, sign_in: SignIn, pool: Pool, table: PoolItem, guest: PoolGuest
) -> None:
    noor, path = sign_in(pool.noor), f"/v1/pool-items/{table.id}"
    assert noor.put(path, json=body(table, description="Neem een pen mee")).status_code == 200
    assert told(session) == {}, "another description changes nobody's plans"

    moved = noor.put(path, json=body(table, STARTS + timedelta(hours=2)))

    assert moved.json()["items"][0]["taken"] == 3
    members, guests = named(guest, pool.sem.id, pool.noor.id)
    assert told(session) == {"pool-table-changed": members, "pool-guest-table-changed": guests}


def test_whoever_sits_at_a_table_that_goes_hears_so(
    session: Session, sign_in: SignIn, pool: Pool, table: PoolItem, guest: PoolGuest
) -> None:
    assert sign_in(pool.noor).delete(f"/v1/pool-items/{table.id}").status_code == 204

    members, guests = named(guest, pool.sem.id, pool.noor.id)
    assert told(session) == {"pool-table-removed": members, "pool-guest-table-removed": guests}
    assert seats(session) == 0


def test_a_table_that_becomes_for_everybody_gives_its_seats_back(
    session: Session, sign_in: SignIn, pool: Pool, table: PoolItem, guest: PoolGuest
) -> None:
    changed = sign_in(pool.noor).put(
        f"/v1/pool-items/{table.id}", json=body(table, kind="together")
    )

    item = changed.json()["items"][0]
    assert (item["taken"], item["seats"], item["people"], seats(session)) == (0, None, [], 0)
    members, guests = named(guest, pool.sem.id, pool.noor.id)
    assert told(session) == {"pool-table-changed": members, "pool-guest-table-changed": guests}


def test_there_are_never_fewer_seats_than_people(
    sign_in: SignIn, pool: Pool, table: PoolItem
) -> None:
    refused = sign_in(pool.noor).put(f"/v1/pool-items/{table.id}", json=body(table, seats=2))

    assert refused.status_code == 400
    assert [(one["path"], one["detail"]) for one in refused.json()["errors"]] == [
        ("seats", "Er zitten hier al 3 mensen. Minder plekken kan niet.")
    ]


def test_a_move_names_who_would_be_at_two_tables(
    session: Session, sign_in: SignIn, pool: Pool, table: PoolItem
) -> None:
    later = make_table(session, pool.assignment, 4, STARTS + timedelta(hours=2))
    sign_in(pool.sem).put(f"/v1/pool-items/{later.id}/my-seat")

    refused = sign_in(pool.noor).put(
        f"/v1/pool-items/{table.id}", json=body(table, later.starts_at)
    )

    assert (refused.status_code, refused.json()["code"]) == (409, "pool-seated-elsewhere")
    assert "al aan een andere tafel: Sem." in refused.json()["detail"]
    assert told(session) == {}


def test_whoever_counted_on_an_assignment_that_stops_hears_so_and_is_free_again(
    session: Session, sign_in: SignIn, pool: Pool, table: PoolItem, guest: PoolGuest
) -> None:
    assert table.taken == seats(session) == 3
    stop = {"action": "cancel", "why": "Te weinig mensen"}

    sign_in(pool.coordinator).post(f"{pool.path}/transitions", json=stop)

    assert seats(session) == 0
    members, guests = named(guest, *sorted([pool.sem.id, pool.noor.id]))
    assert told(session) == {"pool-stopped": members, "pool-guest-stopped": guests}
