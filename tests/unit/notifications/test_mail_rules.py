"""Mail as mail programs want it: rules that each of them enforces in its own way.

Sources: RFC 5322, RFC 8058, Gmail's and Outlook's published limits for HTML mail, WCAG 2.2.
"""

import json
import subprocess
from dataclasses import replace
from datetime import UTC, datetime
from html.parser import HTMLParser
from pathlib import Path

import pytest

from flying_trainees.core.ids import new_id
from flying_trainees.notifications.mail.message import build_message
from flying_trainees.notifications.mail.rendering import (
    Item,
    Link,
    MailParts,
    Row,
    Section,
    render,
)
from flying_trainees.outbox.transport import Envelope

FORBIDDEN = {"script", "form", "input", "iframe", "object", "link", "svg", "video", "base"}
CLIPPED_BY_GMAIL = 102_000
FRONTEND = Path(__file__).parents[3] / "frontend"
BORNE = {
    "@media": "the wide layout without it is right everywhere",
    "<body> element": "its colour stands on the table, too",
    "border-radius": "corners are square then",
    "display:none": "the preheader is a pixel high, besides",
    "opacity": "the same",
    "overflow": "the same",
    "role attribute": "only Windows Mail, which has ended",
    "word-break": "a long address is wrapped by the program",
}
"""What some programs lack, and why the mail can bear it."""
PARTS = MailParts(
    language="nl",
    subject="Uitnodiging: Lees mee",
    greeting="Hoi Noor,",
    heading="Doe je mee?",
    body="Eén.\n\nTwee.",
    button="Zeg ja of nee",
    address="https://klussen.example/mail?sleutel=a.b",
    link_hint="Werkt de knop niet?",
    reason="Omdat je lid bent.",
    footer="Hulp nodig?",
    deadline="Laat het weten vóór do.",
    title="Lees mee",
    day="do 26 nov",
    hours="13.30–16.00 uur",
    rows=(Row("Waar", "Raadhuisplein 1"),),
    quotes=(Row("Vraag", "Waar & hoe <laat>?"),),
    preheader="do 26 nov, Gemeente Losser",
    sections=(Section("Nu", (Item("Klus", "https://klussen.example/k", "do", ("Past.",)),)),),
    also=(Link("Bekijk", "https://klussen.example/k"),),
    footer_links=(Link("Stop", "https://klussen.example/mail?sleutel=c.d"),),
    unsubscribe="https://klussen.example/v1/mail-unsubscriptions?token=e.f",
)


class Lint(HTMLParser):
    """Walks a mail and keeps what breaks a rule."""

    def __init__(self) -> None:
        super().__init__()
        self.wrong: list[str] = []
        self.words = ""
        self.buttons = 0

    def handle_starttag(self, tag: str, attrs: list[tuple[str, str | None]]) -> None:
        """One element at a time."""
        own = dict(attrs)
        style = own.get("style") or ""
        if tag in FORBIDDEN:
            self.wrong.append(f"<{tag}> is removed or blocked")
        if tag == "table" and own.get("role") != "presentation":
            self.wrong.append("a layout table is read out as a table")
        if tag in ("p", "h1", "h2", "td") and "color" not in style and tag != "td":
            self.wrong.append(f"<{tag}> without an inlined colour")
        if tag == "img" and not own.get("alt"):
            self.wrong.append("an image without words")
        if tag == "a" and not (own.get("href") or "").startswith("https://"):
            self.wrong.append(f"a link that leads nowhere: {own.get('href')}")
        if any(word in style for word in ("position:", "float:", "flex", "grid", "url(")):
            self.wrong.append(f"style that Outlook ignores: {style}")
        self._check_padding(tag, style)
        self.buttons += tag == "a" and "display:inline-block" in style

    def _check_padding(self, tag: str, style: str) -> None:
        if "padding" in style and tag not in ("td", "a", "body"):
            self.wrong.append(f"Outlook pads cells only: <{tag}>")

    def handle_data(self, data: str) -> None:
        """The words."""
        self.words += data


def linted(parts: MailParts) -> Lint:
    """A mail, walked through."""
    found = Lint()
    found.feed(render(parts)["html"])
    return found


def test_the_html_keeps_to_what_mail_programs_understand() -> None:
    html = render(PARTS)["html"]

    assert linted(PARTS).wrong == []
    assert len(html.encode()) < CLIPPED_BY_GMAIL
    assert '<html lang="nl">' in html
    assert 'name="viewport"' in html
    assert "prefers-color-scheme: dark" in html


def test_a_linter_finds_nothing_that_mail_programs_cannot_do_without() -> None:
    script = (
        "const {doIUseEmail} = require('@jsx-email/doiuse-email');"
        "const html = require('node:fs').readFileSync(0, 'utf8');"
        "console.log(JSON.stringify(doIUseEmail(html, {emailClients: process.argv.slice(1)})));"
    )
    run = subprocess.run(
        ["node", "-e", script, "gmail.*", "outlook.*", "apple-mail.*", "thunderbird.*"],
        input=render(PARTS)["html"],
        cwd=FRONTEND,
        capture_output=True,
        text=True,
        check=True,
    )

    found = {error.split("`")[1] for error in json.loads(run.stdout).get("errors", [])}

    assert found, "it looks at something"
    assert found <= set(BORNE)


def test_there_is_one_button() -> None:
    assert linted(PARTS).buttons == 1


def test_the_preheader_is_the_first_thing_in_the_body_and_hidden() -> None:
    html = render(PARTS)["html"]
    body = html[html.index("<body") :]

    assert body.index("do 26 nov, Gemeente Losser") < body.index("Doe je mee?")
    assert "mso-hide:all" in body
    assert "mso-hide" not in render(replace(PARTS, preheader=""))["html"]


def test_the_text_part_says_all_that_the_html_says() -> None:
    text, html = render(PARTS)["text"], linted(PARTS).words

    for words in ("Doe je mee?", "Twee.", "Raadhuisplein 1", "Past.", "Bekijk", "Omdat je lid"):
        assert words in text
        assert words in html
    for address in (PARTS.address, PARTS.also[0].address, PARTS.footer_links[0].address):
        assert address in text
    assert "Waar & hoe <laat>?" in text
    assert "Waar &amp; hoe &lt;laat&gt;?" in render(PARTS)["html"]


def envelope(**changes: str) -> Envelope:
    """A mail on its way."""
    content: dict[str, object] = {**render(PARTS), **changes}
    at = datetime(2026, 11, 23, 8, 0, tzinfo=UTC)
    return Envelope(new_id(), "<1@klussen.example>", "noor@demo.example", at, content)


def test_mail_programs_can_unsubscribe_with_one_click() -> None:
    message = build_message(envelope(), "Klussen <noreply@klussen.example>")

    assert message["List-Unsubscribe"] == f"<{PARTS.unsubscribe}>"
    assert message["List-Unsubscribe-Post"] == "List-Unsubscribe=One-Click"
    bare = build_message(envelope(unsubscribe=""), "Klussen <noreply@klussen.example>")
    assert bare["List-Unsubscribe"] is None


def test_the_address_to_unsubscribe_travels_as_it_is_however_long() -> None:
    address = f"https://klussen.example/v1/mail-unsubscriptions?token={'a' * 52}.{'b' * 43}"

    message = build_message(envelope(unsubscribe=address), "Klussen <noreply@klussen.example>")

    assert f"List-Unsubscribe: <{address}>\r\n".encode() in message.as_bytes()


@pytest.mark.parametrize(
    "unsubscribe",
    [
        "https://x.example/\r\nBcc: boef@x.example",
        "https://x.example/>, <mailto:boef@x.example",
        "https://x.example/ een",
        "javascript:alert(1)",
    ],
)
def test_nothing_gets_into_the_headers_through_the_address(unsubscribe: str) -> None:
    with pytest.raises(ValueError, match="List-Unsubscribe"):
        build_message(envelope(unsubscribe=unsubscribe), "Klussen <noreply@klussen.example>")


@pytest.mark.parametrize("end", ["\r\n", "\n", "\r", "\r\n\r\n"])
def test_nothing_gets_into_the_headers_through_the_subject(end: str) -> None:
    rendered = render(replace(PARTS, subject=f"Klus{end}Bcc: boef@x.example"))

    message = build_message(envelope(subject=rendered["subject"]), "K <noreply@k.example>")

    assert message["Bcc"] is None
    with pytest.raises(ValueError, match=r"newline|linefeed"):
        build_message(envelope(subject=f"Klus{end}Bcc: boef@x.example"), "K <n@k.example>")
