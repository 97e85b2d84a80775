"""The bare server to compare with: Starlette, asyncpg, and the statements that our app sends.

It checks nothing and words nothing: per request it sends the recorded statements in one
transaction and answers with their rows as JSON. What our app takes longer is what validation,
rules, the object mapper, explanations and typed answers cost.
"""

import json
import os
import pickle
from collections.abc import AsyncIterator
from contextlib import asynccontextmanager
from pathlib import Path
from typing import Any
from uuid import UUID

import asyncpg
from starlette.applications import Starlette
from starlette.requests import Request
from starlette.responses import Response
from starlette.routing import Route
from uuid_utils.compat import uuid7

POOL_SIZE = 10  # as our app's
PLANS = pickle.loads(Path(os.environ["RAW_PLANS"]).read_bytes())  # noqa: S301 (our own file)


@asynccontextmanager
async def pool(app: Starlette) -> AsyncIterator[None]:
    """One pool of connections for all requests."""
    app.state.pool = await asyncpg.create_pool(
        **PLANS["connect"], min_size=POOL_SIZE, max_size=POOL_SIZE, init=with_json
    )
    yield
    await app.state.pool.close()


async def with_json(connection: asyncpg.Connection) -> None:
    """JSON columns as Python values, as our driver reads them."""
    for name in ("json", "jsonb"):
        await connection.set_type_codec(
            name, encoder=json.dumps, decoder=json.loads, schema="pg_catalog"
        )


async def answer(request: Request) -> Response:
    """Send the plan's statements; answer with their rows."""
    plan = PLANS["plans"][request.path_params["plan"]]
    swap = Swap(plan, request.path_params["number"])
    rows: list[Any] = []
    async with request.app.state.pool.acquire() as connection, connection.transaction():
        for statement in plan["statements"]:
            values = [swap.value(value) for value in statement["values"]]
            rows = await connection.fetch(swap.sql(statement), *values) or rows
    body = json.dumps([dict(row) for row in rows], default=str)
    return Response(body, media_type="application/json")


class Swap:
    """Puts another person, another job and new ids in the places of the recorded ones."""

    def __init__(self, plan: dict[str, Any], number: int) -> None:
        self.known: dict[UUID, UUID] = dict(plan["swaps"][number]) if plan["swaps"] else {}
        self.known |= {made: uuid7() for made in plan["made"]}
        self.texts = {str(old): str(new) for old, new in self.known.items()}

    def sql(self, statement: dict[str, Any]) -> str:
        """The statement; one without values may have them inside."""
        text = str(statement["sql"])
        return text if statement["values"] else self.text(text)

    def value(self, value: Any) -> Any:
        """The value to send instead."""
        match value:
            case UUID():
                return self.known.get(value, value)
            case str():
                return self.text(value)
            case ("range", lower, upper, bounds):
                return asyncpg.Range(
                    lower, upper, lower_inc=bounds[0] == "[", upper_inc=bounds[1] == "]"
                )
            case dict():
                return json.loads(self.text(json.dumps(value, default=str)))
            case list():
                return [self.value(one) for one in value]
            case _:
                return value

    def text(self, text: str) -> str:
        """Ids inside texts (events, tasks and their names)."""
        if len(text) < 36:
            return text
        for old, new in self.texts.items():
            text = text.replace(old, new)
        return text


app = Starlette(
    routes=[Route("/{plan}/{number:int}", answer, methods=["GET", "POST"])], lifespan=pool
)
