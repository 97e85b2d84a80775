"""What a job must be, rule by rule. Pure: a job as written in, the fields that aren't right out.

`problems` holds for every draft: what is given must be right. `publishing_problems` adds what
must be there, and be in the future, before anybody else sees the job.

A session may be shorter than hoursPerPerson: the rest is preparing or writing down. It may be
longer too, since sessions hold breaks and not everybody is needed all the time; but a person's
whole session is booked, so that it can't be much longer: at most twice the hours and one more.
"""

from collections import Counter
from collections.abc import Callable, Iterator
from datetime import datetime, timedelta
from typing import TypeAlias

from flying_trainees.core.errors import FieldError
from flying_trainees.jobs.models import PlaceKind, SeatRole, TimingKind
from flying_trainees.jobs.schemas import JobIn, OptionIn, TimingIn
from flying_trainees.jobs.timing import outer_bounds

Found: TypeAlias = Iterator[FieldError]

SHORTEST_SESSION = timedelta(minutes=15)
LONGEST_SESSION = timedelta(hours=16)
LONGEST_PERIOD = timedelta(days=366)


def problems(job: JobIn) -> list[FieldError]:
    """Everything that isn't right about a draft, whatever is still missing."""
    return [found for rule in DRAFT_RULES for found in rule(job)]


def publishing_problems(job: JobIn, now: datetime) -> list[FieldError]:
    """Everything that keeps a job from being published at `now`."""
    return [*problems(job), *missing(job), *past(job, now)]


def group_sizes(job: JobIn) -> Found:
    """The smallest group isn't larger than the largest."""
    if job.group_min > job.group_max:
        yield FieldError("groupMin", "group-min-above-max", {"max": job.group_max})


def seats_fit(job: JobIn) -> Found:
    """Each role stands once, and all seats together fit in the largest group."""
    seen: set[SeatRole] = set()
    for index, seat in enumerate(job.seats):
        if seat.role in seen:
            yield FieldError(f"seats.{index}.role", "seat-twice", {})
        seen.add(seat.role)
    total = sum(seat.count for seat in job.seats)
    if total > job.group_max:
        yield FieldError("seats", "seats-above-group", {"seats": total, "max": job.group_max})


def themes_once(job: JobIn) -> Found:
    """No theme stands twice."""
    for theme, times in Counter(job.themes or []).items():
        if times > 1:
            index = len(job.themes or []) - 1 - list(reversed(job.themes or [])).index(theme)
            yield FieldError(f"themes.{index}", "theme-twice", {})


def coordinates_whole(job: JobIn) -> Found:
    """Latitude and longitude stand together or not at all."""
    place = job.place
    if (place.latitude is None) != (place.longitude is None):
        lacking = "latitude" if place.latitude is None else "longitude"
        yield FieldError(f"place.{lacking}", "coordinates-incomplete", {})


def timing_kind_kept(job: JobIn) -> Found:
    """A fixed time is one option, options are two to ten, flexible hours are two dates."""
    if job.timing is not None:
        yield from _KINDS[job.timing.kind](job.timing)


def _fixed(timing: TimingIn) -> Found:
    yield from _no_dates(timing)
    if len(timing.options) != 1:
        yield FieldError("timing.options", "fixed-needs-one-option", {})


def _several(timing: TimingIn) -> Found:
    yield from _no_dates(timing)
    if not 2 <= len(timing.options) <= 10:
        yield FieldError("timing.options", "options-two-to-ten", {})
    seen: set[tuple[datetime, datetime]] = set()
    for index, option in enumerate(timing.options):
        if (option.start, option.end) in seen:
            yield FieldError(f"timing.options.{index}", "option-twice", {})
        seen.add((option.start, option.end))


def _flexible(timing: TimingIn) -> Found:
    if timing.options:
        yield FieldError("timing.options", "flexible-has-no-options", {})
    for name, day in (("from", timing.from_), ("until", timing.until)):
        if day is None:
            yield FieldError(f"timing.{name}", "flexible-needs-dates", {})
    if timing.from_ is None or timing.until is None:
        return
    if timing.until < timing.from_:
        yield FieldError("timing.until", "until-before-from", {})
    elif timing.until - timing.from_ > LONGEST_PERIOD:
        yield FieldError("timing.until", "period-too-long", {})


def _no_dates(timing: TimingIn) -> Found:
    for name, day in (("from", timing.from_), ("until", timing.until)):
        if day is not None:
            yield FieldError(f"timing.{name}", "dates-only-when-flexible", {})


_KINDS: dict[TimingKind, Callable[[TimingIn], Found]] = {
    TimingKind.FIXED: _fixed,
    TimingKind.OPTIONS: _several,
    TimingKind.FLEXIBLE: _flexible,
}


def sessions_sensible(job: JobIn) -> Found:
    """A session ends after it starts, and its length goes with the hours that a person gives."""
    for index, option in enumerate(job.timing.options if job.timing else []):
        code = _session_problem(option, job.hours_per_person)
        if code:
            yield FieldError(f"timing.options.{index}.end", code, {"hours": job.hours_per_person})


def _session_problem(option: OptionIn, hours: float) -> str | None:
    length = option.end - option.start
    if length <= timedelta(0):
        return "end-before-start"
    if length < SHORTEST_SESSION:
        return "session-too-short"
    if length > LONGEST_SESSION:
        return "session-too-long"
    if length > timedelta(hours=2 * hours + 1):
        return "session-beyond-hours"
    return None


def deadline_before_times(job: JobIn) -> Found:
    """Claiming ends before the first option; for flexible hours before the last day is over."""
    bounds = outer_bounds(job.timing)
    if job.timing is None or bounds is None or job.claim_deadline is None:
        return
    flexible = job.timing.kind is TimingKind.FLEXIBLE
    if job.claim_deadline > (bounds[1] if flexible else bounds[0]):
        yield FieldError("claimDeadline", "deadline-after-start", {})


DRAFT_RULES: tuple[Callable[[JobIn], Found], ...] = (
    group_sizes,
    seats_fit,
    themes_once,
    coordinates_whole,
    timing_kind_kept,
    sessions_sensible,
    deadline_before_times,
)


def missing(job: JobIn) -> Found:
    """What a draft may leave out, a published job may not."""
    away = {
        "description": not job.description,
        "themes": not job.themes,
        "timing": job.timing is None,
        "claimDeadline": job.claim_deadline is None,
        "place.address": job.place.kind is not PlaceKind.ONLINE and not job.place.address,
    }
    for path, is_missing in away.items():
        if is_missing:
            yield FieldError(path, "needed-to-publish", {})


def past(job: JobIn, now: datetime) -> Found:
    """The deadline and every time still lie ahead."""
    if job.claim_deadline is not None and job.claim_deadline <= now:
        yield FieldError("claimDeadline", "deadline-past", {})
    if job.timing is None:
        return
    for index, option in enumerate(job.timing.options):
        if option.start <= now:
            yield FieldError(f"timing.options.{index}.start", "option-past", {})
    bounds = outer_bounds(job.timing)
    if job.timing.kind is TimingKind.FLEXIBLE and bounds is not None and bounds[1] <= now:
        yield FieldError("timing.until", "option-past", {})
