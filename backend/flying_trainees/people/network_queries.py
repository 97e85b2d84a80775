"""Reads of networks, within an actor's scope."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import ColumnElement, func, true
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.core.errors import NotFound
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network, NetworkOrganisation, NetworkPartner
from flying_trainees.people.schemas import NamedOut, NetworkOut
from flying_trainees.people.scopes import NetworkScope


def within(scope: NetworkScope) -> ColumnElement[bool]:
    """The networks that a scope reaches, as a condition on Network."""
    return true() if scope.everything else col(Network.id).in_(scope.own | scope.partners)


def networks(session: Session, scope: NetworkScope) -> list[NetworkOut]:
    """All networks in reach, by name: four queries whatever their number."""
    rows = session.exec(select(Network).where(within(scope)).order_by(col(Network.name)))
    return _described(session, list(rows))


def network(session: Session, network_id: UUID) -> NetworkOut:
    """One network, for whoever just kept it. Raises NotFound."""
    row = session.get(Network, network_id)
    if row is None:
        raise NotFound
    return _described(session, [row])[0]


def takes_part(session: Session, organisation_id: UUID, network_id: UUID) -> bool:
    """Whether an organisation takes part in a network."""
    row = session.exec(
        select(NetworkOrganisation.network_id).where(
            col(NetworkOrganisation.organisation_id) == organisation_id,
            col(NetworkOrganisation.network_id) == network_id,
        )
    ).first()
    return row is not None


def _described(session: Session, rows: list[Network]) -> list[NetworkOut]:
    ids = [row.id for row in rows]
    organisations = _organisations(session, ids)
    partners = _partners(session, ids)
    members = _members(session, ids)
    return [
        NetworkOut(
            id=row.id,
            name=row.name,
            kind=row.kind,
            description=row.description,
            organisations=organisations[row.id],
            partners=partners[row.id],
            members=members.get(row.id, 0),
        )
        for row in rows
    ]


def _organisations(session: Session, ids: Iterable[UUID]) -> dict[UUID, list[NamedOut]]:
    found: dict[UUID, list[NamedOut]] = defaultdict(list)
    for network_id, organisation_id, name in session.exec(
        select(NetworkOrganisation.network_id, Organisation.id, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(NetworkOrganisation.organisation_id))
        .where(col(NetworkOrganisation.network_id).in_(ids))
        .order_by(col(Organisation.name))
    ):
        found[network_id].append(NamedOut(id=organisation_id, name=name))
    return found


def _partners(session: Session, ids: Iterable[UUID]) -> dict[UUID, list[NamedOut]]:
    found: dict[UUID, list[NamedOut]] = defaultdict(list)
    for network_id, partner_id, name in session.exec(
        select(NetworkPartner.network_id, Network.id, Network.name)
        .join(Network, col(Network.id) == col(NetworkPartner.partner_id))
        .where(col(NetworkPartner.network_id).in_(ids))
        .order_by(col(Network.name))
    ):
        found[network_id].append(NamedOut(id=partner_id, name=name))
    return found


def _members(session: Session, ids: Iterable[UUID]) -> dict[UUID, int]:
    counted = session.exec(
        select(RoleGrant.network_id, func.count())
        .where(col(RoleGrant.network_id).in_(ids), RoleGrant.role == Role.MEMBER)
        .group_by(col(RoleGrant.network_id))
    )
    return {network_id: number for network_id, number in counted if network_id is not None}
