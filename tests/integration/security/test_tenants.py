"""Another organisation's and another network's things are out of reach.

On every route, in every role. The routes are the app's own: a new one is covered at once, or fails
until it can be asked.
"""

import json
from collections.abc import Callable, Iterator
from dataclasses import dataclass
from typing import Any, cast

import pytest
from fastapi import FastAPI
from fastapi.routing import APIRoute, RouteContext, iter_route_contexts
from fastapi.testclient import TestClient
from httpx import Response
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.conftest import WRITE
from tests.integration.security.bodies import BODIES, OF_THEIRS, QUERIES
from tests.integration.security.tenants import NOBODYS, SECRET, TABLES, Tenants, two_tenants

REFUSED = {401, 403, 404}
ROLES = ("visitor", "member", "poster", "coordinator")
STREAMS = {"streamMyEvents"}
"""They never end; nothing but one's own events can be in them (tests of notifications)."""
Found = tuple[str, int, str]
"""What went wrong: operation, status, the beginning of the answer."""


@dataclass(frozen=True)
class Call:
    """One route with its parameters."""

    operation: str
    method: str
    path: str
    names: tuple[str, ...]
    queries: tuple[str, ...]
    takes_body: bool


def calls(app: FastAPI) -> Iterator[Call]:
    """Every route of the app."""
    for context in iter_route_contexts(app.routes):
        if _is_tenants(context):
            dependant = context.dependant
            for method in sorted(context.methods or ()):
                yield Call(
                    operation=str(context.operation_id),
                    method=method,
                    path=str(context.path),
                    names=tuple(one.name for one in dependant.path_params),
                    queries=tuple(one.name for one in dependant.query_params),
                    takes_body=bool(dependant.body_params),
                )


def _is_tenants(context: RouteContext) -> bool:
    """Demo sign-in and mailbox show everybody to everybody, and are absent elsewhere."""
    if not isinstance(context.original_route, APIRoute) or not context.include_in_schema:
        return False
    return context.operation_id not in STREAMS and not str(context.path).startswith("/v1/demo/")


@pytest.fixture
def tenants(session: Session) -> Tenants:
    """Ours and theirs."""
    return two_tenants(session)


def signed_in(
    app: FastAPI, tenants: Tenants, role: str, sign_in: Callable[[Person], TestClient]
) -> TestClient:
    """Somebody of us in a role; nobody for a visitor. Errors of the app are answers here."""
    client = TestClient(app, base_url="http://localhost", headers=WRITE)
    if role != "visitor":
        client.cookies.update(sign_in(tenants.ours[role]).cookies)
    return client


def filled(value: Any, ids: dict[str, str]) -> Any:
    """A body with their ids in it."""
    written = json.dumps(value)
    for name, id_ in ids.items():
        written = written.replace(f"{{{name}}}", id_)
    return json.loads(written)


def ask(client: TestClient, call: Call, ids: dict[str, str]) -> Response:
    """Call a route with their ids wherever it takes one."""
    path = call.path
    for name in call.names:
        path = path.replace(f"{{{name}}}", ids.get(name) or NOBODYS[name])
    named = {_camel(name): ids[name] for name in call.queries if name in ids}
    params = named | QUERIES.get(call.operation, {})
    body = filled(BODIES.get(call.operation), ids) if call.takes_body else None
    return cast("Response", client.request(call.method, path, params=params, json=body))


def _camel(name: str) -> str:
    first, *rest = name.split("_")
    return first + "".join(word.title() for word in rest)


def test_every_route_can_be_asked(app: FastAPI) -> None:
    """A new kind of object needs its table, a new body its example: see tenants.py, bodies.py."""
    known = set(TABLES) | set(NOBODYS)
    every = list(calls(app))

    assert len(every) > 100
    assert {call.path for call in every if set(call.names) - known} == set()
    with_body = {call.operation for call in every if call.takes_body and call.names}
    assert {
        name for name in with_body if name not in BODIES and "scim" not in name.lower()
    } == set()


def by_path(client: TestClient, every: list[Call], tenants: Tenants) -> Iterator[Found]:
    """Routes that name an object, with theirs: each has to refuse."""
    for call in every:
        if call.names:
            answer = ask(client, call, tenants.theirs)
            if answer.status_code not in REFUSED or SECRET in answer.text:
                yield call.operation, answer.status_code, answer.text[:300]


def by_filter(client: TestClient, every: list[Call], tenants: Tenants) -> Iterator[Found]:
    """Lists, also when asked for what is theirs: nothing of it shows."""
    for call in every:
        if call.method == "GET" and not call.names:
            for ids in ({}, tenants.theirs) if call.queries else ({},):
                answer = ask(client, call, ids)
                if answer.status_code >= 500 or SECRET in answer.text:
                    yield call.operation, answer.status_code, answer.text[:300]


def by_body(client: TestClient, tenants: Tenants) -> Iterator[Found]:
    """Bodies that name something of theirs."""
    ids = tenants.theirs | {"our_job": str(tenants.our_job)}
    for what, (method, path, body) in OF_THEIRS.items():
        asked = client.request(method, path.format(**ids), json=filled(body, ids))
        answer = cast("Response", asked)
        if answer.status_code not in REFUSED | {400, 409} or SECRET in answer.text:
            yield what, answer.status_code, answer.text[:300]


@pytest.mark.parametrize("role", ROLES)
def test_what_is_theirs_is_out_of_reach(
    app: FastAPI, tenants: Tenants, sign_in: Callable[[Person], TestClient], role: str
) -> None:
    client = signed_in(app, tenants, role, sign_in)
    every = list(calls(app))

    assert list(by_path(client, every, tenants)) == []
    assert list(by_filter(client, every, tenants)) == []
    assert list(by_body(client, tenants)) == []


def test_an_administrator_doesnt_reach_what_is_only_a_persons_own(
    app: FastAPI, tenants: Tenants, sign_in: Callable[[Person], TestClient]
) -> None:
    client = signed_in(app, tenants, "administrator", sign_in)
    own = [call for call in calls(app) if call.path.startswith("/v1/me/") and call.names]

    answers = {call.operation: ask(client, call, tenants.theirs).status_code for call in own}

    assert len(answers) > 6
    assert {name: status for name, status in answers.items() if status != 404} == {}
