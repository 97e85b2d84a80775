"""Every request of the fuzzer as the next role: loaded by schemathesis itself, in its process.

Making the requests of a whole description takes far longer than answering them; so one fuzzer
speaks for everybody. `SESSIONS` in the environment: role → cookie, as JSON.
"""

import os
from collections import defaultdict
from collections.abc import MutableMapping
from itertools import cycle
from typing import Protocol

import schemathesis
from pydantic import TypeAdapter
from schemathesis import AuthContext

SESSIONS = TypeAdapter(dict[str, str]).validate_json(os.environ["SESSIONS"])
turns = defaultdict(lambda: cycle(SESSIONS.items()))


class Request(Protocol):
    """What of schemathesis's case is changed here."""

    @property
    def headers(self) -> MutableMapping[str, str]:
        """What is sent along."""
        ...


@schemathesis.auth(refresh_interval=None)
class ByTurns:
    """Signs a request as the role whose turn it is for its operation; a report names it."""

    def get(self, _case: Request, context: AuthContext) -> tuple[str, str]:
        """The role and its cookie (empty: a visitor)."""
        return next(turns[context.operation.label])

    def set(self, case: Request, signed_in: tuple[str, str], _context: AuthContext) -> None:
        """Put them on the request."""
        role, cookie = signed_in
        case.headers["X-Signed-In-As"] = role
        if cookie:
            case.headers["Cookie"] = cookie
