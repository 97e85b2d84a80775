"""Keep the roles that a provider or its directory gives equal to what it says; each is audited."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Grant
from flying_trainees.accounts.events import ROLE_GRANTED, RoleGranted
from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.models import Role, RoleGrant
from flying_trainees.accounts.scim_models import ScimGroup, ScimMember, ScimUser
from flying_trainees.accounts.sessions import roles_changed
from flying_trainees.audit.recording import record as audit
from flying_trainees.identities.rules import RoleRule, roles_from, says_all
from flying_trainees.outbox.recording import record


def rules_of(provider: IdentityProvider) -> list[RoleRule]:
    """A provider's rules."""
    return [RoleRule.model_validate(rule) for rule in provider.role_rules]


def keep_roles(
    session: Session,
    now: datetime,
    provider: IdentityProvider,
    person_id: UUID,
    claims: Mapping[str, object] | None,
) -> None:
    """Give what the rules say and take away what this provider gave and no longer says.

    Roles that somebody here gave are never touched. `claims`: of the ID token; None when the
    directory alone speaks (SCIM), whose groups always count.
    """
    rules = rules_of(provider)
    told = dict(claims or {})
    groups = _groups(session, provider.id, person_id)
    wanted = roles_from(rules, told) | roles_from(rules, {"groups": groups})
    held = list(session.exec(select(RoleGrant).where(RoleGrant.person_id == person_id)))
    have = {Grant(grant.role, grant.organisation_id, grant.network_id): grant for grant in held}
    for grant in sorted(wanted - have.keys(), key=str):
        give_role(session, now, person_id, grant, provider.id)
    if claims is not None and not says_all(rules, told):
        return
    for grant, row in have.items():
        if row.provider_id == provider.id and grant not in wanted:
            session.delete(row)
            _on_record(session, now, "role-revoked", person_id, grant.role, provider.id)
            roles_changed(session, person_id)
    session.flush()


def give_role(
    session: Session,
    now: datetime,
    person_id: UUID,
    grant: Grant,
    provider_id: UUID | None,
    actor_id: UUID | None = None,
) -> None:
    """Give one role, on record and told; whoever has it now signs in anew."""
    session.add(
        RoleGrant(
            person_id=person_id,
            role=grant.role,
            organisation_id=grant.organisation_id,
            network_id=grant.network_id,
            granted_at=now,
            provider_id=provider_id,
        )
    )
    session.flush()
    roles_changed(session, person_id)
    _on_record(session, now, "role-granted", person_id, grant.role, provider_id, actor_id)
    record(
        session, now, ROLE_GRANTED,
        RoleGranted(
            person_id=person_id, role=grant.role, organisation_id=grant.organisation_id,
            network_id=grant.network_id, actor_id=actor_id,
        ),
    )  # fmt: skip


def _on_record(
    session: Session,
    now: datetime,
    action: str,
    person_id: UUID,
    role: Role,
    provider_id: UUID | None,
    actor_id: UUID | None = None,
) -> None:
    details = {"role": role.value} | ({"providerId": str(provider_id)} if provider_id else {})
    audit(session, now, actor_id, action, ("person", person_id), details=details)


def _groups(session: Session, provider_id: UUID, person_id: UUID) -> list[str]:
    """The names and ids under which the directory has put somebody in a group."""
    rows = session.exec(
        select(ScimGroup.display_name, ScimGroup.external_id)
        .join(ScimMember, col(ScimMember.group_id) == col(ScimGroup.id))
        .join(ScimUser, col(ScimUser.id) == col(ScimMember.user_id))
        .where(ScimUser.person_id == person_id, ScimUser.provider_id == provider_id)
    )
    return [name for row in rows for name in row if name]
