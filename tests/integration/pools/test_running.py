"""A pool assignment is started, planned, steered and followed, each by those who may."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, delete, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import NetworkOrganisation
from flying_trainees.pools.models import PoolState, PoolSteward
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_member
from tests.factories.pools import (
    Pool,
    leave,
    make_assignment,
    make_milestone,
    make_pool,
    today_in_amsterdam,
)

SignIn = Callable[[Person], TestClient]
Json = dict[str, object]


@pytest.fixture
def pool(session: Session) -> Pool:
    """A running assignment, around the real today."""
    return make_pool(session, today=today_in_amsterdam())


def body(pool: Pool, **more: object) -> Json:
    """What a coordinator sends."""
    return {
        "networkId": str(pool.network.id), "title": "Groene daken", "goal": "Minder hitte.",
        "clientIds": [str(pool.town.id)], "beginsOn": "2027-01-11", "endsOn": "2027-06-30", **more,
    }  # fmt: skip


def test_a_coordinator_starts_one_and_the_history_begins(sign_in: SignIn, pool: Pool) -> None:
    ruben = sign_in(pool.coordinator)
    made = ruben.post("/v1/pool-assignments", json=body(pool))

    assert made.status_code == 201, made.text
    told = made.json()
    assert (told["state"], told["standing"]["level"]) == ("preparing", "upcoming")
    assert told["clients"][0]["name"] == "Gemeente Losser"
    history = ruben.get(f"{made.headers['Location']}/transitions").json()["items"]
    assert [(one["action"], one["from"], one["to"]) for one in history] == [
        ("begin", None, "preparing")
    ]
    assert sign_in(pool.noor).post("/v1/pool-assignments", json=body(pool)).status_code == 403


@pytest.mark.parametrize(
    ("wrong", "path"),
    [({"endsOn": "2027-01-11"}, "endsOn"), ({"clientIds": []}, "clientIds")],
)
def test_what_is_not_right_is_named(sign_in: SignIn, pool: Pool, wrong: Json, path: str) -> None:
    answer = sign_in(pool.coordinator).post("/v1/pool-assignments", json=body(pool, **wrong))

    assert answer.status_code == 400
    assert [one["path"] for one in answer.json()["errors"]] == [path]


def test_a_client_from_outside_the_network_is_refused(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    stranger = make_organisation(session)
    wrong = body(pool, clientIds=[str(pool.town.id), str(stranger.id)])

    answer = sign_in(pool.coordinator).post("/v1/pool-assignments", json=wrong)

    assert [one["path"] for one in answer.json()["errors"]] == ["clientIds.1"]


def test_members_and_clients_read_it_and_nobody_else(sign_in: SignIn, pool: Pool) -> None:
    for person in (pool.coordinator, pool.noor, pool.sem, pool.poster):
        assert sign_in(person).get(pool.path).status_code == 200
    stranger = sign_in(pool.outsider)
    assert stranger.get(pool.path).status_code == 404
    assert stranger.get("/v1/pool-assignments").json()["items"] == []


def test_the_steering_group_writes_and_a_member_does_not(sign_in: SignIn, pool: Pool) -> None:
    change = body(pool, title="Een betere titel")
    del change["networkId"]

    assert sign_in(pool.noor).put(pool.path, json=change).json()["title"] == "Een betere titel"
    for person in (pool.sem, pool.poster):
        assert sign_in(person).put(pool.path, json=change).status_code == 403


def test_who_served_least_is_suggested_first_and_hears_of_it(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    today = today_in_amsterdam()
    earlier = make_assignment(
        session, pool.network, pool.town, state=PoolState.COMPLETED, title="Vorig jaar",
        today=today - timedelta(weeks=40),
    )  # fmt: skip
    later = make_assignment(session, pool.network, pool.town, today=today + timedelta(weeks=20))
    amir = make_member(session, pool.network, "Amir")
    for one, person in ((earlier, amir), (later, pool.sem)):
        session.add(PoolSteward(assignment_id=one.id, person_id=person.id, since=MONDAY_MORNING))
    session.flush()
    ruben = sign_in(pool.coordinator)

    items = ruben.get(f"{pool.path}/steering-suggestions").json()["items"]

    assert [(one["person"]["name"], one["before"], one["serving"]) for one in items] == [
        ("Noor", 0, True), ("Sem", 0, False), ("Amir", 1, False),
    ]  # fmt: skip
    assert items[2]["text"] == "Zat 1 keer eerder in een stuurgroep"
    group = {"personIds": [str(pool.sem.id), str(amir.id)]}
    steering = ruben.put(f"{pool.path}/stewards", json=group).json()["steering"]
    assert [(one["name"], one["before"]) for one in steering] == [("Amir", 1), ("Sem", 0)]
    events = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "pool-steward-added"))
    assert {one.payload["person_id"] for one in events} == {str(pool.sem.id), str(amir.id)}
    outside = {"personIds": [str(pool.outsider.id)]}
    assert ruben.put(f"{pool.path}/stewards", json=outside).status_code == 400


def test_themes_keep_their_order_and_who_leads_them(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    energy = make_theme(session)
    noor = sign_in(pool.noor)
    first = {"themes": [
        {"name": "Vergunningen", "leadId": str(pool.sem.id), "theme": energy.id},
        {"name": "Loket"},
    ]}  # fmt: skip
    themes = noor.put(f"{pool.path}/themes", json=first).json()["themes"]
    assert [(one["name"], one["lead"] and one["lead"]["name"]) for one in themes] == [
        ("Vergunningen", "Sem"), ("Loket", None),
    ]  # fmt: skip
    assert themes[0]["theme"]["label"] == "energie"

    second = {"themes": [{"name": "Balie"}, {"id": themes[0]["id"], "name": "Regels"}]}
    after = noor.put(f"{pool.path}/themes", json=second).json()["themes"]
    assert [one["name"] for one in after] == ["Balie", "Regels"]
    assert after[1]["id"] == themes[0]["id"]
    stranger = {"themes": [{"name": "X", "leadId": str(pool.outsider.id)}]}
    refused = noor.put(f"{pool.path}/themes", json=stranger)
    assert [one["path"] for one in refused.json()["errors"]] == ["themes.0.leadId"]


def test_whoever_left_the_network_keeps_nobody_from_planning(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    """A member who leads and steers, and a client, are in it no more."""
    ruben, lead = sign_in(pool.coordinator), {"leadId": str(pool.noor.id)}
    themes = {"themes": [{"name": "Vergunningen", **lead}]}
    assert ruben.put(f"{pool.path}/themes", json=themes).status_code == 200
    leave(session, pool.noor)
    session.exec(delete(NetworkOrganisation))

    group = {"personIds": [str(pool.noor.id), str(pool.sem.id)]}
    assert ruben.put(f"{pool.path}/stewards", json=group).status_code == 200
    themes["themes"].append({"name": "Loket", **lead})
    assert ruben.put(f"{pool.path}/themes", json=themes).status_code == 200
    change = body(pool)
    del change["networkId"]
    assert ruben.put(pool.path, json=change).status_code == 200

    ruben.put(f"{pool.path}/stewards", json={"personIds": [str(pool.sem.id)]})
    refused = ruben.put(f"{pool.path}/stewards", json={"personIds": [str(pool.noor.id)]})
    assert [one["path"] for one in refused.json()["errors"]] == ["personIds.0"]


def test_a_milestone_is_planned_late_and_done_and_the_overview_says_so(
    session: Session, sign_in: SignIn, pool: Pool
) -> None:
    today = today_in_amsterdam()
    make_milestone(session, pool.assignment, today - timedelta(days=3), "Tussenpresentatie")
    noor = sign_in(pool.noor)
    plan = {
        "kind": "deliverable", "title": "Eindverslag", "ownerId": str(pool.sem.id),
        "dueOn": str(today + timedelta(days=20)), "progress": 80,
    }  # fmt: skip
    timeline = noor.post(f"{pool.path}/milestones", json=plan).json()
    levels = {one["title"]: (one["level"], one["why"]) for one in timeline["points"]}
    assert levels["Tussenpresentatie"] == ("late", "3 dagen te laat.")
    assert levels["Eindverslag"] == ("onTrack", "Op koers, nog 20 dagen.")

    card = sign_in(pool.coordinator).get("/v1/pool-assignments").json()["items"][0]
    assert (card["standing"]["level"], card["late"], card["next"]["title"]) == (
        "late", 1, "Eindverslag",
    )  # fmt: skip
    assert card["standing"]["reasons"][0]["text"] == "“Tussenpresentatie” is 3 dagen te laat."

    late = timeline["points"][0]
    done = {"kind": "midTerm", "title": late["title"], "dueOn": late["dueOn"], "done": True}
    after = noor.put(f"/v1/pool-milestones/{late['id']}", json=done).json()
    assert (after["points"][0]["level"], after["points"][0]["progress"]) == ("done", 100)
    assert after["points"][0]["why"] == "Klaar, 3 dagen later dan gepland."
    assert noor.delete(f"/v1/pool-milestones/{late['id']}").status_code == 204
    in_time = utc_now() - timedelta(days=4)
    undone = noor.post(f"{pool.path}/milestones", json={**done, "doneAt": in_time.isoformat()})
    assert undone.json()["points"][0]["why"] == "Op tijd klaar."
    assert sign_in(pool.sem).post(f"{pool.path}/milestones", json=plan).status_code == 403


def test_the_weekly_minute_is_asked_once_and_may_be_said_again(sign_in: SignIn, pool: Pool) -> None:
    noor, path = sign_in(pool.noor), f"{pool.path}/check-ins"
    assert noor.get(f"{pool.path}/timeline").json()["checkInDue"] is True

    noor.post(path, json={"mood": "onTrack", "line": "Gaat lekker"})
    told = noor.post(path, json={"mood": "stuck", "line": "Geen ruimte gevonden"}).json()

    assert [(one["mood"], one["person"]["name"]) for one in told["checkIns"]] == [("stuck", "Noor")]
    assert told["checkInDue"] is False
    assert told["standing"]["reasons"][0]["text"] == "Iemand uit de stuurgroep zegt: het zit vast."
    assert sign_in(pool.sem).post(path, json={"mood": "onTrack"}).status_code == 403


def test_decisions_are_kept_in_order(sign_in: SignIn, pool: Pool) -> None:
    noor, path = sign_in(pool.noor), f"{pool.path}/decisions"
    noor.post(path, json={"text": "Drie thema's", "why": "Meer kunnen we niet aan"})
    noor.post(path, json={"text": "Slotdag in Losser"})

    items = sign_in(pool.poster).get(path).json()["items"]

    assert [one["text"] for one in items] == ["Slotdag in Losser", "Drie thema's"]
    assert items[1]["writtenBy"]["name"] == "Noor"
    assert sign_in(pool.poster).post(path, json={"text": "Nee"}).status_code == 403


def test_the_overview_takes_the_same_number_of_queries_however_many(
    session: Session, sign_in: SignIn, pool: Pool, count_queries: Callable[[], int]
) -> None:
    ruben = sign_in(pool.coordinator)
    make_milestone(session, pool.assignment, pool.assignment.ends_on).owner_id = pool.noor.id
    session.flush()
    ruben.get("/v1/pool-assignments")
    count_queries()
    ruben.get("/v1/pool-assignments")
    with_one = count_queries()
    for _ in range(6):
        more = make_assignment(session, pool.network, pool.town)
        make_milestone(session, more, more.ends_on).owner_id = pool.sem.id
    session.flush()
    count_queries()

    page = ruben.get("/v1/pool-assignments?limit=4").json()
    assert count_queries() == with_one
    rest = ruben.get(f"/v1/pool-assignments?limit=4&cursor={page['nextCursor']}").json()
    seen = [one["id"] for one in page["items"] + rest["items"]]
    assert len(seen) == len(set(seen)) == 7
