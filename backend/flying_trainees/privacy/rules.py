"""What goes by itself, and when: one rule a kind of data, with its limits.

A rule names a table, which of its rows are too old, and whether they go whole or are emptied. The
same condition counts what would go, so that a dry run can't say anything else than what happens.
"""

from collections.abc import Callable, Mapping
from dataclasses import dataclass, field
from datetime import datetime
from typing import Any

from sqlalchemy import ColumnElement, String, Table, and_, cast, func, select

from flying_trainees.core.columns import metadata
from flying_trainees.core.personal import About

Old = Callable[[Table, datetime], ColumnElement[bool]]


@dataclass(frozen=True, slots=True)
class Rule:
    """`days` after a moment that `old` knows, rows of `table` go, or get the values of `empty`."""

    key: str
    about: About
    days: int
    least: int
    most: int
    table: str
    old: Old
    empty: Mapping[str, Any] = field(default_factory=dict)


def _past(column: str) -> Old:
    return lambda table, before: table.c[column] < before


def _content_is_old(table: Table, before: datetime) -> ColumnElement[bool]:
    at_its_end = table.c.state.in_(["sent", "failed"])
    return and_(table.c.created_at < before, at_its_end, table.c.content != {})


def _handled(table: Table, before: datetime) -> ColumnElement[bool]:
    return and_(table.c.recorded_at < before, table.c.handled_at.is_not(None))


def _over(table: Table, before: datetime) -> ColumnElement[bool]:
    return func.upper(table.c.during) < before


def _ended(table: Table, before: datetime) -> ColumnElement[bool]:
    return table.c.ends_on < before.date()


def _has_words(moment: str) -> Old:
    return lambda table, before: and_(table.c[moment] < before, table.c.why != "")


def _has_input(table: Table, before: datetime) -> ColumnElement[bool]:
    return and_(table.c.created_at < before, table.c.snapshot.is_not(None))


def _finished_run(table: Table, before: datetime) -> ColumnElement[bool]:
    return and_(table.c.created_at < before, table.c.state.not_in(["queued", "running"]))


def _ended_request(table: Table, before: datetime) -> ColumnElement[bool]:
    ended = func.coalesce(table.c.done_at, table.c.cancelled_at)
    return ended < before


def _of_ended_assignment(table: Table, before: datetime) -> ColumnElement[bool]:
    assignments = metadata().tables["pool_assignments"]
    ended = select(assignments.c.id).where(assignments.c.ends_on < before.date())
    return table.c.assignment_id.in_(ended)


def _to_guest_of_ended(table: Table, before: datetime) -> ColumnElement[bool]:
    """Mails to table guests: they hold the guest's address, which goes when the guest goes."""
    tables = metadata().tables
    assignments, events = tables["pool_assignments"], tables["outbox_events"]
    ended = select(cast(assignments.c.id, String)).where(assignments.c.ends_on < before.date())
    about = select(events.c.id).where(
        events.c.kind.startswith("pool-guest-"),
        events.c.payload["assignment_id"].as_string().in_(ended),
    )
    return table.c.event_id.in_(about)


RULES: tuple[Rule, ...] = (
    Rule("sign-in-links", About.SIGN_IN, 1, 1, 30, "sign_in_links", _past("expires_at")),
    Rule("sessions", About.SIGN_IN, 0, 0, 30, "sessions", _past("expires_at")),
    Rule(
        "mail-contents", About.MESSAGES, 30, 1, 365, "deliveries", _content_is_old, {"content": {}}
    ),
    Rule("messages", About.MESSAGES, 365, 30, 1826, "outbox_events", _handled),
    Rule("calendar-replies", About.MESSAGES, 90, 30, 1826, "calendar_replies", _past("handled_at")),
    Rule("lists", About.LISTS, 1, 1, 30, "imports", _past("created_at")),
    Rule("run-inputs", About.PLANS, 30, 1, 365, "assignment_runs", _has_input, {"snapshot": None}),
    Rule(
        "run-explanations", About.PLANS, 30, 1, 365, "assignment_explanations", _past("created_at")
    ),
    Rule("runs", About.PLANS, 730, 90, 3652, "assignment_runs", _finished_run),
    Rule("placements", About.PLACEMENTS, 1095, 90, 3652, "placements", _ended),
    Rule("busy-periods", About.FREE_TIME, 90, 1, 730, "busy_periods", _over),
    Rule(
        "claim-reasons", About.PARTICIPATION, 365, 30, 1826, "claims", _has_words("updated_at"),
        {"why": ""},
    ),
    Rule(
        "step-reasons", About.PARTICIPATION, 365, 30, 1826, "claim_transitions", _has_words("at"),
        {"why": ""},
    ),
    Rule("not-for-me", About.PARTICIPATION, 730, 90, 1826, "not_for_me", _past("at")),
    Rule("table-guests", About.GUESTS, 90, 1, 365, "pool_guests", _of_ended_assignment),
    Rule("guest-mails", About.GUESTS, 90, 1, 365, "deliveries", _to_guest_of_ended),
    Rule("data-copies", About.RIGHTS, 7, 1, 30, "data_copies", _past("asked_at")),
    Rule("erasure-requests", About.RIGHTS, 1826, 365, 3652, "erasure_requests", _ended_request),
)  # fmt: skip


@dataclass(frozen=True, slots=True)
class Period:
    """A number of days that something other than a rule keeps to (see `keeping`)."""

    key: str
    about: About
    days: int
    least: int
    most: int


AUDIT = Period("audit", About.ACCOUNTABILITY, 1826, 366, 7305)
INACTIVE = Period("inactive-accounts", About.ACCOUNT, 730, 180, 1826)
CLOSED = Period("closed-accounts", About.ACCOUNT, 365, 30, 1826)
GRACE = Period("erasure-grace", About.RIGHTS, 7, 0, 30)
WARNING_DAYS = 30
"""So long before an unused account goes its person is told."""

PERIODS: tuple[Rule | Period, ...] = (*RULES, AUDIT, INACTIVE, CLOSED, GRACE)
BY_KEY: dict[str, Rule | Period] = {one.key: one for one in PERIODS}


def table_of(rule: Rule) -> Table:
    """The rule's table."""
    return metadata().tables[rule.table]
