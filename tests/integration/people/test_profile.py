"""Keeping one's own profile and placements."""

from collections.abc import Callable

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]


def test_a_profile_is_kept_with_interest_experience_and_wish_apart(
    session: Session, sign_in: SignIn
) -> None:
    theme = make_theme(session, "energie")
    client = sign_in(make_member(session, make_network(session)))
    wanted = {
        "ambition": "Leren hoe een gemeente luistert.",
        "helpForms": ["freshEye"],
        "themes": [{"theme": theme.id, "interest": 3, "experience": 0, "learn": True}],
    }

    assert client.put("/v1/me/profile", json=wanted).status_code == 200
    kept = client.get("/v1/me/profile").json()

    assert kept["ambition"] == "Leren hoe een gemeente luistert."
    assert kept["helpForms"] == ["freshEye"]
    assert kept["themes"] == [
        {"theme": theme.id, "label": "energie", "interest": 3, "experience": 0, "learn": True}
    ]


def test_an_unknown_theme_is_named_and_nothing_changes(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_member(session, make_network(session)))
    client.put("/v1/me/profile", json={"ambition": "Eerst"})

    answer = client.put(
        "/v1/me/profile", json={"ambition": "Dan", "themes": [{"theme": "https://x.nl/y"}]}
    )

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["path"] == "themes.0.theme"
    assert client.get("/v1/me/profile").json()["ambition"] == "Eerst"


def test_placements_are_added_changed_and_removed(session: Session, sign_in: SignIn) -> None:
    losser = make_organisation(session, "Gemeente Losser")
    client = sign_in(make_member(session, make_network(session)))
    wanted = {"organisationId": str(losser.id), "title": "Energie", "beginsOn": "2026-09-01"}

    added = client.post("/v1/me/placements", json=wanted)
    assert added.status_code == 201
    address = f"/v1/me/placements/{added.json()['id']}"
    changed = client.put(address, json=wanted | {"title": "Energiearmoede", "weekdays": [4, 1]})

    assert changed.json()["title"] == "Energiearmoede"
    assert changed.json()["weekdays"] == [1, 4]
    assert client.delete(address).status_code == 204
    assert client.get("/v1/me/profile").json()["placements"] == []


def test_a_placement_that_ends_before_it_begins_is_refused(
    session: Session, sign_in: SignIn
) -> None:
    losser = make_organisation(session)
    client = sign_in(make_member(session, make_network(session)))

    answer = client.post(
        "/v1/me/placements",
        json={
            "organisationId": str(losser.id),
            "title": "X",
            "beginsOn": "2026-09-01",
            "endsOn": "2026-08-01",
        },
    )

    assert answer.json()["errors"][0]["detail"] == "Het einde ligt vóór het begin."


def test_somebody_elses_placement_is_not_mine_to_change(session: Session, sign_in: SignIn) -> None:
    losser = make_organisation(session)
    pool = make_network(session)
    wanted = {"organisationId": str(losser.id), "title": "Energie", "beginsOn": "2026-09-01"}
    theirs = sign_in(make_member(session, pool)).post("/v1/me/placements", json=wanted).json()

    answer = sign_in(make_member(session, pool)).delete(f"/v1/me/placements/{theirs['id']}")

    assert answer.status_code == 404


def test_a_town_that_we_know_gets_its_place_on_the_map(session: Session, sign_in: SignIn) -> None:
    town = make_organisation(session, name="Gemeente Proefstad")
    town.latitude, town.longitude = 52.5, 6.5
    session.add(town)
    session.flush()
    client = sign_in(make_member(session, make_network(session)))

    known = client.put("/v1/me/profile", json={"basePlace": "proefstad "}).json()
    unknown = client.put("/v1/me/profile", json={"basePlace": "Verweg"}).json()

    assert (known["baseLatitude"], known["baseLongitude"]) == (52.5, 6.5)
    assert unknown["baseLatitude"] is None
