"""Organisations put on the map what they are working on; each only its own."""

from collections.abc import Callable

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.organisations.models import Organisation
from tests.factories.networkmap import Region, make_activity, make_region
from tests.factories.people import make_administrator, make_coordinator

SignIn = Callable[[Person], TestClient]
Json = dict[str, object]


@pytest.fixture
def region(session: Session) -> Region:
    """Two organisations of one pool, one of another."""
    return make_region(session)


def body(region: Region, organisation: Organisation | None = None, **more: object) -> Json:
    """What a client sends."""
    return {
        "organisationId": str((organisation or region.losser).id),
        "title": "Energiehuis in de binnenstad",
        "themes": [region.energy.id],
        **more,
    }


def test_an_activity_is_put_on_the_map_changed_and_taken_off(
    sign_in: SignIn, region: Region
) -> None:
    poster = sign_in(region.poster)
    added = poster.post("/v1/activities", json=body(region, contactId=str(region.noor.id)))
    assert added.status_code == 201, added.text
    address = added.headers["Location"]
    assert (added.json()["contact"]["name"], added.json()["mayChange"]) == ("Noor", True)

    changed = poster.put(address, json=body(region, title="Energieloket", endsOn="2027-06-30"))
    assert changed.json()["title"] == "Energieloket"
    seen = sign_in(region.noor).get(address).json()
    assert (seen["endsOn"], seen["mayChange"]) == ("2027-06-30", False)

    assert poster.delete(address).status_code == 204
    assert poster.get(address).status_code == 404


@pytest.mark.parametrize(
    ("wrong", "path"),
    [
        ({"begins_on": "2027-01-01", "endsOn": "2026-01-01", "beginsOn": "2027-01-01"}, "endsOn"),
        ({"latitude": 52.0}, "longitude"),
        ({"themes": ["https://example.org/none"]}, "themes.0"),
        ({"organisationId": "00000000-0000-0000-0000-000000000000"}, "organisationId"),
        ({"contactId": "00000000-0000-0000-0000-000000000000"}, "contactId"),
        ({"title": " "}, "title"),
    ],
)
def test_what_is_wrong_is_named(sign_in: SignIn, region: Region, wrong: Json, path: str) -> None:
    answer = sign_in(region.poster).post("/v1/activities", json=body(region) | wrong)

    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == [path]


def test_only_who_keeps_the_organisation_may_write(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    address = f"/v1/activities/{make_activity(session, region.borne).id}"
    of_borne = body(region, region.borne)
    for person, status in (
        (region.noor, 403),
        (region.poster, 403),
        (region.stranger, 404),
        (make_coordinator(session, region.other_pool), 404),
        (make_coordinator(session, region.pool), 200),
        (make_administrator(session), 200),
    ):
        assert sign_in(person).put(address, json=of_borne).status_code == status, person.name


def test_an_activity_is_not_moved_to_an_organisation_of_others(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    address = f"/v1/activities/{make_activity(session, region.losser).id}"

    answer = sign_in(region.poster).put(address, json=body(region, region.borne))
    assert (answer.status_code, answer.json()["code"]) == (403, "not-our-activity")
