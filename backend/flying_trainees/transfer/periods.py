"""The periods of placements and projects. Pure."""

from datetime import date

from flying_trainees.transfer.planning import Row


def check_period(row: Row, begins_on: date | None, ends_on: date | None) -> None:
    """Note a mistake when it ends before it begins."""
    if begins_on and ends_on and ends_on < begins_on:
        row.wrong("ends_on", "end-before-begin")


def still_on(ends_on: date | None, today: date) -> bool:
    """Whether something with this last day goes on, or is still to come."""
    return ends_on is None or ends_on > today
