"""Reads of jobs with their groups: the list, one job, my claims."""

from collections import Counter
from datetime import datetime
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.groups import rows, showing
from flying_trainees.groups.choices import claim_choices
from flying_trainees.groups.lifecycle import HELD_STATES, LIVE_STATES, SEATED_STATES, SHOWN_STATES
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.policy import sees_waiting
from flying_trainees.groups.schemas import JobListItem, JobOut, MyClaimOut, OptionClaimsOut
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job
from flying_trainees.jobs.parts import load_cards, load_detail
from flying_trainees.jobs.policy import allowed_actions, is_in_charge, may_edit
from flying_trainees.jobs.queries import find_job, offered_in, visible_jobs
from flying_trainees.jobs.schemas import JobDetail
from flying_trainees.jobs.searching import JobFilter, search_jobs
from flying_trainees.people.duo_queries import check_senior_of
from flying_trainees.people.scopes import network_scope


def list_jobs(
    session: Session,
    actor: Actor,
    wanted: JobFilter,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[JobListItem]:
    """Jobs that fit, each with its seats and my claim; a constant number of queries."""
    found = search_jobs(session, actor, network_scope(session, actor), wanted, limit, cursor)
    items = job_items(session, actor, found.jobs, language)
    return Page(items=items, next_cursor=found.next_cursor)


def job_items(
    session: Session, actor: Actor, jobs: list[Job], language: Language
) -> list[JobListItem]:
    """Some jobs as list items, in their order; nine queries however many jobs."""
    ids = {job.id: job for job in jobs}
    taken = showing.seats_taken(session, ids)
    states = showing.live_states(session, ids)
    mine = showing.my_live_claims(session, actor, ids)
    shown = {
        claim.job_id: claim
        for claim in showing.claims_out(session, actor, ids, list(mine.values()))
    }
    return [
        JobListItem.model_validate(
            dict(card)
            | {
                "seats": showing.seats_out(card, taken[card.id]),
                "seats_taken": taken[card.id].total(),
                "my_claim": shown.get(card.id),
            }
            | _standing(actor, ids[card.id], states[card.id])
        )
        for card in load_cards(session, jobs, language)
    ]


def _standing(actor: Actor, job: Job, states: Counter[ClaimState]) -> dict[str, int | None]:
    """How many hold a seat, and for who is in charge how many wait or applied."""
    all_shown = sees_waiting(actor, job)
    return {
        "seats_held": sum(states[state] for state in HELD_STATES),
        "waiting": states[ClaimState.WAITLISTED] if all_shown else None,
        "applied": states[ClaimState.APPLIED] if all_shown else None,
    }


def get_job(
    session: Session, actor: Actor, now: datetime, job_id: UUID, language: Language
) -> JobOut:
    """One job as far as the actor may see it; raises NotFound."""
    job = find_job(session, actor, network_scope(session, actor), job_id)
    return job_out(session, actor, now, job, language)


def job_out(session: Session, actor: Actor, now: datetime, job: Job, language: Language) -> JobOut:
    """A whole job with its group; who waits or applied is only for who is in charge."""
    every = rows.claims_of(session, job.id, LIVE_STATES | SHOWN_STATES)
    live = [claim for claim in every if claim.state in LIVE_STATES]
    detail = load_detail(session, job, language)
    taken = showing.seats_taken(session, [job.id])[job.id]
    all_shown = sees_waiting(actor, job)
    seen = [
        claim
        for claim in every
        if all_shown or claim.state in SHOWN_STATES or claim.person_id == actor.person_id
    ]
    shown = showing.claims_out(session, actor, {job.id: job}, seen)
    mine = next((c for c in shown if c.person.id == actor.person_id), None)
    return JobOut.model_validate(
        dict(detail)
        | {
            "seats": showing.seats_out(detail, taken),
            "seats_taken": taken.total(),
            "seats_held": _number(live, HELD_STATES),
            "waiting": _number(live, {ClaimState.WAITLISTED}) if all_shown else None,
            "applied": _number(live, {ClaimState.APPLIED}) if all_shown else None,
            "option_claims": _option_claims(session, detail, live),
            "claims": shown,
            "my_claim": mine,
            "in_charge": is_in_charge(actor, job),
            "may_edit": may_edit(actor, job),
            "allowed_actions": job_actions(actor, job, live),
            "claim_choices": claim_choices(session, actor, now, job, live),
            "offered_in": offered_in(session, job),
        }
    )


def job_actions(actor: Actor, job: Job, live: list[Claim]) -> list[JobAction]:
    """What the actor can do with the job now: by role, by state, and by its claims."""
    possible = allowed_actions(actor, job)
    if _number(live, {ClaimState.CLAIMED}) < job.group_min:
        possible -= {JobAction.CONFIRM}
    if _number(live, SEATED_STATES):
        possible -= {JobAction.UNPUBLISH}
    return sorted(possible, key=list(JobAction).index)


def my_claims(
    session: Session,
    actor: Actor,
    states: list[ClaimState],
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[MyClaimOut]:
    """The actor's claims with their jobs, newest first."""
    wanted = select(Claim).where(Claim.person_id == actor.person_id)
    if states:
        wanted = wanted.where(col(Claim.state).in_(states))
    return _claims_page(session, actor, wanted, language, limit, cursor)


def trainee_claims(
    session: Session,
    actor: Actor,
    person_id: UUID,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[MyClaimOut]:
    """What the trainee of a duo of the actor takes or took part in, as far as the actor sees jobs.

    Raises NotFound for anybody else.
    """
    check_senior_of(session, actor, person_id)
    seen = visible_jobs(actor, network_scope(session, actor))
    wanted = (
        select(Claim)
        .join(Job, col(Job.id) == col(Claim.job_id))
        .where(Claim.person_id == person_id, col(Claim.state).in_(SHOWN_STATES), seen)
    )
    return _claims_page(session, actor, wanted, language, limit, cursor)


def _claims_page(
    session: Session,
    actor: Actor,
    wanted: SelectOfScalar[Claim],
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[MyClaimOut]:
    place = (col(Claim.created_at), col(Claim.id))
    after = _after(cursor)
    if after:
        wanted = wanted.where(tuple_(*place) < tuple_(*after))
    ordered = wanted.order_by(*(column.desc() for column in place)).limit(limit + 1)
    found = list(session.exec(ordered))
    claims = found[:limit]
    ids = {claim.job_id for claim in claims}
    jobs = {job.id: job for job in session.exec(select(Job).where(col(Job.id).in_(ids)))}
    cards = {card.id: card for card in load_cards(session, list(jobs.values()), language)}
    last = claims[-1] if len(found) > limit else None
    return Page(
        items=[
            MyClaimOut(claim=claim, job=cards[claim.job_id])
            for claim in showing.claims_out(session, actor, jobs, claims)
        ],
        next_cursor=encode_cursor([last.created_at.isoformat(), str(last.id)]) if last else None,
    )


def _number(claims: list[Claim], states: set[ClaimState] | frozenset[ClaimState]) -> int:
    return sum(1 for claim in claims if claim.state in states)


def _option_claims(session: Session, detail: JobDetail, live: list[Claim]) -> list[OptionClaimsOut]:
    seated = [claim for claim in live if claim.state in SEATED_STATES]
    suits = rows.options_by_claim(session, [claim.id for claim in seated])
    return [
        OptionClaimsOut(
            option_id=option.id,
            can_make=sum(1 for c in seated if c.id not in suits or option.id in suits[c.id]),
        )
        for option in detail.timing.options
    ]


def _after(cursor: str | None) -> tuple[datetime, UUID] | None:
    values = decode_cursor(cursor, (str, str))
    if values is None:
        return None
    try:
        return datetime.fromisoformat(str(values[0])), UUID(str(values[1]))
    except ValueError:
        raise InvalidInput(fields=[FieldError("cursor", "unknown-cursor", {})]) from None
