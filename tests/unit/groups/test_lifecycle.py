"""The claim's life: every action from every state, against the table of the design."""

from itertools import product

import pytest

from flying_trainees.groups.lifecycle import (
    EVENTS,
    HELD_STATES,
    LIVE_STATES,
    SEATED_STATES,
    SHOWN_STATES,
    STEPS,
    ClaimAction,
    target,
    targets,
)
from flying_trainees.groups.models import LIVE, SEATED, ClaimState

NONE = ""
DESIGN = {
    ("claim", NONE): {"claimed", "waitlisted", "applied"},
    ("offer", NONE): {"offered"},
    ("offer", "applied"): {"offered"},
    ("offer", "waitlisted"): {"offered"},
    ("offer", "declined"): {"offered"},
    ("offer", "lapsed"): {"offered"},
    ("accept", "offered"): {"claimed"},
    ("decline", "offered"): {"declined"},
    ("change-times", "applied"): {"applied"},
    ("change-times", "waitlisted"): {"waitlisted"},
    ("change-times", "claimed"): {"claimed"},
    ("lapse", "offered"): {"lapsed"},
    ("pick", "applied"): {"claimed"},
    ("pass-over", "applied"): {"declined"},
    ("withdraw", "applied"): {"withdrawn"},
    ("withdraw", "waitlisted"): {"withdrawn"},
    ("withdraw", "offered"): {"withdrawn"},
    ("withdraw", "claimed"): {"withdrawn"},
    ("withdraw", "confirmed"): {"withdrawn"},
    ("release", "offered"): {"withdrawn"},
    ("release", "claimed"): {"withdrawn"},
    ("release", "confirmed"): {"withdrawn"},
    ("confirm", "claimed"): {"confirmed"},
    ("unconfirm", "confirmed"): {"claimed"},
    ("ask-again", "claimed"): {"offered"},
    ("ask-again", "confirmed"): {"offered"},
    ("close", "applied"): {"closed"},
    ("close", "waitlisted"): {"closed"},
    ("close", "offered"): {"closed"},
    ("close", "claimed"): {"closed"},
    ("close", "confirmed"): {"closed"},
    ("attended", "confirmed"): {"attended"},
    ("absent", "confirmed"): {"absent"},
}


@pytest.mark.parametrize(("action", "source"), list(product(ClaimAction, [None, *ClaimState])))
def test_every_action_from_every_state(action: ClaimAction, source: ClaimState | None) -> None:
    expected = DESIGN.get((action.value, source.value if source else NONE), set())

    assert {state.value for state in targets(action, source)} == expected


def test_an_action_on_an_existing_claim_has_one_outcome() -> None:
    for action, source in product(ClaimAction, ClaimState):
        assert len(targets(action, source)) <= 1
        assert target(action, source) in {*targets(action, source), None}


def test_seats_are_used_by_who_said_yes_and_who_may_still_say_it() -> None:
    assert HELD_STATES < SEATED_STATES < LIVE_STATES
    assert SEATED_STATES < SHOWN_STATES


def test_the_database_means_the_same_by_live_and_seated() -> None:
    assert all(f"'{state}'" in LIVE for state in LIVE_STATES)
    assert LIVE.count("'") == 2 * len(LIVE_STATES)
    assert all(f"'{state}'" in SEATED for state in SEATED_STATES)
    assert SEATED.count("'") == 2 * len(SEATED_STATES)


def test_live_claims_can_always_be_closed_and_left() -> None:
    for state in LIVE_STATES:
        assert target(ClaimAction.CLOSE, state) is ClaimState.CLOSED
        assert target(ClaimAction.WITHDRAW, state) is ClaimState.WITHDRAWN


def test_what_happened_to_a_person_is_told() -> None:
    untold = {ClaimAction.ASK_AGAIN, ClaimAction.ATTENDED, ClaimAction.ABSENT}

    told = {(step.action, step.target) for step in STEPS if step.action not in untold}

    assert set(EVENTS) == told
