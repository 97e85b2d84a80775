"""API of live changes: one stream of server-sent events for each page in sight."""

from collections.abc import AsyncIterator
from typing import Annotated, Final, cast
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import StreamingResponse
from fastapi.sse import format_sse_event

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.db import DbSession
from flying_trainees.core.errors import TooManyRequests
from flying_trainees.core.live import EVERYTHING, Hub, Listener
from flying_trainees.core.problems import answers
from flying_trainees.jobs.queries import find_job
from flying_trainees.people.scopes import network_scope

router = APIRouter(prefix="/me/events", tags=["notifications"])

STREAMS_A_SESSION = 8
JOBS_A_STREAM = 5
HEARTBEAT_SECONDS = 15.0
RECONNECT_MILLISECONDS = 3000
BEATS_AT_MOST = 240
"""After an hour of silence the browser opens a new stream, and is let in anew."""
LATER_SECONDS = 60


class EventStream(StreamingResponse):
    """A stream of our own making: its session was given back before it begins.

    FastAPI's own class would run the endpoint itself as the stream, with its dependencies open.
    """

    media_type = "text/event-stream"


JobIds = Annotated[
    list[UUID] | None, Query(alias="job", description="Jobs on the page.", max_length=JOBS_A_STREAM)
]


def watched(actor: SignedIn, session: DbSession, job: JobIds = None) -> list[str]:
    """What the reader wants to hear of, as far as he may see it. Raises NotFound."""
    scope = network_scope(session, actor) if job else None
    if scope:
        for job_id in job or []:
            find_job(session, actor, scope, job_id)
    jobs = (f"job:{job_id}" for job_id in job or [])
    return [f"person:{actor.person_id}", f"account:{actor.person_id}", *jobs]


EVENT: Final = {
    "type": "object",
    "description": "Of each event.",
    "required": ["event", "data"],
    "properties": {
        "event": {"type": "string", "enum": ["everything", "job", "messages"]},
        "data": {"type": "string", "description": "JSON; of a job `jobId`."},
    },
}


@router.get(
    "",
    responses={
        200: {"description": "A stream.", "content": {"text/event-stream": {"schema": EVENT}}},
        **answers(400, 401, 404, 429),
    },
    operation_id="streamMyEvents",
    response_class=EventStream,
)
async def stream(
    request: Request,
    actor: SignedIn,
    subjects: Annotated[list[str], Depends(watched)],
) -> EventStream:
    """Server-sent events `messages` (my list changed) and `job` (a job on the page changed).

    They say that something changed, not what: read it again. Ends when the session does.
    """
    hub = cast("Hub", request.app.state.hub)
    if len(hub) >= hub.at_most or hub.streams_of(actor.session_id) >= STREAMS_A_SESSION:
        raise TooManyRequests(LATER_SECONDS)
    listener = hub.open(actor.session_id, subjects)
    return EventStream(
        _events(hub, listener), headers={"X-Accel-Buffering": "no", "Cache-Control": "no-store"}
    )


async def _events(hub: Hub, listener: Listener) -> AsyncIterator[bytes]:
    try:
        yield format_sse_event(retry=RECONNECT_MILLISECONDS, comment="open")
        for _ in range(BEATS_AT_MOST):
            heard = await listener.next(HEARTBEAT_SECONDS)
            if listener.ended:
                return
            if not heard:
                yield format_sse_event(comment="still here")
            for subject in sorted(heard):
                yield _event(subject)
    finally:
        hub.close(listener)


def _event(subject: str) -> bytes:
    kind, _, subject_id = subject.partition(":")
    if subject == EVERYTHING:
        return format_sse_event(event="everything", data_str="{}")
    if kind == "job":
        return format_sse_event(event="job", data_str=f'{{"jobId": "{subject_id}"}}')
    return format_sse_event(event="messages", data_str="{}")
