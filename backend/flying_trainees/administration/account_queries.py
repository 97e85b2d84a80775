"""Reads of accounts for administrators: everybody, with roles."""

from collections import defaultdict
from collections.abc import Iterable
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, or_, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.administration.schemas import AccountOut, RoleGrantOut
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.queries import escape_like
from flying_trainees.people.network_models import Network
from flying_trainees.people.schemas import NamedOut


def search_accounts(
    session: Session, q: str | None, limit: int, cursor: str | None
) -> Page[AccountOut]:
    """Accounts by part of name or address, in order of name. Two queries."""
    wanted = _with_home().order_by(col(Person.name), col(Person.id))
    if q:
        pattern = f"%{escape_like(q)}%"
        wanted = wanted.where(
            or_(col(Person.name).ilike(pattern), col(Person.email).ilike(pattern))
        )
    after = decode_cursor(cursor, (str, UUID))
    if after:
        wanted = wanted.where(tuple_(col(Person.name), col(Person.id)) > tuple_(*after))
    rows = session.exec(wanted.limit(limit + 1)).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=_accounts(session, rows[:limit]),
        next_cursor=encode_cursor([last.name, last.id]) if last else None,
    )


def account(session: Session, person_id: UUID) -> AccountOut:
    """One account. Raises NotFound."""
    row = session.exec(_with_home().where(Person.id == person_id)).first()
    if row is None:
        raise NotFound
    return _accounts(session, [row])[0]


def _with_home():  # noqa: ANN202  (SQLModel's own type of a joined select is private)
    return select(Person, Organisation).join(
        Organisation, col(Organisation.id) == col(Person.home_organisation_id), isouter=True
    )


def _accounts(
    session: Session, rows: Iterable[tuple[Person, Organisation | None]]
) -> list[AccountOut]:
    listed = list(rows)
    roles = _roles(session, [person.id for person, _ in listed])
    return [
        AccountOut(
            id=person.id,
            name=person.name,
            email=person.email,
            career=person.career,
            language=person.language,
            home_organisation=NamedOut(id=home.id, name=home.name) if home else None,
            active=person.deactivated_at is None,
            created_at=person.created_at,
            roles=roles[person.id],
        )
        for person, home in listed
    ]


def _roles(session: Session, person_ids: list[UUID]) -> dict[UUID, list[RoleGrantOut]]:
    found: dict[UUID, list[RoleGrantOut]] = defaultdict(list)
    for grant, organisation, network in session.exec(
        select(RoleGrant, Organisation, Network)
        .join(Organisation, col(Organisation.id) == col(RoleGrant.organisation_id), isouter=True)
        .join(Network, col(Network.id) == col(RoleGrant.network_id), isouter=True)
        .where(col(RoleGrant.person_id).in_(person_ids))
        .order_by(col(RoleGrant.granted_at), col(RoleGrant.id))
    ):
        found[grant.person_id].append(
            RoleGrantOut(
                id=grant.id,
                role=grant.role,
                organisation=NamedOut(id=organisation.id, name=organisation.name)
                if organisation
                else None,
                network=NamedOut(id=network.id, name=network.name) if network else None,
            )
        )
    return found
