"""What stands in a calendar that one subscribes to: jobs by claim, organisation or network."""

from collections.abc import Iterable, Sequence
from dataclasses import dataclass, field
from datetime import datetime, time
from uuid import UUID

from sqlalchemy import ColumnElement, func, or_
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.availability.models import NetworkDay
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.rows import options_by_claim
from flying_trainees.jobs.models import Job, JobState, TimeOption, TimingKind
from flying_trainees.notifications.calendar_file import OURS
from flying_trainees.notifications.feed_file import AHEAD, BACK, FeedEvent
from flying_trainees.notifications.pool_calendar import own_tables, pool_milestones
from flying_trainees.notifications.wording import job_address, language_of, place
from flying_trainees.organisations.models import Organisation

AT_MOST = 1000
SETTLED = frozenset({JobState.STAFFED, JobState.RUNNING, JobState.DONE, JobState.REVIEWED})
CERTAIN = frozenset({ClaimState.CONFIRMED, ClaimState.ATTENDED})
SHOWN = CERTAIN | {ClaimState.OFFERED, ClaimState.CLAIMED}


@dataclass(frozen=True, slots=True)
class Mine:
    """A job with what its reader is in it (None: he only looks), and the times that suit him."""

    job: Job
    organisation: str
    claim: Claim | None = None
    options: frozenset[UUID] = field(default_factory=frozenset)


def own_events(
    session: Session, settings: Settings, now: datetime, person: Person
) -> list[FeedEvent]:
    """Seats and offers of a person, the sessions he is host of, and his networks' days."""
    found = session.exec(
        select(Claim, Job, Organisation.name)
        .join(Job, col(Job.id) == col(Claim.job_id))
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(Claim.person_id == person.id, col(Claim.state).in_(SHOWN), _near(now))
        .limit(AT_MOST)
    ).all()
    suits = options_by_claim(session, [claim.id for claim, _, _ in found])
    mine = [
        Mine(job, name, claim, frozenset(suits.get(claim.id, ()))) for claim, job, name in found
    ]
    taking_part = {one.job.id for one in mine}
    hosted = session.exec(
        select(Job, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(
            Job.created_by_id == person.id,
            col(Job.state).in_(SETTLED),
            col(Job.id).not_in(taking_part),
            _near(now),
        )
        .limit(AT_MOST)
    )
    mine += [Mine(job, name) for job, name in hosted]
    networks = select(RoleGrant.network_id).where(
        RoleGrant.person_id == person.id, RoleGrant.role == Role.MEMBER
    )
    mine_in = list(session.exec(networks))
    days = _network_days(session, now, mine_in)
    language = language_of(person)
    milestones = pool_milestones(session, settings, now, language, mine_in)
    tables = own_tables(session, settings, now, person.id)
    return _events(session, settings, language, mine) + days + milestones + tables


def organisation_events(
    session: Session, settings: Settings, now: datetime, language: Language, organisation_id: UUID
) -> list[FeedEvent]:
    """All jobs of an organisation; the open ones with each of their times, as not yet certain."""
    jobs = _jobs(session, now, col(Job.organisation_id) == organisation_id)
    return _events(session, settings, language, jobs)


def network_events(
    session: Session, settings: Settings, now: datetime, language: Language, network_id: UUID
) -> list[FeedEvent]:
    """All jobs and days of a network."""
    jobs = _jobs(session, now, col(Job.network_id) == network_id)
    days = _network_days(session, now, [network_id])
    pools = pool_milestones(session, settings, now, language, [network_id])
    return _events(session, settings, language, jobs) + days + pools


def _jobs(session: Session, now: datetime, which: ColumnElement[bool]) -> list[Mine]:
    found = session.exec(
        select(Job, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(which, col(Job.state).in_(SETTLED | {JobState.OPEN}), _near(now))
        .order_by(col(Job.soonest_at))
        .limit(AT_MOST)
    )
    return [Mine(job, name) for job, name in found]


def _near(now: datetime) -> ColumnElement[bool]:
    at = col(Job.soonest_at)
    return or_(at.is_(None), at.between(now - BACK, now + AHEAD))


def _events(
    session: Session, settings: Settings, language: Language, mine: Sequence[Mine]
) -> list[FeedEvent]:
    open_jobs = [one.job.id for one in mine if one.job.state is JobState.OPEN]
    times: dict[UUID, list[TimeOption]] = {}
    for option in session.exec(select(TimeOption).where(col(TimeOption.job_id).in_(open_jobs))):
        times.setdefault(option.job_id, []).append(option)
    return [
        event
        for one in mine
        for event in _events_of(settings, language, one, times.get(one.job.id, []))
    ]


def _events_of(
    settings: Settings, language: Language, one: Mine, options: Iterable[TimeOption]
) -> list[FeedEvent]:
    job = one.job
    if job.timing_kind is TimingKind.FLEXIBLE:
        until = job.until_on
        start = datetime.combine(until, time(), AMSTERDAM) if until else None
        return [_event(settings, language, one, start, None, "until")] if start else []
    if job.state is not JobState.OPEN:
        if job.starts_at is None:
            return []
        return [_event(settings, language, one, job.starts_at, job.ends_at, "session")]
    return [
        _event(settings, language, one, option.starts_at, option.ends_at, str(option.id))
        for option in options
        if not one.options or option.id in one.options
    ]


def _event(
    settings: Settings,
    language: Language,
    one: Mine,
    start: datetime,
    end: datetime | None,
    which: str,
) -> FeedEvent:
    job, claim = one.job, one.claim
    certain = job.state in SETTLED and (claim is None or claim.state in CERTAIN)
    return FeedEvent(
        uid=f"{job.id}.{which}.feed{OURS}",
        title=_title(language, one, certain=certain),
        starts_at=start,
        ends_at=end,
        changed_at=max(job.updated_at, claim.updated_at) if claim else job.updated_at,
        sequence=job.sequence,
        description=f"{one.organisation}: {job.goal}",
        place=place(language, job),
        url=job_address(settings, job.id),
        tentative=not certain,
        free=claim is None and not certain,
    )


def _title(language: Language, one: Mine, *, certain: bool) -> str:
    if certain:
        return one.job.title
    if one.claim is None:
        return text(language, "feed-open", {"job": one.job.title})
    offered = one.claim.state is ClaimState.OFFERED
    return text(language, "feed-offered" if offered else "feed-maybe", {"job": one.job.title})


def _network_days(
    session: Session, now: datetime, network_ids: Sequence[UUID | None]
) -> list[FeedEvent]:
    found = session.exec(
        select(NetworkDay).where(
            col(NetworkDay.network_id).in_(network_ids),
            col(NetworkDay.during).bool_op("&&")(func.tstzrange(now - BACK, now + AHEAD)),
        )
    )
    return [
        FeedEvent(
            uid=f"{day.id}.day.feed{OURS}",
            title=day.name,
            starts_at=day.during.lower,
            ends_at=day.during.upper,
            changed_at=day.during.lower,
            place=day.place,
        )
        for day in found
        if day.during.lower and day.during.upper
    ]
