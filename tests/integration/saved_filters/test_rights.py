"""Kept filters are their owner's data: in his copy of it, and gone with him."""

import io
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.privacy.erasing import erase
from flying_trainees.privacy.models import ErasureReason
from flying_trainees.saved_filters.models import SavedFilter
from tests.factories.people import make_member, make_network

SignIn = Callable[[Person], TestClient]
ADDRESS = "/v1/me/saved-filters"


def test_a_copy_of_ones_data_holds_ones_own_filters_and_nobody_elses(
    session: Session, sign_in: SignIn
) -> None:
    pool = make_network(session)
    noor, daan = make_member(session, pool, "Noor"), make_member(session, pool, "Daan")
    _keep(sign_in(daan), "Sport van Daan")
    client = sign_in(noor)
    _keep(client, "Energie in Losser")

    copy_id = client.post("/v1/me/data-copies").json()["id"]

    made = client.get(f"/v1/me/data-copies/{copy_id}/file").content
    with zipfile.ZipFile(io.BytesIO(made)) as archive:
        told = [archive.read(name).decode() for name in archive.namelist()]
    assert any("Energie in Losser" in part and "q=energie" in part for part in told)
    assert not any("Sport van Daan" in part for part in told)


def test_erasing_somebody_takes_his_filters_and_leaves_those_of_others(
    session: Session, sign_in: SignIn
) -> None:
    pool = make_network(session)
    noor, daan = make_member(session, pool, "Noor"), make_member(session, pool, "Daan")
    for person in (noor, daan):
        _keep(sign_in(person), f"Van {person.name}")

    erase(session, datetime.now(UTC) + timedelta(1), noor.id, ErasureReason.OWN_WISH, noor.id)

    assert session.exec(select(SavedFilter.name)).all() == ["Van Daan"]


def _keep(client: TestClient, name: str) -> None:
    body = {"list": "jobs", "name": name, "query": "q=energie"}
    assert client.post(ADDRESS, json=body).status_code == 201
