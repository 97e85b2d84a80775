"""Who may ask for a run, what an order may hold, and that one runs at a time."""

from collections.abc import Callable
from threading import Thread

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.core.ids import new_id
from flying_trainees.jobs.models import Audience, JobState
from flying_trainees.people.network_models import Network
from tests.factories.assignments import Town
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_poster,
)

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def network(session: Session) -> Network:
    """A network with one organisation."""
    return make_network(session, make_organisation(session))


def path(network: Network) -> str:
    """Where its runs are."""
    return f"/v1/networks/{network.id}/assignment-runs"


@pytest.mark.parametrize(
    ("who", "status"),
    [("coordinator", 202), ("administrator", 202), ("member", 403), ("elsewhere", 404)],
)
def test_only_who_coordinates_the_network_may_ask(
    session: Session, sign_in: SignIn, network: Network, who: str, status: int
) -> None:
    people = {
        "coordinator": lambda: make_coordinator(session, network),
        "administrator": lambda: make_administrator(session),
        "member": lambda: make_member(session, network),
        "elsewhere": lambda: make_coordinator(session, make_network(session)),
    }
    run = sign_in(make_coordinator(session, network)).post(path(network), json={}).json()
    client = sign_in(people[who]())
    read = 200 if status == 202 else status
    one = f"{path(network)}/{run['id']}"

    assert client.get(path(network)).status_code == read
    assert client.get(one).status_code == read
    stopped = client.post(f"{one}/transitions", json={"action": "cancel"})
    assert stopped.status_code == read
    assert client.post(path(network), json={}).status_code == status


def test_a_run_is_not_found_under_another_network(
    session: Session, sign_in: SignIn, network: Network
) -> None:
    admin = sign_in(make_administrator(session))
    run = admin.post(path(network), json={}).json()
    other = make_network(session)

    assert admin.get(f"{path(other)}/{run['id']}").status_code == 404
    assert admin.get(f"{path(network)}/{new_id()}").status_code == 404
    assert admin.post(f"/v1/networks/{new_id()}/assignment-runs", json={}).status_code == 404
    assert admin.get(f"{path(network)}/{run['id']}/instance").status_code == 404


@pytest.mark.parametrize(
    "order",
    [{"seconds": 0}, {"seconds": 301}, {"seconds": "5"}, {"seed": -1}, {"pinned": [{}]}],
)
def test_an_order_has_limits(
    session: Session, sign_in: SignIn, network: Network, order: dict[str, object]
) -> None:
    client = sign_in(make_coordinator(session, network))

    assert client.post(path(network), json=order).status_code == 400


def test_choices_are_about_open_jobs_and_do_not_contradict_each_other(
    session: Session, sign_in: SignIn
) -> None:
    organisation = make_organisation(session)
    network = make_network(session, organisation)
    theme = make_theme(session)
    job = make_job(session, organisation, network, theme)
    done = make_job(session, organisation, network, theme, state=JobState.DONE)
    person = str(make_member(session, network).id)
    pair = {"jobId": str(job.id), "personId": person}
    closed = {"jobId": str(done.id), "personId": person}
    client = sign_in(make_coordinator(session, network))
    reply = client.post(path(network), json={"pinned": [pair, closed], "forbidden": [pair, pair]})

    assert reply.status_code == 400
    assert {(error["path"], error["code"]) for error in reply.json()["errors"]} == {
        ("pinned.1.jobId", "job-not-in-run"),
        ("forbidden.1.personId", "person-twice"),
        ("pinned.0.personId", "pinned-and-forbidden"),
    }


def test_a_shared_job_is_in_the_run_of_who_is_in_charge_of_it(
    session: Session, sign_in: SignIn
) -> None:
    """Another network's coordinator could not send its offers."""
    organisation = make_organisation(session)
    theirs, ours = make_network(session, organisation), make_network(session)
    job = make_job(session, organisation, theirs, make_theme(session), audience=Audience.EVERYONE)
    pin = {"pinned": [{"jobId": str(job.id), "personId": str(make_member(session, ours).id)}]}
    coordinator = make_coordinator(session, ours)

    assert sign_in(coordinator).post(path(ours), json=pin).status_code == 400
    assert sign_in(make_administrator(session)).post(path(ours), json=pin).status_code == 202


def test_the_list_shows_the_latest_first_and_asks_little(
    session: Session, sign_in: SignIn, network: Network, count_queries: Callable[[], int]
) -> None:
    client = sign_in(make_coordinator(session, network, "Joost ten Dam"))
    ids = []
    for _ in range(3):
        run = client.post(path(network), json={"seconds": 5}).json()
        ids.append(run["id"])
        client.post(f"{path(network)}/{run['id']}/transitions", json={"action": "cancel"})
    count_queries()
    first = client.get(path(network), params={"limit": 2}).json()
    queries = count_queries()
    rest = client.get(path(network), params={"cursor": first["nextCursor"]}).json()

    assert [one["id"] for one in first["items"] + rest["items"]] == ids[::-1]
    assert rest["nextCursor"] is None
    assert first["items"][0]["askedBy"]["name"] == "Joost ten Dam"
    assert queries <= 6


def test_two_coordinators_at_once_start_one_run(town: Town) -> None:
    replies = []
    clients = [town.client, town.sign_in(town.coordinator)]
    starts = [
        Thread(target=lambda c=client: replies.append(c.post(town.path, json={"seconds": 1})))
        for client in clients
    ]
    for start in starts:
        start.start()
    for start in starts:
        start.join()

    assert sorted(reply.status_code for reply in replies) == [202, 409]
    [refused] = [reply.json() for reply in replies if reply.status_code == 409]
    assert refused["code"] == "run-active"
    [run] = town.client.get(town.path).json()["items"]
    assert run["state"] == "queued"
    assert run["createdAt"].startswith(MONDAY_MORNING.date().isoformat())


def test_a_poster_is_no_coordinator(session: Session, sign_in: SignIn) -> None:
    organisation = make_organisation(session)
    network = make_network(session, organisation)

    poster = sign_in(make_poster(session, organisation))
    assert poster.post(path(network), json={}).status_code == 404
