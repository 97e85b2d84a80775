"""Administrators keep networks; coordinators keep the days and programmes of their own."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session, SQLModel, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.administration.schemas import NetworkDayIn, NetworkIn, ProgrammeIn
from flying_trainees.audit.recording import record as audit
from flying_trainees.availability.models import NetworkDay
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import (
    Network,
    NetworkOrganisation,
    NetworkPartner,
    Programme,
    ProgrammeMember,
)


def add_network(session: Session, actor: Actor, now: datetime, wanted: NetworkIn) -> UUID:
    """Add a network. Raises NetworkNameTaken, InvalidInput. Returns its id."""
    network = Network(name=wanted.name)
    _write_network(session, network, wanted)
    audit(session, now, actor.person_id, "network-added", ("network", network.id))
    session.flush()
    return network.id


def change_network(
    session: Session, actor: Actor, now: datetime, network_id: UUID, wanted: NetworkIn
) -> UUID:
    """Write a network anew, with its organisations and partners."""
    network = session.get(Network, network_id)
    if network is None:
        raise NotFound
    _write_network(session, network, wanted)
    audit(session, now, actor.person_id, "network-changed", ("network", network.id))
    session.flush()
    return network.id


def add_network_day(
    session: Session, actor: Actor, now: datetime, network_id: UUID, wanted: NetworkDayIn
) -> NetworkDay:
    """Add a day that blocks every member's free time."""
    check_keeps(session, actor, network_id)
    if wanted.end <= wanted.start:
        raise InvalidInput(fields=[FieldError("end", "ends-before-begin", {})])
    day = NetworkDay(
        network_id=network_id,
        name=wanted.name,
        place=wanted.place,
        during=Range(wanted.start, wanted.end),
    )
    session.add(day)
    audit(session, now, actor.person_id, "network-day-added", ("network", network_id))
    session.flush()
    return day


def remove_network_day(
    session: Session, actor: Actor, now: datetime, network_id: UUID, day_id: UUID
) -> None:
    """Take a network day away."""
    check_keeps(session, actor, network_id)
    day = session.get(NetworkDay, day_id)
    if day is None or day.network_id != network_id:
        raise NotFound
    session.delete(day)
    audit(session, now, actor.person_id, "network-day-removed", ("network", network_id))
    session.flush()


def add_programme(
    session: Session, actor: Actor, now: datetime, network_id: UUID, wanted: ProgrammeIn
) -> UUID:
    """Add a cohort. Its members must be members of the network."""
    check_keeps(session, actor, network_id)
    programme = Programme(network_id=network_id, **wanted.model_dump(exclude={"member_ids"}))
    _write_programme(session, programme, wanted)
    audit(session, now, actor.person_id, "programme-added", ("network", network_id))
    session.flush()
    return programme.id


def change_programme(
    session: Session,
    actor: Actor,
    now: datetime,
    network_id: UUID,
    programme_id: UUID,
    wanted: ProgrammeIn,
) -> UUID:
    """Write a cohort anew, with its members. Raises NotFound, InvalidInput."""
    check_keeps(session, actor, network_id)
    programme = session.get(Programme, programme_id)
    if programme is None or programme.network_id != network_id:
        raise NotFound
    programme.sqlmodel_update(wanted.model_dump(exclude={"member_ids"}))
    _write_programme(session, programme, wanted)
    audit(session, now, actor.person_id, "programme-changed", ("network", network_id))
    session.flush()
    return programme.id


def _write_programme(session: Session, programme: Programme, wanted: ProgrammeIn) -> None:
    if wanted.ends_on < wanted.begins_on:
        raise InvalidInput(fields=[FieldError("endsOn", "ends-before-begin", {})])
    members = set(wanted.member_ids)
    known = session.exec(
        select(RoleGrant.person_id).where(
            RoleGrant.network_id == programme.network_id,
            RoleGrant.role == Role.MEMBER,
            col(RoleGrant.person_id).in_(members),
        )
    )
    if members - set(known):
        raise InvalidInput(fields=[FieldError("memberIds", "unknown-person", {})])
    session.add(programme)
    session.flush()
    session.execute(
        delete(ProgrammeMember).where(col(ProgrammeMember.programme_id) == programme.id)
    )
    for person_id in sorted(members):
        session.add(ProgrammeMember(programme_id=programme.id, person_id=person_id))


def check_keeps(session: Session, actor: Actor, network_id: UUID) -> None:
    """Only the network's coordinators and administrators. Raises NotAllowed, NotFound."""
    if session.get(Network, network_id) is None:
        raise NotFound
    if not (actor.coordinates(network_id) or actor.is_administrator):
        raise NotAllowed


def _write_network(session: Session, network: Network, wanted: NetworkIn) -> None:
    _check_known(session, Organisation, wanted.organisation_ids, "organisationIds", "organisation")
    _check_known(session, Network, wanted.partner_ids, "partnerIds", "network")
    network.name = wanted.name
    network.kind = wanted.kind
    network.description = wanted.description
    session.add(network)
    session.flush()
    session.execute(
        delete(NetworkOrganisation).where(col(NetworkOrganisation.network_id) == network.id)
    )
    _write_partners(session, network, set(wanted.partner_ids) - {network.id})
    for organisation_id in sorted(set(wanted.organisation_ids)):
        session.add(NetworkOrganisation(network_id=network.id, organisation_id=organisation_id))
    session.flush()


def _write_partners(session: Session, network: Network, wanted: set[UUID]) -> None:
    """Add and drop partners; what was agreed on with those that stay, stays."""
    mine = col(NetworkPartner.network_id) == network.id
    known = set(session.exec(select(NetworkPartner.partner_id).where(mine)))
    gone = col(NetworkPartner.partner_id).in_(known - wanted)
    session.execute(delete(NetworkPartner).where(mine, gone))
    for partner_id in sorted(wanted - known):
        session.add(NetworkPartner(network_id=network.id, partner_id=partner_id))


def _check_known(
    session: Session, table: type[SQLModel], ids: Iterable[UUID], path: str, what: str
) -> None:
    fields = [
        FieldError(f"{path}.{position}", f"unknown-{what}", {})
        for position, wanted in enumerate(ids)
        if session.get(table, wanted) is None
    ]
    if fields:
        raise InvalidInput(fields=fields)
