"""Pool assignments on the map: at each client, for those who may look at them, by every filter."""

from collections.abc import Callable
from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.pools.models import PoolAssignment, PoolState, PoolTheme
from tests.factories.networkmap import Region, make_region
from tests.factories.pools import make_assignment

SignIn = Callable[[Person], TestClient]
LAYER = {"layer": "poolAssignments"}


@pytest.fixture
def region(session: Session) -> Region:
    """Two organisations of one pool, one of another."""
    return make_region(session)


@pytest.fixture
def winter(session: Session, region: Region) -> PoolAssignment:
    """For Losser and Borne, from 28 September until 21 December, about energy."""
    row = make_assignment(
        session, region.pool, region.losser, region.borne, title="Warme winter",
        today=date(2026, 11, 23),
    )  # fmt: skip
    session.add(PoolTheme(assignment_id=row.id, name="De rekening", theme_id=region.energy.id))
    session.flush()
    return row


def places(client: TestClient, **params: Any) -> list[str]:
    """At which organisations the list has an assignment."""
    answer = client.get("/v1/network-map/items", params={**LAYER, **params})
    assert answer.status_code == 200, answer.text
    return sorted(item["organisation"]["name"] for item in answer.json()["items"])


BOTH = ["Gemeente Borne", "Gemeente Losser"]


def test_it_stands_at_each_client_in_the_list_and_as_a_point(
    sign_in: SignIn, region: Region, winter: PoolAssignment
) -> None:
    noor = sign_in(region.noor)
    found = noor.get("/v1/network-map/features", params=LAYER).json()

    assert places(noor) == BOTH
    points = {tuple(one["geometry"]["coordinates"]) for one in found["features"]}
    assert points == {(7.0, 52.26), (6.75, 52.3)}
    item = found["features"][0]["properties"]
    assert (item["id"], item["title"], item["endsOn"]) == (
        str(winter.id), "Warme winter", "2026-12-21",
    )  # fmt: skip
    assert item["about"] == "Inwoners krijgen sneller antwoord."
    assert [theme["label"] for theme in item["themes"]] == ["energie"]


def test_pages_lose_neither_of_its_places(
    sign_in: SignIn, region: Region, winter: PoolAssignment
) -> None:
    noor = sign_in(region.noor)
    first = noor.get("/v1/network-map/items", params={**LAYER, "limit": 1}).json()
    rest = noor.get(
        "/v1/network-map/items", params={**LAYER, "limit": 1, "cursor": first["nextCursor"]}
    ).json()

    seen = [one["organisation"]["name"] for one in first["items"] + rest["items"]]
    assert (sorted(seen), rest["nextCursor"]) == (BOTH, None)
    assert first["items"][0]["id"] == str(winter.id)


@pytest.mark.usefixtures("winter")
@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"q": "winter"}, BOTH),
        ({"q": "borne"}, ["Gemeente Borne"]),
        ({"q": "fietspad"}, []),
        ({"from": "2026-12-21"}, BOTH),
        ({"from": "2026-12-22"}, []),
        ({"until": "2026-09-27"}, []),
    ],
)
def test_words_and_days_narrow_it(
    sign_in: SignIn, region: Region, params: dict[str, str], found: list[str]
) -> None:
    assert places(sign_in(region.noor), **params) == found


@pytest.mark.usefixtures("winter")
def test_theme_organisation_and_network_narrow_it(sign_in: SignIn, region: Region) -> None:
    noor = sign_in(region.noor)

    assert places(noor, theme=region.energy.id) == BOTH
    assert places(noor, theme="https://example.org/other") == []
    assert places(noor, organisationId=str(region.borne.id)) == ["Gemeente Borne"]
    assert places(noor, networkId=str(region.pool.id)) == BOTH
    assert places(noor, networkId=str(region.other_pool.id)) == []


def test_it_is_for_its_network_and_clients_and_not_once_it_was_stopped(
    session: Session, sign_in: SignIn, region: Region, winter: PoolAssignment
) -> None:
    assert places(sign_in(region.poster)) == BOTH
    assert places(sign_in(region.stranger)) == []
    winter.state = PoolState.CANCELLED
    session.flush()
    assert places(sign_in(region.noor)) == []
