"""Signing out here, and where to go to sign out at the provider too (RP-Initiated Logout 1.0)."""

from sqlmodel import Session, col, select

from flying_trainees.accounts import sessions
from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.models import SignInSession
from flying_trainees.core.settings import Settings
from flying_trainees.identities.departing import with_query
from flying_trainees.identities.errors import ProviderUnreachable
from flying_trainees.identities.wire import Wire


def sign_out(session: Session, actor: Actor, settings: Settings, wire: Wire) -> str | None:
    """End this browser's session; the provider's own sign-out page when there is one.

    A provider that doesn't answer keeps nobody signed in here. The ID token is not kept, so the
    provider is told who asks by its client id, and may want a confirmation.
    """
    provider = session.exec(
        select(IdentityProvider)
        .join(SignInSession, col(SignInSession.provider_id) == col(IdentityProvider.id))
        .where(SignInSession.id == actor.session_id)
    ).first()
    sessions.end(session, actor.session_id)
    if provider is None:
        return None
    try:
        metadata = wire.metadata(provider.issuer)
    except ProviderUnreachable:
        return None
    if metadata.end_session_endpoint is None:
        return None
    fields = {
        "client_id": provider.client_id,
        "post_logout_redirect_uri": f"{settings.public_url}/inloggen",
    }
    return with_query(metadata.end_session_endpoint, fields)
