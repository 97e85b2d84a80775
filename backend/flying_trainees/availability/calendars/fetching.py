"""Fetch a published calendar, and say in one closed word what is wrong when it can't be had."""

from dataclasses import dataclass
from email.utils import parsedate_to_datetime

from flying_trainees.core.outbound import Answer, Limits, Outbound, OutboundFailure

LIMITS = Limits(seconds=30.0, connect_seconds=6.0, max_bytes=25_000_000)
LONGEST_ETAG = 500
LONGEST_DATE = 100

NEEDS_SIGN_IN = "needs-sign-in"
GONE = "gone"
SERVER_TROUBLE = "server-trouble"
ASKED_TOO_OFTEN = "asked-too-often"


class CalendarUnavailable(Exception):
    """There is nothing to read; `wait_seconds` when the server said how long to stay away."""

    def __init__(self, problem: str, wait_seconds: int = 0) -> None:
        super().__init__(problem)
        self.problem = problem
        self.wait_seconds = wait_seconds


@dataclass(frozen=True, slots=True)
class Fetched:
    """A file, or None when it hasn't changed; and what to ask with next time."""

    data: bytes | None
    etag: str
    last_modified: str


def fetch_calendar(outbound: Outbound, address: str, etag: str, last_modified: str) -> Fetched:
    """Fetch, conditionally when `etag` or `last_modified` is given; raises CalendarUnavailable."""
    headers = {"Accept": "text/calendar, text/plain;q=0.5, */*;q=0.1"}
    if etag:
        headers["If-None-Match"] = etag
    if last_modified:
        headers["If-Modified-Since"] = last_modified
    try:
        answer = outbound.fetch(address, headers=headers, limits=LIMITS)
    except OutboundFailure as failure:
        raise CalendarUnavailable(str(failure.reason)) from None
    if answer.status == 304 and len(headers) > 1:
        return Fetched(None, etag, last_modified)
    if answer.status != 200:
        raise CalendarUnavailable(_problem(answer.status), _retry_after(answer))
    return Fetched(
        answer.body,
        _short(answer.headers.get("etag", ""), LONGEST_ETAG),
        _date(answer.headers.get("last-modified", "")),
    )


def _problem(status: int) -> str:
    if status in (401, 403, 407):
        return NEEDS_SIGN_IN
    if status in (404, 410):
        return GONE
    return ASKED_TOO_OFTEN if status == 429 else SERVER_TROUBLE


def _retry_after(answer: Answer) -> int:
    wanted = answer.headers.get("retry-after", "")
    return min(int(wanted), 86_400) if wanted.isdecimal() and len(wanted) < 9 else 0


def _short(value: str, longest: int) -> str:
    """A value to send back; what is too long or isn't plain text is not worth keeping."""
    return value if len(value) <= longest and value.isascii() and value.isprintable() else ""


def _date(value: str) -> str:
    try:
        parsedate_to_datetime(value)
    except (TypeError, ValueError):
        return ""
    return _short(value, LONGEST_DATE)
