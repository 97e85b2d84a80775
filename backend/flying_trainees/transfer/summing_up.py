"""What an import would do, short enough to keep and to show: counts, and the first of each kind."""

from collections.abc import Sequence
from dataclasses import asdict, dataclass, field
from typing import Any
from uuid import UUID

from flying_trainees.transfer.doing import AnyPlan
from flying_trainees.transfer.planning import Change, Gone, Outcome, RowError

SHOWN = 500


@dataclass(frozen=True, slots=True)
class Summary:
    """Of a plan: every mistake, at most SHOWN of what goes, as many new things and changes."""

    rows: int = 0
    new: int = 0
    changed: int = 0
    unchanged: int = 0
    error_count: int = 0
    change_count: int = 0
    fresh_count: int = 0
    gone_count: int = 0
    errors: list[RowError] = field(default_factory=list)
    changes: list[Change] = field(default_factory=list)
    gone: list[Gone] = field(default_factory=list)

    def counts(self) -> dict[str, int]:
        """How many rows are new, changed and unchanged."""
        return {"new": self.new, "changed": self.changed, "unchanged": self.unchanged}

    def as_json(self) -> dict[str, Any]:
        """Plain values."""
        return asdict(self) | {
            "gone": [{**asdict(one), "id": str(one.id)} for one in self.gone],
        }

    def without_details(self) -> dict[str, Any]:
        """What is kept of an import that is over: its numbers."""
        return self.as_json() | {"errors": [], "changes": [], "gone": []}

    @classmethod
    def from_json(cls, kept: dict[str, Any] | None) -> "Summary":
        """The summary that `as_json` wrote; an empty one for nothing."""
        if not kept:
            return cls()
        numbers = {name: value for name, value in kept.items() if isinstance(value, int)}
        return cls(
            **numbers,
            errors=[RowError(**one) for one in kept["errors"]],
            changes=[Change(**one) for one in kept["changes"]],
            gone=[Gone(UUID(one["id"]), one["number"], one["label"]) for one in kept["gone"]],
        )


def sum_up(plan: AnyPlan) -> Summary:
    """The summary of a plan."""
    return Summary(
        rows=plan.rows,
        new=plan.count(Outcome.NEW),
        changed=plan.count(Outcome.CHANGED),
        unchanged=plan.count(Outcome.UNCHANGED),
        error_count=len(plan.errors),
        change_count=len(plan.changes),
        fresh_count=sum(change.before is None for change in plan.changes),
        gone_count=len(plan.gone),
        errors=plan.errors,
        changes=_first(plan.changes),
        gone=plan.gone[:SHOWN],
    )


def _first(changes: Sequence[Change]) -> list[Change]:
    """Many new rows don't push away what changes about the others, nor the other way around."""
    fresh = [one for one in changes if one.before is None][:SHOWN]
    others = [one for one in changes if one.before is not None][:SHOWN]
    return sorted((*fresh, *others), key=lambda one: one.row)
