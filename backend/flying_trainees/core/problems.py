"""Every error as problem details (RFC 9457) in the reader's language; never echoes the input."""

import logging
from typing import Any, cast

from fastapi import FastAPI, Request
from fastapi.exceptions import RequestValidationError
from fastapi.responses import JSONResponse, Response
from pydantic import Field
from sqlalchemy.exc import IntegrityError, InternalError, OperationalError
from sqlalchemy.exc import TimeoutError as PoolTimeout
from starlette.exceptions import HTTPException

from flying_trainees.core import errors
from flying_trainees.core.constraints import domain_error_of
from flying_trainees.core.language import Language, has_text, reader_language, text
from flying_trainees.core.schema import ApiModel

IDLE_TOO_LONG = "25P03"
logger = logging.getLogger(__name__)
security = logging.getLogger("flying_trainees.security")

CONTENT_TYPE = "application/problem+json"
REFUSALS = frozenset({401, 403, 429})
FRAMEWORK_CODES = {404: "not-found", 405: "method-not-allowed", 413: "too-large"}


class FieldProblem(ApiModel):
    """What is wrong with one field."""

    path: str
    code: str
    detail: str


class Problem(ApiModel):
    """Problem details (RFC 9457) with a stable code and, for invalid input, the fields."""

    type: str
    title: str
    status: int
    detail: str
    code: str
    errors: list[FieldProblem] = Field(default_factory=list)
    params: dict[str, str | int | float] = Field(default_factory=dict)


def answers(*statuses: int) -> dict[int | str, dict[str, Any]]:
    """The error answers of a route, for its `responses=` in the API description."""
    described = {"description": "Problem details", "content": {CONTENT_TYPE: {}}, "model": Problem}
    return dict.fromkeys(statuses, described)


def problem(
    language: Language,
    status: int,
    code: str,
    params: dict[str, errors.Param] | None = None,
    fields: list[FieldProblem] | None = None,
) -> Response:
    """An answer with problem details; headers say what the status wants (Retry-After)."""
    key = f"error-{code}"
    known = key if has_text(language, key) else f"error-status-{status}"
    if not has_text(language, known):
        known = "error-status-500"
    body = Problem(
        type=f"urn:flying-trainees:problem:{code}",
        title=text(language, known, params),
        status=status,
        detail=text(language, known, params),
        code=code,
        errors=fields or [],
        params=params or {},
    )
    headers = {"Content-Language": language, "Cache-Control": "no-store"}
    if params and status in (429, 503) and "seconds" in params:
        headers["Retry-After"] = str(params["seconds"])
    return JSONResponse(
        body.model_dump(by_alias=True), status, headers=headers, media_type=CONTENT_TYPE
    )


def install(app: FastAPI) -> None:
    """Answer every error of the app as problem details."""
    app.add_exception_handler(errors.DomainError, _domain)
    app.add_exception_handler(RequestValidationError, _validation)
    app.add_exception_handler(HTTPException, _framework)
    app.add_exception_handler(IntegrityError, _integrity)
    app.add_exception_handler(OperationalError, _busy)
    app.add_exception_handler(InternalError, _internal)
    app.add_exception_handler(PoolTimeout, _busy)
    app.add_exception_handler(Exception, _bug)


def _domain(request: Request, error: Exception) -> Response:
    error = cast("errors.DomainError", error)
    _note_refusal(request, error)
    language = reader_language(request)
    fields = [
        FieldProblem(
            path=field.path, code=field.code, detail=_field_text(language, field.code, field.params)
        )
        for field in error.fields
    ]
    return problem(language, error.status, error.code, error.params, fields)


def _note_refusal(request: Request, error: errors.DomainError) -> None:
    """One line for whatever was not let in: code, route and request id; never what was sent."""
    route = getattr(request.scope.get("route"), "path", "unrouted")
    if error.status in REFUSALS or route.endswith("sessions"):
        told = {"event": "refused", "code": error.code, "status": error.status, "route": route}
        security.warning("refused: %s", error.code, extra=told)


def _validation(request: Request, error: Exception) -> Response:
    error = cast("RequestValidationError", error)
    language = reader_language(request)
    fields = []
    for entry in error.errors()[:50]:
        code = str(entry["type"]).replace("_", "-")
        params = {
            key: value
            for key, value in entry.get("ctx", {}).items()
            if isinstance(value, str | int | float)
            and key in {"ge", "gt", "le", "lt", "max_length", "min_length"}
        }
        path = _path(entry["loc"])
        fields.append(
            FieldProblem(path=path, code=code, detail=_field_text(language, code, params))
        )
    return problem(language, 400, "invalid-input", fields=fields)


def _path(location: tuple[int | str, ...]) -> str:
    """`("body", "seats", 0, "count")` as the client writes it: `seats.0.count`."""
    sent_in = location[:1] in (("body",), ("query",), ("path",), ("header",))
    parts = location[1:] if sent_in else location
    return ".".join(str(part) for part in parts).encode("utf-8", "replace").decode()[:200]


def _field_text(language: Language, code: str, params: dict[str, errors.Param]) -> str:
    key = f"field-{code}"
    words = {name.replace("_", "-"): value for name, value in params.items()}
    return text(language, key if has_text(language, key) else "field-invalid", words)


def _framework(request: Request, error: Exception) -> Response:
    error = cast("HTTPException", error)
    code = FRAMEWORK_CODES.get(error.status_code, "invalid-input")
    answer = problem(reader_language(request), error.status_code, code)
    for name, value in (error.headers or {}).items():
        answer.headers[name] = value
    return answer


def _integrity(request: Request, error: Exception) -> Response:
    """A named database constraint refused: the domain error that goes with it."""
    error = cast("IntegrityError", error)
    diagnostics = getattr(error.orig, "diag", None)
    known = domain_error_of(getattr(diagnostics, "constraint_name", None))
    if known is None:
        return _bug(request, error)
    return _domain(request, known)


def _busy(request: Request, error: Exception) -> Response:
    """Locks, statements or the pool took too long, or the database is away: try again."""
    logger.warning("database busy or away", exc_info=error)
    return problem(reader_language(request), 503, "busy", {"seconds": 2})


def _internal(request: Request, error: Exception) -> Response:
    """A transaction that idled too long while we computed (25P03) is a crowd, no bug."""
    refused = getattr(cast("InternalError", error).orig, "sqlstate", None)
    return _busy(request, error) if refused == IDLE_TOO_LONG else _bug(request, error)


def _bug(request: Request, error: Exception) -> Response:
    logger.error("unexpected error", exc_info=error)
    request_id = getattr(request.state, "request_id", "")
    return problem(reader_language(request), 500, "unexpected", {"requestId": request_id})
