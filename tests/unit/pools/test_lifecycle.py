"""Every action from every state: where it leads, or that it doesn't; and who may."""

from dataclasses import replace
from uuid import uuid4

import pytest

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Role
from flying_trainees.core.errors import TransitionNotAllowed
from flying_trainees.pools.lifecycle import Part, PoolAction, step_of
from flying_trainees.pools.models import PoolState
from flying_trainees.pools.policy import Facts, Right, allowed_actions, parts_of, rights_of

TABLE = {
    ("start", "preparing"): "running",
    ("present", "running"): "presenting",
    ("resume", "presenting"): "running",
    ("complete", "presenting"): "completed",
    ("reopen", "completed"): "presenting",
    ("cancel", "preparing"): "cancelled",
    ("cancel", "running"): "cancelled",
    ("cancel", "presenting"): "cancelled",
}
NETWORK, TOWN, STEWARD = uuid4(), uuid4(), uuid4()


@pytest.mark.parametrize("state", PoolState)
@pytest.mark.parametrize("action", PoolAction)
def test_each_action_leads_where_the_table_says(action: PoolAction, state: PoolState) -> None:
    target = TABLE.get((action.value, state.value))
    if target is None:
        with pytest.raises(TransitionNotAllowed):
            step_of(action, state)
    else:
        assert step_of(action, state).target == target


def actor(*grants: Grant, person: object = None) -> Actor:
    """Somebody with these roles."""
    who = STEWARD if person is STEWARD else uuid4()
    return Actor(who, "Iemand", "iemand@example.org", "nl", uuid4(), frozenset(grants))


MEMBER = Grant(Role.MEMBER, network_id=NETWORK)
WHO = {
    "coordinator": actor(Grant(Role.COORDINATOR, network_id=NETWORK)),
    "steward": actor(MEMBER, person=STEWARD),
    "left": actor(person=STEWARD),
    "client": actor(Grant(Role.POSTER, organisation_id=TOWN)),
    "member": actor(MEMBER),
    "elsewhere": actor(Grant(Role.MEMBER, network_id=uuid4())),
}
RUNS = {Right.RUN, Right.CONTRIBUTE, Right.SIGN_UP, Right.HAND_OVER, Right.KEEP_GUESTS}
RUNNERS = {"coordinator", "steward"}


@pytest.mark.parametrize(
    ("who", "rights"),
    [
        ("coordinator", RUNS),
        ("steward", RUNS),
        ("left", set()),
        ("client", {Right.SIGN_UP, Right.ANSWER}),
        ("member", {Right.CONTRIBUTE, Right.SIGN_UP}),
        ("elsewhere", set()),
    ],
)
def test_rights_while_it_runs(who: str, rights: set[Right]) -> None:
    facts = Facts(
        NETWORK, PoolState.RUNNING, frozenset({STEWARD}), frozenset({TOWN}), recommended=True
    )

    assert rights_of(WHO[who], facts) == rights
    assert bool(parts_of(WHO[who], facts)) is bool(rights)


@pytest.mark.parametrize("who", WHO)
def test_what_is_over_changes_no_more_but_for_the_note_the_answer_and_erasing_guests(
    who: str,
) -> None:
    facts = Facts(NETWORK, PoolState.COMPLETED, frozenset({STEWARD}), frozenset({TOWN}), True)  # noqa: FBT003

    assert rights_of(WHO[who], facts) <= {Right.HAND_OVER, Right.ANSWER, Right.KEEP_GUESTS}
    over = Facts(NETWORK, PoolState.CANCELLED, frozenset({STEWARD}), frozenset({TOWN}), True)  # noqa: FBT003
    assert rights_of(WHO[who], over) == ({Right.KEEP_GUESTS} if who in RUNNERS else set())


def test_only_a_coordinator_stops_it() -> None:
    facts = Facts(NETWORK, PoolState.RUNNING, frozenset({STEWARD}), frozenset({TOWN}))

    allowed = {who: set(allowed_actions(one, facts)) for who, one in WHO.items()}

    assert allowed["coordinator"] == {PoolAction.PRESENT, PoolAction.CANCEL}
    assert allowed["steward"] == {PoolAction.PRESENT}
    assert not allowed["client"] | allowed["member"] | allowed["elsewhere"]
    assert Part.MEMBER in parts_of(WHO["steward"], facts)


def test_it_can_be_completed_once_there_is_a_recommendation() -> None:
    without = Facts(NETWORK, PoolState.PRESENTING, frozenset({STEWARD}), frozenset({TOWN}))

    assert allowed_actions(WHO["steward"], without) == [PoolAction.RESUME]
    advised = replace(without, recommended=True)
    assert allowed_actions(WHO["steward"], advised) == [PoolAction.COMPLETE, PoolAction.RESUME]
