"""How many people could do a job that is being written. Numbers only, no names."""

from datetime import datetime, time, timedelta
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.availability.free_time import free_hours, who_is_free
from flying_trainees.availability.queries import audience_members
from flying_trainees.availability.schemas import (
    OptionPreviewOut,
    PreviewIn,
    PreviewOut,
    SpanIn,
)
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.core.ids import new_id
from flying_trainees.people.scopes import network_scope

LONGEST = timedelta(days=7)
LONGEST_PERIOD = timedelta(days=366)


def preview(session: Session, actor: Actor, given: PreviewIn) -> PreviewOut:
    """For each option, or the flexible period, how many of the audience are free.

    Raises NotAllowed for who posts for nobody, NotFound for a network out of sight,
    InvalidInput for a time that ends before it starts.
    """
    if not (actor.poster_organisations or actor.coordinated_networks or actor.is_administrator):
        raise NotAllowed
    scope = network_scope(session, actor)
    if given.network_id not in scope.own and not scope.everything:
        raise NotFound
    _check(given)
    people = audience_members(session, given.network_id, given.audience, about=given.themes)
    return PreviewOut(
        people=len(people),
        options=_options(session, people, given.options),
        free=_flexible(session, people, given),
    )


def _check(given: PreviewIn) -> None:
    wrong = [
        FieldError(f"options.{number}.end", "ends-before-start", {})
        for number, option in enumerate(given.options)
        if not timedelta(0) < option.end - option.start <= LONGEST
    ]
    if given.from_ and given.until:
        length = given.until - given.from_
        if not timedelta(0) <= length <= LONGEST_PERIOD:
            wrong.append(FieldError("until", "ends-before-start", {}))
    if wrong:
        raise InvalidInput(fields=wrong)


def _options(session: Session, people: list[UUID], options: list[SpanIn]) -> list[OptionPreviewOut]:
    named = [(new_id(), option.start, option.end) for option in options]
    free = who_is_free(session, people, named)
    return [
        OptionPreviewOut(start=start, end=end, free=len(free[option]))
        for option, start, end in named
    ]


def _flexible(session: Session, people: list[UUID], given: PreviewIn) -> int | None:
    if given.from_ is None or given.until is None or given.hours is None:
        return None
    start = datetime.combine(given.from_, time(0), AMSTERDAM)
    end = datetime.combine(given.until + timedelta(days=1), time(0), AMSTERDAM)
    hours = free_hours(session, people, start, end)
    return sum(1 for free in hours.values() if free >= given.hours)
