"""Live changes reach a page that another process serves, and end with the session."""

import json
import threading
import time
from collections.abc import Iterator
from contextlib import contextmanager
from uuid import UUID

import httpx
from sqlalchemy import create_engine
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network
from tests.server.conftest import Serve

WRITE = {"X-Requested-With": "flying-trainees"}
PATIENCE = 20.0
EVENTS = "/v1/me/events"


class Stream(threading.Thread):
    """Reads a stream of server-sent events as a browser does, from its first on."""

    def __init__(self, client: httpx.Client, job_id: UUID) -> None:
        super().__init__(daemon=True)
        self.client, self.job_id = client, job_id
        self.events: list[tuple[str, dict[str, str]]] = []
        self.ended = threading.Event()
        self.start()
        self.wait_for(("everything", {}))

    def run(self) -> None:
        """Read until the other side ends it."""
        name = ""
        with self.client.stream("GET", EVENTS, params={"job": str(self.job_id)}) as answer:
            assert answer.headers["content-type"].startswith("text/event-stream")
            for line in answer.iter_lines():
                if line.startswith("event: "):
                    name = line.removeprefix("event: ")
                if line.startswith("data: "):
                    self.events.append((name, json.loads(line.removeprefix("data: "))))
        self.ended.set()

    def wait_for(self, event: tuple[str, dict[str, str]]) -> None:
        """Wait for an event to have come; raises TimeoutError."""
        until = time.monotonic() + PATIENCE
        while event not in self.events:
            if time.monotonic() > until:
                raise TimeoutError(f"{event} didn't come, only {self.events}")
            time.sleep(0.05)


@contextmanager
def signed_in(address: str, person: Person) -> Iterator[httpx.Client]:
    """A browser of somebody at one of the processes."""
    with httpx.Client(base_url=address, headers=WRITE, timeout=PATIENCE) as client:
        answer = client.post("/v1/demo/sign-in", json={"email": person.email})
        assert answer.status_code == 204
        yield client


def test_a_page_hears_of_seats_and_messages_from_another_process_until_it_is_over(
    serve: Serve, database_url: str
) -> None:
    with Session(create_engine(database_url), expire_on_commit=False) as session:
        organisation = make_organisation(session)
        network = make_network(session, organisation)
        start = utc_now().replace(hour=9, minute=0)
        job = make_job(session, organisation, network, starts=(start.replace(year=2027),))
        hidden = make_job(session, make_organisation(session), make_network(session))
        noor, bram = (make_member(session, network, name) for name in ("Noor", "Bram"))
        session.commit()
    first, second = serve(database_url, 2, DEMO="true", STREAMS_AT_MOST="2")

    with signed_in(first, noor) as page, signed_in(second, bram) as other:
        stream = Stream(page, job.id)
        assert page.get(EVENTS, params={"job": str(hidden.id)}).status_code == 404
        assert httpx.get(first + EVENTS).status_code == 401

        assert other.post(f"/v1/jobs/{job.id}/claims", json={}).status_code == 201
        stream.wait_for(("job", {"jobId": str(job.id)}))

        claim = page.post(f"/v1/jobs/{job.id}/claims", json={"together": []}).json()
        asked = other.post(f"/v1/jobs/{job.id}/questions", json={"text": "Waar is het?"})
        assert (claim["state"], asked.status_code) == ("claimed", 201)

        extra = Stream(page, job.id)
        refused = page.get(EVENTS)
        assert (refused.status_code, refused.headers["retry-after"]) == (429, "60")

        assert httpx.delete(
            second + "/v1/me/session", headers=WRITE, cookies=dict(page.cookies)
        ).status_code in (200, 204)
        assert stream.ended.wait(PATIENCE), "signing out at one process ends streams at the other"
        assert extra.ended.wait(PATIENCE)

        last = Stream(other, job.id)
        serve.stop()
        assert last.ended.wait(PATIENCE), "a server that stops ends its streams, and breaks none"
