"""Find whom to remind of what. Each reminder once for the same moment of the same thing.

What became untrue between finding and telling (a job cancelled, an offer answered) isn't told:
`still_true` is asked again when the event is handled.
"""

from collections.abc import Callable, Iterable, Iterator
from datetime import datetime, time, timedelta
from uuid import UUID

from sqlalchemy import exists, func, literal
from sqlmodel import Session, col, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.groups.lifecycle import LIVE_STATES, SEATED_STATES
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.learnings.models import Learning
from flying_trainees.notifications import events
from flying_trainees.notifications.afterwards import effects_asked, homes_asked, receivers_asked
from flying_trainees.notifications.due import Due, not_sent, remind_once
from flying_trainees.notifications.models import Call, ReminderSent
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.periods import JUST_CONFIRMED, periods_ending, periods_near
from flying_trainees.notifications.quiet import instant
from flying_trainees.notifications.recipients import posters

AT_A_TIME = 200
DAY_BEFORE_AT = time(10)
"""In Amsterdam, on the day before the session."""
BEFORE_DEADLINE = timedelta(hours=30)
LAST_PART = 4
"""An offer is reminded of in the last quarter of its time,"""
WORTH_REMINDING = timedelta(hours=2)
"""if that quarter is at least so long."""
LEARNING_AFTER, LEARNING_UNTIL = timedelta(days=3), timedelta(days=21)
NO_CLAIMS_AFTER = 2
"""A job without claims is told of when half its time to the deadline has passed."""
SETTLING = timedelta(hours=12)
CAME = (ClaimState.CONFIRMED, ClaimState.ATTENDED)


def remind_due(session: Session, now: datetime) -> int:
    """Record an event for each reminder that is due and wasn't sent; returns how many."""
    return sum(_send(session, now, find(session, now)) for find in FINDERS)


def still_true(occasion: Occasion) -> bool:
    """Whether what an event reminds of still holds; every other kind of event does."""
    check = CHECKS.get(occasion.kind)
    return check is None or check(occasion)


def _send(session: Session, now: datetime, found: Iterable[Due]) -> int:
    number = 0
    for due in found:
        payload = events.JobReminded(
            job_id=due.job_id, person_id=due.person_id, claim_id=due.claim_id
        )
        about = (due.about_id, due.about_at)
        number += remind_once(session, now, due.kind, about, due.person_id, payload)
    return number


def _sessions(session: Session, now: datetime) -> Iterator[Due]:
    """The day before: everybody in the group, and the poster."""
    rows = session.exec(
        select(Job, Claim)
        .join(Claim, col(Claim.job_id) == col(Job.id))
        .where(
            col(Job.state) == JobState.STAFFED,
            col(Job.timing_kind) != TimingKind.FLEXIBLE,
            col(Job.starts_at).between(now, now + timedelta(days=2)),
            col(Claim.state) == ClaimState.CONFIRMED,
            not_sent(events.SESSION_NEAR, col(Job.id), col(Claim.person_id), col(Job.starts_at)),
        )
        .order_by(col(Job.starts_at), col(Claim.id))
        .limit(AT_A_TIME)
    ).all()
    hosts: dict[UUID, Job] = {}
    for job, claim in rows:
        if job.starts_at is None or now < day_before(job.starts_at):
            continue
        hosts[job.id] = job
        if claim.updated_at < day_before(job.starts_at) - JUST_CONFIRMED:
            yield Due(events.SESSION_NEAR, job.id, claim.person_id, job.id, job.starts_at, claim.id)
    for job in hosts.values():
        for person_id in posters(session, job)[:3]:
            if job.starts_at:
                yield Due(events.SESSION_NEAR, job.id, person_id, job.id, job.starts_at)


def day_before(starts_at: datetime) -> datetime:
    """The morning of the day before, by Amsterdam's calendar."""
    return instant(starts_at.astimezone(AMSTERDAM).date() - timedelta(days=1), DAY_BEFORE_AT)


def _deadlines(session: Session, now: datetime) -> Iterator[Due]:
    """Whom the job was told to and who did nothing with it, while there are seats."""
    held = (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state).in_(SEATED_STATES))
        .correlate(Job)
        .scalar_subquery()
    )
    has_claim = select(literal(1)).where(
        col(Claim.job_id) == col(Job.id), col(Claim.person_id) == col(Call.person_id)
    )
    rows = session.exec(
        select(Job.id, Job.claim_deadline, Call.person_id)
        .join(Call, col(Call.job_id) == col(Job.id))
        .where(
            col(Job.state) == JobState.OPEN,
            col(Job.claim_deadline).between(now, now + BEFORE_DEADLINE),
            held < col(Job.group_max),
            col(Call.called_at) < now - SETTLING,
            ~exists(has_claim),
            not_sent(
                events.DEADLINE_NEAR, col(Job.id), col(Call.person_id), col(Job.claim_deadline)
            ),
        )
        .order_by(col(Job.claim_deadline), col(Call.called_at))
        .limit(AT_A_TIME)
    )
    for job_id, deadline, person_id in rows:
        if deadline:
            yield Due(events.DEADLINE_NEAR, job_id, person_id, job_id, deadline)


def _offers(session: Session, now: datetime) -> Iterator[Due]:
    """Open offers in the last part of their time."""
    claims = session.exec(
        select(Claim)
        .where(
            col(Claim.state) == ClaimState.OFFERED,
            col(Claim.expires_at).between(now, now + timedelta(days=1)),
            not_sent(
                events.OFFER_LAPSING, col(Claim.id), col(Claim.person_id), col(Claim.expires_at)
            ),
        )
        .order_by(col(Claim.expires_at))
        .limit(AT_A_TIME)
    )
    for claim in claims:
        if claim.expires_at is None:
            continue
        last_part = (claim.expires_at - claim.updated_at) / LAST_PART
        if last_part >= WORTH_REMINDING and now >= claim.expires_at - last_part:
            yield Due(
                events.OFFER_LAPSING,
                claim.job_id,
                claim.person_id,
                claim.id,
                claim.expires_at,
                claim.id,
            )


def _learnings(session: Session, now: datetime) -> Iterator[Due]:
    """Who came and wrote nothing down yet, some days after the job."""
    wrote = select(literal(1)).where(
        col(Learning.job_id) == col(Job.id), col(Learning.author_id) == col(Claim.person_id)
    )
    rows = session.exec(
        select(Job.id, Job.ends_at, Claim.person_id, Claim.id)
        .join(Claim, col(Claim.job_id) == col(Job.id))
        .where(
            col(Job.state).in_((JobState.DONE, JobState.REVIEWED)),
            col(Job.ends_at).between(now - LEARNING_UNTIL, now - LEARNING_AFTER),
            col(Claim.state).in_(CAME),
            ~exists(wrote),
            not_sent(events.LEARNING_MISSING, col(Job.id), col(Claim.person_id), col(Job.ends_at)),
        )
        .order_by(col(Job.ends_at), col(Claim.id))
        .limit(AT_A_TIME)
    )
    for job_id, ended, person_id, claim_id in rows:
        if ended:
            yield Due(events.LEARNING_MISSING, job_id, person_id, job_id, ended, claim_id)


def _without_claims(session: Session, now: datetime) -> Iterator[Due]:
    """Jobs that nobody claimed when half their time has passed: the poster can still act."""
    claimed = select(literal(1)).where(
        col(Claim.job_id) == col(Job.id), col(Claim.state).in_(LIVE_STATES)
    )
    told = select(literal(1)).where(
        col(ReminderSent.kind) == events.JOB_WITHOUT_CLAIMS,
        col(ReminderSent.about_id) == col(Job.id),
        col(ReminderSent.about_at) == col(Job.claim_deadline),
    )
    jobs = session.exec(
        select(Job)
        .where(
            col(Job.state) == JobState.OPEN,
            col(Job.claim_deadline) > now + SETTLING,
            col(Job.published_at) < now - SETTLING,
            ~exists(claimed),
            ~exists(told),
        )
        .order_by(col(Job.claim_deadline))
        .limit(AT_A_TIME)
    )
    for job in jobs:
        if job.claim_deadline is None or job.published_at is None:
            continue
        half = job.published_at + (job.claim_deadline - job.published_at) / NO_CLAIMS_AFTER
        if now >= half:
            for person_id in posters(session, job)[:3]:
                yield Due(events.JOB_WITHOUT_CLAIMS, job.id, person_id, job.id, job.claim_deadline)


FINDERS: tuple[Callable[[Session, datetime], Iterator[Due]], ...] = (
    _sessions,
    periods_near,
    periods_ending,
    _deadlines,
    _offers,
    _learnings,
    receivers_asked,
    homes_asked,
    effects_asked,
    _without_claims,
)


def _holds_session(occasion: Occasion) -> bool:
    claim, job = occasion.claim, occasion.job
    confirmed = claim is None or claim.state is ClaimState.CONFIRMED
    return confirmed and job is not None and job.state is JobState.STAFFED


def _holds_period(occasion: Occasion) -> bool:
    claim, job = occasion.claim, occasion.job
    going = claim is not None and claim.state is ClaimState.CONFIRMED
    return going and job is not None and job.state in (JobState.STAFFED, JobState.RUNNING)


def _is_open(occasion: Occasion) -> bool:
    job = occasion.job
    deadline = job.claim_deadline if job and job.state is JobState.OPEN else None
    return deadline is not None and deadline > occasion.now


def _is_offered(occasion: Occasion) -> bool:
    claim = occasion.claim
    return claim is not None and claim.state is ClaimState.OFFERED


CHECKS: dict[str, Callable[[Occasion], bool]] = {
    events.SESSION_NEAR: _holds_session,
    events.PERIOD_NEAR: _holds_period,
    events.PERIOD_ENDING: _holds_period,
    events.DEADLINE_NEAR: _is_open,
    events.JOB_WITHOUT_CLAIMS: _is_open,
    events.PEOPLE_CALLED: _is_open,
    events.OFFER_LAPSING: _is_offered,
}
