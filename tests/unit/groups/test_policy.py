"""Who may do what with a claim: every party, action, claim state and job state."""

from datetime import UTC, datetime
from decimal import Decimal
from itertools import product

import pytest

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Role
from flying_trainees.core.ids import new_id
from flying_trainees.groups.lifecycle import ClaimAction, target
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.policy import allowed_actions, may, sees_waiting
from flying_trainees.jobs.models import Job, JobState, PlaceKind, TimingKind
from flying_trainees.themes.help_forms import HelpForm

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
ORGANISATION, NETWORK, PERSON = new_id(), new_id(), new_id()

WHO = {
    "person": {"accept", "decline", "change-times", "withdraw"},
    "poster": {"pick", "pass-over", "release", "attended", "absent"},
    "coordinator": {
        "accept", "decline", "change-times", "withdraw", "pick", "pass-over", "release",
        "attended", "absent",
    },
    "administrator": {
        "accept", "decline", "change-times", "withdraw", "pick", "pass-over", "release",
        "attended", "absent",
    },
    "colleague": set(),
    "poster elsewhere": set(),
    "coordinator elsewhere": set(),
}  # fmt: skip
AFTER = {"attended", "absent"}


def actor(party: str) -> Actor:
    """Somebody who is that to the claim."""
    grants = {
        "poster": Grant(Role.POSTER, organisation_id=ORGANISATION),
        "coordinator": Grant(Role.COORDINATOR, network_id=NETWORK),
        "administrator": Grant(Role.ADMINISTRATOR),
        "poster elsewhere": Grant(Role.POSTER, organisation_id=new_id()),
        "coordinator elsewhere": Grant(Role.COORDINATOR, network_id=new_id()),
    }
    member = Grant(Role.MEMBER, network_id=NETWORK)
    person = PERSON if party == "person" else new_id()
    return Actor(person, party, "", "nl", new_id(), frozenset({grants.get(party, member)}))


def job(state: JobState) -> Job:
    """A job in some state."""
    return Job(
        state=state,
        title="Klus",
        goal="",
        help_form=HelpForm.FRESH_EYE,
        organisation_id=ORGANISATION,
        network_id=NETWORK,
        place_kind=PlaceKind.ONLINE,
        hours_per_person=Decimal(2),
        group_min=1,
        group_max=2,
        timing_kind=TimingKind.OPTIONS,
        created_at=NOW,
        updated_at=NOW,
    )


def claim(state: ClaimState) -> Claim:
    """The person's claim in some state."""
    return Claim(job_id=new_id(), person_id=PERSON, state=state, created_at=NOW, updated_at=NOW)


@pytest.mark.parametrize("party", WHO)
def test_each_party_may_what_the_table_says(party: str) -> None:
    may_do = {
        action.value
        for action in ClaimAction
        if may(actor(party), job(JobState.OPEN), claim(ClaimState.OFFERED), action)
    }

    assert may_do == WHO[party]


@pytest.mark.parametrize(("party", "job_state"), list(product(WHO, JobState)))
def test_what_is_allowed_fits_role_lifecycle_and_the_jobs_state(
    party: str, job_state: JobState
) -> None:
    forming = job_state in (JobState.OPEN, JobState.STAFFED)
    began = job_state in (JobState.RUNNING, JobState.DONE, JobState.REVIEWED)
    for state in ClaimState:
        expected = {
            action
            for action in WHO[party]
            if target(ClaimAction(action), state) is not None
            and (began if action in AFTER else forming)
            and (action != "change-times" or job_state is JobState.OPEN)
        }
        found = allowed_actions(actor(party), job(job_state), claim(state))
        assert {action.value for action in found} == expected


def test_there_are_no_times_to_change_where_there_is_one() -> None:
    fixed = job(JobState.OPEN)
    fixed.timing_kind = TimingKind.FIXED

    assert ClaimAction.CHANGE_TIMES not in allowed_actions(
        actor("person"), fixed, claim(ClaimState.CLAIMED)
    )


def test_only_who_is_in_charge_sees_who_waits() -> None:
    sees = {party for party in WHO if sees_waiting(actor(party), job(JobState.OPEN))}

    assert sees == {"poster", "coordinator", "administrator"}
