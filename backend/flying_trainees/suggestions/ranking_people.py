"""Everybody whom a job reaches, best first: for who offers seats by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

import numpy as np
from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import SeatRole
from flying_trainees.matching.for_person import fit_of
from flying_trainees.matching.inputs import SEATS, Seat
from flying_trainees.matching.scoring import NOT_ALLOWED, seat_points
from flying_trainees.matching.weights import DEFAULT_WEIGHTS
from flying_trainees.suggestions.candidates import Pair
from flying_trainees.suggestions.for_job import (
    JobPeople,
    find_own_job,
    job_people,
    names_of_organisations,
)
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import CandidateOut


def candidates(
    session: Session,
    actor: Actor,
    now: datetime,
    job_id: UUID,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[CandidateOut]:
    """A page of people, those who can be suggested first, then best first.

    Raises NotFound, NotAllowed for who isn't in charge.
    """
    after = decode_cursor(cursor, (int, int, str))
    found = job_people(session, find_own_job(session, actor, job_id), now, only_possible=False)
    if found is None:
        return Page(items=[])
    places = sorted(_places(found))
    behind = [place for place in places if after is None or place > tuple(after)]
    shown = behind[:limit]
    pairs = [found.pair(person_id) for _, _, person_id in shown]
    names = names_of_organisations(session, pairs)
    voice = Voice(session, language)
    return Page(
        items=[_candidate(found, pair, names, voice) for pair in pairs],
        next_cursor=encode_cursor(shown[-1]) if len(behind) > limit else None,
    )


def _places(found: JobPeople) -> list[tuple[int, int, str]]:
    """Where everybody stands in the list: 0 who can be suggested, points from high to low, id.

    All are scored at once; only those shown get reasons.
    """
    needs, crowd = found.facts.needs, found.crowd
    points = seat_points(crowd.table(), needs)
    open_seats = np.array(needs.open_seats()) > 0
    best = np.where(open_seats, points, NOT_ALLOWED).max(axis=1)
    has_seat = best > NOT_ALLOWED
    points = np.where(has_seat, best, points[:, SEATS.index(Seat.MEMBER)])
    free = DEFAULT_WEIGHTS.options_free * crowd.free.sum(axis=0) / len(needs.options)
    no = {str(one) for one in found.standing.exclusions.keys() | found.standing.turned_down}
    possible = has_seat & crowd.free.any(axis=0) & ~crowd.too_far
    return [
        (0 if fine and one not in no else 1, -int(point) - round(bonus), one)
        for fine, point, bonus, one in zip(possible, points, free, crowd.ids, strict=True)
    ]


def _is_possible(pair: Pair, found: JobPeople) -> bool:
    """Free at some time, near enough, and nobody said no."""
    one = pair.candidate
    turned_down = pair.person.id in found.standing.turned_down
    said_no = one.exclusion is not None or turned_down
    return bool(one.free_options) and not pair.too_far and not said_no


def _candidate(
    found: JobPeople, pair: Pair, names: Mapping[UUID, str], voice: Voice
) -> CandidateOut:
    one = replace(pair.candidate, affinity_reasons=pair.affinity.reasons())
    fit = fit_of(one, found.facts.needs)
    claim_id, claim_state = found.standing.claims.get(pair.person.id, (None, None))
    return CandidateOut(
        person_id=pair.person.id,
        name=pair.person.name,
        organisation=names.get(pair.organisation_id) if pair.organisation_id else None,
        career=pair.person.career,
        seat=SeatRole(fit.seat.value) if fit.seat else None,
        score=round(fit.score, 3),
        suggestible=fit.suggestible and _is_possible(pair, found),
        reasons=voice.say_all(fit.reasons, pair.person.name),
        free_options=[time.id for time in found.facts.times if time.id in one.free_options],
        hours_this_month=pair.use.booked_hours,
        hours_per_month=pair.use.hours_per_month,
        recent_jobs=one.recent_jobs,
        claim_id=claim_id,
        claim_state=claim_state,
    )
