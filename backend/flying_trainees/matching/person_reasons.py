"""The reasons that belong to the parts of a person's score, one named function a part.

Parameters are plain numbers and texts: hours, weeks, minutes, counts, shares never.
"""

from collections.abc import Iterator
from math import isclose

from flying_trainees.matching.inputs import (
    EXPERIENCE_HELP,
    FRESH_EYE_HELP,
    Candidate,
    Exclusion,
    JobNeeds,
    Seat,
)
from flying_trainees.matching.reasons import Reason, ReasonKey, cautions_last
from flying_trainees.matching.weights import DEFAULT_WEIGHTS, Weights

FILLS = {
    Seat.MODERATOR: ReasonKey.FILLS_MODERATOR,
    Seat.NOTE_TAKER: ReasonKey.FILLS_NOTE_TAKER,
    Seat.SENIOR: ReasonKey.FILLS_SENIOR,
}
EXCLUDED = {
    Exclusion.NOT_FOR_ME: ReasonKey.NOT_FOR_ME,
    Exclusion.DECLINED_BEFORE: ReasonKey.DECLINED_BEFORE,
    Exclusion.WITHDREW_BEFORE: ReasonKey.WITHDREW_BEFORE,
}


def person_reasons(
    one: Candidate, needs: JobNeeds, seat: Seat, weights: Weights = DEFAULT_WEIGHTS
) -> tuple[Reason, ...]:
    """Why this person for this seat, strongest first, cautions last. Free time is not in it."""
    return cautions_last(
        (
            *exclusion_reasons(one),
            *fresh_eye_reasons(one, needs.help_form, seat, weights),
            *one.affinity_reasons,
            *affinity_reasons(one, weights),
            *experience_reasons(one, needs.help_form, seat, weights),
            *seat_reasons(seat),
            *learning_reasons(one),
            *turn_reasons(one, weights),
            *load_reasons(one, needs.hours, weights),
            *travel_reasons(one, weights),
        )
    )


def exclusion_reasons(one: Candidate) -> Iterator[Reason]:
    """The person said no to this job before."""
    if one.exclusion is not None:
        yield Reason(EXCLUDED[one.exclusion], caution=True)


def affinity_reasons(one: Candidate, weights: Weights) -> Iterator[Reason]:
    """How well the topic fits, only when the affinity itself brought no reasons."""
    if one.affinity_reasons:
        return
    if one.affinity >= weights.fits_well_from:
        yield Reason(ReasonKey.FITS_WELL)
    elif one.affinity >= weights.fits_somewhat_from:
        yield Reason(ReasonKey.FITS_SOMEWHAT)


def fresh_eye_reasons(
    one: Candidate, help_form: str, seat: Seat, weights: Weights
) -> Iterator[Reason]:
    """Interest without experience is a fresh eye; experience where one is asked is a caution."""
    leads = seat in (Seat.MODERATOR, Seat.SENIOR)
    if seat is not Seat.FRESH_EYE and (leads or help_form != FRESH_EYE_HELP):
        return
    if one.experience >= weights.fresh_eye_below:
        yield Reason(ReasonKey.KNOWS_TOO_MUCH, caution=True)
    elif one.interest >= weights.interested_from:
        yield Reason(ReasonKey.FRESH_EYE)


def experience_reasons(
    one: Candidate, help_form: str, seat: Seat, weights: Weights
) -> Iterator[Reason]:
    """Experience with the topic, where the seat or the form of help leads or guides."""
    leads = seat in (Seat.MODERATOR, Seat.SENIOR)
    guides = seat is Seat.MEMBER and help_form in EXPERIENCE_HELP
    if (leads or guides) and one.experience >= weights.experienced_from:
        yield Reason(ReasonKey.EXPERIENCE_COUNTS)


def seat_reasons(seat: Seat) -> Iterator[Reason]:
    """The person can take the role."""
    if seat in FILLS:
        yield Reason(FILLS[seat])


def learning_reasons(one: Candidate) -> Iterator[Reason]:
    """A wish to learn about the topic, unless the person's own answer says so already."""
    stated = any(
        reason.key == "statedTheme" and reason.params.get("learn")
        for reason in one.affinity_reasons
    )
    if one.learn and not stated:
        yield Reason(ReasonKey.WANTS_TO_LEARN)


def turn_reasons(one: Candidate, weights: Weights) -> Iterator[Reason]:
    """Whose turn it is: no job for a while, not asked for a while."""
    if one.first_timer:
        yield Reason(ReasonKey.FIRST_JOB)
    elif one.weeks_since_job is not None and one.weeks_since_job >= weights.rest_reason_weeks:
        yield Reason(ReasonKey.NO_JOB_LATELY, {"weeks": one.weeks_since_job})
    if one.weeks_since_asked is None:
        yield Reason(ReasonKey.NEVER_ASKED)
    elif one.weeks_since_asked >= weights.waiting_reason_weeks:
        yield Reason(ReasonKey.NOT_ASKED_LATELY, {"weeks": one.weeks_since_asked})


def load_reasons(one: Candidate, hours: float, weights: Weights) -> Iterator[Reason]:
    """Hours of the month after this job against the budget; many jobs lately."""
    if one.recent_jobs >= weights.often_jobs:
        yield Reason(ReasonKey.OFTEN_LATELY, {"jobs": one.recent_jobs}, caution=True)
    if one.hours_budget is None:
        return
    after = one.hours_flown + hours
    params = {"hours": _tidy(after), "budget": _tidy(one.hours_budget)}
    if after > one.hours_budget:
        yield Reason(ReasonKey.OVER_BUDGET, params, caution=True)
    else:
        yield Reason(ReasonKey.WITHIN_BUDGET, params)


def travel_reasons(one: Candidate, weights: Weights) -> Iterator[Reason]:
    """A short or a long way; nothing for online or unknown."""
    minutes = one.travel_minutes
    if minutes is None or minutes == 0:
        return
    if minutes <= weights.near_minutes:
        yield Reason(ReasonKey.NEAR, {"minutes": round(minutes)})
    elif minutes >= weights.far_minutes:
        yield Reason(ReasonKey.FAR, {"minutes": round(minutes)}, caution=True)


def free_reasons(one: Candidate, needs: JobNeeds) -> Iterator[Reason]:
    """At how many of the job's time options the person is free."""
    free, options = sum(option in one.free_options for option in needs.options), len(needs.options)
    if free == options:
        yield Reason(ReasonKey.FREE, {"options": options})
    elif free:
        yield Reason(ReasonKey.FREE_SOMETIMES, {"free": free, "options": options})
    else:
        yield Reason(ReasonKey.NOT_FREE, {"options": options}, caution=True)


def _tidy(hours: float) -> float:
    """Hours to a tenth, whole ones as whole numbers."""
    return round(hours) if isclose(hours, round(hours)) else round(hours, 1)
