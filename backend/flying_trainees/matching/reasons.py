"""Reasons: why somebody fits, why a group is good, what is missing; as keys with parameters.

The words stand in texts/<language>/matching.ftl under `text_id(key)`, with an attribute `.other`
that speaks about the person ({$name}) instead of to him.
"""

import re
from collections.abc import Iterable, Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from typing import TypeAlias

ReasonParam: TypeAlias = str | int | float


class ReasonKey(StrEnum):
    """Every reason that this package gives."""

    # a person for a job: affinity, said by the affinity package
    STATED_THEME = "statedTheme"
    THEME = "theme"
    TEXT = "text"
    CLOSE_TEXT = "closeText"
    # a person for a job: what fits
    FITS_WELL = "fitsWell"
    FITS_SOMEWHAT = "fitsSomewhat"
    FRESH_EYE = "freshEye"
    EXPERIENCE_COUNTS = "experienceCounts"
    WANTS_TO_LEARN = "wantsToLearn"
    DUO_PARTNER = "duoPartner"
    FILLS_MODERATOR = "fillsModerator"
    FILLS_NOTE_TAKER = "fillsNoteTaker"
    FILLS_SENIOR = "fillsSenior"
    HOLDS_SEAT = "holdsSeat"
    # a person for a job: time, load, travel
    FREE = "free"
    FREE_SOMETIMES = "freeSometimes"
    WITHIN_BUDGET = "withinBudget"
    NO_JOB_LATELY = "noJobLately"
    FIRST_JOB = "firstJob"
    NOT_ASKED_LATELY = "notAskedLately"
    NEVER_ASKED = "neverAsked"
    NEAR = "near"
    # a person for a job: cautions
    KNOWS_TOO_MUCH = "knowsTooMuch"
    NOT_FREE = "notFree"
    OVER_BUDGET = "overBudget"
    OFTEN_LATELY = "oftenLately"
    FAR = "far"
    NOT_FOR_ME = "notForMe"
    DECLINED_BEFORE = "declinedBefore"
    WITHDREW_BEFORE = "withdrewBefore"
    # a group
    EVERYBODY_FREE = "everybodyFree"
    ORGANISATIONS = "organisations"
    EXPERIENCED = "experienced"
    FRESH_EYES = "freshEyes"
    DUO = "duo"
    LINKED_DUO = "linkedDuo"
    ALREADY_IN = "alreadyIn"
    SAME_ORGANISATION = "sameOrganisation"
    ONLY_FIRST_TIMERS = "onlyFirstTimers"
    SMALLER_GROUP = "smallerGroup"
    NOBODY_KNOWS_THE_THEME = "nobodyKnowsTheTheme"
    # what is missing for a group
    TOO_FEW_FREE = "tooFewFree"
    NO_MODERATOR_FREE = "noModeratorFree"
    NO_NOTE_TAKER_FREE = "noNoteTakerFree"
    NO_FRESH_EYE_FREE = "noFreshEyeFree"
    NO_SENIOR_FREE = "noSeniorFree"
    NO_SENIOR_FOR_DUO = "noSeniorForDuo"
    NO_JUNIOR_FOR_DUO = "noJuniorForDuo"
    NO_SENIOR_FROM_OUTSIDE = "noSeniorFromOutside"
    HOLDER_NOT_FREE = "holderNotFree"
    SEATS_NEED_SAME_PEOPLE = "seatsNeedSamePeople"
    # what would help the poster
    HELP_OTHER_TIME = "helpOtherTime"
    HELP_MORE_TIMES = "helpMoreTimes"
    HELP_SMALLER_GROUP = "helpSmallerGroup"
    HELP_FEWER_SEATS = "helpFewerSeats"
    HELP_WITHOUT_DUO = "helpWithoutDuo"
    HELP_SENIOR_FROM_ANYWHERE = "helpSeniorFromAnywhere"
    HELP_WIDER_AUDIENCE = "helpWiderAudience"
    HELP_RELEASE_HOLDER = "helpReleaseHolder"
    # what a wish costs
    WISH_DUO = "wishDuo"
    WISH_SENIOR_FROM_OUTSIDE = "wishSeniorFromOutside"
    WISH_DIFFERENT_ORGANISATIONS = "wishDifferentOrganisations"
    WISH_NOT_ONLY_FIRST_TIMERS = "wishNotOnlyFirstTimers"
    WISH_IMPOSSIBLE = "wishImpossible"


@dataclass(frozen=True, slots=True)
class Reason:
    """One reason: a key (the value of a `ReasonKey`) and its parameters.

    A caution is a reason against, that somebody should weigh; it never decides alone.
    """

    key: str
    params: Mapping[str, ReasonParam] = field(default_factory=dict)
    caution: bool = False


def text_id(key: str) -> str:
    """The Fluent message id of a reason key: `noModeratorFree` → `reason-no-moderator-free`."""
    return "reason-" + re.sub(r"([A-Z])", r"-\1", key).lower()


def cautions_last(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """The same reasons, the cautions at the end, else in the given order."""
    return tuple(sorted(reasons, key=lambda reason: reason.caution))


def top_three(reasons: Iterable[Reason]) -> tuple[Reason, ...]:
    """At most three: the first ones, but with room for the first caution, which comes last."""
    ordered = cautions_last(reasons)
    cautions = [reason for reason in ordered if reason.caution]
    praise = [reason for reason in ordered if not reason.caution]
    room = 2 if cautions else 3
    return tuple((praise[:room] + cautions)[:3])
