"""Who sees which job: every audience and state against everybody who might look."""

from collections.abc import Callable

import pytest
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Audience, Job, JobState
from flying_trainees.jobs.queries import find_job, visible_jobs
from flying_trainees.people.network_models import NetworkPartner
from flying_trainees.people.scopes import network_scope
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_person,
    make_poster,
)
from tests.integration.jobs.conftest import Here

Acting = Callable[[Person], Actor]

IN_CHARGE = {"poster", "coordinator", "administrator"}
NETWORK = IN_CHARGE | {"member", "poster of another organisation in the network"}
PARTNERS = NETWORK | {"member of a partner", "coordinator of a partner"}
EVERYONE = PARTNERS | {"member of a network that shares with us only", "stranger", "nobody yet"}
PUBLISHED = {
    JobState.OPEN,
    JobState.STAFFED,
    JobState.RUNNING,
    JobState.DONE,
    JobState.REVIEWED,
}


@pytest.fixture
def lookers(session: Session, here: Here) -> dict[str, Person]:
    """Somebody for each relation to the job's organisation and network."""
    neighbour = make_organisation(session)
    partner, sharer, stranger = (make_network(session, make_organisation(session)) for _ in "abc")
    pool = make_network(session, neighbour, here.organisation)
    here.network = pool
    session.add(NetworkPartner(network_id=pool.id, partner_id=partner.id))
    session.add(NetworkPartner(network_id=sharer.id, partner_id=pool.id))
    session.flush()
    return {
        "poster": here.poster,
        "coordinator": make_coordinator(session, pool),
        "administrator": make_administrator(session),
        "member": make_member(session, pool),
        "poster of another organisation in the network": make_poster(session, neighbour),
        "member of a partner": make_member(session, partner),
        "coordinator of a partner": make_coordinator(session, partner),
        "member of a network that shares with us only": make_member(session, sharer),
        "stranger": make_member(session, stranger),
        "nobody yet": make_person(session),
    }


@pytest.mark.parametrize("audience", Audience)
def test_a_published_job_goes_to_its_audience_and_others_to_who_is_in_charge(
    session: Session, here: Here, lookers: dict[str, Person], acting: Acting, audience: Audience
) -> None:
    reached = {Audience.NETWORK: NETWORK, Audience.PARTNERS: PARTNERS, Audience.EVERYONE: EVERYONE}
    jobs = {
        make_job(session, here.organisation, here.network, state=state, audience=audience).id: state
        for state in JobState
    }

    for name, person in lookers.items():
        actor = acting(person)
        scope = network_scope(session, actor)
        seen = {
            jobs[job_id]
            for job_id in session.exec(select(Job.id).where(visible_jobs(actor, scope)))
        }
        expected = PUBLISHED if name in reached[audience] else set()
        assert seen == (set(JobState) if name in IN_CHARGE else expected), name


@pytest.mark.parametrize("state", JobState)
def test_whoever_has_a_claim_sees_what_became_of_the_job(
    session: Session, here: Here, acting: Acting, state: JobState
) -> None:
    job = make_job(session, here.organisation, here.network, state=state)
    stranger = make_member(session, make_network(session))
    session.add(
        Claim(
            job_id=job.id,
            person_id=stranger.id,
            state=ClaimState.WITHDRAWN,
            created_at=MONDAY_MORNING,
            updated_at=MONDAY_MORNING,
        )
    )
    session.flush()
    actor = acting(stranger)
    scope = network_scope(session, actor)

    if state is JobState.DRAFT:
        with pytest.raises(NotFound):
            find_job(session, actor, scope, job.id)
    else:
        assert find_job(session, actor, scope, job.id).id == job.id


def test_a_poster_keeps_seeing_the_jobs_of_an_organisation_that_left_the_network(
    session: Session, here: Here, acting: Acting
) -> None:
    job = make_job(session, here.organisation, make_network(session), state=JobState.STAFFED)
    actor = acting(here.poster)

    found = find_job(session, actor, network_scope(session, actor), job.id, lock=True)

    assert found.id == job.id
    assert session.exec(select(Job.id).where(col(Job.id) == found.id)).one() == job.id
