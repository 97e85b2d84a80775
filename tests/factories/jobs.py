"""Jobs: what a poster sends, and stored ones in any state."""

from collections.abc import Sequence
from datetime import date, datetime, timedelta
from decimal import Decimal
from itertools import count
from typing import Any

from sqlalchemy import delete
from sqlmodel import Session, col

from flying_trainees.jobs.lifecycle import PUBLISHED
from flying_trainees.jobs.models import (
    Audience,
    ClaimMode,
    Job,
    JobSeat,
    JobState,
    JobTheme,
    PlaceKind,
    SeatRole,
    TimeOption,
    TimingKind,
)
from flying_trainees.jobs.timing import day_begins, day_ends
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.themes.models import Theme
from tests.factories.clock import MONDAY_MORNING

_numbers = count(1)

GOAL = "Inwoners merken dat het beter gaat."
DESCRIPTION = "Meedenken over een plan."
IN_A_WEEK = MONDAY_MORNING + timedelta(days=7)
CHOSEN = frozenset({JobState.STAFFED, JobState.RUNNING, JobState.DONE, JobState.REVIEWED})

Json = dict[str, object]


def job_body(
    organisation: Organisation, network: Network, theme: Theme, now: datetime | None = None
) -> Json:
    """What a client posts: a job with two sessions, a week after `now` (default: the real one)."""
    start = (now or datetime.now(MONDAY_MORNING.tzinfo)) + timedelta(days=7)
    sessions = [start + timedelta(days=day) for day in (0, 2)]
    return {
        "title": "Lees mee met onze brief over isolatie",
        "goal": "Huurders begrijpen in één keer welke hulp er is.",
        "description": "Lezen, vragen stellen en samen herschrijven.",
        "helpForm": "freshEye",
        "themes": [theme.id],
        "organisationId": str(organisation.id),
        "networkId": str(network.id),
        "place": {"kind": "onSite", "address": "Raadhuisplein 1, Losser"},
        "hoursPerPerson": 2.5,
        "groupMin": 3,
        "groupMax": 4,
        "seats": [{"role": "freshEye", "count": 2}, {"role": "noteTaker", "count": 1}],
        "duo": False,
        "timing": {
            "kind": "options",
            "options": [
                {"start": s.isoformat(), "end": (s + timedelta(hours=2.5)).isoformat()}
                for s in sessions
            ],
        },
        "claimDeadline": (start - timedelta(days=1)).isoformat(),
        "audience": "network",
        "claimMode": "direct",
    }


def make_job(
    session: Session,
    organisation: Organisation,
    network: Network,
    *themes: Theme,
    state: JobState = JobState.OPEN,
    starts: Sequence[datetime] = (IN_A_WEEK,),
    hours: float = 2.5,
    group: tuple[int, int] = (2, 4),
    seats: dict[SeatRole, int] | None = None,
    audience: Audience = Audience.NETWORK,
    claim_mode: ClaimMode = ClaimMode.DIRECT,
    title: str | None = None,
    place_kind: PlaceKind = PlaceKind.ON_SITE,
) -> Job:
    """A stored job with a session at each of `starts`; confirmed for the first where it must be."""
    job = Job(
        state=state,
        title=title or f"Klus {next(_numbers)}",
        goal=GOAL,
        description=DESCRIPTION,
        help_form=HelpForm.THINK_ALONG,
        organisation_id=organisation.id,
        network_id=network.id,
        **_place(organisation, place_kind),
        hours_per_person=Decimal(str(hours)),
        group_min=group[0],
        group_max=group[1],
        timing_kind=TimingKind.FIXED if len(starts) == 1 else TimingKind.OPTIONS,
        audience=audience,
        claim_mode=claim_mode,
        created_at=MONDAY_MORNING,
        updated_at=MONDAY_MORNING,
        published_at=MONDAY_MORNING if state in PUBLISHED else None,
    )
    _add_times(session, job, starts, timedelta(hours=hours))
    _add_parts(session, job, themes, seats or {})
    return job


def _add_parts(
    session: Session, job: Job, themes: Sequence[Theme], seats: dict[SeatRole, int]
) -> None:
    for position, theme in enumerate(themes):
        session.add(JobTheme(job_id=job.id, theme_id=theme.id, position=position))
    for role, number in seats.items():
        session.add(JobSeat(job_id=job.id, role=role, count=number))
    session.flush()


def make_flexible_job(
    session: Session,
    organisation: Organisation,
    network: Network,
    *themes: Theme,
    days: tuple[date, date] = (date(2026, 11, 30), date(2026, 12, 11)),
    state: JobState = JobState.OPEN,
) -> Job:
    """A stored job with hours to divide freely between two days."""
    job = make_job(session, organisation, network, *themes, state=state)
    session.execute(delete(TimeOption).where(col(TimeOption.job_id) == job.id))
    job.timing_kind = TimingKind.FLEXIBLE
    job.from_on, job.until_on = days
    job.first_at, job.last_at = day_begins(days[0]), day_ends(days[1])
    job.claim_deadline = job.first_at
    session.add(job)
    session.flush()
    return job


def _place(organisation: Organisation, kind: PlaceKind) -> dict[str, Any]:
    """At the town hall, or online."""
    return {
        "place_kind": kind,
        "address": "" if kind is PlaceKind.ONLINE else "Raadhuisplein 1",
        "latitude": organisation.latitude,
        "longitude": organisation.longitude,
    }


def _add_times(session: Session, job: Job, starts: Sequence[datetime], length: timedelta) -> None:
    """Store the sessions; the first is the chosen one where the state asks for one."""
    job.claim_deadline = min(starts) - timedelta(days=1)
    job.first_at, job.last_at = min(starts), max(starts) + length
    options = [TimeOption(job_id=job.id, starts_at=s, ends_at=s + length) for s in starts]
    if job.state in CHOSEN:
        job.chosen_option_id = options[0].id
        job.starts_at, job.ends_at = starts[0], starts[0] + length
    session.add(job)
    session.flush()
    session.add_all(options)
