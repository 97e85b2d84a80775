"""Machine tokens: make one, find who it speaks for, and the guards of routes that accept one.

A route that machines may call takes `ReadsJobs`, `WritesJobs`, … instead of `SignedIn`: a signed-in
person passes as ever, a token only with that scope. A token stands for its maker, reduced to the
one organisation or network that it is for; when the maker loses that role, the token is worth
nothing. A token is no cookie, so that a write with one needs no header against forgery.
"""

import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Annotated

from fastapi import Depends, Request
from fastapi.security import HTTPAuthorizationCredentials, HTTPBearer
from sqlalchemy import update
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.errors import TokenScopeMissing
from flying_trainees.accounts.guards import any_session, client_address, limit, signed_in
from flying_trainees.accounts.models import Person, Role
from flying_trainees.accounts.sessions import grants_of, hash_secret
from flying_trainees.accounts.token_models import ApiToken, TokenScope
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.errors import NotAllowed, NotSignedIn

PREFIX = "ftk_"
"""So that scanners recognise a token that was committed or mailed by accident."""
USED_EVERY = timedelta(minutes=5)

bearer = HTTPBearer(
    auto_error=False,
    scheme_name="token",
    description="A machine token with the scope that the route names, made under `/beheer`.",
)
Credentials = Annotated[HTTPAuthorizationCredentials | None, Depends(bearer)]
Guard = Callable[..., Actor]


def new_secret() -> str:
    """A secret of 256 bits."""
    return PREFIX + secrets.token_urlsafe(32)


def find_token(session: Session, now: datetime, secret: str) -> tuple[ApiToken, Actor] | None:
    """A usable token and whom it speaks for; None when unknown, old, revoked or without ground."""
    row = session.exec(
        select(ApiToken, Person)
        .join(Person, col(Person.id) == col(ApiToken.made_by_id))
        .where(
            ApiToken.secret_hash == hash_secret(secret),
            ApiToken.expires_at > now,
            col(ApiToken.revoked_at).is_(None),
            col(Person.deactivated_at).is_(None),
        )
    ).first()
    if row is None:
        return None
    token, maker = row
    held = grant_for(token, grants_of(session, maker.id))
    if held is None:
        return None
    _note_use(session, now, token)
    return token, Actor(
        person_id=maker.id,
        name=maker.name,
        email=maker.email,
        language=maker.language,
        session_id=token.id,
        grants=frozenset({held}),
        token_id=token.id,
    )


def grant_for(token: ApiToken, makers: frozenset[Grant]) -> Grant | None:
    """The one role that a token has, as long as its maker has it or is an administrator."""
    everything = Grant(Role.ADMINISTRATOR)
    wanted = everything
    if token.organisation_id:
        wanted = Grant(Role.POSTER, organisation_id=token.organisation_id)
    elif token.network_id:
        wanted = Grant(Role.COORDINATOR, network_id=token.network_id)
    return wanted if wanted in makers or everything in makers else None


def open_to_tokens(scope: TokenScope | None, people: Callable[[Actor], Actor] = signed_in) -> Guard:
    """The guard of routes for people, and for machines with a token of that scope (None: any).

    `people` says which of those who are signed in may pass.
    """

    def guard(request: Request, session: DbSession, now: Now, given: Credentials) -> Actor:
        if given is None:
            return people(any_session(request, session, now))
        found = find_token(session, now, given.credentials)
        if found is None:
            limit(request, f"address:{client_address(request)}")
            raise NotSignedIn
        token, actor = found
        limit(request, f"token:{token.id}")
        if scope is not None and scope not in token.scopes:
            raise TokenScopeMissing(scope=scope.value)
        return actor

    return guard


def _note_use(session: Session, now: datetime, token: ApiToken) -> None:
    """Remember when it was used last, to within five minutes."""
    if token.last_used_at is None or now - token.last_used_at > USED_EVERY:
        session.execute(
            update(ApiToken).where(col(ApiToken.id) == token.id).values(last_used_at=now)
        )


TOKEN_GUARDS: dict[TokenScope, Guard] = {scope: open_to_tokens(scope) for scope in TokenScope}
any_token = open_to_tokens(None)
"""For what every machine needs: who it is, and the lists that others refer to."""
myself = open_to_tokens(None, people=lambda actor: actor)
"""Also for who signed in with too little: to be told so."""
MACHINE_GUARDS = frozenset({any_token, myself, *TOKEN_GUARDS.values()})

AnyToken = Annotated[Actor, Depends(any_token)]
Myself = Annotated[Actor, Depends(myself)]

ReadsJobs = Annotated[Actor, Depends(TOKEN_GUARDS[TokenScope.JOBS_READ])]
WritesJobs = Annotated[Actor, Depends(TOKEN_GUARDS[TokenScope.JOBS_WRITE])]
ReadsPeople = Annotated[Actor, Depends(TOKEN_GUARDS[TokenScope.PEOPLE_READ])]
ReadsLearnings = Annotated[Actor, Depends(TOKEN_GUARDS[TokenScope.LEARNINGS_READ])]
KeepsWebhooks = Annotated[Actor, Depends(TOKEN_GUARDS[TokenScope.WEBHOOKS])]


def _imports(actor: Annotated[Actor, Depends(TOKEN_GUARDS[TokenScope.IMPORT])]) -> Actor:
    """Guard of imports: coordinators, administrators, and tokens of a network."""
    if not (actor.coordinated_networks or actor.is_administrator):
        raise NotAllowed
    return actor


Imports = Annotated[Actor, Depends(_imports)]
