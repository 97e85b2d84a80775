"""*For you*: the open jobs that fit the one who asks, best first, and why there aren't more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import dataclass, replace
from datetime import datetime
from typing import cast
from uuid import UUID

import numpy as np
from sqlalchemy import ColumnElement, false, or_
from sqlalchemy.orm import QueryableAttribute, load_only
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language
from flying_trainees.core.paging import decode_cursor, encode_cursor
from flying_trainees.groups.lifecycle import LIVE_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.groups.reading import job_items
from flying_trainees.jobs.models import Audience, Job, JobState
from flying_trainees.matching import scoring
from flying_trainees.matching.for_person import RankedJob, fit_of, rank_jobs
from flying_trainees.matching.inputs import SEATS
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS
from flying_trainees.people.network_models import NetworkPartner
from flying_trainees.suggestions.candidates import Pair, jobs_for
from flying_trainees.suggestions.job_facts import JobFacts
from flying_trainees.suggestions.models import NotForMe
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import (
    ForMeSummaryOut,
    SuggestedJobOut,
    SuggestedJobsOut,
)
from flying_trainees.suggestions.standing import REFUSED


@dataclass(frozen=True, slots=True)
class _Seen:
    """A job as the person sees it."""

    job: Job
    facts: JobFacts
    pair: Pair


def suggested_jobs(
    session: Session,
    actor: Actor,
    now: datetime,
    language: Language,
    limit: int,
    cursor: str | None,
) -> SuggestedJobsOut:
    """A page of jobs that fit the actor, and what became of the others; queries are constant."""
    shown_before = (decode_cursor(cursor, (int,)) or [0])[0]
    seen = [
        _Seen(*one)
        for one in jobs_for(session, actor.person_id, open_jobs(session, actor, now), now)
    ]
    kinds = _kinds(seen)
    fitting = [one for one, kind in zip(seen, kinds, strict=True) if kind == "fitting"]
    upto = max(0, min(shown_before, len(fitting))) + limit
    ranked = rank_jobs([(one.pair.candidate, one.facts.needs) for one in fitting], upto)
    page = ranked[upto - limit :]
    return SuggestedJobsOut(
        items=_items(session, actor, language, fitting, page),
        next_cursor=encode_cursor([upto]) if upto < len(fitting) else None,
        summary=_summary(kinds),
    )


def open_jobs(session: Session, actor: Actor, now: datetime) -> list[Job]:
    """Open jobs that the actor could claim as a member, and has nothing to do with yet.

    Without their long texts. One query.
    """
    mine = select(Claim.job_id).where(
        Claim.person_id == actor.person_id, col(Claim.state).in_(LIVE_STATES | REFUSED)
    )
    refused = select(NotForMe.job_id).where(NotForMe.person_id == actor.person_id)
    return list(
        session.exec(
            select(Job)
            .options(load_only(*_COLUMNS))
            .where(
                Job.state == JobState.OPEN,
                or_(col(Job.claim_deadline).is_(None), col(Job.claim_deadline) > now),
                col(Job.last_at) > now,
                in_reach(actor),
                col(Job.id).not_in(mine),
                col(Job.id).not_in(refused),
            )
            .order_by(col(Job.first_at), col(Job.id))
        )
    )


def in_reach(actor: Actor) -> ColumnElement[bool]:
    """Jobs whose audience the actor is in as a member: the mirror of `audience_members`."""
    networks = sorted(actor.member_networks)
    if not networks:
        return false()
    sharing = select(NetworkPartner.network_id).where(col(NetworkPartner.partner_id).in_(networks))
    return or_(
        col(Job.audience) == Audience.EVERYONE,
        col(Job.network_id).in_(networks),
        (col(Job.audience) == Audience.PARTNERS) & col(Job.network_id).in_(sharing),
    )


def _kinds(seen: Sequence[_Seen]) -> list[str]:
    """For every job why it is in the list or not: the first of full, notFree, tooFar, fitting."""
    seats = _has_seat(seen)
    return [
        "full"
        if not seat
        else "notFree"
        if not one.pair.candidate.free_options
        else "tooFar"
        if one.pair.too_far
        else "fitting"
        for one, seat in zip(seen, seats, strict=True)
    ]


def _has_seat(seen: Sequence[_Seen]) -> list[bool]:
    """Whether each job has a free seat that the person may take."""
    if not seen:
        return []
    table = CandidateTable(tuple(one.pair.candidate for one in seen), same_person=True)
    needs = seen[0].facts.needs
    may = np.stack([scoring.may_sit(table, needs, seat, DEFAULT_WEIGHTS) for seat in SEATS], axis=1)
    left = np.array([one.facts.needs.open_seats() for one in seen]) > 0
    return [bool(row.any()) for row in may & left]


def _summary(kinds: Sequence[str]) -> ForMeSummaryOut:
    number = Counter(kinds)
    return ForMeSummaryOut(
        open=len(kinds),
        fitting=number["fitting"],
        full=number["full"],
        not_free=number["notFree"],
        too_far=number["tooFar"],
    )


def _items(
    session: Session,
    actor: Actor,
    language: Language,
    fitting: Sequence[_Seen],
    page: Sequence[RankedJob],
) -> list[SuggestedJobOut]:
    shown = [fitting[ranked.index] for ranked in page]
    jobs = whole_jobs(session, [one.job.id for one in shown])
    cards = job_items(session, actor, jobs, language)
    voice = Voice(session, language)
    items = []
    for one, card in zip(shown, cards, strict=True):
        candidate = replace(one.pair.candidate, affinity_reasons=one.pair.affinity.reasons())
        fit = fit_of(candidate, one.facts.needs)
        items.append(
            SuggestedJobOut(
                job=card,
                score=round(fit.score, 3),
                reasons=voice.say_all(fit.reasons),
                free_options=[t.id for t in one.facts.times if t.id in candidate.free_options],
                over_budget=not one.pair.use.leaves(one.facts.needs.hours),
            )
        )
    return items


def whole_jobs(session: Session, ids: Sequence[UUID]) -> list[Job]:
    """Jobs with all their columns, in the order given; one query."""
    rows = session.exec(
        select(Job).where(col(Job.id).in_(ids)).execution_options(populate_existing=True)
    )
    found = {job.id: job for job in rows}
    return [found[one] for one in ids]


_COLUMNS = cast(
    "tuple[QueryableAttribute[object], ...]",
    (
        *(Job.id, Job.state, Job.help_form, Job.organisation_id, Job.hours_per_person),
        *(Job.place_kind, Job.latitude, Job.longitude, Job.group_min, Job.group_max, Job.duo),
        *(Job.timing_kind, Job.from_on, Job.until_on, Job.chosen_option_id),
    ),
)
"""What matching asks of a job."""
