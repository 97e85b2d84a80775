"""Reads of one's own availability, and of whom a job reaches."""

from collections.abc import Collection
from datetime import datetime
from typing import Literal
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.availability.models import (
    BusyPeriod,
    FreeTimeBudget,
    FreeTimeWindow,
    NetworkDay,
)
from flying_trainees.availability.schemas import BusyPeriodOut, FreeTimeOut, WindowOut
from flying_trainees.people.agreement_scopes import reached_by

HOURS_BY_DEFAULT = 8
BUSY_AT_MOST = 500


def own_free_time(session: Session, actor: Actor) -> FreeTimeOut:
    """The actor's windows and budget."""
    windows = session.exec(
        select(FreeTimeWindow)
        .where(FreeTimeWindow.person_id == actor.person_id)
        .order_by(col(FreeTimeWindow.weekday), col(FreeTimeWindow.starts_at))
    )
    budget = session.get(FreeTimeBudget, actor.person_id)
    return FreeTimeOut(
        windows=[WindowOut.of(window) for window in windows],
        hours_per_month=budget.hours_per_month if budget else HOURS_BY_DEFAULT,
        updated_at=budget.updated_at if budget else None,
    )


def busy_periods(
    session: Session, person_id: UUID, start: datetime, end: datetime
) -> list[BusyPeriodOut]:
    """A person's busy periods that touch [start, end), in order."""
    rows = session.exec(
        select(BusyPeriod)
        .where(
            BusyPeriod.person_id == person_id,
            col(BusyPeriod.during).bool_op("&&")(func.tstzrange(start, end)),
        )
        .order_by(func.lower(BusyPeriod.during), col(BusyPeriod.id))
        .limit(BUSY_AT_MOST)
    )
    return [busy_out(row) for row in rows]


def busy_out(row: BusyPeriod) -> BusyPeriodOut:
    """A busy period as the API gives it."""
    return BusyPeriodOut(
        id=row.id, start=row.during.lower, end=row.during.upper, calendar_id=row.calendar_id
    )


def network_days(
    session: Session, person_id: UUID, start: datetime, end: datetime
) -> list[NetworkDay]:
    """Days of the networks that the person is a member of, touching [start, end), in order."""
    return list(
        session.exec(
            select(NetworkDay)
            .join(RoleGrant, col(RoleGrant.network_id) == col(NetworkDay.network_id))
            .where(
                RoleGrant.person_id == person_id,
                RoleGrant.role == Role.MEMBER,
                col(NetworkDay.during).bool_op("&&")(func.tstzrange(start, end)),
            )
            .order_by(func.lower(NetworkDay.during), col(NetworkDay.id))
        )
    )


def audience_members(
    session: Session,
    network_id: UUID,
    audience: Literal["network", "partners", "everyone"],
    among: Collection[UUID] | None = None,
    about: Collection[str] = (),
) -> list[UUID]:
    """Active members whom a job of that network with that audience reaches, `among` some.

    `about`: the job's themes, by which it goes to partners or doesn't.
    """
    reached = (
        select(RoleGrant.person_id)
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(
            RoleGrant.role == Role.MEMBER,
            col(Person.deactivated_at).is_(None),
            reached_by(session, network_id, audience, about),
        )
        .distinct()
    )
    if among is not None:
        reached = reached.where(col(RoleGrant.person_id).in_(among))
    return list(session.exec(reached))
