"""Real mail servers: SMTP (aiosmtpd) that delivers into a mailbox read by IMAP (pymap)."""

import imaplib
import shutil
import smtplib
import socket
import subprocess
import sys
import time
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass, field
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP as WIRE
from email.utils import make_msgid, parseaddr
from pathlib import Path

from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, Envelope, Session
from icalendar import Calendar

USER, PASSWORD = "antwoorden", "geheim"
STARTS_WITHIN = 30.0


def free_port() -> int:
    """A port that nobody listens on."""
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        return int(unused.getsockname()[1])


@dataclass
class Mailbox:
    """A mailbox on an IMAP server of its own."""

    port: int

    @property
    def url(self) -> str:
        """For IMAP_URL."""
        return f"imap://{USER}:{PASSWORD}@127.0.0.1:{self.port}/INBOX"

    @contextmanager
    def opened(self) -> Iterator[imaplib.IMAP4]:
        """As somebody who looks into it."""
        with imaplib.IMAP4("127.0.0.1", self.port, timeout=10) as client:
            client.login(USER, PASSWORD)
            client.select("INBOX")
            yield client

    def deliver(self, data: bytes) -> None:
        """Put a mail in it, as a mail server does."""
        with self.opened() as client:
            answer, _ = client.append("INBOX", None, None, data)
            assert answer == "OK"

    def flags(self) -> list[str]:
        """The flags of every mail that is in it."""
        with self.opened() as client:
            _, found = client.fetch("1:*", "(FLAGS)")
            return [str(line) for line in found if line]


@contextmanager
def mailbox_server() -> Iterator[Mailbox]:
    """Run pymap with an empty mailbox."""
    port = free_port()
    program = shutil.which("pymap", path=str(Path(sys.executable).parent))
    assert program
    process = subprocess.Popen(
        [program, "--host", "127.0.0.1", "--port", str(port), "--no-tls", "--no-service", "admin",
         "dict", "--demo-data", "--demo-user", USER, "--demo-password", PASSWORD],
        stdout=subprocess.DEVNULL, stderr=subprocess.DEVNULL,
    )  # fmt: skip
    mailbox = Mailbox(port)
    try:
        _wait(mailbox)
        yield mailbox
    finally:
        process.terminate()
        process.wait(10)


def _wait(mailbox: Mailbox) -> None:
    ends = time.monotonic() + STARTS_WITHIN
    while True:
        with suppress(OSError, imaplib.IMAP4.error), mailbox.opened() as client:
            client.store("1:*", "+FLAGS", r"(\Deleted)")
            client.expunge()
            return
        assert time.monotonic() < ends, "pymap didn't start"
        time.sleep(0.1)


@dataclass
class Post:
    """An SMTP server. What is for `replies` goes into the mailbox, the rest is kept here."""

    mailbox: Mailbox
    replies: str
    port: int = 0
    kept: list[EmailMessage] = field(default_factory=list)

    async def handle_DATA(  # noqa: N802 -- aiosmtpd's name
        self, _server: SMTP, _session: Session, envelope: Envelope
    ) -> str:
        """Take a mail in."""
        data = envelope.content
        assert isinstance(data, bytes)
        if self.replies in envelope.rcpt_tos:
            self.mailbox.deliver(data)
        else:
            message = message_from_bytes(data, policy=WIRE)
            assert isinstance(message, EmailMessage)
            self.kept.append(message)
        return "250 OK"

    def to(self, email: str) -> list[EmailMessage]:
        """The mails to an address, oldest first."""
        return [mail for mail in list(self.kept) if parseaddr(str(mail["To"]))[1] == email]


@contextmanager
def post_office(mailbox: Mailbox, replies: str) -> Iterator[Post]:
    """Run it."""
    post = Post(mailbox, replies, port=free_port())
    controller = Controller(post, hostname="127.0.0.1", port=post.port)
    controller.start()
    try:
        yield post
    finally:
        controller.stop()


def invitation_in(mail: EmailMessage) -> str:
    """The calendar part of a mail, with its method."""
    part = next(part for part in mail.walk() if part.get_content_type() == "text/calendar")
    assert part.get_param("method")
    content = part.get_payload(decode=True)
    assert isinstance(content, bytes)
    return content.decode()


def reply_to(
    invitation: str, answer: str, sender: str, *, attached: bool = False, **changed: str
) -> EmailMessage:
    """What a calendar program mails back: the event with its own attendee's answer.

    `changed` sets properties of the event (`uid`, `sequence`, …).
    """
    given = Calendar.from_ical(invitation)
    (event,) = given.events
    attendee = event["attendee"]
    attendee.params["PARTSTAT"] = answer
    for name, value in changed.items():
        event[name] = value
    reply = Calendar()
    reply.add("prodid", "-//Microsoft Corporation//Outlook 16.0 MIMEDIR//EN")
    reply.add("version", "2.0")
    reply.add("method", "REPLY")
    reply.add_component(event)
    ics = reply.to_ical().decode()
    mail = EmailMessage(policy=WIRE)
    mail["From"] = sender
    mail["To"] = str(event["organizer"]).removeprefix("mailto:")
    mail["Subject"] = f"{answer.title()}: {event['summary']}"
    mail["Message-ID"] = make_msgid(domain="example.nl")
    mail.set_content("")
    if attached:
        mail.add_attachment(ics.encode(), maintype="application", subtype="ics", filename="r.ics")
    else:
        mail.add_alternative(ics, subtype="calendar", params={"method": "REPLY"})
    return mail


def send(post: Post, mail: EmailMessage) -> None:
    """Send a mail by SMTP, as a mail program does."""
    with smtplib.SMTP("127.0.0.1", post.port, timeout=10) as client:
        client.send_message(mail)
