"""The closing day: a programme, tables with so many seats, guests from outside."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.pools.day_models import PoolGuest, PoolSeat
from flying_trainees.pools.errors import AtAnotherTable, TableFull
from flying_trainees.pools.seating import seat_guest
from flying_trainees.privacy.keeping import let_rows_go
from tests.factories.pools import Pool, make_guest, make_pool, make_table, today_in_amsterdam

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def pool(session: Session) -> Pool:
    """A running assignment, around the real today."""
    return make_pool(session, today=today_in_amsterdam())


def test_the_steering_group_writes_the_programme(sign_in: SignIn, pool: Pool) -> None:
    noor, path = sign_in(pool.noor), f"{pool.path}/programme"
    day = (utc_now() + timedelta(days=10)).replace(hour=9, minute=0, second=0, microsecond=0)
    welcome = {
        "kind": "together", "title": "Welkom", "seats": 4,
        "start": day.isoformat(), "end": (day + timedelta(minutes=30)).isoformat(),
    }  # fmt: skip
    table = {
        **welcome, "kind": "themeTable", "title": "Tafel regels", "room": "Raadzaal",
        "start": (day + timedelta(hours=1)).isoformat(),
        "end": (day + timedelta(hours=2)).isoformat(), "hostId": str(pool.sem.id),
    }  # fmt: skip
    noor.post(path, json=table)
    told = noor.post(path, json=welcome).json()["items"]
    assert [(one["title"], one["seats"], one["maySignUp"]) for one in told] == [
        ("Welkom", None, False), ("Tafel regels", 4, True),
    ]  # fmt: skip
    assert told[1]["host"]["name"] == "Sem"

    backwards = {**table, "end": table["start"]}
    refused = noor.post(path, json=backwards)
    assert [one["path"] for one in refused.json()["errors"]] == ["end"]
    item = f"/v1/pool-items/{told[1]['id']}"
    assert noor.put(item, json={**table, "room": "Hal"}).json()["items"][1]["room"] == "Hal"
    assert sign_in(pool.sem).put(item, json=table).status_code == 403
    assert noor.delete(item).status_code == 204


def test_a_seat_is_taken_given_back_and_shown(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    table = make_table(session, pool.assignment, 1, utc_now() + timedelta(days=10))
    sem, path = sign_in(pool.sem), f"/v1/pool-items/{table.id}/my-seat"

    for _ in range(2):
        item = sem.put(path).json()["items"][0]
        assert (item["taken"], item["mine"], item["people"][0]["name"]) == (1, True, "Sem")
    full = sign_in(pool.noor).put(path)
    assert (full.status_code, full.json()["code"]) == (409, "pool-table-full")
    assert sem.delete(path).json()["items"][0]["taken"] == 0
    assert sign_in(pool.poster).put(path).status_code == 200
    assert sign_in(pool.outsider).put(path).status_code == 404


def test_nobody_sits_at_two_tables_at_once(session: Session, sign_in: SignIn, pool: Pool) -> None:
    starts = utc_now() + timedelta(days=10)
    one = make_table(session, pool.assignment, 5, starts)
    other = make_table(session, pool.assignment, 5, starts + timedelta(minutes=30))
    after = make_table(session, pool.assignment, 5, starts + timedelta(hours=1))
    sem = sign_in(pool.sem)
    assert sem.put(f"/v1/pool-items/{one.id}/my-seat").status_code == 200

    refused = sem.put(f"/v1/pool-items/{other.id}/my-seat")

    assert (refused.status_code, refused.json()["code"]) == (409, "pool-at-another-table")
    assert sem.put(f"/v1/pool-items/{after.id}/my-seat").status_code == 200


def test_what_has_begun_takes_no_more_people(session: Session, sign_in: SignIn, pool: Pool) -> None:
    table = make_table(session, pool.assignment, 5, utc_now() - timedelta(minutes=5))

    refused = sign_in(pool.sem).put(f"/v1/pool-items/{table.id}/my-seat")

    assert (refused.status_code, refused.json()["code"]) == (409, "pool-no-signing-up")


def test_a_guest_is_invited_once_with_consent_and_erased_with_the_seat(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    noor, path = sign_in(pool.noor), f"{pool.path}/guests"
    gijs = {"name": "Gijs", "organisation": "School", "email": "Gijs@School.example"}
    assert noor.post(path, json={**gijs, "agreed": False}).status_code == 400
    made = noor.post(path, json={**gijs, "agreed": True})
    assert (made.status_code, made.json()["email"]) == (201, "gijs@school.example")
    again = noor.post(path, json={**gijs, "agreed": True})
    assert (again.status_code, again.json()["code"]) == (409, "pool-already-guest")
    told = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "pool-guest-invited")).all()
    assert [one.payload["guest_id"] for one in told] == [made.json()["id"]]

    table = make_table(session, pool.assignment, 2, utc_now() + timedelta(days=10))
    guest = session.get_one(PoolGuest, told[0].payload["guest_id"])
    seat_guest(session, utc_now(), guest, [table.id])
    programme = noor.get(f"{pool.path}/programme").json()["items"][0]
    assert (programme["taken"], programme["guests"]) == (1, ["Gijs"])
    seen = sign_in(pool.sem).get(f"{pool.path}/programme").json()["items"][0]
    assert (seen["guests"], seen["guestCount"]) == ([], 1)
    assert sign_in(pool.sem).get(path).status_code == 403

    assert noor.delete(f"/v1/pool-guests/{made.json()['id']}").status_code == 204
    assert noor.get(f"{pool.path}/programme").json()["items"][0]["taken"] == 0


def test_a_guest_gets_all_tables_or_none(session: Session, pool: Pool) -> None:
    starts = utc_now() + timedelta(days=10)
    free = make_table(session, pool.assignment, 2, starts)
    full = make_table(session, pool.assignment, 1, starts + timedelta(hours=2))
    gijs, mia = make_guest(session, pool.assignment), make_guest(session, pool.assignment, "Mia G")
    seat_guest(session, utc_now(), mia, [full.id])
    seat_guest(session, utc_now(), gijs, [free.id])

    with pytest.raises(TableFull), session.begin_nested():
        seat_guest(session, utc_now(), gijs, [full.id])
    same = make_table(session, pool.assignment, 2, starts)
    with pytest.raises(AtAnotherTable), session.begin_nested():
        seat_guest(session, utc_now(), gijs, [free.id, same.id])

    kept = session.exec(select(PoolSeat.item_id).where(PoolSeat.guest_id == gijs.id)).all()
    assert kept == [free.id]
    seat_guest(session, utc_now(), gijs, [])
    assert session.exec(select(PoolSeat).where(PoolSeat.guest_id == gijs.id)).all() == []


def test_guests_are_forgotten_ninety_days_after_the_assignment(
    session: Session, pool: Pool
) -> None:
    make_guest(session, pool.assignment)
    end = utc_now() + timedelta(weeks=4)

    let_rows_go(session, end + timedelta(days=89))
    assert session.exec(select(PoolGuest)).all()
    let_rows_go(session, end + timedelta(days=92))
    assert session.exec(select(PoolGuest)).all() == []
