"""Start a pool assignment, and change what is written of it: words, dates, clients, themes."""

from collections.abc import Sequence
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.pools.models import (
    PoolAssignment,
    PoolClient,
    PoolState,
    PoolTheme,
    PoolTransition,
)
from flying_trainees.pools.policy import Right, may_start
from flying_trainees.pools.queries import Found, find_pool
from flying_trainees.pools.schemas import PoolChangeIn, PoolIn, PoolThemeIn
from flying_trainees.pools.steering import require_members
from flying_trainees.themes.queries import unknown_themes


def start_pool(session: Session, actor: Actor, now: datetime, wanted: PoolIn) -> Found:
    """Start one, in preparation. Raises NotAllowed, InvalidInput."""
    if not may_start(actor, wanted.network_id):
        raise NotAllowed
    _check(session, wanted.network_id, wanted)
    row = PoolAssignment(
        network_id=wanted.network_id,
        title=wanted.title,
        goal=wanted.goal,
        description=wanted.description,
        begins_on=wanted.begins_on,
        ends_on=wanted.ends_on,
        created_by_id=actor.person_id,
        created_at=now,
        updated_at=now,
    )
    session.add(row)
    session.flush()
    _write_clients(session, row.id, wanted.client_ids)
    session.add(
        PoolTransition(
            assignment_id=row.id, action="begin", to_state=PoolState.PREPARING,
            actor_id=actor.person_id, at=now,
        )
    )  # fmt: skip
    session.flush()
    return find_pool(session, actor, row.id)


def change_pool(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, wanted: PoolChangeIn
) -> Found:
    """Write it anew. Raises NotFound, NotAllowed, InvalidInput."""
    found = find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    _check(session, found.row.network_id, wanted, found.facts.clients)
    row = found.row
    row.title, row.goal, row.description = wanted.title, wanted.goal, wanted.description
    row.begins_on, row.ends_on, row.updated_at = wanted.begins_on, wanted.ends_on, now
    session.add(row)
    _write_clients(session, row.id, wanted.client_ids)
    session.flush()
    return find_pool(session, actor, assignment_id)


def write_handover(
    session: Session, actor: Actor, now: datetime, assignment_id: UUID, words: str
) -> Found:
    """Leave a note for the next steering group. Raises NotFound, NotAllowed."""
    found = find_pool(session, actor, assignment_id, Right.HAND_OVER, lock=True)
    found.row.handover, found.row.updated_at = words, now
    session.add(found.row)
    session.flush()
    return found


def _check(
    session: Session,
    network_id: UUID,
    wanted: PoolChangeIn,
    clients: frozenset[UUID] = frozenset(),
) -> None:
    """`clients` commissioned it already: one of them may have left the network."""
    wrong: list[FieldError] = []
    if wanted.ends_on <= wanted.begins_on:
        wrong.append(FieldError("endsOn", "ends-before-begin", {}))
    partners = set(
        session.exec(
            select(NetworkOrganisation.organisation_id).where(
                NetworkOrganisation.network_id == network_id,
                col(NetworkOrganisation.organisation_id).in_(wanted.client_ids),
            )
        )
    )
    wrong += [
        FieldError(f"clientIds.{n}", "organisation-not-in-network", {})
        for n, one in enumerate(wanted.client_ids)
        if one not in partners | clients
    ]
    if wrong:
        raise InvalidInput(fields=wrong)


def _write_clients(session: Session, assignment_id: UUID, ids: Sequence[UUID]) -> None:
    session.exec(delete(PoolClient).where(col(PoolClient.assignment_id) == assignment_id))
    for position, organisation_id in enumerate(dict.fromkeys(ids)):
        session.add(
            PoolClient(
                assignment_id=assignment_id, organisation_id=organisation_id, position=position
            )
        )
    session.flush()


def write_themes(
    session: Session, actor: Actor, assignment_id: UUID, wanted: Sequence[PoolThemeIn]
) -> Found:
    """Make these the themes, in this order; one that keeps its id keeps its tables and findings.

    Raises NotFound, NotAllowed, InvalidInput.
    """
    found = find_pool(session, actor, assignment_id, Right.RUN, lock=True)
    rows = session.exec(select(PoolTheme).where(PoolTheme.assignment_id == assignment_id))
    existing = {row.id: row for row in rows}
    _check_themes(session, found.row.network_id, wanted, existing)
    kept = {one.id for one in wanted}
    for theme_id, row in existing.items():
        if theme_id not in kept:
            session.delete(row)
    for position, one in enumerate(wanted):
        row = existing[one.id] if one.id else PoolTheme(assignment_id=assignment_id, name=one.name)
        row.name, row.theme_id, row.lead_id = one.name, one.theme, one.lead_id
        row.position = position
        session.add(row)
    session.flush()
    return found


def _check_themes(
    session: Session,
    network_id: UUID,
    wanted: Sequence[PoolThemeIn],
    existing: dict[UUID, PoolTheme],
) -> None:
    unknown = unknown_themes(session, [one.theme for one in wanted if one.theme])
    kept = [one.id for one in wanted]
    wrong = [
        FieldError(f"themes.{n}.id", "pool-theme-unknown", {})
        for n, one in enumerate(kept)
        if one and (one not in existing or one in kept[:n])
    ]
    wrong += [
        FieldError(f"themes.{n}.theme", "theme-unknown", {})
        for n, one in enumerate(wanted)
        if one.theme in unknown
    ]
    if wrong:
        raise InvalidInput(fields=wrong)
    leading = {row.lead_id for row in existing.values()}
    new = {
        f"themes.{n}.leadId": one.lead_id
        for n, one in enumerate(wanted)
        if one.lead_id and one.lead_id not in leading
    }
    require_members(session, network_id, new)
