"""Many sign up for the last seats at once: exactly so many get one."""

from collections import Counter
from collections.abc import Callable
from concurrent.futures import ThreadPoolExecutor
from datetime import timedelta
from threading import Barrier

import pytest
from sqlalchemy import create_engine
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, func, select

from flying_trainees.core.errors import DomainError
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.seating import seat_guest, sign_up
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import as_actor
from tests.factories.people import make_member
from tests.factories.pools import make_guest, make_pool, make_table

PEOPLE, GUESTS, SEATS = 12, 4, 3
SWAPS = 15
Act = Callable[[Session], object]


def test_the_last_seats_go_to_exactly_so_many(database_url: str) -> None:
    engine = create_engine(database_url, pool_size=PEOPLE + GUESTS + 1)
    with Session(engine, expire_on_commit=False) as session:
        pool = make_pool(session)
        table = make_table(session, pool.assignment, SEATS)
        people = [make_member(session, pool.network) for _ in range(PEOPLE)]
        guests = [make_guest(session, pool.assignment, f"Gast{n} X") for n in range(GUESTS)]
        session.commit()
        actors = [as_actor(session, person) for person in people]
    barrier = Barrier(PEOPLE + GUESTS)

    def run(act: Act) -> str:
        barrier.wait()
        try:
            with Session(engine) as session:
                act(session)
                session.commit()
        except DomainError as refused:
            return refused.code
        return "done"

    acts: list[Act] = [
        lambda session, one=one: sign_up(session, one, MONDAY_MORNING, table.id) for one in actors
    ]
    acts += [
        lambda session, one=one: seat_guest(session, MONDAY_MORNING, session.merge(one), [table.id])
        for one in guests
    ]
    with ThreadPoolExecutor(PEOPLE + GUESTS) as threads:
        outcomes = Counter(threads.map(run, acts))

    assert outcomes == {"done": SEATS, "pool-table-full": PEOPLE + GUESTS - SEATS}
    with Session(engine) as session:
        assert session.get_one(PoolItem, table.id).taken == SEATS
        assert session.exec(select(func.count()).select_from(PoolSeat)).one() == SEATS
    engine.dispose()


def test_guests_who_swap_tables_do_not_wait_for_each_other_for_ever(database_url: str) -> None:
    """Each holds a seat at the table that the other wants; there is room for both."""
    engine = create_engine(database_url, pool_size=3)
    with Session(engine, expire_on_commit=False) as session:
        pool = make_pool(session)
        tables = [make_table(session, pool.assignment, SEATS) for _ in range(2)]
        guests = [make_guest(session, pool.assignment, f"Gast{n} X") for n in range(2)]
        for guest, table in zip(guests, tables, strict=True):
            seat_guest(session, MONDAY_MORNING, guest, [table.id])
        session.commit()
    for turn in range(SWAPS):
        both = Barrier(2)

        def swap(guest: PoolGuest, table: PoolItem, both: Barrier = both) -> None:
            both.wait()
            with Session(engine) as session:
                seat_guest(session, MONDAY_MORNING, session.merge(guest), [table.id])
                session.commit()

        aims = tables if turn % 2 else tables[::-1]
        with ThreadPoolExecutor(2) as threads:
            list(threads.map(swap, guests, aims))

    with Session(engine) as session:
        taken = session.exec(select(PoolItem.taken)).all()
    assert taken == [1, 1]
    engine.dispose()


def test_the_database_itself_refuses_one_too_many(session: Session) -> None:
    """Whoever forgets the lock meets the count."""
    pool = make_pool(session)
    table = make_table(session, pool.assignment, 1)
    end = table.starts_at + timedelta(hours=1)
    insert = (
        f"INSERT INTO pool_seats (id, item_id, person_id, during, at) SELECT gen_random_uuid(),"  # noqa: S608
        f" '{table.id}', id, tstzrange('{table.starts_at}', '{end}'), now() FROM persons"
    )
    with (
        pytest.raises(IntegrityError, match="ck_pool_items_seats_enough"),
        session.begin_nested(),
    ):
        session.connection().exec_driver_sql(insert)
