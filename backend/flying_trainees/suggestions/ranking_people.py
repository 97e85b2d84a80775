"""Everybody whom a job reaches, best first: for who offers seats by hand."""

from collections.abc import Mapping
from dataclasses import replace
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import SeatRole
from flying_trainees.matching.for_person import PersonFit, fit_of, rank_people
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
    ranked = rank_people([pair.candidate for pair in found.pairs.values()], found.facts.needs)
    placed = sorted((_place(found, fit), fit) for fit in ranked)
    behind = [entry for entry in placed if after is None or list(entry[0]) > after]
    shown = behind[:limit]
    pairs = [found.pairs[fit.person_id] for _, fit in shown]
    names = names_of_organisations(session, pairs)
    voice = Voice(session, language)
    return Page(
        items=[_candidate(found, pair, names, voice) for pair in pairs],
        next_cursor=encode_cursor(shown[-1][0]) if len(behind) > limit else None,
    )


def _suggestible(pair: Pair, found: JobPeople, fit: PersonFit) -> bool:
    turned_down = pair.person.id in found.standing.turned_down
    return fit.suggestible and not pair.too_far and not turned_down


def _place(found: JobPeople, fit: PersonFit) -> tuple[int, int, str]:
    """Where somebody stands in the list."""
    pair = found.pairs[fit.person_id]
    return (0 if _suggestible(pair, found, fit) else 1, -fit.points, fit.person_id)


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
        suggestible=_suggestible(pair, found, fit),
        reasons=voice.say_all(fit.reasons, pair.person.name),
        free_options=[time.id for time in found.facts.times if time.id in one.free_options],
        hours_this_month=pair.use.booked_hours,
        hours_per_month=pair.use.hours_per_month,
        recent_jobs=pair.person.recent_jobs,
        claim_id=claim_id,
        claim_state=claim_state,
    )
