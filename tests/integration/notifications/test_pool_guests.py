"""How a guest without an account chooses a table by a link from a mail, and goes again."""

import re
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.pools.day_models import PoolGuest, PoolSeat
from flying_trainees.pools.models import PoolState
from flying_trainees.privacy.keeping import let_rows_go
from tests.factories.notifications import happen, mails
from tests.factories.pools import Pool, make_guest, make_pool, make_table, today_in_amsterdam

SignIn = Callable[[Person], TestClient]
NOW = datetime.now(UTC).replace(microsecond=0)
READING, CHOICE, GOING = (f"/v1/pool-guest-{one}" for one in ("readings", "choices", "departures"))
LINK = re.compile(r"https://klussen\.example/gast\?sleutel=(\S+)")


def invited(session: Session) -> tuple[PoolGuest, Pool, str]:
    """A guest with a link, from the mail."""
    pool = make_pool(session, today=today_in_amsterdam())
    guest = make_guest(session, pool.assignment)
    return guest, pool, link(session, "pool-guest-invited", guest)


def link(session: Session, kind: str, guest: PoolGuest) -> str:
    """The token in the mail about an event."""
    event = happen(session, kind, NOW, assignment_id=guest.assignment_id, guest_id=guest.id)
    mail: Delivery = mails(session, event)[guest.email]
    found = LINK.search(str(mail.content["text"]))
    assert found
    return str(found[1])


def test_a_guest_chooses_a_table_once_and_gets_the_next_link_by_mail(
    session: Session, client: TestClient
) -> None:
    guest, pool, token = invited(session)
    table = make_table(session, pool.assignment, 1, NOW + timedelta(days=5))
    seen = client.post(READING, json={"token": token}).json()
    assert (seen["standing"], seen["items"][0]["maySignUp"]) == ("open", True)
    chosen = {"token": token, "itemIds": [str(table.id)]}

    told = client.post(CHOICE, json=chosen)

    assert (told.status_code, told.json()["standing"]) == (200, "used")
    assert told.json()["items"][0]["mine"] is True
    again = client.post(CHOICE, json=chosen)
    assert (again.status_code, again.json()["code"]) == (409, "mail-link-used")
    following = link(session, "pool-guest-seated", guest)
    freed = client.post(CHOICE, json={"token": following, "itemIds": []})
    assert (freed.json()["items"][0]["mine"], freed.json()["items"][0]["taken"]) == (False, 0)


def test_a_refused_choice_leaves_the_link_and_names_nobody(
    session: Session, client: TestClient, sign_in: SignIn
) -> None:
    _, pool, token = invited(session)
    table = make_table(session, pool.assignment, 1, NOW + timedelta(days=5))
    sign_in(pool.sem).put(f"/v1/pool-items/{table.id}/my-seat")

    full = client.post(CHOICE, json={"token": token, "itemIds": [str(table.id)]})

    assert (full.status_code, full.json()["code"]) == (409, "pool-table-full")
    seen = client.post(READING, json={"token": token})
    assert seen.json()["standing"] == "open"
    assert "Sem" not in seen.text
    assert client.post(READING, json={"token": "iets.anders"}).status_code == 404


def test_a_guest_has_everything_erased_by_a_link_that_was_used(
    session: Session, client: TestClient
) -> None:
    guest, pool, token = invited(session)
    table = make_table(session, pool.assignment, 1, NOW + timedelta(days=5))
    client.post(CHOICE, json={"token": token, "itemIds": [str(table.id)]})

    assert client.post(GOING, json={"token": token}).status_code == 204

    assert session.exec(select(PoolGuest).where(PoolGuest.id == guest.id)).all() == []
    assert session.exec(select(PoolSeat)).all() == []
    assert client.post(GOING, json={"token": token}).status_code == 404


def deliveries_to(session: Session, guest: PoolGuest) -> list[Delivery]:
    """Mails that were sent to a guest, or wait."""
    return list(session.exec(select(Delivery).where(Delivery.recipient == guest.email)))


def test_no_mail_to_a_guest_who_left_stays_behind(session: Session, client: TestClient) -> None:
    """Also one that still waits, whose link would open nothing; mails to others stay."""
    guest, pool, token = invited(session)
    other = make_guest(session, pool.assignment, "Mia G")
    link(session, "pool-guest-invited", other)
    assert len(deliveries_to(session, guest)) == 1

    assert client.post(GOING, json={"token": token}).status_code == 204

    session.expire_all()
    assert session.exec(select(Delivery.recipient)).all() == [other.email]


@pytest.mark.parametrize("state", [PoolState.COMPLETED, PoolState.CANCELLED])
def test_guests_can_be_seen_and_erased_when_it_is_over_but_not_invited_again(
    session: Session, sign_in: SignIn, state: PoolState
) -> None:
    guest, pool, _ = invited(session)
    pool.assignment.state = state
    session.flush()
    noor = sign_in(pool.noor)
    assert [one["name"] for one in noor.get(f"{pool.path}/guests").json()["items"]] == [guest.name]

    again = noor.post(f"/v1/pool-guests/{guest.id}/invitations")

    assert again.status_code == 403, "a link would open nothing, so nobody says one was sent"
    asked = select(OutboxEvent).where(col(OutboxEvent.kind) == "pool-guest-invited")
    assert len(session.exec(asked).all()) == 1
    assert sign_in(pool.sem).delete(f"/v1/pool-guests/{guest.id}").status_code == 403
    assert noor.delete(f"/v1/pool-guests/{guest.id}").status_code == 204
    assert deliveries_to(session, guest) == []


def test_mails_to_guests_go_when_the_guests_go(session: Session) -> None:
    """Ninety days after the end: they hold the address."""
    guest, pool, _ = invited(session)
    end = datetime.combine(pool.assignment.ends_on, datetime.min.time(), UTC)

    let_rows_go(session, end + timedelta(days=89))
    assert len(deliveries_to(session, guest)) == 1
    let_rows_go(session, end + timedelta(days=92))
    session.expire_all()
    assert session.exec(select(Delivery.recipient)).all() == []
