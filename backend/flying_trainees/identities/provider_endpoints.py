"""API of identity providers, for administrators."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import Administrator
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.identities import (
    checking,
    listing_providers,
    provider_keeping,
    scim_token_keeping,
)
from flying_trainees.identities.schemas import (
    ProviderCheckOut,
    ProviderIn,
    ProviderOut,
    ScimSecretOut,
)
from flying_trainees.identities.this_process import ThisOpenid

router = APIRouter(prefix="/identity-providers", tags=["administration"])

WRITE = answers(400, 401, 403, 404, 409, 429)


@router.get("", responses=answers(401, 403, 429), operation_id="listIdentityProviders")
def list_providers(
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    openid: ThisOpenid,
) -> Page[ProviderOut]:
    """All identity providers."""
    return Page(items=listing_providers.providers(session, openid.settings))


@router.post("", status_code=201, responses=WRITE, operation_id="addIdentityProvider")
def post_provider(
    body: ProviderIn, actor: Administrator, session: DbSession, now: Now, openid: ThisOpenid
) -> ProviderOut:
    """Add an identity provider."""
    added = provider_keeping.add_provider(session, actor, now, openid.settings, body)
    return listing_providers.provider(session, openid.settings, added)


@router.put("/{provider_id}", responses=WRITE, operation_id="putIdentityProvider")
def put_provider(
    provider_id: UUID,
    body: ProviderIn,
    actor: Administrator,
    session: DbSession,
    now: Now,
    openid: ThisOpenid,
) -> ProviderOut:
    """Change an identity provider; its secret stays when none is given."""
    settings = openid.settings
    provider_keeping.change_provider(session, actor, now, settings, provider_id, body)
    return listing_providers.provider(session, settings, provider_id)


@router.delete(
    "/{provider_id}", status_code=204, responses=WRITE, operation_id="removeIdentityProvider"
)
def delete_provider(provider_id: UUID, actor: Administrator, session: DbSession, now: Now) -> None:
    """Take an identity provider away; accounts stay."""
    provider_keeping.remove_provider(session, actor, now, provider_id)


@router.post("/{provider_id}/checks", responses=WRITE, operation_id="checkIdentityProvider")
def post_check(
    provider_id: UUID,
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    openid: ThisOpenid,
) -> ProviderCheckOut:
    """Read what the provider says about itself, now."""
    return checking.check_provider(session, openid, provider_id)


@router.post(
    "/{provider_id}/scim-tokens",
    status_code=201,
    responses=WRITE,
    operation_id="makeScimToken",
)
def post_scim_token(
    provider_id: UUID, actor: Administrator, session: DbSession, now: Now
) -> ScimSecretOut:
    """Let the provider's directory tell of joiners and leavers; the secret is shown once."""
    secret = scim_token_keeping.make_scim_token(session, actor, now, provider_id)
    return ScimSecretOut(secret=secret)


@router.delete(
    "/{provider_id}/scim-tokens",
    status_code=204,
    responses=WRITE,
    operation_id="revokeScimTokens",
)
def delete_scim_tokens(
    provider_id: UUID, actor: Administrator, session: DbSession, now: Now
) -> None:
    """Let it tell nothing any more."""
    scim_token_keeping.revoke_scim_tokens(session, actor, now, provider_id)
