"""Every request of the fuzzer again as each role: loaded by schemathesis, in its own process.

Making the requests of a whole description takes far longer than answering them. So they are made
once, for a visitor, and each is sent again by everybody. In the environment, as JSON: `COOKIES_OF`,
role → its cookies; `CHECKS`, the names of the checks that each answer has to pass.
"""

import os
from collections import defaultdict
from collections.abc import Callable
from typing import Any

import schemathesis
from pydantic import TypeAdapter
from schemathesis import Case, CheckContext, Response
from schemathesis.checks import CHECKS, load_all_checks
from schemathesis.core.failures import Failure, FailureGroup

COOKIES_OF = TypeAdapter(dict[str, dict[str, str]]).validate_json(os.environ["COOKIES_OF"])
PROMISED = TypeAdapter(list[str]).validate_json(os.environ["CHECKS"])
WRITE = {"X-Requested-With": "flying-trainees"}
DONE_AT_LEAST = 40
"""Operations that do what they are asked: a role that reaches fewer isn't signed in."""


@schemathesis.check
class AsEveryRole:
    """Each role's answer is as documented too; at the end each role has really done something."""

    def __init__(self) -> None:
        """Nothing is done yet."""
        load_all_checks()
        self.promised: list[Callable[..., object]] = [*CHECKS.get_by_names(PROMISED)]
        self.done: dict[str, set[str]] = defaultdict(set)

    def after_response(self, ctx: CheckContext, response: Response, case: Case[Any]) -> None:
        """From the one who may do least to the one who may do most; the visitor has been."""
        del response
        for role, cookies in COOKIES_OF.items():
            answer = case.call(headers=WRITE, cookies=cookies)
            try:
                for check in self.promised:
                    check(ctx, answer, case)
            except (Failure, FailureGroup) as broken:
                raise AssertionError(f"as {role}, {answer.status_code}: {broken}") from broken
            if answer.status_code < 300:
                self.done[role].add(case.operation.label)

    def after_run(self, ctx: CheckContext) -> None:
        """A role for whom hardly anything was done has lost its session on the way."""
        del ctx
        counts = {role: len(self.done[role]) for role in COOKIES_OF}
        assert min(counts.values()) >= DONE_AT_LEAST, f"operations done: {counts}"
