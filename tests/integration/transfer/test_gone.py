"""What a source no longer names is gone; who is in its list in any way is not."""

from typing import Any

import pytest
from fastapi.testclient import TestClient

from tests.factories.transfer import Region
from tests.integration.transfer.sending import bring, name_columns, upload

Json = dict[str, Any]

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
