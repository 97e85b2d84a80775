"""Ends what its source no longer names: membership of a network, placements, projects."""

from collections.abc import Callable, Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import delete, update
from sqlmodel import Session, col, select

from flying_trainees.accounts import sessions
from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.audit.recording import record as audit
from flying_trainees.groups.withdrawing import hand_back
from flying_trainees.networkmap.models import Activity
from flying_trainees.people.models import Placement
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.planning import Gone
from flying_trainees.transfer.scope import Importer


def end_gone(
    session: Session, now: datetime, importer: Importer, kind: ImportKind, gone: Iterable[Gone]
) -> int:
    """Let them end today; how many. Jobs are never ended by a list. Flushes.

    Members leave the network, each on record; who is in no other one hands seats and offers back.
    Their accounts stay. Placements and projects that haven't begun are taken away.
    """
    ids = [one.id for one in gone]
    if not ids or kind not in _ENDINGS:
        return 0
    _ENDINGS[kind](session, now, importer, ids)
    session.flush()
    return len(ids)


def _people(session: Session, now: datetime, importer: Importer, ids: list[UUID]) -> None:
    """Whoever imports the list isn't signed out by it, and what a directory gave, it takes away."""
    member = col(RoleGrant.role) == Role.MEMBER
    left = session.scalars(
        delete(RoleGrant)
        .where(
            col(RoleGrant.person_id).in_(ids),
            col(RoleGrant.network_id) == importer.network_id,
            col(RoleGrant.provider_id).is_(None),
            member,
        )
        .returning(col(RoleGrant.person_id))
    ).all()
    elsewhere = set(
        session.exec(select(RoleGrant.person_id).where(col(RoleGrant.person_id).in_(left), member))
    )
    for person_id in left:
        audit(
            session, now, importer.actor_id, "role-revoked", ("person", person_id),
            details={"role": Role.MEMBER.value, "networkId": str(importer.network_id)},
        )  # fmt: skip
        if person_id != importer.actor_id:
            sessions.roles_changed(session, person_id)
        if person_id not in elsewhere:
            hand_back(session, now, person_id, importer.actor_id)


def _placements(session: Session, _now: datetime, importer: Importer, ids: list[UUID]) -> None:
    ours = col(Placement.id).in_(ids)
    session.execute(delete(Placement).where(ours, col(Placement.begins_on) > importer.today))
    session.execute(update(Placement).where(ours).values(ends_on=importer.today))


def _activities(session: Session, now: datetime, importer: Importer, ids: list[UUID]) -> None:
    ours = col(Activity.id).in_(ids)
    session.execute(delete(Activity).where(ours, col(Activity.begins_on) > importer.today))
    session.execute(update(Activity).where(ours).values(ends_on=importer.today, updated_at=now))


_ENDINGS: dict[ImportKind, Callable[[Session, datetime, Importer, list[UUID]], None]] = {
    ImportKind.PEOPLE: _people,
    ImportKind.PLACEMENTS: _placements,
    ImportKind.ACTIVITIES: _activities,
}
