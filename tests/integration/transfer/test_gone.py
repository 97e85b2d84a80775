"""What a source no longer names is gone; who is in its list in any way is not."""

from collections.abc import Callable
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.networkmap.models import Activity
from flying_trainees.transfer.exporting import export
from flying_trainees.transfer.models import ImportKind
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation
from tests.factories.people import make_administrator
from tests.factories.transfer import Region, example
from tests.integration.transfer.sending import bring, name_columns, upload

Json = dict[str, Any]
SignIn = Callable[[Person], TestClient]

HEAD = "Personeelsnummer;Naam;E-mail\n"
BOTH = f"{HEAD}1;Anna;a@hr.example\n2;Bas;b@hr.example\n"


def gone(preview: Json) -> list[str]:
    """The numbers of what is gone, of a list without mistakes."""
    assert (preview["state"], preview["errorCount"]) == ("previewed", 0), preview
    return [one["number"] for one in preview["gone"]]


@pytest.mark.parametrize("number", ["22", ""], ids=["another number", "no number"])
def test_who_is_in_the_list_without_the_old_number_is_not_gone(
    region: Region, coordinator: TestClient, number: str
) -> None:
    network = region.network.id
    bring(coordinator, network, BOTH, "people")

    renumbered = f"{HEAD}1;Anna;a@hr.example\n{number};Bas;b@hr.example\n"

    assert gone(upload(coordinator, network, renumbered)) == []


def test_a_list_whose_numbers_nobody_pointed_out_ends_nothing(
    region: Region, coordinator: TestClient
) -> None:
    network = region.network.id
    bring(coordinator, network, BOTH, "people")
    one = upload(coordinator, network, "Iets;Naam;E-mail\n1;Anna;a@hr.example\n")

    named = name_columns(
        coordinator, one["id"], {"Iets": None, "Naam": "name", "E-mail": "email"}
    ).json()

    assert gone(named) == []


PLACEMENTS = "Opdrachtnummer;E-mail;Organisatie;Opdracht;Begindatum\n"
PROJECTS = "Projectnummer;Organisatie;Project;Thema\n"


@pytest.mark.parametrize(
    ("kind", "head", "row"),
    [
        ("placements", PLACEMENTS, "{};a@hr.example;Losser;Wonen;2026-01-01\n"),
        ("activities", PROJECTS, "{};Borne;Wijk van straks;wonen\n"),
        ("jobs", "Klusnummer;Titel;Doel;Soort hulp;Organisatie;Plaats;Uren;Min;Max\n",
         "{};Lees mee;Weten waarom;meedenken;Borne;online;2;1;2\n"),
    ],
)  # fmt: skip
@pytest.mark.parametrize("number", ["Z2", ""], ids=["another number", "no number"])
def test_what_lost_its_number_is_neither_gone_nor_there_twice(
    region: Region, coordinator: TestClient, kind: str, head: str, row: str, number: str
) -> None:
    network = region.network.id
    bring(coordinator, network, BOTH, "people")
    bring(coordinator, network, head + row.format("Z1"), kind)

    again = upload(coordinator, network, head + row.format(number), kind)

    assert gone(again) == []
    assert (again["new"], again["changeCount"]) == (0, 1 if number else 0)


def test_a_row_that_names_what_another_row_is_about_is_a_mistake(
    session: Session, region: Region, sign_in: SignIn
) -> None:
    client = sign_in(make_administrator(session))
    bring(client, region.network.id, BOTH, "people")

    twice = f"{HEAD}2;Bas;nieuw@hr.example\n;Bas;b@hr.example\n"

    [error] = upload(client, region.network.id, twice)["errors"]
    assert (error["row"], error["column"], error["code"]) == (3, "E-mail", "duplicate-row")


def test_a_projects_number_of_elsewhere_is_a_mistake_and_no_fault(
    session: Session, region: Region
) -> None:
    elsewhere = make_organisation(session, "Elders")
    session.add(
        Activity(
            organisation_id=elsewhere.id, title="Iets anders", source_id="Z1",
            created_at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
        )
    )  # fmt: skip
    session.flush()

    plan = region.plan("activities", f"{PROJECTS}Z1;Borne;Wijk;wonen\n".encode())

    assert [(one.row, one.code) for one in plan.errors] == [(2, "number-taken")]


def test_an_export_that_comes_back_from_a_source_changes_nothing(
    session: Session, region: Region, coordinator: TestClient
) -> None:
    region.write("people", example("people.csv"))
    for kind in ("placements", "jobs"):
        numbered = example(f"{kind}.csv").decode("utf-8-sig").splitlines()
        bare = "\n".join(
            ";".join(["", *line.split(";")[1:]]) if place else line
            for place, line in enumerate(numbered)
        )
        region.write(kind, bare.encode())
        exported = export(session, ImportKind(kind), region.network.id).text

        preview = upload(coordinator, region.network.id, exported, kind)

        assert (preview["new"], preview["errorCount"]) == (0, 0), preview
        assert preview["changeCount"] == 0
