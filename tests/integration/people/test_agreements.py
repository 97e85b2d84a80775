"""Networks share jobs by agreement: an agreement means the same wherever jobs are looked at."""

from collections.abc import Callable
from dataclasses import dataclass
from datetime import UTC, datetime

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Career, Person
from flying_trainees.jobs.models import Audience, Job
from flying_trainees.jobs.queries import reached_members
from flying_trainees.people.network_models import Network, NetworkPartner
from flying_trainees.suggestions.jobs_for_people import jobs_for_people
from flying_trainees.suggestions.reach import reached_ids
from tests.factories.availability import make_free_all_week
from tests.factories.groups import as_actor
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
)

SignIn = Callable[[Person], TestClient]


@dataclass
class Shared:
    """A network that shares two jobs, about housing and about care, with a partner."""

    session: Session
    sign_in: SignIn
    network: Network
    partner: Network
    agreement: NetworkPartner
    housing: Job
    care: Job
    theme: str
    coordinator: Person

    def agree(self, **body: object) -> int:
        """Agree anew as the sharing network's coordinator; the status."""
        path = f"/v1/networks/{self.network.id}/agreements/{self.partner.id}"
        return int(self.sign_in(self.coordinator).put(path, json=body).status_code)

    def seen_by(self, person: Person) -> set[str]:
        """The titles of the jobs in somebody's list, and in *For you*."""
        client = self.sign_in(person)
        listed = {str(one["title"]) for one in client.get("/v1/jobs").json()["items"]}
        for job in (self.housing, self.care):
            found = client.get(f"/v1/jobs/{job.id}").status_code
            assert (found == 200) is (job.title in listed)
        return listed


@pytest.fixture
def shared(session: Session, sign_in: SignIn) -> Shared:
    """Everything goes to all members of the partner, until they agree otherwise."""
    town = make_organisation(session, "Gemeente Losser")
    network, partner = make_network(session, town), make_network(session, name="De partner")
    agreement = NetworkPartner(network_id=network.id, partner_id=partner.id)
    session.add(agreement)
    main = make_theme(session)
    narrow = make_theme(session)
    narrow.broader = main.id
    audience = Audience.PARTNERS
    housing = make_job(session, town, network, narrow, title="Wonen", audience=audience)
    care = make_job(session, town, network, make_theme(session), title="Zorg", audience=audience)
    coordinator = make_coordinator(session, network)
    return Shared(
        session, sign_in, network, partner, agreement, housing, care, main.id, coordinator
    )


def test_without_terms_everything_goes_to_everybody(shared: Shared) -> None:
    assert shared.seen_by(make_member(shared.session, shared.partner)) == {"Wonen", "Zorg"}


def test_only_jobs_within_an_agreed_theme_travel(shared: Shared) -> None:
    member = make_member(shared.session, shared.partner)

    assert shared.agree(themes=[shared.theme]) == 200

    assert shared.seen_by(member) == {"Wonen"}
    assert shared.seen_by(make_member(shared.session, shared.network)) == {"Wonen", "Zorg"}
    assert member.id in reached_members(shared.session, shared.housing)
    assert member.id not in reached_members(shared.session, shared.care)


def test_only_members_of_an_agreed_career_get_them(shared: Shared) -> None:
    trainee = make_member(shared.session, shared.partner)
    senior = make_member(shared.session, shared.partner, career=Career.SENIOR)
    coordinator = make_coordinator(shared.session, shared.partner)

    shared.agree(careers=["senior"])

    assert shared.seen_by(trainee) == set()
    assert shared.seen_by(senior) == shared.seen_by(coordinator) == {"Wonen", "Zorg"}
    assert reached_members(shared.session, shared.care, [trainee.id, senior.id]) == [senior.id]


def test_suggestions_reach_the_same_people(shared: Shared) -> None:
    for career in Career:
        make_member(shared.session, shared.partner, career=career)
    shared.agree(themes=[shared.theme], careers=["trainee", "senior"])

    for job, number in ((shared.housing, 2), (shared.care, 0)):
        expected = reached_members(shared.session, job)
        about = [one["theme"] for one in _themes(shared, job)]
        found = reached_ids(shared.session, job.network_id, "partners", about)
        assert sorted(found) == sorted(map(str, expected))
        assert len(found) == number


def _themes(shared: Shared, job: Job) -> list[dict[str, str]]:
    client = shared.sign_in(shared.coordinator)
    return [{"theme": one["id"]} for one in client.get(f"/v1/jobs/{job.id}").json()["themes"]]


def test_for_you_shows_what_was_agreed(shared: Shared) -> None:
    member = make_member(shared.session, shared.partner)
    make_free_all_week(shared.session, member)
    shared.agree(themes=[shared.theme])

    answer = shared.sign_in(member).get("/v1/me/suggested-jobs").json()
    hundreds = jobs_for_people(
        shared.session, [as_actor(shared.session, member)], datetime.now(UTC)
    )

    assert [one["job"]["title"] for one in answer["items"]] == ["Wonen"]
    [found] = hundreds.values()
    assert len(found.ranked) == 1


def test_a_job_says_in_which_networks_it_is_offered_too(shared: Shared) -> None:
    shared.agree(themes=[shared.theme])
    client = shared.sign_in(shared.coordinator)

    offered = {
        job.title: [one["name"] for one in client.get(f"/v1/jobs/{job.id}").json()["offeredIn"]]
        for job in (shared.housing, shared.care)
    }

    assert offered == {"Wonen": ["De partner"], "Zorg": []}


def test_only_who_keeps_the_sharing_network_changes_its_agreements(shared: Shared) -> None:
    path = f"/v1/networks/{shared.network.id}/agreements"
    theirs = make_coordinator(shared.session, shared.partner)
    client = shared.sign_in(theirs)

    assert client.put(f"{path}/{shared.partner.id}", json={}).status_code == 403
    assert [one["partner"]["name"] for one in client.get(path).json()["items"]] == ["De partner"]
    assert shared.agree(themes=["https://nergens.example/"]) == 400


def test_who_is_a_partner_changes_without_forgetting_what_was_agreed(shared: Shared) -> None:
    shared.agree(careers=["senior"])
    client = shared.sign_in(make_administrator(shared.session))
    body = {"name": "Netwerk", "partnerIds": [str(shared.partner.id)]}

    client.put(f"/v1/networks/{shared.network.id}", json=body)

    [kept] = client.get(f"/v1/networks/{shared.network.id}/agreements").json()["items"]
    assert kept["careers"] == ["senior"]
