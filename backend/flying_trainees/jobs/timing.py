"""A job's times: from dates and options to instants, and the one that was chosen. Pure.

Dates are days in Europe/Amsterdam; a flexible job begins at the first day's midnight and ends at
the midnight after the last.
"""

from collections.abc import Sequence
from datetime import UTC, date, datetime, time, timedelta
from uuid import UUID

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.jobs.models import Job, TimeOption, TimingKind
from flying_trainees.jobs.schemas import OptionIn, TimingIn


def day_begins(day: date) -> datetime:
    """Midnight in Amsterdam at the beginning of `day`, in UTC."""
    return datetime.combine(day, time(), AMSTERDAM).astimezone(UTC)


def day_ends(day: date) -> datetime:
    """Midnight in Amsterdam at the end of `day`, in UTC."""
    return day_begins(day + timedelta(days=1))


def outer_bounds(timing: TimingIn | None) -> tuple[datetime, datetime] | None:
    """The earliest that the job can begin and the latest that it can end; None when unknown."""
    if timing is None:
        return None
    if timing.kind is TimingKind.FLEXIBLE:
        if timing.from_ is None or timing.until is None:
            return None
        return day_begins(timing.from_), day_ends(timing.until)
    return _spanned(timing.options)


def _spanned(options: Sequence[OptionIn]) -> tuple[datetime, datetime] | None:
    if not options:
        return None
    return min(o.start for o in options), max(o.end for o in options)


def same_times(one: TimingIn | None, other: TimingIn | None) -> bool:
    """Whether two timings mean the same, in whatever order their options stand."""
    return _essence(one) == _essence(other)


def _essence(timing: TimingIn | None) -> object:
    if timing is None:
        return None
    options = sorted((option.start, option.end) for option in timing.options)
    return timing.kind, options, timing.from_, timing.until


def choose_time(job: Job, options: Sequence[TimeOption], option_id: UUID | None) -> None:
    """Set the time at which the job happens; raises InvalidInput (`optionId`).

    A fixed job needs no `option_id`, a flexible one has none: it takes its dates.
    """
    if job.timing_kind is TimingKind.FLEXIBLE:
        if option_id is not None or job.from_on is None or job.until_on is None:
            raise _no_such_option()
        job.chosen_option_id = None
        job.starts_at, job.ends_at = day_begins(job.from_on), day_ends(job.until_on)
        return
    only = options[0].id if len(options) == 1 else None
    wanted = option_id or only
    chosen = next((option for option in options if option.id == wanted), None)
    if chosen is None:
        raise _no_such_option()
    job.chosen_option_id = chosen.id
    job.starts_at, job.ends_at = chosen.starts_at, chosen.ends_at


def clear_time(job: Job) -> None:
    """Forget the chosen time, when the group is no longer confirmed."""
    job.chosen_option_id = job.starts_at = job.ends_at = None


def _no_such_option() -> InvalidInput:
    return InvalidInput(fields=[FieldError("optionId", "option-unknown", {})])
