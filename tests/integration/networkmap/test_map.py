"""The map and its list show the same things, as far as the reader may see them."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.learnings.models import LearnedBy, Learning
from flying_trainees.networkmap.boundaries import Boundary
from flying_trainees.networkmap.loading import load_areas
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.networkmap import Region, make_activity, make_placement, make_region
from tests.factories.pools import make_assignment

SignIn = Callable[[Person], TestClient]
SQUARE = {"type": "Polygon", "coordinates": [[[7.0, 52.0], [7.1, 52.0], [7.1, 52.1], [7.0, 52.0]]]}


@pytest.fixture
def region(session: Session) -> Region:
    """Two organisations of one pool, one of another."""
    return make_region(session)


def titles(client: TestClient, **params: Any) -> list[tuple[str, str]]:
    """Layer and title of everything in the list."""
    answer = client.get("/v1/network-map/items", params=params)
    assert answer.status_code == 200, answer.text
    return sorted((item["layer"], item["title"]) for item in answer.json()["items"])


def test_all_layers_stand_in_one_list(session: Session, sign_in: SignIn, region: Region) -> None:
    make_activity(session, region.borne, region.energy)
    make_placement(session, region.noor, region.borne, on_map=True)
    session.add(
        Learning(
            job_id=region.done_job.id, learned_by=LearnedBy.POSTER, text="Hardop lezen helpt.",
            at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
        )
    )  # fmt: skip
    make_assignment(session, region.pool, region.losser, region.borne, title="Warme winter")
    session.flush()
    everything = [
        ("activities", "Energiehuis"),
        ("finishedJobs", "Lees de brief"),
        ("learned", "Lees de brief"),
        ("openJobs", "Bel huurders"),
        ("placements", "Warmteplan"),
        *[("poolAssignments", "Warme winter")] * 2,
    ]
    noor = sign_in(region.noor)

    assert titles(noor) == everything
    assert titles(noor, layer=["openJobs", "placements"]) == [everything[3], everything[4]]


def test_nothing_of_another_network_is_shown(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    make_activity(session, region.losser)
    make_placement(session, region.noor, region.borne, on_map=True)

    stranger = sign_in(region.stranger)
    assert titles(stranger) == []
    assert stranger.get("/v1/network-map/features").json()["total"] == 0
    figures = stranger.get("/v1/network-map/figures").json()["items"]
    assert [row["organisation"]["name"] for row in figures] == ["Gemeente Elders"]


def test_a_placement_is_shown_only_with_consent(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    make_placement(session, region.noor, region.borne, on_map=False)

    assert titles(sign_in(region.poster), layer="placements") == []


@pytest.mark.parametrize(
    ("params", "found"),
    [
        ({"q": "isolatie"}, ["Energiehuis"]),
        ({"q": "losser"}, ["Bel huurders", "Lees de brief"]),
        ({"from": "2027-01-01"}, ["Energiehuis"]),
        ({"until": "2026-10-01"}, ["Energiehuis"]),
        ({"q": "%"}, []),
    ],
)
def test_the_map_is_narrowed(
    session: Session,
    sign_in: SignIn,
    region: Region,
    params: dict[str, str],
    found: list[str],
) -> None:
    make_activity(session, region.borne, region.energy)

    assert sorted(title for _, title in titles(sign_in(region.noor), **params)) == found


def test_a_theme_a_network_and_an_organisation_narrow_it(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    make_activity(session, region.borne, region.energy)
    make_activity(session, region.borne, title="Iets anders")
    noor = sign_in(region.noor)

    assert len(titles(noor, theme=region.energy.id)) == 3
    assert len(titles(noor, organisationId=str(region.borne.id))) == 2
    assert len(titles(noor, networkId=str(region.pool.id))) == 4
    assert titles(noor, networkId=str(region.other_pool.id)) == []


def test_pages_go_on_where_the_last_one_stopped(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    for number in range(4):
        make_activity(session, region.borne, title=f"Project {number}")
    noor, cursor, seen = sign_in(region.noor), None, []
    while True:
        params = {"limit": 2} | ({"cursor": cursor} if cursor else {})
        page = noor.get("/v1/network-map/items", params=params).json()
        seen += [item["id"] for item in page["items"]]
        cursor = page["nextCursor"]
        if cursor is None:
            break

    assert len(seen) == len(set(seen)) == 6


def test_features_are_geojson_points(sign_in: SignIn, region: Region) -> None:
    answer = sign_in(region.noor).get("/v1/network-map/features", params={"layer": "openJobs"})

    (feature,) = answer.json()["features"]
    assert answer.headers["content-type"] == "application/geo+json"
    assert feature["geometry"] == {"type": "Point", "coordinates": [7.0, 52.26]}
    assert feature["properties"]["freeSeats"] == 4
    assert feature["properties"]["themes"][0]["label"] == "energie"
    assert answer.json()["complete"]


def test_areas_are_those_of_organisations_in_reach(
    session: Session, sign_in: SignIn, region: Region
) -> None:
    codes = [region.losser.official_code, region.elsewhere.official_code, "GM9999"]
    areas = [Boundary(code, SQUARE) for code in codes if code]
    assert load_areas(session, areas, "Kadaster").new == 3
    assert load_areas(session, areas, "Kadaster").unchanged == 3

    found = sign_in(region.noor).get("/v1/network-map/areas").json()
    names = [area["properties"]["organisation"]["name"] for area in found["features"]]
    assert (names, found["attribution"]) == (["Gemeente Losser"], "Kadaster")
    assert found["features"][0]["geometry"] == SQUARE


def test_figures_count_jobs_and_hours_given_and_received(sign_in: SignIn, region: Region) -> None:
    rows = sign_in(region.noor).get("/v1/network-map/figures").json()["items"]

    figures = ("jobs", "hoursGiven", "hoursReceived", "openHours")
    by_name = {row["organisation"]["name"]: {f: row[f] for f in figures} for row in rows}
    assert by_name == {
        "Gemeente Borne": {"jobs": 0, "hoursGiven": 2.5, "hoursReceived": 0, "openHours": 0},
        "Gemeente Losser": {"jobs": 2, "hoursGiven": 0, "hoursReceived": 2.5, "openHours": 10},
    }


def test_the_map_costs_the_same_few_queries_however_full_it_is(
    session: Session, sign_in: SignIn, region: Region, count_queries: Callable[[], int]
) -> None:
    noor = sign_in(region.noor)
    spent = []
    for more in (0, 5):
        for number in range(more):
            make_activity(session, region.borne, region.energy, title=f"Project {number}")
            make_job(session, region.losser, region.pool, region.energy)
        count_queries()
        noor.get("/v1/network-map/items")
        noor.get("/v1/network-map/features")
        noor.get("/v1/network-map/figures")
        spent.append(count_queries())

    assert spent[0] == spent[1] <= 30
