"""Files, secrets, moments and sizes that somebody sends to break something: clear errors alone.

Words, addresses, headers and bodies: test_hostile_text.py. Ids of others: test_tenants.py.
"""

import io
import zipfile
from collections.abc import Callable, Iterator
from datetime import timedelta
from typing import Any
from urllib.parse import quote

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, func, select

from flying_trainees.accounts.models import Person
from flying_trainees.availability.calendars.connecting import UPLOADS
from flying_trainees.core.clock import utc_now
from flying_trainees.jobs.models import Job
from tests.factories.calendars import calendar, event
from tests.factories.jobs import job_body
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]
REFUSED = {400, 401, 403, 404, 409, 413, 415}
SECONDS = 10.0
INSIDES = ("Traceback", "psycopg", "sqlalchemy", "/site-packages/", 'File "')


@pytest.fixture(scope="module", autouse=True)
def _reading_process_ends() -> Iterator[None]:
    yield
    UPLOADS.close()


def is_clear(answer: Any, what: str) -> None:
    """Refused in words of our own: problem details with a code, nothing of the insides, soon."""
    assert answer.status_code in REFUSED, (what, answer.status_code, answer.text[:300])
    assert answer.headers["content-type"] == "application/problem+json", what
    assert answer.json()["code"], what
    assert answer.json()["detail"], what
    assert not any(word in answer.text for word in INSIDES), what
    assert answer.elapsed.total_seconds() < SECONDS, what


def at(start: str, *more: str) -> bytes:
    """A calendar with one event."""
    return calendar(event("UID:1", f"DTSTART:{start}", *more))


SOON = f"{utc_now() + timedelta(days=1):%Y%m%d}T090000Z"
CALENDARS_REFUSED = {
    "empty": b"",
    "page": b"<html><script>alert(1)</script></html>",
    "binary": bytes(range(256)) * 50,
    "zip": b"PK\x03\x04" + b"\x00" * 500,
    "every second": at(SOON, "RRULE:FREQ=SECONDLY"),
    "every minute of each hour": at(SOON, "RRULE:FREQ=DAILY;BYHOUR=0,1,2,3,4,5;BYMINUTE="
                                    + ",".join(map(str, range(60)))),
    "nested": b"BEGIN:VCALENDAR\r\n" + b"BEGIN:VEVENT\r\n" * 2_000,
}  # fmt: skip
CALENDARS_BORNE = {
    "year nought": at("00000101T000000Z", "DTEND:00000102T000000Z"),
    "end of time": at("99991231T235959Z", "DURATION:P9999999999W"),
    "backwards": at(SOON, "DTEND:20000101T000000Z"),
    "zone of a file": at("20261201T090000", "DURATION:PT1H").replace(
        b"DTSTART:", b"DTSTART;TZID=../../../etc/passwd:"),
    "endless line": at(SOON, "DURATION:PT1H", "SUMMARY:" + "x" * 500_000),
    "folded a letter at a time": at(SOON, "DURATION:PT1H", "SUMMARY:" + "\r\n x" * 50_000),
    "nul": at(SOON, "DURATION:PT1H", "SUMMARY:a\x00b"),
    "not utf-8": at(SOON, "DURATION:PT1H").replace(b"UID:1", b"UID:\xff\xfe"),
    "nonsense rule": at(SOON, "RRULE:FREQ=;;INTERVAL=-1;BYDAY=99XX"),
}  # fmt: skip


def test_calendars(session: Session, sign_in: SignIn) -> None:
    noor = sign_in(make_member(session, make_network(session)))

    def upload(data: bytes) -> Any:
        file = {"file": ("../../agenda.ics\x00.exe", data)}
        return noor.post("/v1/me/calendar-files", files=file, data={"name": "Werk"})

    for what, data in CALENDARS_REFUSED.items():
        is_clear(upload(data), what)
    for what, data in CALENDARS_BORNE.items():
        answer = upload(data)
        if answer.status_code != 201:
            is_clear(answer, what)
        else:
            assert noor.delete(f"/v1/me/calendars/{answer.json()['id']}").status_code == 204, what
    assert noor.get("/v1/me/calendars").json()["items"] == []


def archive(*files: tuple[str, bytes]) -> bytes:
    """A zip file that calls itself a workbook."""
    made = io.BytesIO()
    with zipfile.ZipFile(made, "w", zipfile.ZIP_DEFLATED) as packed:
        for name, data in files:
            packed.writestr(name, data)
    return made.getvalue()


DTD = b'<!DOCTYPE x [<!ENTITY a SYSTEM "file:///etc/passwd">]><x>&a;</x>'
LISTS = {
    "empty": b"",
    "only a head": b"Naam;E-mail\n",
    "nul": b"Naam;E-mail\nNo\x00or;noor@a.example\n",
    "quote without end": b'Naam;E-mail\n"Noor;' + b"x" * 100_000,
    "columns without end": b";".join([b"Naam"] * 50_000) + b"\n",
    "one long line": b"x" * 500_000,
    "not text": b"\xff\xfe\x00\xd8" * 100,
    "half a workbook": archive(("xl/workbook.xml", b"<x/>"))[:60],
    "workbook with a bomb": archive(("xl/worksheets/sheet1.xml", b"0" * 35_000_000)),
    "workbook of a file": archive(("xl/workbook.xml", DTD), ("[Content_Types].xml", DTD)),
    "workbook out of its folder": archive(("../../../etc/cron.d/x", b"* * * * *")),
    "workbook in thousands": archive(*((f"xl/{n}.xml", b"<x/>") for n in range(2_000))),
}


def test_lists(session: Session, sign_in: SignIn) -> None:
    network = make_network(session)
    ruben = sign_in(make_coordinator(session, network))
    before = session.exec(select(func.count()).select_from(Person)).one()

    for what, content in LISTS.items():
        answer = ruben.post(
            "/v1/imports",
            data={"kind": "people", "networkId": str(network.id)},
            files={"file": ("lijst.xlsx", content)},
        )
        if answer.status_code == 201:
            assert answer.json()["errorCount"] > 0 or answer.json()["new"] == 0, what
        else:
            is_clear(answer, what)
    assert session.exec(select(func.count()).select_from(Person)).one() == before


SECRETS = ("", ".", "a.b", "A" * 300, "A" * 5_000, "eyJhbGciOiJub25lIn0.e30.", "../..", "\x00", "é")
ASKED = ("mail-link-readings", "invitation-readings", "pool-guest-readings", "sessions")


def test_tokens(client: TestClient) -> None:
    for secret in SECRETS:
        for path in ASKED:
            is_clear(client.post(f"/v1/{path}", json={"token": secret}), f"{path} {secret[:9]!r}")
        answering = {"token": secret, "answer": "accept"}
        is_clear(client.post("/v1/mail-link-answers", json=answering), repr(secret[:9]))
        telling = {"token": secret, "noticed": "yes"}
        is_clear(client.post("/v1/mail-link-effects", json=telling), repr(secret[:9]))
        is_clear(client.post("/v1/mail-unsubscriptions", params={"token": secret}), secret[:9])
        is_clear(client.get(f"/v1/calendar-feeds/x{quote(secret, safe='')}"), repr(secret[:9]))
        bearer = {"Authorization": f"Bearer {secret}".encode()}
        is_clear(client.get("/v1/me", headers=bearer), repr(secret[:9]))
        assert client.get("/scim/v2/Users", headers=bearer).status_code in (401, 404)


@pytest.fixture
def posted(session: Session, sign_in: SignIn) -> Callable[..., Any]:
    """Posts a job that is right but for what is changed in it."""
    organisation = make_organisation(session)
    network = make_network(session, organisation)
    marieke = sign_in(make_poster(session, organisation))
    body = job_body(organisation, network, make_theme(session))

    def post(**changes: object) -> Any:
        return marieke.post("/v1/jobs", json=body | changes)

    assert post().status_code == 201
    return post


MOMENTS = {
    "backwards": ("2027-01-11T11:00:00Z", "2027-01-11T09:00:00Z"),
    "no time at all": ("2027-01-11T09:00:00Z", "2027-01-11T09:00:00Z"),
    "without a zone": ("2027-01-11T09:00:00", "2027-01-11T11:00:00"),
    "year nought": ("0000-01-01T00:00:00Z", "0000-01-01T02:00:00Z"),
    "end of time": ("9999-12-31T22:00:00Z", "9999-12-31T23:59:59Z"),
    "over the edge": ("0001-01-01T00:00:00+23:59", "9999-12-31T23:59:59-23:59"),
    "a leap second": ("2027-06-30T23:59:60Z", "2027-07-01T01:00:00Z"),
    "a number": (1e300, -1e300),
    "a day that isn't": ("2027-02-30T09:00:00Z", "2027-02-30T11:00:00Z"),
    "long ago": ("1970-01-01T09:00:00Z", "1970-01-01T11:00:00Z"),
}


def test_moments(posted: Callable[..., Any]) -> None:
    for what, (start, end) in MOMENTS.items():
        option = {"start": start, "end": end}
        is_clear(posted(timing={"kind": "fixed", "options": [option]}), what)
        is_clear(posted(claimDeadline=start, timing={"kind": "flexible", "from": start}), what)


SIZES: dict[str, dict[str, object]] = {
    "title": {"title": "x" * 201},
    "description": {"description": "x" * 900_000},
    "themes": {"themes": ["https://a.example/" + str(n) for n in range(20_000)]},
    "seats": {"seats": [{"role": "freshEye", "count": 10**18}]},
    "group": {"groupMin": -1, "groupMax": 2**63},
    "hours": {"hoursPerPerson": 1e308},
    "fractions": {"groupMax": 3.5},
    "deep": {"place": {"kind": {"kind": [[[[[[[[[[]]]]]]]]]]}}},
}


def test_sizes(session: Session, posted: Callable[..., Any]) -> None:
    for what, changed in SIZES.items():
        is_clear(posted(**changed), what)
    assert session.exec(select(func.count()).select_from(Job)).one() == 1
