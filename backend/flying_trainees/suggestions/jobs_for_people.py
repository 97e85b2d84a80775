"""What `jobs_for` finds for one person, for hundreds at once: the same queries, once for all."""

from collections import defaultdict
from collections.abc import Collection, Mapping, Sequence
from datetime import date, datetime
from uuid import UUID

import numpy as np
from sqlalchemy import select as select_columns
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Career
from flying_trainees.availability.budgets import BudgetUse, budget_use
from flying_trainees.availability.free_time import free_time
from flying_trainees.groups.lifecycle import LIVE_STATES
from flying_trainees.groups.models import Claim
from flying_trainees.jobs.models import Job
from flying_trainees.matching.table import Flags
from flying_trainees.people.agreement_scopes import agreements_with, sharing
from flying_trainees.people.network_models import NetworkPartner
from flying_trainees.suggestions import vectors, words
from flying_trainees.suggestions.free import FreeSpans
from flying_trainees.suggestions.job_board import JobBoard
from flying_trainees.suggestions.job_facts import JOB_COLUMNS, JobFacts, load_jobs
from flying_trainees.suggestions.jobs_for_person import Me, MyJobs, last_end, months, ranked_for
from flying_trainees.suggestions.many import one_of_ids
from flying_trainees.suggestions.memory import PersonEntry, memory_of
from flying_trainees.suggestions.models import NotForMe
from flying_trainees.suggestions.people_facts import load_people
from flying_trainees.suggestions.standing import REFUSED, refusals
from flying_trainees.suggestions.times_ahead import TimesAhead


def jobs_for_people(session: Session, actors: Sequence[Actor], now: datetime) -> dict[UUID, MyJobs]:
    """By person what `jobs_for` would find; about fifteen queries, however many people."""
    if not actors:
        return {}
    memory = memory_of(session)
    seen = memory.up_to_date(session, now, everybody=False)
    ids = [actor.person_id for actor in actors]
    mes = _mes(session, memory.model, ids, seen.jobs, now)
    reached = _reached(session, actors, mes, seen.jobs, now)
    coming = TimesAhead.of(seen.jobs, now)
    return {one: ranked_for(seen, reached[one], mes[one], now, coming) for one in ids if one in mes}


def facts_of(session: Session, ids: Collection[UUID], now: datetime) -> dict[UUID, JobFacts]:
    """The facts of the jobs that are shown; six queries."""
    rows = session.execute(select_columns(*JOB_COLUMNS).where(one_of_ids(col(Job.id), ids))).all()
    return load_jobs(session, rows, now)


def _mes(
    session: Session, model: str, ids: Sequence[UUID], board: JobBoard, now: datetime
) -> dict[UUID, Me]:
    texts = words.people_words(session, map(str, ids), now)
    stored = vectors.of_people(session, texts, model)
    until = last_end(board, now)
    facts = load_people(session, ids, now)
    uses: dict[UUID, dict[date, BudgetUse]] = defaultdict(dict)
    for (person, month), use in budget_use(session, ids, months(now, until)).items():
        uses[person][month] = use
    refused = refusals(session, ids)
    spans = free_time(session, ids, now, until)
    return {
        UUID(one.id): Me(
            facts[UUID(one.id)],
            PersonEntry(one, stored.get(one.id, {})),
            uses[UUID(one.id)],
            refused.get(UUID(one.id), {}),
            FreeSpans(spans[UUID(one.id)]),
        )
        for one in texts
        if UUID(one.id) in facts
    }


def _reached(
    session: Session,
    actors: Sequence[Actor],
    mes: Mapping[UUID, Me],
    board: JobBoard,
    now: datetime,
) -> dict[UUID, Flags]:
    """By person the jobs that he could claim and has nothing to do with yet."""
    networks = {network for actor in actors for network in actor.member_networks}
    agreements = agreements_with(session, networks)
    is_open = board.open_at(now)
    dealt = _dealt_with(session, [actor.person_id for actor in actors])
    found: dict[UUID, Flags] = {}
    by_networks: dict[tuple[frozenset[UUID], Career], Flags] = {}
    for actor in actors:
        if actor.person_id not in mes:
            continue
        alike = (actor.member_networks, mes[actor.person_id].facts.career)
        if alike not in by_networks:
            by_networks[alike] = is_open & _shared(session, board, agreements, *alike)
        reached = by_networks[alike].copy()
        reached[board.rows(dealt[actor.person_id])] = False
        found[actor.person_id] = reached
    return found


def _shared(
    session: Session,
    board: JobBoard,
    agreements: Sequence[NetworkPartner],
    own: frozenset[UUID],
    career: Career,
) -> Flags:
    if not own:
        return np.zeros(len(board), np.bool_)
    with_these = [row for row in agreements if row.partner_id in own]
    return board.in_audience(sorted(own), sharing(session, with_these, own, career.value))


def _dealt_with(session: Session, ids: Sequence[UUID]) -> dict[UUID, set[str]]:
    """By person the jobs with a claim, an own no or a *not for me*."""
    claimed = select_columns(col(Claim.person_id), col(Claim.job_id)).where(
        one_of_ids(col(Claim.person_id), ids), col(Claim.state).in_(LIVE_STATES | REFUSED)
    )
    refused = select_columns(col(NotForMe.person_id), col(NotForMe.job_id)).where(
        one_of_ids(col(NotForMe.person_id), ids)
    )
    found: dict[UUID, set[str]] = defaultdict(set)
    for person, job in session.execute(claimed.union(refused)):
        found[person].add(str(job))
    return found
