"""Two plans side by side: what one run changed against another, or against the present."""

from dataclasses import dataclass

from flying_trainees.matching.assignment.plan import Plan

Pair = tuple[str, str]
"""A person's and a job's id."""


@dataclass(frozen=True)
class Comparison:
    """What the second plan has and the first has not, and the other way round; ids in order.

    `moved`: jobs in both, at another option. `kept` of `before` (person, job) pairs stayed.
    """

    staffed: tuple[str, ...]
    dropped: tuple[str, ...]
    moved: tuple[str, ...]
    joined: tuple[Pair, ...]
    left: tuple[Pair, ...]
    kept: int
    before: int

    @property
    def same(self) -> bool:
        """Whether nothing changed but, perhaps, seats."""
        return not (self.joined or self.left or self.moved or self.staffed or self.dropped)


def pairs_of(plan: Plan) -> set[Pair]:
    """Everybody in the plan with the job."""
    return {(one.person, group.job) for group in plan.groups for one in group.members}


def compare(before: Plan, after: Plan) -> Comparison:
    """What changed from one plan to the other."""
    old = {group.job: group.option for group in before.groups}
    new = {group.job: group.option for group in after.groups}
    had, has = pairs_of(before), pairs_of(after)
    return Comparison(
        staffed=tuple(sorted(new.keys() - old.keys())),
        dropped=tuple(sorted(old.keys() - new.keys())),
        moved=tuple(sorted(job for job in old.keys() & new.keys() if old[job] != new[job])),
        joined=tuple(sorted(has - had)),
        left=tuple(sorted(had - has)),
        kept=len(had & has),
        before=len(had),
    )
