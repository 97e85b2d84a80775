"""Reads of identity providers, for administrators."""

from collections import defaultdict
from collections.abc import Sequence
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import Identity, IdentityProvider, ProviderDomain
from flying_trainees.accounts.scim_models import ScimToken
from flying_trainees.core.errors import NotFound
from flying_trainees.core.settings import Settings
from flying_trainees.identities.departing import redirect_uri
from flying_trainees.identities.role_keeping import rules_of
from flying_trainees.identities.rules import RoleRule
from flying_trainees.identities.schemas import ProviderOut, RoleRuleOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.people.schemas import NamedOut


def providers(session: Session, settings: Settings) -> list[ProviderOut]:
    """All providers by name. Six queries, whatever their number."""
    rows = list(
        session.exec(
            select(IdentityProvider).order_by(col(IdentityProvider.name), col(IdentityProvider.id))
        )
    )
    return _described(session, settings, rows)


def provider(session: Session, settings: Settings, provider_id: UUID) -> ProviderOut:
    """One provider. Raises NotFound."""
    row = session.get(IdentityProvider, provider_id)
    if row is None:
        raise NotFound
    return _described(session, settings, [row])[0]


def _described(
    session: Session, settings: Settings, rows: Sequence[IdentityProvider]
) -> list[ProviderOut]:
    domains: dict[UUID, list[str]] = defaultdict(list)
    for domain in session.exec(select(ProviderDomain).order_by(col(ProviderDomain.domain))):
        domains[domain.provider_id].append(domain.domain)
    rules = {row.id: rules_of(row) for row in rows}
    every = [rule for listed in rules.values() for rule in listed]
    homes = {row.organisation_id for row in rows} | {rule.organisation_id for rule in every}
    organisations = _named(session, Organisation, homes)
    networks = _named(session, Network, {rule.network_id for rule in every})
    people = _counts(session, Identity)
    tokens = _counts(session, ScimToken)
    return [
        ProviderOut(
            **row.model_dump(exclude={"secret_sealed", "organisation_id", "role_rules"}),
            secret_sealed=row.secret_sealed is not None,
            organisation=organisations.get(row.organisation_id),
            domains=domains[row.id],
            role_rules=[_rule(rule, organisations, networks) for rule in rules[row.id]],
            redirect_uri=redirect_uri(settings, row),
            sign_out_uri=f"{settings.public_url}/inloggen",
            scim_address=f"{settings.public_url}/scim/v2",
            scim_tokens=tokens.get(row.id, 0),
            people=people.get(row.id, 0),
        )
        for row in rows
    ]


def _rule(
    rule: RoleRule,
    organisations: dict[UUID | None, NamedOut],
    networks: dict[UUID | None, NamedOut],
) -> RoleRuleOut:
    return RoleRuleOut(
        claim=rule.claim,
        value=rule.value,
        role=rule.role,
        organisation=organisations.get(rule.organisation_id),
        network=networks.get(rule.network_id),
    )


def _named(
    session: Session, table: type[Organisation] | type[Network], ids: set[UUID | None]
) -> dict[UUID | None, NamedOut]:
    rows = session.exec(select(table).where(col(table.id).in_([i for i in ids if i])))
    return {row.id: NamedOut(id=row.id, name=row.name) for row in rows}


def _counts(session: Session, table: type[Identity] | type[ScimToken]) -> dict[UUID, int]:
    wanted = select(table.provider_id, func.count()).group_by(col(table.provider_id))
    if table is ScimToken:
        wanted = wanted.where(col(ScimToken.revoked_at).is_(None))
    return dict(session.exec(wanted).all())
