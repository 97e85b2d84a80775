"""The message as it leaves."""

from datetime import UTC, datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from uuid import UUID

import pytest

from flying_trainees.notifications.mail.message import build_message
from flying_trainees.notifications.mail.rendering import MailParts, Row, render
from flying_trainees.outbox.transport import Envelope

FROM = "Flying Trainees <noreply@klussen.example>"
ICS = "BEGIN:VCALENDAR\r\nMETHOD:REQUEST\r\nEND:VCALENDAR\r\n"


def parts(subject: str = "Het gaat door: één brief", title: str = "Eén brief") -> MailParts:
    """A mail's parts."""
    return MailParts(
        language="nl",
        subject=subject,
        greeting="Hoi Noor,",
        heading="Het gaat door",
        body="Het groepje is rond.",
        button="Bekijk de klus",
        address="https://klussen.example/klussen/1",
        link_hint="Kopieer",
        reason="Omdat je meedoet.",
        footer="Flying Trainees",
        title=title,
        rows=(Row("Waar", "Losser"),),
    )


def envelope(*, calendar: bool = False, **content: str) -> Envelope:
    """A message to be built."""
    extra = {"calendar": {"method": "REQUEST", "ics": ICS}} if calendar else {}
    return Envelope(
        delivery_id=UUID(int=7),
        message_id="<7@klussen.example>",
        recipient="noor@demo.example",
        created_at=datetime(2026, 11, 23, 8, 0, tzinfo=UTC),
        content=render(parts()) | content | extra,
    )


def read(message: EmailMessage) -> EmailMessage:
    """As the far side reads it."""
    back = message_from_bytes(message.as_bytes(), policy=SMTP)
    assert isinstance(back, EmailMessage)
    return back


def test_a_mail_has_text_and_html_and_says_it_is_automatic() -> None:
    mail = read(build_message(envelope(), FROM))

    assert mail["Subject"] == "Het gaat door: één brief"
    assert mail["Message-ID"] == "<7@klussen.example>"
    assert mail["Auto-Submitted"] == "auto-generated"
    kinds = [part.get_content_type() for part in mail.walk()]
    assert kinds == ["multipart/alternative", "text/plain", "text/html"]


def test_a_calendar_comes_as_a_part_and_as_an_attachment() -> None:
    mail = read(build_message(envelope(calendar=True), FROM))

    part = next(p for p in mail.walk() if p.get_content_type() == "text/calendar")
    assert part.get_param("method") == "REQUEST"
    (attached,) = mail.iter_attachments()
    assert (attached.get_filename(), attached.get_content_type()) == (
        "invite.ics",
        "application/ics",
    )
    assert attached.get_payload(decode=True) == ICS.encode()
    assert part.get_payload(decode=True) == ICS.encode()


def test_a_repeat_is_equal_byte_for_byte() -> None:
    first, second = (build_message(envelope(calendar=True), FROM).as_bytes() for _ in range(2))

    assert first == second


@pytest.mark.parametrize("field", ["recipient", "subject"])
def test_a_line_break_can_not_add_a_header(field: str) -> None:
    evil = "noor@demo.example\r\nBcc: all@demo.example"
    sealed = envelope(subject=evil) if field == "subject" else envelope()
    if field == "recipient":
        sealed = Envelope(
            sealed.delivery_id, sealed.message_id, evil, sealed.created_at, sealed.content
        )

    with pytest.raises(ValueError, match=r"newline|linefeed|carriage"):
        build_message(sealed, FROM)


def test_a_title_with_a_line_break_becomes_one_line_in_the_subject() -> None:
    assert render(parts(subject="Een\r\nBcc: x"))["subject"] == "Een Bcc: x"


def test_what_people_write_is_escaped_in_html_and_plain_in_text() -> None:
    rendered = render(parts(title="<b>Wonen & zorg</b>"))

    assert "&lt;b&gt;Wonen &amp; zorg&lt;/b&gt;" in rendered["html"]
    assert "<b>Wonen & zorg</b>" in rendered["text"]
