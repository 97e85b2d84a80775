"""Try a provider before people do."""

from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.core.errors import NotFound
from flying_trainees.identities.arriving import Openid
from flying_trainees.identities.errors import ProviderUnreachable
from flying_trainees.identities.schemas import ProviderCheckOut


def check_provider(session: Session, openid: Openid, provider_id: UUID) -> ProviderCheckOut:
    """Whether the provider's description and keys can be read. Raises NotFound."""
    provider = session.get(IdentityProvider, provider_id)
    if provider is None:
        raise NotFound
    try:
        metadata = openid.wire.metadata(provider.issuer)
        openid.wire.keys(metadata)
    except ProviderUnreachable:
        return ProviderCheckOut(reachable=False, signs_out=False, names_itself=False)
    return ProviderCheckOut(
        reachable=True,
        signs_out=metadata.end_session_endpoint is not None,
        names_itself=metadata.names_itself,
    )
