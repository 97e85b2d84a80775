"""API of the Atom feeds of open jobs."""

import hashlib
from uuid import UUID

from fastapi import APIRouter, Request, Response

from flying_trainees.accounts.guards import Public
from flying_trainees.accounts.tokens import ReadsJobs
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.problems import answers
from flying_trainees.integrations import feeds

router = APIRouter(tags=["integrations"])

ATOM = "application/atom+xml"
FEED = {200: {"content": {ATOM: {}}, "description": "Atom (RFC 4287)"}}
SECONDS = 300


class AtomResponse(Response):
    """An Atom document."""

    media_type = ATOM


@router.get(
    "/feeds/jobs",
    responses={**FEED, **answers(429)},
    operation_id="getOpenJobsFeed",
    response_class=AtomResponse,
    dependencies=[Public],
)
def get_public_feed(
    request: Request, session: DbSession, now: Now, language: ReaderLanguage
) -> Response:
    """Open jobs for everybody, as an Atom feed; needs no sign-in."""
    settings = request.app.state.settings
    return _answer(request, feeds.public_feed(session, now, settings, language))


@router.get(
    "/networks/{network_id}/feed",
    responses={**FEED, **answers(400, 401, 403, 404, 429)},
    operation_id="getNetworkFeed",
    response_class=AtomResponse,
)
def get_network_feed(
    network_id: UUID,
    request: Request,
    actor: ReadsJobs,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> Response:
    """All open jobs of a network, as an Atom feed; for members, and tokens with `jobs:read`."""
    settings = request.app.state.settings
    body = feeds.network_feed(session, actor, now, settings, language, network_id)
    return _answer(request, body)


def _answer(request: Request, body: bytes) -> Response:
    """The feed, or 304 when the reader has this very one."""
    tag = f'"{hashlib.sha256(body).hexdigest()[:32]}"'
    headers = {"ETag": tag, "Cache-Control": f"private, max-age={SECONDS}"}
    if request.headers.get("if-none-match") == tag:
        return Response(status_code=304, headers=headers)
    return AtomResponse(body, headers=headers)
