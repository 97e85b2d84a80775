"""Puts the demo's pool assignments into the database, around the moment of loading."""

from collections.abc import Iterable
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy.dialects.postgresql import Range
from sqlmodel import Session

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.demo.known import Known
from flying_trainees.demo.pool_content import PoolAssignment as Told
from flying_trainees.demo.times import day_on
from flying_trainees.pools.checking_in import monday_of
from flying_trainees.pools.day_models import PoolGuest, PoolItem, PoolSeat
from flying_trainees.pools.lifecycle import PoolAction, step_of
from flying_trainees.pools.models import (
    PoolAssignment,
    PoolCheckIn,
    PoolClient,
    PoolDecision,
    PoolJob,
    PoolMilestone,
    PoolState,
    PoolSteward,
    PoolTheme,
    PoolTransition,
)
from flying_trainees.pools.outcome_models import PoolFinding, PoolRecommendation


def load_pools(session: Session, assignments: Iterable[Told], known: Known) -> None:
    """Add them all; flushes."""
    for told in assignments:
        row = _assignment(session, told, known)
        _history(session, told, row, known)
        themes = _plan(session, told, row, known)
        _said(session, told, row, known, themes)
        _day(session, told, row, known, themes)
        _outcome(session, told, row, known)
    session.flush()


def _ago(known: Known, days: int) -> datetime:
    return known.now - timedelta(days=days)


def _assignment(session: Session, told: Told, known: Known) -> PoolAssignment:
    row = PoolAssignment(
        network_id=known.networks[told.network],
        state=told.state,
        title=told.title,
        goal=told.goal,
        description=told.description,
        begins_on=known.today + timedelta(days=told.begin_day),
        ends_on=known.today + timedelta(days=told.end_day),
        handover=told.handover,
        created_by_id=known.person(told.started_by),
        created_at=_ago(known, -told.begin_day),
        updated_at=_ago(known, -told.begin_day),
    )
    session.add(row)
    session.flush()
    for position, code in enumerate(told.clients):
        organisation_id = known.organisations[code]
        session.add(
            PoolClient(assignment_id=row.id, organisation_id=organisation_id, position=position)
        )
    for key in told.stewards:
        since = _ago(known, -told.begin_day)
        session.add(PoolSteward(assignment_id=row.id, person_id=known.persons[key], since=since))
    session.add_all(PoolJob(job_id=known.jobs[key], assignment_id=row.id) for key in told.jobs)
    session.flush()
    return row


def _history(session: Session, told: Told, row: PoolAssignment, known: Known) -> None:
    by = known.person(told.started_by)
    began = PoolTransition(
        assignment_id=row.id, action="begin", to_state=PoolState.PREPARING, actor_id=by,
        at=row.created_at,
    )  # fmt: skip
    session.add(began)
    state = PoolState.PREPARING
    for day, action in told.steps:
        step = step_of(PoolAction(action), state)
        session.add(
            PoolTransition(
                assignment_id=row.id, action=action, from_state=state, to_state=step.target,
                actor_id=by, at=_ago(known, -day),
            )
        )  # fmt: skip
        state = step.target
    if state is not told.state:
        raise ValueError(f"the steps of {told.key} end in {state}")


def _plan(session: Session, told: Told, row: PoolAssignment, known: Known) -> list[UUID]:
    """Themes and milestones; the themes' ids in their order."""
    themes = [
        PoolTheme(
            assignment_id=row.id, name=one.name, theme_id=one.theme,
            lead_id=known.person(one.lead), position=position,
        )
        for position, one in enumerate(told.themes)
    ]  # fmt: skip
    session.add_all(themes)
    for one in told.milestones:
        begins = row.begins_on
        if one.begin_day is not None:
            begins = known.today + timedelta(days=one.begin_day)
        session.add(
            PoolMilestone(
                assignment_id=row.id,
                kind=one.kind,
                title=one.title,
                begins_on=begins,
                due_on=day_on(one.due, known.today)
                if one.due
                else known.today + timedelta(days=one.due_day),
                progress=one.progress,
                done_at=None if one.done_day is None else _ago(known, -one.done_day),
                owner_id=known.person(one.owner),
                updated_at=row.created_at,
            )
        )
    session.flush()
    return [theme.id for theme in themes]


def _said(
    session: Session, told: Told, row: PoolAssignment, known: Known, themes: list[UUID]
) -> None:
    """Check-ins, decisions and findings."""
    for check in told.check_ins:
        at = _ago(known, check.days_ago)
        session.add(
            PoolCheckIn(
                assignment_id=row.id, week=monday_of(at.astimezone(AMSTERDAM).date()),
                person_id=known.person(check.person), mood=check.mood, line=check.line, at=at,
            )
        )  # fmt: skip
    for decision in told.decisions:
        session.add(
            PoolDecision(
                assignment_id=row.id, text=decision.text, why=decision.why,
                written_by_id=known.person(decision.by), at=_ago(known, decision.days_ago),
            )
        )  # fmt: skip
    for finding in told.findings:
        theme = None if finding.theme is None else themes[finding.theme]
        session.add(
            PoolFinding(
                assignment_id=row.id, pool_theme_id=theme, author_id=known.person(finding.by),
                kind=finding.kind, text=finding.text, at=_ago(known, finding.days_ago),
            )
        )  # fmt: skip
    session.flush()


def _day(
    session: Session, told: Told, row: PoolAssignment, known: Known, themes: list[UUID]
) -> None:
    """Guests, the programme, and who sits where."""
    guests = {
        one.key: PoolGuest(
            assignment_id=row.id, name=one.name, organisation=one.organisation, email=one.email,
            agreed_at=_ago(known, 10), invited_by_id=known.person(told.stewards[0]),
        )
        for one in told.guests
    }  # fmt: skip
    session.add_all(guests.values())
    session.flush()
    for one in told.programme:
        begin, end = known.span(one.time)
        item = PoolItem(
            assignment_id=row.id, kind=one.kind, title=one.title, description=one.description,
            room=one.room, starts_at=begin, ends_at=end, seats=one.seats,
            pool_theme_id=None if one.theme is None else themes[one.theme],
            host_id=known.person(one.host), updated_at=_ago(known, 10),
        )  # fmt: skip
        session.add(item)
        session.flush()
        taken = [{"person_id": known.persons[key]} for key in one.people]
        taken += [{"guest_id": guests[key].id} for key in one.guests]
        session.add_all(
            PoolSeat(item_id=item.id, during=Range(begin, end), at=_ago(known, 5), **who)
            for who in taken
        )
    session.flush()


def _outcome(session: Session, told: Told, row: PoolAssignment, known: Known) -> None:
    if told.advice is None:
        return
    advice = told.advice
    answered = advice.answer is not None
    session.add(
        PoolRecommendation(
            assignment_id=row.id,
            summary=advice.summary,
            text=advice.text,
            written_by_id=known.person(told.stewards[0]),
            written_at=_ago(known, advice.days_ago),
            answer=advice.answer,
            answer_words=advice.answer_words,
            answered_by_id=known.person(advice.answered_by),
            answered_at=_ago(known, advice.days_ago - 5) if answered else None,
        )
    )
