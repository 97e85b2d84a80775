"""Administrators keep organisations and networks; coordinators their network's days."""

from collections.abc import Callable

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.organisations import make_organisation
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
)

SignIn = Callable[[Person], TestClient]
DAY = {"name": "Trainingsdag", "start": "2026-12-01T08:00:00Z", "end": "2026-12-01T16:00:00Z"}


def test_an_official_code_is_of_one_organisation(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_administrator(session))
    body = {"name": "Gemeente Nieuw", "kind": "municipality", "officialCode": "GM9001"}

    first = client.post("/v1/organisations", json=body)
    second = client.post("/v1/organisations", json=body | {"name": "Gemeente Anders"})

    assert first.status_code == 201
    assert (second.status_code, second.json()["code"]) == (409, "official-code-taken")


def test_one_organisation_goes_on_as_another_once(session: Session, sign_in: SignIn) -> None:
    old, new = make_organisation(session), make_organisation(session)
    client = sign_in(make_administrator(session))
    body = {"successorId": str(new.id), "since": "2027-01-01"}

    first = client.post(f"/v1/organisations/{old.id}/successors", json=body)
    second = client.post(f"/v1/organisations/{old.id}/successors", json=body)
    itself = client.post(f"/v1/organisations/{new.id}/successors", json=body)

    assert (first.status_code, second.status_code, itself.status_code) == (204, 409, 400)


def test_a_network_is_kept_with_organisations_and_partners(
    session: Session, sign_in: SignIn
) -> None:
    losser = make_organisation(session, "Gemeente Losser")
    partner = make_network(session, name="Partnernetwerk")
    client = sign_in(make_administrator(session))
    body = {
        "name": "Traineepool",
        "organisationIds": [str(losser.id)],
        "partnerIds": [str(partner.id)],
    }

    made = client.post("/v1/networks", json=body).json()
    changed = client.put(
        f"/v1/networks/{made['id']}", json=body | {"partnerIds": [], "kind": "community"}
    ).json()

    assert made["organisations"] == [{"id": str(losser.id), "name": "Gemeente Losser"}]
    assert made["partners"] == [{"id": str(partner.id), "name": "Partnernetwerk"}]
    assert (changed["partners"], changed["kind"]) == ([], "community")


def test_two_networks_never_have_one_name(session: Session, sign_in: SignIn) -> None:
    first, second = make_network(session, name="Pool A"), make_network(session, name="Pool B")
    client = sign_in(make_administrator(session))

    added = client.post("/v1/networks", json={"name": first.name})
    renamed = client.put(f"/v1/networks/{second.id}", json={"name": first.name})

    assert [answer.status_code for answer in (added, renamed)] == [409, 409]
    assert {answer.json()["code"] for answer in (added, renamed)} == {"network-name-taken"}


def test_an_unknown_organisation_is_named_by_its_place(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_administrator(session))

    answer = client.post(
        "/v1/networks",
        json={"name": "Pool X", "organisationIds": ["01900000-0000-7000-8000-000000000000"]},
    )

    assert answer.json()["errors"][0]["path"] == "organisationIds.0"


def test_a_coordinator_keeps_the_days_of_the_own_network_only(
    session: Session, sign_in: SignIn
) -> None:
    mine, other = make_network(session), make_network(session)
    coordinator = sign_in(make_coordinator(session, mine))
    member = sign_in(make_member(session, mine))

    added = coordinator.post(f"/v1/networks/{mine.id}/network-days", json=DAY)
    elsewhere = coordinator.post(f"/v1/networks/{other.id}/network-days", json=DAY)
    by_member = member.post(f"/v1/networks/{mine.id}/network-days", json=DAY)

    assert (added.status_code, elsewhere.status_code, by_member.status_code) == (201, 403, 403)
    listed = member.get(f"/v1/networks/{mine.id}/network-days").json()["items"]
    assert [day["name"] for day in listed] == ["Trainingsdag"]
    assert member.get(f"/v1/networks/{other.id}/network-days").status_code == 404
    address = f"/v1/networks/{mine.id}/network-days/{added.json()['id']}"
    assert coordinator.delete(address).status_code == 204


def test_a_programme_holds_members_of_the_network(session: Session, sign_in: SignIn) -> None:
    pool = make_network(session)
    member = make_member(session, pool, "Noor")
    stranger = make_member(session, make_network(session))
    client = sign_in(make_coordinator(session, pool))
    body = {"name": "Lichting 3", "beginsOn": "2026-09-01", "endsOn": "2028-08-31", "placements": 3}

    made = client.post(
        f"/v1/networks/{pool.id}/programmes", json=body | {"memberIds": [str(member.id)]}
    )
    refused = client.post(
        f"/v1/networks/{pool.id}/programmes", json=body | {"memberIds": [str(stranger.id)]}
    )

    address = f"/v1/networks/{pool.id}/programmes/{made.json()['id']}"
    changed = client.put(address, json=body | {"name": "Lichting 4", "memberIds": []})
    elsewhere = client.put(address.replace(str(pool.id), str(make_network(session).id)), json=body)

    assert [m["name"] for m in made.json()["members"]] == ["Noor"]
    assert refused.json()["errors"][0]["path"] == "memberIds"
    assert (changed.json()["name"], changed.json()["members"]) == ("Lichting 4", [])
    assert elsewhere.status_code == 403


def test_a_day_in_an_impossible_year_or_zone_is_refused(session: Session, sign_in: SignIn) -> None:
    pool = make_network(session)
    client = sign_in(make_coordinator(session, pool))
    old = DAY | {"start": "0217-01-21T11:51:47+18:52"}

    answer = client.post(f"/v1/networks/{pool.id}/network-days", json=old)
    odd = client.post(
        f"/v1/networks/{pool.id}/network-days", json=DAY | {"start": "2026-11-30T08:00:00+18:52"}
    )

    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (400, "start")
    assert odd.status_code == 201
