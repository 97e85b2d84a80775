"""A source's own columns and numbers: asked once, remembered, and never anything twice."""

from collections.abc import Callable
from datetime import timedelta
from uuid import UUID

from fastapi.testclient import TestClient
from sqlmodel import Session, col, func, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.core.clock import AMSTERDAM, utc_now
from flying_trainees.networkmap.models import Activity
from flying_trainees.people.models import Placement
from flying_trainees.transfer.models import ImportLink, ImportSource
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
)
from tests.factories.transfer import Region
from tests.integration.transfer.sending import bring, confirm, name_columns, upload

SignIn = Callable[[Person], TestClient]

PEOPLE = """Stamnr.;Roepnaam medewerker;Achternaam;Werkadres mail;Kostenplaats
1001;Anna;Beek;anna.beek@hr.example;77
1002;Bas;Dam;bas.dam@hr.example;78
"""
COLUMNS = {
    "Stamnr.": "number",
    "Roepnaam medewerker": "first",
    "Achternaam": "last",
    "Werkadres mail": "email",
    "Kostenplaats": None,
}


def test_foreign_columns_are_guessed_asked_once_and_remembered(
    region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    first = upload(coordinator, network, PEOPLE)

    assert (first["state"], first["rows"]) == ("mapping", 0)
    guessed = {one["header"]: one["field"] for one in first["columns"]}
    assert guessed["Roepnaam medewerker"] == "first"
    assert guessed["Werkadres mail"] == "email"
    assert guessed["Kostenplaats"] is None
    assert first["columns"][0]["examples"] == ["1001", "1002"]
    preview = name_columns(coordinator, first["id"], COLUMNS).json()
    assert (preview["state"], preview["new"], preview["errorCount"]) == ("previewed", 2, 0)
    assert confirm(coordinator, first["id"])["state"] == "confirmed"

    again = upload(coordinator, network, PEOPLE)
    assert (again["state"], again["unchanged"], again["changeCount"]) == ("previewed", 2, 0)
    assert again["goneCount"] == 0
    listed = coordinator.get(f"/v1/networks/{network}/import-sources").json()["items"]
    assert [(one["name"], one["kinds"]) for one in listed] == [("HR", ["people"])]


def test_a_number_finds_a_person_whose_address_changed_and_shows_old_and_new(
    session: Session, region: Region, sign_in: SignIn
) -> None:
    client = sign_in(make_administrator(session))
    network = region.network.id
    first = upload(client, network, PEOPLE)
    name_columns(client, first["id"], COLUMNS)
    confirm(client, first["id"])
    before = session.exec(select(func.count()).select_from(Person)).one()

    changed = PEOPLE.replace("bas.dam@hr", "bas.dam-smit@hr").replace("Dam;", "Dam-Smit;")
    preview = upload(client, network, changed)

    told = {one["what"]: (one["before"], one["after"]) for one in preview["changes"]}
    assert told["Werkadres mail"] == ("bas.dam@hr.example", "bas.dam-smit@hr.example")
    assert (preview["new"], preview["changed"], preview["unchanged"]) == (0, 1, 1)
    confirm(client, preview["id"])
    assert session.exec(select(func.count()).select_from(Person)).one() == before


def test_two_sources_may_use_the_same_number(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    bring(coordinator, network, "Personeelsnummer;Naam;E-mail\n7;Anna;a@hr.example\n", "people")
    other = "Personeelsnummer;Naam;E-mail\n7;Berend;b@hr.example\n"

    preview = upload(coordinator, network, other, source="Andere HR")

    assert (preview["new"], preview["errorCount"]) == (1, 0)
    confirm(coordinator, preview["id"])
    links = session.exec(select(ImportLink).where(ImportLink.external_id == "7")).all()
    assert len({link.person_id for link in links}) == 2


def test_who_is_no_longer_named_may_stay_or_leave(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    both = "Personeelsnummer;Naam;E-mail\n1;Anna;a@hr.example\n2;Bas;b@hr.example\n"
    one = "Personeelsnummer;Naam;E-mail\n1;Anna;a@hr.example\n"
    bring(coordinator, network, both, "people")

    preview = upload(coordinator, network, one)
    assert preview["gone"] == [{"number": "2", "what": "Bas <b@hr.example>"}]
    confirm(coordinator, preview["id"], "leave")
    assert _members(session, network) == {"a@hr.example", "b@hr.example"}

    confirm(coordinator, upload(coordinator, network, one)["id"], "end")
    assert _members(session, network) == {"a@hr.example"}
    assert upload(coordinator, network, one)["goneCount"] == 0
    back = upload(coordinator, network, both)
    assert (back["errorCount"], back["changed"]) == (0, 1)
    confirm(coordinator, back["id"])
    assert _members(session, network) == {"a@hr.example", "b@hr.example"}


def _members(session: Session, network: UUID) -> set[str]:
    members = select(RoleGrant.person_id).where(
        RoleGrant.network_id == network, RoleGrant.role == Role.MEMBER
    )
    session.expire_all()
    return set(session.exec(select(Person.email).where(col(Person.id).in_(members))))


def test_placements_name_people_by_the_sources_number_and_end_when_gone(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    bring(coordinator, network, "Personeelsnummer;Naam;E-mail\n9;Anna;a@hr.example\n", "people")
    head = "Opdrachtnummer;Personeelsnummer;Organisatie;Opdracht;Begindatum\n"
    today = utc_now().astimezone(AMSTERDAM).date()
    later = today + timedelta(days=30)
    rows = f"A;9;Losser;Wonen;2026-01-01\nB;9;Borne;Zorg;{later}\nC;9;Almelo;Groen;2026-02-01\n"
    bring(coordinator, network, head + rows, "placements")

    preview = upload(coordinator, network, head + rows.splitlines()[2] + "\n", "placements")

    assert [one["number"] for one in preview["gone"]] == ["A", "B"]
    assert preview["gone"][0]["what"] == "Anna: Wonen (Gemeente Losser)"
    confirm(coordinator, preview["id"], "end")
    session.expire_all()
    left = {one.title: one.ends_on for one in session.exec(select(Placement))}
    assert left == {"Wonen": today, "Groen": None}


def test_projects_come_on_the_map_from_a_list(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    head = "Zaaknummer;Gemeente;Project;Thema;Type;Startdatum;Contact email\n"
    make_member(session, region.network, "Carla").email = "carla@hr.example"
    session.flush()
    rows = "Z1;Borne;Wijk van straks;wonen;visie;1-1-2026;carla@hr.example\n"

    preview = upload(coordinator, network, head + rows, "activities")

    assert (preview["state"], preview["new"]) == ("previewed", 1)
    confirm(coordinator, preview["id"])
    [activity] = session.exec(select(Activity)).all()
    assert (activity.title, activity.kind.value) == ("Wijk van straks", "vision")
    assert activity.contact_id is not None
    again = upload(coordinator, network, head + rows, "activities")
    assert (again["unchanged"], again["changeCount"]) == (1, 0)
    wrong = upload(coordinator, network, head + "Z2;Parijs;X;nergens;;;\n", "activities")
    codes = {one["code"] for one in wrong["errors"]}
    assert codes == {"unknown-organisation", "unknown-theme"}


def test_columns_that_make_no_sense_are_refused(region: Region, coordinator: TestClient) -> None:
    first = upload(coordinator, region.network.id, PEOPLE)["id"]

    twice = name_columns(coordinator, first, {"Stamnr.": "name", "Achternaam": "name"})
    unknown = name_columns(coordinator, first, {"Iets": "name", "Stamnr.": "schoenmaat"})
    lacking = name_columns(coordinator, first, {"Achternaam": "last"})

    assert twice.json()["errors"][0]["code"] == "field-twice"
    assert {one["code"] for one in unknown.json()["errors"]} == {"unknown-header", "unknown-field"}
    assert lacking.json()["code"] == "import-columns-missing"
    body = {"action": "confirm"}
    early = coordinator.post(f"/v1/imports/{first}/transitions", json=body)
    assert early.json()["code"] == "import-busy"


def test_a_networks_sources_are_its_coordinators_business(
    session: Session, region: Region, coordinator: TestClient, sign_in: SignIn
) -> None:
    upload(coordinator, region.network.id, PEOPLE)
    stranger = sign_in(make_coordinator(session, make_network(session)))

    answer = stranger.get(f"/v1/networks/{region.network.id}/import-sources")

    assert answer.status_code == 404
    assert len(session.exec(select(ImportSource)).all()) == 1


def test_a_sources_name_is_the_same_whatever_its_capitals(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    one = "Personeelsnummer;Naam;E-mail\n1;Anna;a@hr.example\n"
    bring(coordinator, network, one, "people", source="AFAS Twente")

    again = upload(coordinator, network, one, source="afas twente")

    assert (again["source"], again["unchanged"]) == ("AFAS Twente", 1)
    assert len(session.exec(select(ImportSource)).all()) == 1


def test_a_list_whose_data_changed_is_written_after_another_look(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    preview = upload(coordinator, network, "Personeelsnummer;Naam;E-mail\n1;Anna;a@hr.example\n")
    bring(coordinator, network, "Naam;E-mail\nAnne;a@hr.example\n", "people", source="Elders")
    step = f"/v1/imports/{preview['id']}/transitions"

    refused = coordinator.post(step, json={"action": "confirm"})
    seen = coordinator.get(f"/v1/imports/{preview['id']}").json()

    assert (refused.status_code, refused.json()["code"]) == (409, "import-stale")
    assert (preview["freshCount"], seen["freshCount"], seen["changed"]) == (1, 0, 1)
    assert confirm(coordinator, preview["id"])["state"] == "confirmed"
    assert session.exec(select(Person.name).where(Person.email == "a@hr.example")).one() == "Anna"
