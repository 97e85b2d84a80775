"""The demo's mailbox: what the worker sent, readable in the browser, and harmless there."""

from datetime import UTC, datetime

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient

from flying_trainees.core.ids import new_id
from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app
from flying_trainees.notifications.mail.mailbox import Mailbox
from flying_trainees.notifications.mail.outgoing import mailbox_of
from flying_trainees.outbox.transport import Envelope

AT = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
ICS = "BEGIN:VCALENDAR\r\nEND:VCALENDAR\r\n"


@pytest.fixture
def box(settings: Settings) -> Mailbox:
    """The mailbox of the app under test."""
    return mailbox_of(settings)


def put(box: Mailbox, subject: str, *, calendar: bool = False) -> Envelope:
    """Send a mail to the box."""
    content: dict[str, object] = {
        "subject": subject,
        "text": "Hoi",
        "html": "<html><head></head><body><a href='/x'>Één</a></body></html>",
    }
    if calendar:
        content["calendar"] = {"method": "REQUEST", "ics": ICS}
    envelope = Envelope(new_id(), f"<{new_id()}@x.example>", "noor@demo.example", AT, content)
    box.send(envelope)
    return envelope


def test_an_empty_box_is_an_empty_list(client: TestClient) -> None:
    assert client.get("/v1/demo/mails").json() == {"items": [], "nextCursor": None}


def test_mails_are_listed_the_newest_first_in_pages(box: Mailbox, client: TestClient) -> None:
    for number in range(3):
        put(box, f"Mail {number}", calendar=number == 2)

    first = client.get("/v1/demo/mails", params={"limit": 2}).json()
    rest = client.get("/v1/demo/mails", params={"cursor": first["nextCursor"]}).json()

    assert [mail["subject"] for mail in first["items"]] == ["Mail 2", "Mail 1"]
    assert [mail["hasCalendar"] for mail in first["items"]] == [True, False]
    assert [mail["subject"] for mail in rest["items"]] == ["Mail 0"]
    assert first["items"][0]["to"] == "noor@demo.example"


def test_a_mail_has_its_parts(box: Mailbox, client: TestClient) -> None:
    sent = put(box, "Het gaat door: één brief", calendar=True)

    mail = client.get(f"/v1/demo/mails/{sent.delivery_id}").json()

    assert mail["subject"] == "Het gaat door: één brief"
    assert "Één" in mail["html"]
    assert mail["text"].strip() == "Hoi"
    assert "BEGIN:VCALENDAR" in mail["calendar"]


def test_a_repeated_mail_replaces_itself(box: Mailbox, client: TestClient) -> None:
    sent = put(box, "Eén keer")
    box.send(sent)

    assert len(client.get("/v1/demo/mails").json()["items"]) == 1


def test_the_framed_mail_can_run_nothing(box: Mailbox, client: TestClient) -> None:
    sent = put(box, "Mail")

    page = client.get(f"/v1/demo/mails/{sent.delivery_id}/html")

    policy = page.headers["content-security-policy"]
    assert page.headers["content-type"].startswith("text/html")
    assert "sandbox" in policy
    assert "default-src 'none'" in policy
    assert "allow-scripts" not in policy
    assert "frame-ancestors 'self'" in policy
    assert page.headers["x-frame-options"] == "SAMEORIGIN"
    assert '<base target="_blank">' in page.text


def test_an_unknown_mail_is_not_found(client: TestClient) -> None:
    assert client.get(f"/v1/demo/mails/{new_id()}").status_code == 404
    assert client.get("/v1/demo/mails/..%2Fsecret").status_code in (400, 404)


def test_outside_demo_mode_there_is_no_mailbox(settings: Settings) -> None:
    app: FastAPI = create_app(settings.model_copy(update={"demo": False}))

    assert TestClient(app).get("/v1/demo/mails").status_code == 404


def test_a_half_written_mail_is_not_listed(box: Mailbox, client: TestClient) -> None:
    put(box, "Heel")
    (box.folder / ".half.part").write_bytes(b"Subj")

    assert len(client.get("/v1/demo/mails").json()["items"]) == 1
