"""*For you*: the open jobs that fit the one who asks, best first, and why there aren't more."""

from collections import Counter
from collections.abc import Sequence
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import numpy as np
from sqlalchemy import ColumnElement, false, or_
from sqlalchemy import select as select_columns
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language
from flying_trainees.core.paging import decode_cursor, encode_cursor
from flying_trainees.groups.lifecycle import LIVE_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.groups.reading import job_items
from flying_trainees.groups.schemas import JobListItem
from flying_trainees.jobs.models import Audience, Job, JobState
from flying_trainees.matching import scoring
from flying_trainees.matching.for_person import fit_of, rank_jobs
from flying_trainees.matching.inputs import SEATS
from flying_trainees.matching.table import CandidateTable
from flying_trainees.matching.weights import DEFAULT_WEIGHTS
from flying_trainees.people.network_models import NetworkPartner
from flying_trainees.suggestions.candidates import JobForMe, Pair, jobs_for
from flying_trainees.suggestions.job_facts import JOB_COLUMNS, JobRow
from flying_trainees.suggestions.models import NotForMe
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import (
    ForMeSummaryOut,
    SuggestedJobOut,
    SuggestedJobsOut,
)
from flying_trainees.suggestions.standing import REFUSED


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
    seen = jobs_for(session, actor.person_id, open_jobs(session, actor, now), now)
    kinds = _kinds(seen)
    fitting = [
        (one.job_id, one.pair)
        for one, kind in zip(seen, kinds, strict=True)
        if one.pair and kind == "fitting"
    ]
    upto = max(0, min(shown_before, len(fitting))) + limit
    ranked = rank_jobs([(pair.candidate, pair.job.needs) for _, pair in fitting], upto)
    shown = [fitting[one.index] for one in ranked[upto - limit :]]
    return SuggestedJobsOut(
        items=_items(session, actor, language, shown),
        next_cursor=encode_cursor([upto]) if upto < len(fitting) else None,
        summary=_summary(kinds),
    )


def open_jobs(session: Session, actor: Actor, now: datetime) -> list[JobRow]:
    """Open jobs that the actor could claim as a member, and has nothing to do with yet.

    Only what matching asks of them. One query.
    """
    mine = select(Claim.job_id).where(
        Claim.person_id == actor.person_id, col(Claim.state).in_(LIVE_STATES | REFUSED)
    )
    refused = select(NotForMe.job_id).where(NotForMe.person_id == actor.person_id)
    wanted = select_columns(*JOB_COLUMNS).where(
        col(Job.state) == JobState.OPEN,
        or_(col(Job.claim_deadline).is_(None), col(Job.claim_deadline) > now),
        col(Job.last_at) > now,
        in_reach(actor),
        col(Job.id).not_in(mine),
        col(Job.id).not_in(refused),
    )
    return list(session.execute(wanted.order_by(col(Job.first_at), col(Job.id))))


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


def _kinds(seen: Sequence[JobForMe]) -> list[str]:
    """For every job why it is in the list or not: the first of full, notFree, tooFar, fitting."""
    kinds = {job_id: _kind(pair) for job_id, pair in _seated(seen).items()}
    return [
        "full" if not one.has_room else "notFree" if not one.pair else kinds.get(one.job_id, "full")
        for one in seen
    ]


def _kind(pair: Pair) -> str:
    return "tooFar" if pair.too_far else "fitting"


def _seated(seen: Sequence[JobForMe]) -> dict[UUID, Pair]:
    """The jobs that have a free seat that the person may take."""
    pairs = [(one.job_id, one.pair) for one in seen if one.pair]
    if not pairs:
        return {}
    table = CandidateTable(tuple(pair.candidate for _, pair in pairs), same_person=True)
    needs = pairs[0][1].job.needs
    may = np.stack([scoring.may_sit(table, needs, seat, DEFAULT_WEIGHTS) for seat in SEATS], axis=1)
    left = np.array([pair.job.needs.open_seats() for _, pair in pairs]) > 0
    return {
        job_id: pair for (job_id, pair), seats in zip(pairs, may & left, strict=True) if seats.any()
    }


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
