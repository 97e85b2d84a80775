"""What a pool assignment brings: findings, jobs, a recommendation with its answer, a note."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.jobs.models import Job
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import NetworkOrganisation, NetworkPartner
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network, make_poster
from tests.factories.pools import (
    Pool,
    make_assignment,
    make_pool,
    make_pool_theme,
    today_in_amsterdam,
)

SignIn = Callable[[Person], TestClient]
ADVICE = {"summary": "Schrap de helft van de formulieren.", "text": "Begin bij de evenementen."}
YES = {"answer": "partly", "words": "De evenementen doen we meteen, de rest volgend jaar."}


@pytest.fixture
def pool(session: Session) -> Pool:
    """A running assignment, around the real today."""
    return make_pool(session, today=today_in_amsterdam())


def test_everybody_in_the_network_adds_findings(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    theme = make_pool_theme(session, pool.assignment, pool.noor.id)
    sem, path = sign_in(pool.sem), f"{pool.path}/findings"
    told = {"kind": "surprise", "text": "Niemand leest de brief", "poolThemeId": str(theme.id)}
    made = sem.post(path, json=told)
    assert made.status_code == 201
    sem.post(path, json={"text": "De balie weet alles"})

    items = sign_in(pool.noor).get(path).json()["items"]

    assert [(one["kind"], one["author"]["name"], one["mayRemove"]) for one in items] == [
        ("finding", "Sem", True), ("surprise", "Sem", True),
    ]  # fmt: skip
    assert items[1]["theme"]["name"] == "Vergunningen"
    poster = sign_in(pool.poster)
    assert [one["mayRemove"] for one in poster.get(path).json()["items"]] == [False, False]
    assert poster.post(path, json={"text": "Nee"}).status_code == 403
    assert poster.delete(f"/v1/pool-findings/{made.json()['id']}").status_code == 403
    assert sem.delete(f"/v1/pool-findings/{made.json()['id']}").status_code == 204


def test_a_job_is_cut_filled_in_and_knows_where_it_comes_from(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    theme = make_pool_theme(session, pool.assignment, pool.noor.id)
    noor = sign_in(pool.noor)
    wanted = {"title": "Leid de tafel", "poolThemeId": str(theme.id), "helpForm": "tableHost"}
    made = noor.post(f"{pool.path}/jobs", json=wanted)

    assert made.status_code == 201, made.text
    job = made.json()
    assert (job["state"], job["goal"]) == ("draft", "Inwoners krijgen sneller antwoord.")
    assert job["organisation"]["name"] == "Gemeente Losser"
    assert job["description"].startswith("Thema: Vergunningen.")
    assert session.get_one(Job, job["id"]).created_by_id is None, "the draft is the client's"
    listed = noor.get(f"{pool.path}/jobs").json()["items"]
    assert [(one["title"], one["state"], one["open"]) for one in listed] == [
        ("Leid de tafel", "draft", False)
    ]
    assert sign_in(pool.sem).get(f"{pool.path}/jobs").json()["items"] == []
    origin = sign_in(pool.poster).get(f"/v1/jobs/{job['id']}/pool-assignments").json()["items"]
    assert [one["title"] for one in origin] == ["Minder regels, meer ruimte"]
    assert sign_in(pool.sem).post(f"{pool.path}/jobs", json=wanted).status_code == 403


def test_the_client_answers_and_then_it_stands_in_the_library(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    noor, poster, path = sign_in(pool.noor), sign_in(pool.poster), f"{pool.path}/recommendation"
    assert poster.put(f"{path}/answer", json=YES).status_code == 403
    assert sign_in(pool.sem).put(path, json=ADVICE).status_code == 403
    noor.put(path, json=ADVICE)
    noor.put(path, json={**ADVICE, "text": "Begin bij de subsidies."})
    assert sign_in(pool.sem).get("/v1/pool-recommendations").json()["items"] == []

    answered = poster.put(f"{path}/answer", json=YES).json()["recommendation"]

    assert (answered["answer"], answered["answeredBy"]["name"]) == ("partly", "Henrike")
    refused = noor.put(path, json=ADVICE)
    assert (refused.status_code, refused.json()["code"]) == (409, "pool-recommendation-answered")
    library = sign_in(pool.sem).get("/v1/pool-recommendations?q=subsidies").json()["items"]
    assert [(one["assignment"]["name"], one["people"]) for one in library] == [
        ("Minder regels, meer ruimte", 1)
    ]
    assert sign_in(pool.sem).get("/v1/pool-recommendations?q=fietspad").json()["items"] == []
    assert sign_in(pool.outsider).get("/v1/pool-recommendations").json()["items"] == []
    kinds = session.exec(select(OutboxEvent.kind).where(OutboxEvent.kind != "x")).all()
    told = sorted(one for one in kinds if one.startswith("pool-"))
    assert told == ["pool-recommendation-answered", "pool-recommended"]


def test_whoever_only_reads_the_library_gets_the_whole_advice_and_no_way_to_the_assignment(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    """A partner network's members, and posters of the network who didn't commission it."""
    school = make_organisation(session, "De Buurtschool")
    session.add(NetworkOrganisation(network_id=pool.network.id, organisation_id=school.id))
    theirs = make_network(session, school)
    session.add(NetworkPartner(network_id=pool.network.id, partner_id=theirs.id))
    sign_in(pool.noor).put(f"{pool.path}/recommendation", json=ADVICE)
    sign_in(pool.poster).put(f"{pool.path}/recommendation/answer", json=YES)

    for reader in (make_member(session, theirs), make_poster(session, school)):
        item = sign_in(reader).get("/v1/pool-recommendations").json()["items"][0]
        assert (item["open"], item["text"]) == (False, "Begin bij de evenementen.")
        assert sign_in(reader).get(pool.path).status_code == 404
    for reader in (pool.sem, pool.poster):
        assert sign_in(reader).get("/v1/pool-recommendations").json()["items"][0]["open"] is True


def test_it_is_completed_with_a_recommendation_only_and_leaves_a_note(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    noor = sign_in(pool.noor)
    step = f"{pool.path}/transitions"
    assert noor.post(step, json={"action": "complete"}).json()["code"] == "transition-not-allowed"
    assert noor.post(step, json={"action": "present"}).json()["state"] == "presenting"
    missing = noor.post(step, json={"action": "complete"})
    assert (missing.status_code, missing.json()["code"]) == (409, "pool-recommendation-missing")
    noor.put(f"{pool.path}/recommendation", json=ADVICE)
    assert noor.post(step, json={"action": "complete"}).json()["state"] == "completed"
    assert noor.post(step, json={"action": "cancel", "why": "x"}).status_code == 409

    noted = noor.put(f"{pool.path}/handover", json={"text": "Begin eerder met de zaal."})
    assert noted.json()["handover"] == "Begin eerder met de zaal."
    following = make_assignment(
        session, pool.network, pool.town, today=today_in_amsterdam() + timedelta(weeks=20)
    )
    note = noor.get(f"/v1/pool-assignments/{following.id}").json()["earlierNote"]
    assert (note["assignment"]["id"], note["text"]) == (
        str(pool.assignment.id), "Begin eerder met de zaal.",
    )  # fmt: skip


def test_only_the_coordinator_stops_it_and_says_why(sign_in: SignIn, pool: Pool) -> None:
    step = f"{pool.path}/transitions"
    assert sign_in(pool.noor).post(step, json={"action": "cancel", "why": "x"}).status_code == 403
    ruben = sign_in(pool.coordinator)
    silent = ruben.post(step, json={"action": "cancel"})
    assert [one["path"] for one in silent.json()["errors"]] == ["why"]
    stopped = ruben.post(step, json={"action": "cancel", "why": "Te weinig mensen"}).json()
    assert (stopped["state"], stopped["rights"]) == ("cancelled", ["keepGuests"])
