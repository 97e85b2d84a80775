"""Every route has its guard, its errors in the description, and a name of its own."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from fastapi import FastAPI
from fastapi.dependencies.models import Dependant
from fastapi.routing import APIRoute, iter_route_contexts

from flying_trainees.accounts.guards import GUARDS, by_link, public
from flying_trainees.accounts.tokens import MACHINE_GUARDS
from flying_trainees.core.settings import Settings
from flying_trainees.identities.scim_guard import directory
from flying_trainees.main import create_app

OPEN = {"/v1/health/live", "/v1/health/ready", "/metrics", "/.well-known/security.txt"}
WRITES = {"POST", "PUT", "PATCH", "DELETE"}


@pytest.fixture(scope="module")
def described() -> FastAPI:
    """The app in demo mode; it never connects."""
    return create_app(Settings(demo=True, database_url="postgresql+psycopg://nobody@/nothing"))


@dataclass(frozen=True)
class Route:
    """What the description and the guards say about one route, as it is mounted."""

    path: str
    methods: set[str]
    responses: set[int | str]
    guards: set[object]
    operation_id: str | None
    described: bool


def routes(app: FastAPI) -> list[Route]:
    """All routes of the API with their mounted paths and dependencies."""
    found = [
        Route(
            path=str(context.path),
            methods=set(context.methods or ()),
            responses=set(context.responses),
            guards=set(calls(context.dependant)),
            operation_id=context.operation_id,
            described=context.include_in_schema,
        )
        for context in iter_route_contexts(app.routes)
        if isinstance(context.original_route, APIRoute)
    ]
    assert len(found) > 20, "the walk over the routes is broken"
    return found


def calls(dependant: Dependant) -> Iterator[object]:
    """Everything that a route depends on, however deep."""
    for dependency in dependant.dependencies:
        yield dependency.call
        yield from calls(dependency)


def test_every_route_has_a_guard(described: FastAPI) -> None:
    unguarded = [
        route.path
        for route in routes(described)
        if route.path not in OPEN and not (GUARDS | MACHINE_GUARDS | {directory}) & route.guards
    ]

    assert unguarded == []


def test_a_route_that_needs_an_account_says_so_in_the_description(described: FastAPI) -> None:
    silent = [
        route.path
        for route in routes(described)
        if route.path not in OPEN
        and not {public, by_link} & route.guards
        and not {401, 429} <= route.responses
    ]

    assert silent == []


def test_a_write_describes_invalid_input_and_refusal(described: FastAPI) -> None:
    silent = [
        (route.path, route.methods)
        for route in routes(described)
        if route.methods & WRITES and 403 not in route.responses
    ]

    assert silent == []


def test_every_operation_has_a_name_of_its_own(described: FastAPI) -> None:
    names = [route.operation_id for route in routes(described) if route.described]

    assert None not in names
    assert len(names) == len(set(names))


def test_demo_routes_are_absent_outside_demo_mode() -> None:
    app = create_app(Settings(demo=False, database_url="postgresql+psycopg://nobody@/nothing"))

    assert not [route.path for route in routes(app) if "/demo/" in route.path]
