"""*For you*: the open jobs that fit the one who asks, best first, and why there aren't more."""

from bisect import bisect_right
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime, timedelta
from typing import Any
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language
from flying_trainees.core.paging import decode_cursor, encode_cursor
from flying_trainees.groups.reading import job_items
from flying_trainees.groups.schemas import JobListItem
from flying_trainees.jobs.models import Job
from flying_trainees.matching.for_person import fit_of
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.jobs_for_person import (
    FITTING,
    FULL,
    NOT_FREE,
    TOO_FAR,
    jobs_for,
)
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import (
    ForMeSummaryOut,
    SuggestedJobOut,
    SuggestedJobsOut,
)

READS_ON = timedelta(hours=1)
"""So long a list is read on as it was when it was opened."""


def suggested_jobs(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    limit: int,
    cursor: str | None,
) -> SuggestedJobsOut:
    """A page of jobs that fit the actor, and what became of the others; queries are constant.

    A next page goes on below the last job's place, counted as of the moment of the first page: a
    job that came or went in between neither repeats nor skips another one.
    """
    after = decode_cursor(cursor, (datetime, float, str))
    as_of = _moment_of(after, now)
    mine = jobs_for(session, actor, as_of)
    places = [(-float(mine.points[row]), mine.seen.jobs.ids[row]) for row in mine.ranked]
    first = bisect_right(places, (after[1], after[2])) if after else 0
    upto = first + limit
    shown = mine.pairs(session, mine.ranked[first:upto], as_of)
    more = upto < len(mine.ranked)
    return SuggestedJobsOut(
        items=_items(session, actor, language, shown),
        next_cursor=encode_cursor([as_of, *places[upto - 1]]) if more else None,
        summary=ForMeSummaryOut(
            open=len(mine.kinds),
            fitting=mine.number(FITTING),
            full=mine.number(FULL),
            not_free=mine.number(NOT_FREE),
            too_far=mine.number(TOO_FAR),
        ),
    )


def _moment_of(after: list[Any] | None, now: datetime) -> datetime:
    """When the first page was asked; a cursor that is too old, or not ours, counts from now."""
    begun = after[0] if after else None
    if isinstance(begun, datetime) and begun.tzinfo and now - READS_ON <= begun <= now:
        return begun
    return now


def _items(
    session: Session, actor: Actor, language: Language, shown: Sequence[tuple[UUID, Pair]]
) -> list[SuggestedJobOut]:
    jobs = whole_jobs(session, [job_id for job_id, _ in shown])
    cards = job_items(session, actor, jobs, language)
    voice = Voice(session, language)
    return [_item(pair, card, voice) for (_, pair), card in zip(shown, cards, strict=True)]


def _item(pair: Pair, card: JobListItem, voice: Voice) -> SuggestedJobOut:
    candidate = replace(pair.candidate, affinity_reasons=pair.affinity.reasons())
    fit = fit_of(candidate, pair.job.needs)
    return SuggestedJobOut(
        job=card,
        score=round(fit.score, 3),
        reasons=voice.say_all(fit.reasons),
        free_options=[time.id for time in pair.job.times if time.id in candidate.free_options],
        over_budget=not pair.use.leaves(pair.job.needs.hours),
    )


def whole_jobs(session: Session, ids: Sequence[UUID]) -> list[Job]:
    """Jobs with all their columns, in the order given; one query."""
    rows = session.exec(
        select(Job).where(col(Job.id).in_(ids)).execution_options(populate_existing=True)
    )
    found = {job.id: job for job in rows}
    return [found[one] for one in ids]
