"""The guard of SCIM's routes, and answers in SCIM's own form (RFC 7644, 3.12)."""

import logging
from collections.abc import Callable, Coroutine
from datetime import datetime, timedelta
from typing import Annotated, Any

from fastapi import Depends, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from fastapi.routing import APIRoute
from sqlalchemy import update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from flying_trainees.accounts.guards import client_address, limit
from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.scim_models import ScimToken
from flying_trainees.accounts.sessions import hash_secret
from flying_trainees.accounts.tokens import Credentials
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.errors import DomainError, NotSignedIn, TooManyRequests
from flying_trainees.identities.scim_reading import ScimRefusal

MEDIA_TYPE = "application/scim+json"
ERROR = "urn:ietf:params:scim:api:messages:2.0:Error"
USED_EVERY = timedelta(minutes=5)
logger = logging.getLogger(__name__)
Handler = Callable[[Request], Coroutine[Any, Any, Response]]


class ScimAnswer(JSONResponse):
    """JSON by SCIM's own name."""

    media_type = MEDIA_TYPE


class ScimRoute(APIRoute):
    """Says what went wrong as SCIM does, so that directories show it to their administrators."""

    def get_route_handler(self) -> Handler:
        """The route's handler, with refusals answered."""
        handle = super().get_route_handler()

        async def answered(request: Request) -> Response:
            try:
                return await handle(request)
            except (ScimRefusal, DomainError, RequestValidationError, IntegrityError) as refusal:
                return _refused(refusal)

        return answered


def directory(
    request: Request, session: DbSession, now: Now, given: Credentials
) -> IdentityProvider:
    """Guard: the provider whose token this is. Raises NotSignedIn, TooManyRequests."""
    found = _find(session, now, given.credentials) if given else None
    if found is None:
        limit(request, f"address:{client_address(request)}")
        raise NotSignedIn
    token, provider = found
    limit(request, f"scim:{token.id}")
    return provider


Directory = Annotated[IdentityProvider, Depends(directory)]


def _find(
    session: Session, now: datetime, secret: str
) -> tuple[ScimToken, IdentityProvider] | None:
    found = session.exec(
        select(ScimToken, IdentityProvider)
        .join(IdentityProvider, col(IdentityProvider.id) == col(ScimToken.provider_id))
        .where(ScimToken.secret_hash == hash_secret(secret), col(ScimToken.revoked_at).is_(None))
    ).first()
    if found and (found[0].last_used_at is None or now - found[0].last_used_at > USED_EVERY):
        session.execute(
            update(ScimToken).where(col(ScimToken.id) == found[0].id).values(last_used_at=now)
        )
    return found


def _refused(refusal: Exception) -> Response:
    status, detail, kind = _meaning(refusal)
    body: dict[str, Any] = {"schemas": [ERROR], "status": str(status), "detail": detail}
    if kind:
        body["scimType"] = kind
    answer = ScimAnswer(body, status)
    if status == 401:
        answer.headers["WWW-Authenticate"] = "Bearer"
    if isinstance(refusal, TooManyRequests):
        answer.headers["Retry-After"] = str(refusal.seconds)
    return answer


def _meaning(refusal: Exception) -> tuple[int, str, str | None]:
    """Status, words, and SCIM's own kind of error."""
    if isinstance(refusal, ScimRefusal):
        return refusal.status, refusal.detail, refusal.kind
    if isinstance(refusal, DomainError):
        return refusal.status, refusal.code, None
    if isinstance(refusal, IntegrityError):
        logger.warning("a directory's change was refused by the database", exc_info=refusal)
        return 409, "somebody else has this already", "uniqueness"
    return 400, "not as RFC 7643 and RFC 7644 want it", "invalidSyntax"
