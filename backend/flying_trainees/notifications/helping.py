"""What would bring people to a job that nobody claimed: worked out by real matching, in words."""

from datetime import datetime
from typing import TYPE_CHECKING

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.language import Language, text
from flying_trainees.core.later import later
from flying_trainees.jobs.models import Audience, Job, JobSeat, JobTheme, PlaceKind, TimingKind
from flying_trainees.jobs.schemas import OptionIn, PlaceIn, SeatIn, TimingIn
from flying_trainees.notifications import dates
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.on_behalf import installation
from flying_trainees.suggestions.schemas import JobPreviewIn, JobPreviewOut, PreviewOptionOut

if TYPE_CHECKING:
    from flying_trainees.suggestions.previewing import preview
else:
    preview = later("flying_trainees.suggestions.previewing", "preview")

LEAST_WIDER = 5
"""So many people more make a wider audience worth naming."""


def what_helps(session: Session, occasion: Occasion, language: Language) -> str:
    """A line for each time, and one for a wider audience; always says how many can come now."""
    job = occasion.job
    if job is None:
        return ""
    given = _given(session, occasion, job)
    seen = preview(session, _reader(), occasion.now, given, language)
    lines = [_time(language, option, occasion.now) for option in seen.options]
    wider = _wider(session, occasion, job, given, language, seen)
    return "\n".join(line for line in (*lines, wider) if line)


def _reader() -> Actor:
    return installation()


def _time(language: Language, option: PreviewOptionOut, now: datetime) -> str:
    if option.start and option.end and option.start <= now:
        return ""
    when = dates.period(language, option.start, option.end) if option.start and option.end else ""
    words = {"when": when, "free": option.free, "fits": option.fits}
    key = "helps-at" if when else "helps-flexible"
    line = text(language, key, words)
    return f"{line} {option.better.text}" if option.better else line


def _wider(
    session: Session,
    occasion: Occasion,
    job: Job,
    given: JobPreviewIn,
    language: Language,
    seen: JobPreviewOut,
) -> str:
    """How many more could come if everybody might see it."""
    if job.audience is Audience.EVERYONE:
        return ""
    everyone = given.model_copy(update={"audience": Audience.EVERYONE})
    found = preview(session, _reader(), occasion.now, everyone, language)
    more = max(
        (b.free - a.free for a, b in zip(seen.options, found.options, strict=True)), default=0
    )
    return text(language, "helps-wider", {"more": more}) if more >= LEAST_WIDER else ""


def _given(session: Session, occasion: Occasion, job: Job) -> JobPreviewIn:
    themes = session.exec(select(JobTheme.theme_id).where(JobTheme.job_id == job.id)).all()
    seats = session.exec(select(JobSeat).where(col(JobSeat.job_id) == job.id)).all()
    options = [
        OptionIn(start=option.starts_at, end=option.ends_at)
        for option in occasion.options
        if option.starts_at > occasion.now
    ]
    flexible = job.timing_kind is TimingKind.FLEXIBLE
    timing = TimingIn(
        kind=job.timing_kind,
        options=[] if flexible else options,
        from_=job.from_on if flexible else None,
        until=job.until_on if flexible else None,
    )
    return JobPreviewIn(
        network_id=job.network_id,
        organisation_id=job.organisation_id,
        audience=job.audience,
        help_form=job.help_form,
        themes=list(themes),
        title=job.title,
        goal=job.goal[:1000],
        description=job.description[:8000],
        hours_per_person=float(job.hours_per_person),
        group_min=job.group_min,
        group_max=job.group_max,
        seats=[SeatIn(role=seat.role, count=seat.count) for seat in seats],
        duo=job.duo,
        timing=timing,
        place=_place(job),
    )


def _place(job: Job) -> PlaceIn | None:
    if job.place_kind is PlaceKind.ONLINE:
        return PlaceIn(kind=PlaceKind.ONLINE)
    if job.latitude is None or job.longitude is None:
        return None
    return PlaceIn(
        kind=job.place_kind, address=job.address, latitude=job.latitude, longitude=job.longitude
    )
