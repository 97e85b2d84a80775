"""Why this group, and why each of its members: reasons as keys, the strongest first."""

from collections.abc import Iterator

from flying_trainees.matching.exact_group import has_linked_duo
from flying_trainees.matching.group_problem import GroupProblem
from flying_trainees.matching.grouping import Placed, PlacedGroup, colleagues
from flying_trainees.matching.inputs import FRESH_EYE_HELP, Candidate, Seat
from flying_trainees.matching.person_reasons import person_reasons
from flying_trainees.matching.reasons import Reason, ReasonKey, cautions_last


def group_reasons(problem: GroupProblem, group: PlacedGroup) -> tuple[Reason, ...]:
    """All reasons for a group, cautions last; show `top_three` of them first."""
    return cautions_last(
        (
            *everybody_free(group),
            *fresh_eyes(problem, group),
            *duo(problem, group),
            *experienced(problem, group),
            *organisations(problem, group),
            *already_in(group),
            *smaller_group(problem, group),
            *knows_the_theme(problem, group),
        )
    )


def member_reasons(problem: GroupProblem, group: PlacedGroup, placed: Placed) -> tuple[Reason, ...]:
    """All reasons for one member on his seat, cautions last."""
    one = problem.table.candidates[placed.row]
    reasons = person_reasons(one, problem.needs, placed.seat, problem.weights)
    holds = (Reason(ReasonKey.HOLDS_SEAT),) if placed.held else ()
    return cautions_last((*holds, *_partner(problem, group, one), *reasons))


def _people(problem: GroupProblem, group: PlacedGroup) -> list[Candidate]:
    return [problem.table.candidates[placed.row] for placed in group.placed]


def _rows(group: PlacedGroup) -> list[int]:
    return [placed.row for placed in group.placed]


def _partner(problem: GroupProblem, group: PlacedGroup, one: Candidate) -> Iterator[Reason]:
    if not problem.needs.wishes.duo:
        return
    others = _people(problem, group)
    chosen = one.duo_partner_id is not None and any(
        other.person_id == one.duo_partner_id for other in others
    )
    if chosen or any(other.duo_partner_id == one.person_id for other in others):
        yield Reason(ReasonKey.DUO_PARTNER)


def everybody_free(group: PlacedGroup) -> Iterator[Reason]:
    """All of them can come at this time."""
    yield Reason(ReasonKey.EVERYBODY_FREE, {"people": len(group.placed)})


def organisations(problem: GroupProblem, group: PlacedGroup) -> Iterator[Reason]:
    """How many organisations they come from; a caution where colleagues are not wished."""
    if len(group.placed) < 2:
        return
    same = colleagues(problem, _rows(group))
    if len(group.placed) - same > 1:
        yield Reason(ReasonKey.ORGANISATIONS, {"count": len(group.placed) - same})
    if same and problem.price:
        yield Reason(ReasonKey.SAME_ORGANISATION, {"count": same + 1}, caution=True)


def experienced(problem: GroupProblem, group: PlacedGroup) -> Iterator[Reason]:
    """How many did a job before; a caution when nobody did and that is minded."""
    known = sum(not one.first_timer for one in _people(problem, group))
    if known:
        yield Reason(ReasonKey.EXPERIENCED, {"count": known})
    elif problem.soft:
        yield Reason(ReasonKey.ONLY_FIRST_TIMERS, caution=True)


def fresh_eyes(problem: GroupProblem, group: PlacedGroup) -> Iterator[Reason]:
    """How many are new to the topic, where a fresh eye is asked."""
    asked = problem.needs.help_form == FRESH_EYE_HELP or any(
        placed.seat is Seat.FRESH_EYE for placed in group.placed
    )
    below = problem.weights.fresh_eye_below
    fresh = sum(one.experience < below for one in _people(problem, group))
    if asked and fresh:
        yield Reason(ReasonKey.FRESH_EYES, {"count": fresh})


def duo(problem: GroupProblem, group: PlacedGroup) -> Iterator[Reason]:
    """A senior and somebody who is not, or even a linked duo."""
    if not problem.needs.wishes.duo:
        return
    if has_linked_duo(problem, _rows(group)):
        yield Reason(ReasonKey.LINKED_DUO)
    else:
        yield Reason(ReasonKey.DUO)


def already_in(group: PlacedGroup) -> Iterator[Reason]:
    """How many had a seat already."""
    held = sum(placed.held for placed in group.placed)
    if held:
        yield Reason(ReasonKey.ALREADY_IN, {"count": held})


def smaller_group(problem: GroupProblem, group: PlacedGroup) -> Iterator[Reason]:
    """A group that goes through, but leaves seats empty."""
    size, full = len(group.placed), problem.needs.group_max
    if size < full:
        yield Reason(ReasonKey.SMALLER_GROUP, {"people": size, "full": full}, caution=True)


def knows_the_theme(problem: GroupProblem, group: PlacedGroup) -> Iterator[Reason]:
    """Nobody in it has affinity with the topic (not where only fresh eyes are asked)."""
    line = problem.weights.fits_somewhat_from
    if problem.needs.help_form == FRESH_EYE_HELP:
        return
    if all(one.affinity < line for one in _people(problem, group)):
        yield Reason(ReasonKey.NOBODY_KNOWS_THE_THEME, caution=True)
