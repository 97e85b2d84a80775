"""Administrators keep identity providers; each act is audited, no secret is ever shown."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.identity_models import (
    IdentityProvider,
    ProviderDomain,
    ProviderState,
)
from flying_trainees.accounts.models import Role
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.core.sealing import can_seal, seal
from flying_trainees.core.settings import Settings
from flying_trainees.identities.errors import DomainTaken
from flying_trainees.identities.rules import MAPPED
from flying_trainees.identities.schemas import ProviderIn, RoleRuleIn
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network


def add_provider(
    session: Session, actor: Actor, now: datetime, settings: Settings, wanted: ProviderIn
) -> UUID:
    """Add a provider. Raises InvalidInput, ProviderKeyTaken, IssuerTaken, DomainTaken."""
    _check(session, settings, wanted)
    provider = IdentityProvider(
        key=wanted.key,
        name=wanted.name,
        issuer=wanted.issuer,
        client_id=wanted.client_id,
        created_at=now,
    )
    _write(session, settings, provider, wanted)
    _on_record(session, actor, now, "identity-provider-added", provider)
    return provider.id


def change_provider(
    session: Session,
    actor: Actor,
    now: datetime,
    settings: Settings,
    provider_id: UUID,
    wanted: ProviderIn,
) -> None:
    """Write a provider anew; its secret stays unless another is given."""
    provider = _provider(session, provider_id)
    _check(session, settings, wanted)
    if provider.issuer != wanted.issuer and not _brings_secret(wanted):
        # Or the present secret would be sent to whoever the new issuer is.
        provider.secret_sealed = provider.secret_env = None
    provider.key = wanted.key
    provider.name = wanted.name
    provider.issuer = wanted.issuer
    provider.client_id = wanted.client_id
    _write(session, settings, provider, wanted)
    _on_record(session, actor, now, "identity-provider-changed", provider)


def remove_provider(session: Session, actor: Actor, now: datetime, provider_id: UUID) -> None:
    """Take a provider away with its links to accounts; the accounts stay."""
    provider = _provider(session, provider_id)
    session.delete(provider)
    _on_record(session, actor, now, "identity-provider-removed", provider)


def _provider(session: Session, provider_id: UUID) -> IdentityProvider:
    provider = session.get(IdentityProvider, provider_id, with_for_update=True)
    if provider is None:
        raise NotFound
    return provider


def _brings_secret(wanted: ProviderIn) -> bool:
    return wanted.secret is not None or wanted.secret_env is not None


def _write(
    session: Session, settings: Settings, provider: IdentityProvider, wanted: ProviderIn
) -> None:
    if wanted.secret is not None:
        provider.secret_env = None
        provider.secret_sealed = seal(settings, wanted.secret, f"identity-provider:{provider.id}")
    elif wanted.secret_env is not None:
        provider.secret_env, provider.secret_sealed = wanted.secret_env, None
    provider.organisation_id = wanted.organisation_id
    provider.trusts_email = wanted.trusts_email
    provider.creates_accounts = wanted.creates_accounts
    provider.exclusive = wanted.exclusive
    provider.second_factor = wanted.second_factor
    provider.role_rules = [rule.model_dump(mode="json") for rule in wanted.role_rules]
    provider.state = ProviderState.ACTIVE if wanted.active else ProviderState.OFF
    session.add(provider)
    session.flush()
    _write_domains(session, provider.id, set(wanted.domains))


def _write_domains(session: Session, provider_id: UUID, domains: set[str]) -> None:
    others = session.exec(
        select(ProviderDomain.domain).where(
            col(ProviderDomain.domain).in_(domains), ProviderDomain.provider_id != provider_id
        )
    ).first()
    if others is not None:
        raise DomainTaken(domain=others)
    session.execute(delete(ProviderDomain).where(col(ProviderDomain.provider_id) == provider_id))
    session.add_all(
        ProviderDomain(domain=domain, provider_id=provider_id) for domain in sorted(domains)
    )
    session.flush()


def _check(session: Session, settings: Settings, wanted: ProviderIn) -> None:
    fields = [] if _safe(settings, wanted.issuer) else [FieldError("issuer", "https-needed", {})]
    if wanted.secret is not None and not can_seal(settings):
        fields.append(FieldError("secret", "secrets-key-missing", {}))
    if wanted.secret is not None and wanted.secret_env is not None:
        fields.append(FieldError("secretEnv", "one-secret", {}))
    home = wanted.organisation_id
    if home is not None and session.get(Organisation, home) is None:
        fields.append(FieldError("organisationId", "unknown-organisation", {}))
    for index, rule in enumerate(wanted.role_rules):
        code = _wrong_rule(session, rule)
        if code:
            fields.append(FieldError(f"roleRules.{index}", code, {}))
    if fields:
        raise InvalidInput(fields=fields)


def _safe(settings: Settings, issuer: str) -> bool:
    """Https, but for an address that the installation itself lets through (tests, own network)."""
    if issuer.startswith("https://"):
        return True
    host = issuer.removeprefix("http://").partition("/")[0]
    return host.replace("localhost", "127.0.0.1") in settings.outbound_allowed


def _wrong_rule(session: Session, rule: RoleRuleIn) -> str | None:
    """The code of what is wrong with a rule: its role, or its scope."""
    if rule.role not in MAPPED:
        return "role-not-mapped"
    needed = rule.organisation_id if rule.role is Role.POSTER else rule.network_id
    unwanted = rule.network_id if rule.role is Role.POSTER else rule.organisation_id
    if needed is None:
        return "scope-missing"
    if unwanted is not None:
        return "scope-unwanted"
    if rule.role is Role.POSTER:
        return None if session.get(Organisation, needed) else "unknown-organisation"
    return None if session.get(Network, needed) else "unknown-network"


def _on_record(
    session: Session, actor: Actor, now: datetime, action: str, provider: IdentityProvider
) -> None:
    audit(
        session, now, actor.person_id, action, ("identity-provider", provider.id),
        details={"active": provider.state is ProviderState.ACTIVE},
    )  # fmt: skip
    session.flush()
