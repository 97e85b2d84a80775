"""Search jobs: filters, three orders, and pages that go on where the last one stopped."""

from collections.abc import Callable
from dataclasses import dataclass, field
from datetime import date, datetime
from enum import StrEnum
from typing import cast
from uuid import UUID

from sqlalchemy import ColumnElement, Text, UnaryExpression, and_, func, or_, tuple_
from sqlalchemy.dialects.postgresql import TSQUERY
from sqlalchemy.orm import Mapped, QueryableAttribute, defer
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.paging import decode_cursor, encode_cursor
from flying_trainees.jobs.lifecycle import PUBLISHED
from flying_trainees.jobs.models import Job, JobState, JobTheme
from flying_trainees.jobs.queries import visible_jobs
from flying_trainees.jobs.timing import day_begins, day_ends
from flying_trainees.organisations.queries import escape_like
from flying_trainees.people.scopes import NetworkScope
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.themes.queries import theme_and_narrower

LEXEME = r"'((?:[^']|'')+)'"
"""A lexeme in a tsquery's text form; a quote inside it stands twice."""


class JobSort(StrEnum):
    """In which order: soonest first (flexible hours by their last day), newest, by deadline."""

    SOONEST = "soonest"
    NEWEST = "newest"
    DEADLINE = "deadline"


@dataclass(frozen=True, slots=True)
class JobFilter:
    """What a list is narrowed to; empty means all. Days are in Amsterdam, both included."""

    states: tuple[JobState, ...] = ()
    theme: str | None = None
    organisation_id: UUID | None = None
    network_id: UUID | None = None
    help_form: HelpForm | None = None
    q: str | None = None
    from_on: date | None = None
    until_on: date | None = None
    sort: JobSort = JobSort.SOONEST


@dataclass(frozen=True, slots=True)
class FoundJobs:
    """A page of jobs, and where the next one begins."""

    jobs: list[Job] = field(default_factory=list)
    next_cursor: str | None = None


def search_jobs(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    wanted: JobFilter,
    limit: int,
    cursor: str | None,
    extra: ColumnElement[bool] | None = None,
) -> FoundJobs:
    """The jobs in the actor's reach that fit; one query. `extra` narrows further (own claims)."""
    order = _ORDERS[wanted.sort]
    rows = select(Job).options(defer(cast("QueryableAttribute[str]", col(Job.search))))
    rows = rows.where(visible_jobs(actor, scope), *conditions(wanted))
    if extra is not None:
        rows = rows.where(extra)
    after = decode_cursor(cursor, (str, str))
    if after:
        rows = rows.where(order.after(*_position(after[0], after[1]), wanted))
    found = list(session.exec(rows.order_by(*order.columns()).limit(limit + 1)))
    last = found[limit - 1] if len(found) > limit else None
    return FoundJobs(found[:limit], encode_cursor(order.cursor(last)) if last else None)


def conditions(wanted: JobFilter) -> list[ColumnElement[bool]]:
    """The filter as conditions on Job."""
    equal = (
        (col(Job.organisation_id), wanted.organisation_id),
        (col(Job.network_id), wanted.network_id),
        (col(Job.help_form), wanted.help_form),
    )
    found = [column == value for column, value in equal if value is not None]
    if wanted.theme:
        found.append(about_theme(wanted.theme))
    if wanted.q:
        found.append(_says(wanted.q))
    return found + _in_states(wanted.states) + _in_period(wanted.from_on, wanted.until_on)


def _in_states(states: tuple[JobState, ...]) -> list[ColumnElement[bool]]:
    """One state as an equality, so that an index on (state, order) gives the rows in order."""
    if len(states) == 1:
        return [col(Job.state) == states[0]]
    return [col(Job.state).in_(states)] if states else []


def about_theme(theme_id: str) -> ColumnElement[bool]:
    """Jobs about the theme, or about one that is narrower."""
    themes = col(JobTheme.theme_id).in_(theme_and_narrower(theme_id))
    return col(Job.id).in_(select(JobTheme.job_id).where(themes))


def _says(words: str) -> ColumnElement[bool]:
    """The words (Dutch, as one writes in a search box), or a title that begins with them.

    Each word is a beginning: Dutch writes compounds as one word, so that "woning" finds
    "woningbouw". The query's own text form (lexemes between quotes) gets `:*` behind each.
    """
    query = func.websearch_to_tsquery("dutch", words)
    beginnings = func.regexp_replace(query.cast(Text), LEXEME, r"'\1':*", "g").cast(TSQUERY)
    begins = func.lower(col(Job.title)).like(func.lower(escape_like(words)) + "%")
    return or_(col(Job.search).op("@@")(beginnings), begins)


def _in_period(from_on: date | None, until_on: date | None) -> list[ColumnElement[bool]]:
    """Jobs that may happen, wholly or partly, between two days."""
    found: list[ColumnElement[bool]] = []
    if from_on:
        found.append(col(Job.last_at) > day_begins(from_on))
    if until_on:
        found.append(col(Job.first_at) < day_ends(until_on))
    return found


@dataclass(frozen=True, slots=True)
class _Order:
    """A sort column with the id behind it; rows without a value stand where they harm least."""

    column: Callable[[], Mapped[datetime | None]]
    read: Callable[[Job], datetime | None]
    descending: bool = False

    def columns(self) -> tuple[UnaryExpression[datetime | None] | UnaryExpression[UUID], ...]:
        """Ascending: without a value last. Descending: first, as PostgreSQL does by itself."""
        found = (self.column(), col(Job.id))
        return tuple(c.desc() if self.descending else c.asc() for c in found)

    def cursor(self, job: Job) -> list[str | int | float | None]:
        """The position of a row."""
        value = self.read(job)
        return [value.isoformat() if value else "", str(job.id)]

    def after(self, value: datetime | None, job_id: UUID, wanted: JobFilter) -> ColumnElement[bool]:
        """Rows behind a position. A list of published jobs has no empty values to look for."""
        column, by_id = self.column(), col(Job.id)
        if value is None:
            rest = by_id < job_id if self.descending else by_id > job_id
            behind = and_(column.is_(None), rest)
            return or_(behind, column.is_not(None)) if self.descending else behind
        here = tuple_(column, by_id)
        there = tuple_(value, job_id)
        behind = here < there if self.descending else here > there
        all_have_values = bool(wanted.states) and PUBLISHED.issuperset(wanted.states)
        if self.descending or all_have_values:
            return behind
        return or_(behind, column.is_(None))


_ORDERS: dict[JobSort, _Order] = {
    JobSort.SOONEST: _Order(lambda: col(Job.soonest_at), lambda job: job.soonest_at),
    JobSort.NEWEST: _Order(
        lambda: col(Job.published_at), lambda job: job.published_at, descending=True
    ),
    JobSort.DEADLINE: _Order(lambda: col(Job.claim_deadline), lambda job: job.claim_deadline),
}


def _position(value: object, job_id: object) -> tuple[datetime | None, UUID]:
    try:
        return datetime.fromisoformat(str(value)) if value else None, UUID(str(job_id))
    except ValueError:
        raise InvalidInput(fields=[FieldError("cursor", "unknown-cursor", {})]) from None
