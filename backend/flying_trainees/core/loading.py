"""What an idempotent load of reference data did, in numbers."""

from dataclasses import dataclass


@dataclass(frozen=True, slots=True)
class Loaded:
    """Rows that were new, changed, or already as they should be. Nothing is ever deleted."""

    new: int
    changed: int
    unchanged: int
