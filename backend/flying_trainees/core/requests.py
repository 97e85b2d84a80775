"""The id of the request or task that is being handled, for logs, audit and problem details."""

from contextvars import ContextVar

_request_id: ContextVar[str] = ContextVar("request_id", default="")


def current_request_id() -> str:
    """The present request's id, empty outside one."""
    return _request_id.get()


def set_request_id(value: str) -> None:
    """Name the request or task that this context handles."""
    _request_id.set(value)
