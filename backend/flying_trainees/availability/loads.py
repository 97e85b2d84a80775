"""Who carries how much: a network's members with their booked hours, week by week."""

from collections import defaultdict
from collections.abc import Sequence
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import func, tuple_
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.availability.budgets import budget_use
from flying_trainees.availability.models import BookedHours, Booking
from flying_trainees.availability.schemas import MemberLoadOut, WeekLoadOut
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.organisations.models import Organisation

Row = tuple[Person, str | None]


def loads(
    session: Session,
    actor: Actor,
    now: datetime,
    network_id: UUID,
    weeks: int,
    limit: int,
    cursor: str | None,
) -> Page[MemberLoadOut]:
    """The members in order of name, from this week on. Four queries.

    Raises NotFound for whom doesn't keep the network.
    """
    if not (actor.coordinates(network_id) or actor.is_administrator):
        raise NotFound
    rows = _members(session, network_id, limit, cursor)
    shown = rows[:limit]
    monday = _monday(now)
    mondays = [monday + timedelta(weeks=number) for number in range(weeks)]
    last = shown[-1][0] if len(rows) > limit else None
    return Page(
        items=_shown(session, shown, mondays),
        next_cursor=encode_cursor([last.name, last.id]) if last else None,
    )


def _monday(now: datetime) -> date:
    today = now.astimezone(AMSTERDAM).date()
    return today - timedelta(days=today.weekday())


def _members(session: Session, network_id: UUID, limit: int, cursor: str | None) -> Sequence[Row]:
    members = select(RoleGrant.person_id).where(
        RoleGrant.network_id == network_id, RoleGrant.role == Role.MEMBER
    )
    wanted = (
        select(Person, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Person.home_organisation_id), isouter=True)
        .where(col(Person.id).in_(members), col(Person.deactivated_at).is_(None))
        .order_by(col(Person.name), col(Person.id))
    )
    after = decode_cursor(cursor, (str, UUID))
    if after:
        wanted = wanted.where(tuple_(col(Person.name), col(Person.id)) > tuple_(*after))
    return session.exec(wanted.limit(limit + 1)).all()


def _shown(session: Session, rows: Sequence[Row], mondays: Sequence[date]) -> list[MemberLoadOut]:
    ids = [person.id for person, _ in rows]
    hours = _booked(session, ids, mondays)
    budgets = budget_use(session, ids, {monday.replace(day=1) for monday in mondays})
    return [
        MemberLoadOut(
            person_id=person.id,
            name=person.name,
            organisation=organisation,
            hours_per_month=budgets[person.id, mondays[0].replace(day=1)].hours_per_month,
            weeks=[
                WeekLoadOut(
                    week=monday,
                    hours=hours[person.id, monday],
                    full=not budgets[person.id, monday.replace(day=1)].leaves(0.5),
                )
                for monday in mondays
            ],
        )
        for person, organisation in rows
    ]


def _booked(
    session: Session, person_ids: Sequence[UUID], mondays: Sequence[date]
) -> dict[tuple[UUID, date], float]:
    found: dict[tuple[UUID, date], float] = defaultdict(float)
    counted = session.execute(
        select_columns(
            col(Booking.person_id), col(BookedHours.week), func.sum(col(BookedHours.hours))
        )
        .join(BookedHours, col(BookedHours.booking_id) == col(Booking.id))
        .where(
            col(Booking.person_id).in_(person_ids),
            col(Booking.released_at).is_(None),
            col(BookedHours.week).in_(mondays),
        )
        .group_by(col(Booking.person_id), col(BookedHours.week))
    ).tuples()
    for person_id, week, hours in counted:
        found[person_id, week] = float(hours)
    return found
