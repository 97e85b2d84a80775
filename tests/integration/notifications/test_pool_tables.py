"""What members and guests read when a table where they sit changes, goes, or all is called off."""

from datetime import UTC, datetime, timedelta
from typing import Any

import pytest
from sqlmodel import Session

from flying_trainees.notifications.choosing import set_way
from flying_trainees.notifications.models import Topic, Way
from flying_trainees.notifications.reacting import Reaction
from flying_trainees.outbox.models import Delivery, OutboxEvent
from flying_trainees.pools.day_models import PoolGuest, PoolItem
from flying_trainees.pools.models import PoolState
from tests.factories.groups import as_actor
from tests.factories.notifications import SETTINGS, mails
from tests.factories.pools import Pool, make_guest, make_pool, make_table

NOW = datetime.now(UTC).replace(microsecond=0)
Words = dict[str, Any]  # a payload: what JSON holds


@pytest.fixture
def pool(session: Session) -> Pool:
    """A running assignment."""
    return make_pool(session)


@pytest.fixture
def table(session: Session, pool: Pool) -> PoolItem:
    """A table in five days' time."""
    return make_table(session, pool.assignment, 4, NOW + timedelta(days=5))


@pytest.fixture
def guest(session: Session, pool: Pool) -> PoolGuest:
    """Somebody from outside."""
    return make_guest(session, pool.assignment)


def told(session: Session, pool: Pool, kind: str, **payload: object) -> dict[str, Delivery]:
    """The mails about an event, by address."""
    words: Words = {"assignment_id": str(pool.assignment.id), **payload}
    event = OutboxEvent(kind=kind, payload=words, recorded_at=NOW)
    session.add(event)
    session.flush()
    Reaction(SETTINGS)(session, NOW, event)
    return mails(session, event)


def as_told(table: PoolItem) -> Words:
    """The table in a payload."""
    return {
        "id": str(table.id), "title": "Tafel vergunningen",
        "starts_at": table.starts_at.isoformat(), "ends_at": table.ends_at.isoformat(),
    }  # fmt: skip


def words_of(mail: Delivery) -> str:
    """Subject and text."""
    return f"{mail.content['subject']} {mail.content['text']}"


def test_a_member_hears_of_a_moved_and_of_a_removed_table_whatever_he_chose(
    session: Session, pool: Pool, table: PoolItem
) -> None:
    set_way(session, as_actor(session, pool.sem), Topic.POOLS, Way.NEVER)
    about = {
        "people": [str(pool.sem.id), str(pool.noor.id)], "actor_id": str(pool.noor.id),
        "table": as_told(table),
    }  # fmt: skip

    changed = told(session, pool, "pool-table-changed", **about)
    removed = told(session, pool, "pool-table-removed", **about)

    assert list(changed) == list(removed) == [pool.sem.email], "who did it knows"
    words = words_of(changed[pool.sem.email])
    assert "Je tafel is veranderd: Tafel vergunningen" in words
    assert "Raadzaal" in words
    assert f"/poolopdrachten/{pool.assignment.id}/programma" in words
    assert "Gaat niet door: Tafel vergunningen" in words_of(removed[pool.sem.email])


def test_a_guest_hears_of_it_with_a_link_to_choose_again(
    session: Session, pool: Pool, table: PoolItem, guest: PoolGuest
) -> None:
    about = {"guest_id": str(guest.id), "table": as_told(table)}

    for kind in ("changed", "removed"):
        mail = told(session, pool, f"pool-guest-table-{kind}", **about)[guest.email]
        assert "/gast?sleutel=" in words_of(mail)
        assert "Stond gepland" in words_of(mail)


def test_what_is_over_is_not_told_of(
    session: Session, pool: Pool, table: PoolItem, guest: PoolGuest
) -> None:
    table.starts_at, table.ends_at = NOW - timedelta(hours=2), NOW - timedelta(hours=1)
    session.add(table)
    session.flush()
    people = {"people": [str(pool.sem.id)], "table": as_told(table)}

    assert told(session, pool, "pool-table-changed", **people) == {}
    assert told(session, pool, "pool-table-removed", **people) == {}
    about = {"guest_id": str(guest.id), "table": as_told(table)}
    assert told(session, pool, "pool-guest-table-removed", **about) == {}


def test_everybody_who_counted_on_it_hears_that_it_was_stopped_and_why(
    session: Session, pool: Pool, guest: PoolGuest
) -> None:
    pool.assignment.state = PoolState.CANCELLED
    session.flush()
    about = {
        "people": [str(pool.sem.id)], "why": "Te weinig mensen",
        "actor_id": str(pool.coordinator.id),
    }  # fmt: skip

    mail = told(session, pool, "pool-stopped", **about)

    assert set(mail) == {pool.sem.email, pool.noor.email, pool.poster.email}
    assert "Te weinig mensen" in words_of(mail[pool.sem.email])
    invited = told(session, pool, "pool-guest-stopped", guest_id=str(guest.id))
    assert "je hoeft niet te komen" in words_of(invited[guest.email])
    assert told(session, pool, "pool-guest-invited", guest_id=str(guest.id)) == {}
