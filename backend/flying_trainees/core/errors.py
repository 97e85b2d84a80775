"""The tree of domain errors. Each is a noun with a stable code; `problems` answers them.

DomainError
├── InvalidInput        400  the input can't be accepted; may name fields
├── NotSignedIn         401
├── NotAllowed          403  the actor may see it, but not do this
├── NotFound            404  it isn't there, or isn't the actor's to see
├── Conflict            409  the world has moved on, or a rule forbids it now
├── StaleVersion        412  somebody else changed it since it was read
├── TooLarge            413
└── TooManyRequests     429  with the seconds to wait

A feature derives its own errors in its `errors.py`: class, `code`, and a Fluent message
`error-<code>` in texts/<language>/<feature>.ftl with the same params.
"""

from dataclasses import dataclass
from typing import ClassVar, TypeAlias

Param: TypeAlias = str | int | float


@dataclass(frozen=True, slots=True)
class FieldError:
    """One field that isn't right. `path` is the client's (camelCase, dots and indexes)."""

    path: str
    code: str
    params: dict[str, Param]


class DomainError(Exception):
    """Something the caller did that the domain refuses, in words a person can use."""

    status: ClassVar[int] = 400
    code: ClassVar[str] = "invalid-input"

    def __init__(self, fields: list[FieldError] | None = None, **params: Param) -> None:
        super().__init__(self.code)
        self.fields = fields or []
        self.params = params


class InvalidInput(DomainError):
    """The input can't be accepted as it is."""


class NotSignedIn(DomainError):
    """There is no valid session or token."""

    status = 401
    code = "not-signed-in"


class NotAllowed(DomainError):
    """The actor is known, but may not do this."""

    status = 403
    code = "not-allowed"


class ForgedRequest(NotAllowed):
    """A write without the header that a foreign page can't send."""

    code = "header-missing"


class NotFound(DomainError):
    """Not there, or not the actor's to see."""

    status = 404
    code = "not-found"


class Conflict(DomainError):
    """It can't be done in the present state."""

    status = 409
    code = "conflict"


class TransitionNotAllowed(Conflict):
    """The lifecycle has no such step from this state."""

    code = "transition-not-allowed"


class StaleVersion(DomainError):
    """`If-Match` names an older version than the present one."""

    status = 412
    code = "stale-version"


class TooLarge(DomainError):
    """The request's body is larger than the limit."""

    status = 413
    code = "too-large"


class TooManyRequests(DomainError):
    """Slow down; `seconds` tells how long."""

    status = 429
    code = "too-many-requests"

    def __init__(self, seconds: int) -> None:
        super().__init__(seconds=seconds)
        self.seconds = seconds
