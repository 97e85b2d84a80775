"""The API description: contact, server, problem details; open to everybody with CORS."""

from typing import Any

from fastapi import FastAPI, Request
from fastapi.openapi.utils import get_openapi
from starlette.responses import JSONResponse

SUMMARY = "Short government jobs, done by small groups matched on affinity and free time."
METHODS = ("get", "post", "put", "patch", "delete")


def describe(app: FastAPI) -> None:
    """Replace FastAPI's description by ours, made once."""

    def description() -> dict[str, Any]:
        if app.openapi_schema is None:
            app.openapi_schema = _finished(
                get_openapi(
                    title=app.title,
                    version=app.version,
                    summary=SUMMARY,
                    description=SUMMARY,
                    routes=app.routes,
                    servers=[{"url": "/", "description": "This installation"}],
                    contact={
                        "name": "Flying Trainees",
                        "url": f"{app.state.settings.public_url}/hulp",
                        "email": app.state.settings.support_email,
                    },
                    license_info={"name": "EUPL-1.2", "identifier": "EUPL-1.2"},
                )
            )
        return app.openapi_schema

    app.openapi = description

    async def read(_request: Request) -> JSONResponse:
        return JSONResponse(
            app.openapi(),
            headers={
                "Access-Control-Allow-Origin": "*",
                "Cross-Origin-Resource-Policy": "cross-origin",
            },
        )

    app.router.routes = [r for r in app.router.routes if getattr(r, "path", "") != app.openapi_url]
    app.add_route(str(app.openapi_url), read, include_in_schema=False)


def _finished(description: dict[str, Any]) -> dict[str, Any]:
    """Move inline problem answers to their media type and drop what FastAPI adds by itself."""
    for path in description.get("paths", {}).values():
        for method in METHODS:
            if method in path:
                _finish_operation(path[method])
    schemas = description.get("components", {}).get("schemas", {})
    for unused in ("HTTPValidationError", "ValidationError"):
        schemas.pop(unused, None)
    return description


def _finish_operation(operation: dict[str, Any]) -> None:
    responses = operation["responses"]
    responses.pop("422", None)
    for status, response in responses.items():
        if status.startswith(("4", "5")):
            schema = {"$ref": "#/components/schemas/Problem"}
            response["content"] = {"application/problem+json": {"schema": schema}}
        response.setdefault("headers", {})["API-Version"] = {
            "description": "Version of this API",
            "schema": {"type": "string"},
        }
