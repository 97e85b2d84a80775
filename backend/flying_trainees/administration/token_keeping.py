"""Administrators and, for their own network, coordinators keep machine tokens; acts are audited."""

from datetime import datetime, timedelta
from uuid import UUID

from sqlmodel import Session, col, or_, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.accounts.token_models import ApiToken
from flying_trainees.accounts.tokens import new_secret
from flying_trainees.administration.token_schemas import ApiTokenIn, ApiTokenOut, NewApiTokenOut
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.people.schemas import NamedOut


def api_tokens(session: Session, actor: Actor) -> list[ApiTokenOut]:
    """The tokens that the actor may take away, the latest first. One query."""
    wanted = (
        select(ApiToken, Person, Organisation, Network)
        .join(Person, col(Person.id) == col(ApiToken.made_by_id))
        .join(Organisation, col(Organisation.id) == col(ApiToken.organisation_id), isouter=True)
        .join(Network, col(Network.id) == col(ApiToken.network_id), isouter=True)
        .where(col(ApiToken.revoked_at).is_(None))
        .order_by(col(ApiToken.created_at).desc(), col(ApiToken.id))
    )
    if not actor.is_administrator:
        wanted = wanted.where(
            or_(
                col(ApiToken.network_id).in_(actor.coordinated_networks),
                col(ApiToken.made_by_id) == actor.person_id,
            )
        )
    return [_described(*row) for row in session.exec(wanted)]


def make_api_token(
    session: Session, actor: Actor, now: datetime, wanted: ApiTokenIn
) -> NewApiTokenOut:
    """Make a token. Raises NotAllowed outside the actor's own networks, InvalidInput."""
    organisation, network = _place(session, wanted)
    if not _may_keep(actor, wanted.network_id):
        raise NotAllowed
    secret = new_secret()
    token = ApiToken(
        name=wanted.name,
        scopes=sorted(set(wanted.scopes)),
        organisation_id=wanted.organisation_id,
        network_id=wanted.network_id,
        secret_hash=hash_secret(secret),
        made_by_id=actor.person_id,
        created_at=now,
        expires_at=now + timedelta(days=wanted.days),
    )
    session.add(token)
    session.flush()
    audit(
        session, now, actor.person_id, "api-token-made", ("api-token", token.id),
        details={"scopes": " ".join(token.scopes)} | _where(token),
    )  # fmt: skip
    session.flush()
    maker = session.get_one(Person, actor.person_id)
    return NewApiTokenOut(token=_described(token, maker, organisation, network), secret=secret)


def revoke_api_token(session: Session, actor: Actor, now: datetime, token_id: UUID) -> None:
    """Take a token away, at once. Raises NotFound for one that isn't the actor's to keep."""
    token = session.get(ApiToken, token_id, with_for_update=True)
    if token is None or token.revoked_at is not None:
        raise NotFound
    if token.made_by_id != actor.person_id and not _may_keep(actor, token.network_id):
        raise NotFound
    token.revoked_at = now
    audit(
        session, now, actor.person_id, "api-token-revoked", ("api-token", token.id),
        details=_where(token),
    )  # fmt: skip
    session.flush()


def _may_keep(actor: Actor, network_id: UUID | None) -> bool:
    return actor.is_administrator or (network_id is not None and actor.coordinates(network_id))


def _place(session: Session, wanted: ApiTokenIn) -> tuple[Organisation | None, Network | None]:
    """What the token is for. Raises InvalidInput for two places, or one that isn't there."""
    if wanted.organisation_id and wanted.network_id:
        raise InvalidInput(fields=[FieldError("networkId", "scope-unwanted", {})])
    organisation, network = None, None
    if wanted.organisation_id:
        organisation = session.get(Organisation, wanted.organisation_id)
        if organisation is None:
            raise InvalidInput(fields=[FieldError("organisationId", "unknown-organisation", {})])
    if wanted.network_id:
        network = session.get(Network, wanted.network_id)
        if network is None:
            raise InvalidInput(fields=[FieldError("networkId", "unknown-network", {})])
    return organisation, network


def _where(token: ApiToken) -> dict[str, str]:
    """The place of a token, for the audit trail."""
    places = (("organisationId", token.organisation_id), ("networkId", token.network_id))
    return {name: str(place) for name, place in places if place}


def _described(
    token: ApiToken, maker: Person, organisation: Organisation | None, network: Network | None
) -> ApiTokenOut:
    return ApiTokenOut(
        id=token.id,
        name=token.name,
        scopes=token.scopes,
        organisation=NamedOut(id=organisation.id, name=organisation.name) if organisation else None,
        network=NamedOut(id=network.id, name=network.name) if network else None,
        made_by=NamedOut(id=maker.id, name=maker.name),
        created_at=token.created_at,
        expires_at=token.expires_at,
        last_used_at=token.last_used_at,
    )
