"""Who may do what with a job: every role against every action and every state."""

from datetime import UTC, datetime
from decimal import Decimal
from uuid import UUID

import pytest

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Role
from flying_trainees.core.errors import NotAllowed
from flying_trainees.core.ids import new_id
from flying_trainees.jobs import policy
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobState, PlaceKind, TimingKind
from flying_trainees.themes.help_forms import HelpForm

OURS, OTHERS, NETWORK, OTHER_NETWORK = (new_id() for _ in range(4))
AT = datetime(2026, 11, 23, tzinfo=UTC)

ACTORS = {
    "poster": Grant(Role.POSTER, organisation_id=OURS),
    "poster elsewhere": Grant(Role.POSTER, organisation_id=OTHERS),
    "coordinator": Grant(Role.COORDINATOR, network_id=NETWORK),
    "coordinator elsewhere": Grant(Role.COORDINATOR, network_id=OTHER_NETWORK),
    "member": Grant(Role.MEMBER, network_id=NETWORK),
    "administrator": Grant(Role.ADMINISTRATOR),
}
IN_CHARGE = {"poster", "coordinator", "administrator"}
POSTERS = {"poster", "administrator"}
COORDINATORS = {"coordinator", "administrator"}
NOBODY: set[str] = set()
MAY = {
    JobAction.PUBLISH: IN_CHARGE,
    JobAction.UNPUBLISH: POSTERS,
    JobAction.CONFIRM: IN_CHARGE,
    JobAction.REOPEN: COORDINATORS,
    JobAction.START: NOBODY,
    JobAction.FINISH: POSTERS,
    JobAction.REVIEW: NOBODY,
    JobAction.CANCEL: IN_CHARGE,
    JobAction.EXPIRE: NOBODY,
    JobAction.RESCHEDULE: IN_CHARGE,
    JobAction.EXTEND: POSTERS,
}


def actor(name: str) -> Actor:
    """Somebody with one role."""
    return Actor(
        person_id=new_id(),
        name=name,
        email="iemand@demo.flying-trainees.example",
        language="nl",
        session_id=new_id(),
        grants=frozenset({ACTORS[name]}),
    )


def job(state: JobState = JobState.OPEN) -> Job:
    """A job of our organisation in our network."""
    return Job(
        state=state,
        title="Klus",
        goal="Doel",
        help_form=HelpForm.FRESH_EYE,
        organisation_id=OURS,
        network_id=NETWORK,
        place_kind=PlaceKind.ONLINE,
        hours_per_person=Decimal(2),
        group_min=1,
        group_max=2,
        timing_kind=TimingKind.FIXED,
        created_at=AT,
        updated_at=AT,
    )


@pytest.mark.parametrize("name", ACTORS)
@pytest.mark.parametrize("action", JobAction)
def test_each_role_may_take_each_action_as_the_table_says(action: JobAction, name: str) -> None:
    expected = name in MAY[action]

    assert policy.may(actor(name), job(), action) is expected
    if expected:
        policy.require(actor(name), job(), action)
    else:
        with pytest.raises(NotAllowed):
            policy.require(actor(name), job(), action)


@pytest.mark.parametrize("name", ACTORS)
def test_who_is_in_charge_sees_drafts_and_posts(name: str) -> None:
    somebody = actor(name)

    assert policy.is_in_charge(somebody, job()) is (name in IN_CHARGE)
    assert policy.may_see_draft(somebody, job(JobState.DRAFT)) is (name in IN_CHARGE)
    assert policy.may_post_for(somebody, OURS, NETWORK) is (name in IN_CHARGE)


@pytest.mark.parametrize(
    ("organisation", "network", "expected"),
    [(OURS, OTHER_NETWORK, True), (OTHERS, NETWORK, False), (OTHERS, OTHER_NETWORK, False)],
)
def test_a_poster_posts_for_his_own_organisation_only(
    organisation: UUID,
    network: UUID,
    expected: bool,  # noqa: FBT001
) -> None:
    assert policy.may_post_for(actor("poster"), organisation, network) is expected


@pytest.mark.parametrize("state", JobState)
@pytest.mark.parametrize("name", ACTORS)
def test_a_job_is_edited_by_who_is_in_charge_until_it_is_over(name: str, state: JobState) -> None:
    living = {JobState.DRAFT, JobState.OPEN, JobState.STAFFED, JobState.RUNNING}

    assert policy.may_edit(actor(name), job(state)) is (name in IN_CHARGE and state in living)


@pytest.mark.parametrize("state", JobState)
def test_allowed_actions_are_those_of_role_and_state_together(state: JobState) -> None:
    for name in ACTORS:
        found = policy.allowed_actions(actor(name), job(state))
        assert all(name in MAY[action] for action in found)
    assert policy.allowed_actions(actor("member"), job(state)) == frozenset()


def test_an_open_job_offers_its_poster_what_the_table_says() -> None:
    assert policy.allowed_actions(actor("poster"), job()) == {
        JobAction.UNPUBLISH,
        JobAction.CONFIRM,
        JobAction.CANCEL,
        JobAction.RESCHEDULE,
    }
