"""Asking for a copy and for erasure, over the API."""

import io
import json
import zipfile
from collections.abc import Callable
from datetime import UTC, datetime, timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select, update

from flying_trainees.accounts.models import Person, SignInSession
from flying_trainees.audit.models import AuditEntry
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.people.models import Placement, Profile
from flying_trainees.people.network_models import Network
from flying_trainees.privacy import copying
from flying_trainees.privacy.asking import open_request
from flying_trainees.privacy.erasing import erase
from flying_trainees.privacy.keeping import due_for_erasure
from flying_trainees.privacy.models import CopyState, DataCopy, KeepingPeriod
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
)

SignIn = Callable[[Person], TestClient]


@pytest.fixture
def pool(session: Session) -> Network:
    """A pool of one municipality."""
    return make_network(session, make_organisation(session))


@pytest.fixture
def noor(session: Session, pool: Network) -> Person:
    """A member with a story to tell."""
    person = make_member(session, pool, "Noor <Veldkamp>")
    session.get_one(Profile, person.id).ambition = "Inwoners echt verder helpen"
    session.flush()
    return person


def unpacked(answer_content: bytes) -> dict[str, str]:
    """The files of a copy as text."""
    with zipfile.ZipFile(io.BytesIO(answer_content)) as archive:
        return {name: archive.read(name).decode() for name in archive.namelist()}


def test_a_copy_holds_what_one_wrote_for_programs_and_for_people(
    session: Session, noor: Person, pool: Network, sign_in: SignIn
) -> None:
    other = make_member(session, pool, "Daan Mulder")
    session.get_one(Profile, other.id).ambition = "Van een ander"
    client = sign_in(noor)

    made = client.post("/v1/me/data-copies")

    assert (made.status_code, made.json()["state"]) == (201, "ready")
    file = client.get(f"/v1/me/data-copies/{made.json()['id']}/file")
    assert file.headers["content-type"] == "application/zip"
    assert file.headers["cache-control"] == "no-store"
    files = unpacked(file.content)
    data = json.loads(files["gegevens.json"])
    assert data["tables"]["profiles"][0]["ambition"] == "Inwoners echt verder helpen"
    assert data["tables"]["persons"][0]["email"] == noor.email
    assert "secret_hash" not in data["tables"]["sessions"][0]
    assert "Inwoners echt verder helpen" in files["index.html"]
    assert "Noor &lt;Veldkamp&gt;" in files["index.html"]
    assert "Van een ander" not in str(files)
    assert sign_in(other).get(f"/v1/me/data-copies/{made.json()['id']}/file").status_code == 404


def test_a_large_copy_is_made_by_a_task(
    session: Session, noor: Person, sign_in: SignIn, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(copying, "AT_ONCE", 0)
    client = sign_in(noor)
    asked = client.post("/v1/me/data-copies").json()
    assert asked["state"] == "waiting"
    assert client.get(f"/v1/me/data-copies/{asked['id']}/file").status_code == 404

    copy = session.exec(select(DataCopy)).one()
    copying.fill_copy(session, datetime.now(UTC), copy.id)

    assert copy.state is CopyState.READY
    assert client.get(f"/v1/me/data-copies/{asked['id']}/file").status_code == 200


def test_a_fourth_copy_on_one_day_is_refused(noor: Person, sign_in: SignIn) -> None:
    client = sign_in(noor)
    answers = [client.post("/v1/me/data-copies") for _ in range(4)]

    assert [answer.status_code for answer in answers] == [201, 201, 201, 429]
    assert "Retry-After" in answers[-1].headers


def test_erasure_waits_for_the_grace_and_can_be_taken_back(
    session: Session, noor: Person, sign_in: SignIn
) -> None:
    client = sign_in(noor)

    wrong = client.post("/v1/me/erasure", json={"email": "iemand@anders.example"})
    assert (wrong.status_code, wrong.json()["errors"][0]["code"]) == (400, "not-your-address")
    asked = client.post("/v1/me/erasure", json={"email": noor.email.upper()})
    assert (asked.status_code, asked.json()["doneAt"]) == (201, None)
    again = client.post("/v1/me/erasure", json={"email": noor.email})
    assert (again.status_code, again.json()["code"]) == (409, "erasure-already-requested")
    assert client.get("/v1/me/data").json()["erasure"]["id"] == asked.json()["id"]

    assert client.delete("/v1/me/erasure").status_code == 204
    assert client.delete("/v1/me/erasure").status_code == 404
    assert due_for_erasure(session, datetime.now(UTC) + timedelta(days=8)) == []
    assert session.get_one(Person, noor.id).name == "Noor <Veldkamp>"


def test_the_worker_erases_once_the_grace_is_over(
    session: Session, noor: Person, sign_in: SignIn
) -> None:
    sign_in(noor).post("/v1/me/erasure", json={"email": noor.email})
    now = datetime.now(UTC)

    assert due_for_erasure(session, now + timedelta(days=6)) == []
    (due,) = due_for_erasure(session, now + timedelta(days=8))
    assert due.person_id == noor.id
    erase(session, now, due.person_id, due.reason, due.asked_by_id)
    assert open_request(session, noor.id) is None


def test_an_old_session_must_sign_in_again_first(
    session: Session, noor: Person, sign_in: SignIn
) -> None:
    client = sign_in(noor)
    session.execute(update(SignInSession).values(created_at=datetime.now(UTC) - timedelta(hours=1)))

    refused = client.post("/v1/me/erasure", json={"email": noor.email})

    assert (refused.status_code, refused.json()["code"]) == (403, "sign-in-again")
    assert client.get("/v1/me/data").json()["signedInRecently"] is False


def test_without_grace_seats_are_handed_back_and_all_is_gone_at_once(
    session: Session, noor: Person, pool: Network, sign_in: SignIn
) -> None:
    session.add(KeepingPeriod(key="erasure-grace", days=0, changed_at=datetime.now(UTC)))
    job = make_job(session, make_organisation(session), pool)
    now = datetime.now(UTC)
    session.add(
        Claim(job_id=job.id, person_id=noor.id, state=ClaimState.CLAIMED, seat="member",
              created_at=now, updated_at=now)
    )  # fmt: skip
    client = sign_in(noor)

    done = client.post("/v1/me/erasure", json={"email": noor.email})

    assert done.json()["doneAt"] is not None
    assert client.get("/v1/me").status_code == 401
    assert session.exec(select(Claim)).one().state is ClaimState.WITHDRAWN
    assert session.exec(select(Placement)).all() == []


def test_the_last_administrator_stays(session: Session, sign_in: SignIn) -> None:
    els = make_administrator(session)
    refused = sign_in(els).post("/v1/me/erasure", json={"email": els.email})

    assert (refused.status_code, refused.json()["code"]) == (409, "last-administrator")


def test_a_coordinator_asks_for_own_members_only(
    session: Session, noor: Person, pool: Network, sign_in: SignIn
) -> None:
    ruben = sign_in(make_coordinator(session, pool))
    stranger = sign_in(make_coordinator(session, make_network(session)))

    assert stranger.post(f"/v1/people/{noor.id}/erasure").status_code == 404
    assert sign_in(noor).post(f"/v1/people/{noor.id}/erasure").status_code == 403
    asked = ruben.post(f"/v1/people/{noor.id}/erasure")
    assert (asked.status_code, asked.json()["reason"]) == (201, "onRequest")
    waiting = sign_in(make_administrator(session)).get("/v1/erasures").json()["items"]
    assert [one["person"]["id"] for one in waiting] == [str(noor.id)]
    assert ruben.get("/v1/erasures").json()["items"] == waiting
    assert stranger.get("/v1/erasures").json()["items"] == []
    assert sign_in(noor).get("/v1/erasures").status_code == 403
    assert stranger.delete(f"/v1/people/{noor.id}/erasure").status_code == 404
    assert ruben.delete(f"/v1/people/{noor.id}/erasure").status_code == 204
    acts = [entry.action for entry in session.exec(select(AuditEntry))]
    assert acts == ["erasure-requested", "erasure-withdrawn"]
