"""At which times of a job its poster, who must be there, can: by calendar and bookings."""

from collections.abc import Sequence
from uuid import UUID

from sqlmodel import Session

from flying_trainees.availability.free_time import taken_time
from flying_trainees.suggestions.job_facts import FLEXIBLE, OptionTime

Standings = dict[str, bool]
"""By the name of a time: whether the poster can be there. Empty when it doesn't matter."""


def poster_free(session: Session, poster_id: UUID | None, times: Sequence[OptionTime]) -> Standings:
    """For each time; a period of flexible hours has none. His weekly free time doesn't count.

    (A poster hosts within his own work: only what takes his time stands in the way.)
    """
    clocked = [time for time in times if time.id != FLEXIBLE]
    if poster_id is None or not clocked:
        return {}
    begins, ends = min(time.start for time in clocked), max(time.end for time in clocked)
    taken = taken_time(session, [poster_id], begins, ends)[poster_id]
    return {
        time.id: not any(start < time.end and end > time.start for start, end in taken)
        for time in clocked
    }
