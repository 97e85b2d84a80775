"""The API description: contact, server, problem details; open to everybody with CORS."""

import json
import re
from collections import Counter
from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi
from pydantic.alias_generators import to_camel
from starlette.responses import JSONResponse

SUMMARY = "Short government jobs, done by small groups matched on affinity and free time."
BASE = "/v1"
"""The major version stands in the server's address, the paths come after it (NLGov API-20)."""
SCHEMAS = "#/components/schemas/"
PLACEHOLDER = re.compile(r"\{(\w+)\}")
PAGE = re.compile(r"Page_(\w+)_")
SESSION = {
    "type": "apiKey",
    "in": "cookie",
    "name": "session",
    "description": "From signing in (`__Host-session` over https). Writes also need the header"
    " `X-Requested-With: flying-trainees`.",
}
OPEN_TO_ALL = {
    "Access-Control-Allow-Origin": "*",
    "Cross-Origin-Resource-Policy": "cross-origin",
}
METHODS = ("get", "post", "put", "patch", "delete")


def describe(app: FastAPI) -> None:
    """Replace FastAPI's description by ours, made once, at the same address."""

    def description() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _finished(_described(app))
        return app.openapi_schema

    async def read(_request: Request) -> JSONResponse:
        return JSONResponse(app.openapi(), headers=OPEN_TO_ALL)

    app.openapi = description
    app.router.routes = [r for r in app.router.routes if getattr(r, "path", "") != app.openapi_url]
    app.add_route(str(app.openapi_url), read, include_in_schema=False)


def _described(app: FastAPI) -> dict[str, Any]:
    address = app.state.settings.public_url
    return get_openapi(
        title=app.title,
        version=app.version,
        summary=SUMMARY,
        description=SUMMARY,
        routes=app.routes,
        servers=[{"url": f"{address}{BASE}", "description": "This installation"}],
        contact={
            "name": "Flying Trainees",
            "url": f"{address}/hulp",
            "email": app.state.settings.support_email,
        },
        license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
    )


def _finished(description: dict[str, Any]) -> dict[str, Any]:
    """Paths below the server's address, problem answers by their media type, plain names."""
    paths = description.get("paths", {})
    description["paths"] = {_public_path(path): item for path, item in paths.items()}
    for path in paths.values():
        for method in METHODS:
            if method in path:
                _finish_operation(path[method])
    components = description.setdefault("components", {})
    components["securitySchemes"] = {"session": SESSION} | components.get("securitySchemes", {})
    description["security"] = [{"session": []}]
    schemas = components.get("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return _renamed(description, {name: _plain(name) for name in schemas})


def _public_path(path: str) -> str:
    """`/v1/jobs/{job_id}` → `/jobs/{jobId}`: the API speaks camelCase everywhere."""
    return PLACEHOLDER.sub(lambda m: f"{{{to_camel(m[1])}}}", path.removeprefix(BASE))


def _plain(name: str) -> str:
    """`JobOut` → `Job`, `Page_JobOut_` → `JobPage`: clients don't care about our sides."""
    page = PAGE.fullmatch(name)
    if page:
        return f"{page[1].removesuffix('Out')}Page"
    return name.removesuffix("Out")


def _renamed(description: dict[str, Any], names: dict[str, str]) -> dict[str, Any]:
    """Give the schemas their plain names, here and in every reference."""
    doubles = [new for new, times in Counter(names.values()).items() if times > 1]
    if doubles:
        raise ValueError(f"two schemas would be called {', '.join(doubles)}")
    text = json.dumps(description)
    for old, new in names.items():
        text = text.replace(f'"{SCHEMAS}{old}"', f'"{SCHEMAS}{new}"')
    renamed: dict[str, Any] = json.loads(text)
    schemas = renamed.get("components", {}).get("schemas", {})
    for old, new in names.items():
        schemas[new] = schemas.pop(old) | {"title": new}
    return renamed


def _finish_operation(operation: dict[str, Any]) -> None:
    for parameter in operation.get("parameters", []):
        if parameter["in"] == "path":
            parameter["name"] = to_camel(parameter["name"])
    responses = operation["responses"]
    _say_who_may_call(operation)
    responses.setdefault("503", {"description": "Busy: try again in a moment"})
    if "requestBody" in operation:
        responses.setdefault("413", {"description": "The body is too large"})
    responses.pop("422", None)
    for status, response in responses.items():
        if status.startswith(("4", "5")):
            schema = {"$ref": "#/components/schemas/Problem"}
            response["content"] = {"application/problem+json": {"schema": schema}}
        response.setdefault("headers", {})["API-Version"] = {
            "description": "Version of this API",
            "schema": {"type": "string"},
        }


def _say_who_may_call(operation: dict[str, Any]) -> None:
    """Anybody, a signed-in person (the rule), or also a machine with its token."""
    if "401" not in operation["responses"]:
        operation["security"] = []
    elif "security" in operation:
        operation["security"] = [{"session": []}, *operation["security"]]
