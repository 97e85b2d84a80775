"""Read one mail as an answer to an invitation (RFC 5546 §3.2.3, RFC 6047). Pure.

Outlook, Gmail, Nextcloud and Apple put the answer in a text/calendar part with METHOD:REPLY; some
attach it as a file only. Everything else in the mailbox is odd: answers in words, bounces, spam.
"""

import hashlib
from collections.abc import Iterator
from dataclasses import dataclass
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import default
from email.utils import parseaddr
from enum import StrEnum

from icalendar import Calendar, Event

LARGEST = 1_000_000
LARGEST_CALENDAR = 200_000
CALENDAR_TYPES = frozenset({"text/calendar", "application/ics"})


class Odd(Exception):
    """The mail is no answer that can be used; `problem` is a closed word."""

    def __init__(self, problem: str) -> None:
        super().__init__(problem)
        self.problem = problem


class Answer(StrEnum):
    """What somebody answered (PARTSTAT)."""

    ACCEPTED = "ACCEPTED"
    DECLINED = "DECLINED"
    TENTATIVE = "TENTATIVE"


@dataclass(frozen=True, slots=True)
class Headers:
    """What any mail says about itself. `digest` recognises the same mail delivered again."""

    sender: str
    subject: str
    digest: bytes


@dataclass(frozen=True, slots=True)
class Reply:
    """An answer: to which invitation, in which version, by whom."""

    uid: str
    attendee: str
    answer: Answer
    sequence: int


def read_headers(data: bytes) -> Headers:
    """Sender, subject and digest of any mail, however broken."""
    message = _message(data)
    sender = parseaddr(_header(message, "From"))[1].lower()
    identity = _header(message, "Message-ID") or str(len(data))
    body = data.partition(b"\r\n\r\n")[2] or data.partition(b"\n\n")[2]
    digest = hashlib.sha256(f"{identity}\n{sender}\n".encode() + body).digest()
    return Headers(sender[:254], _header(message, "Subject")[:200], digest)


def read_reply(data: bytes) -> Reply:
    """The answer in a mail; raises Odd."""
    if len(data) > LARGEST:
        raise Odd("too-large")
    calendars = list(_calendars(_message(data)))
    if not calendars:
        raise Odd("no-calendar")
    calendar = _parsed(calendars[0])
    if str(calendar.get("METHOD", "")).upper() != "REPLY":
        raise Odd("other-method")
    events = [part for part in calendar.subcomponents if isinstance(part, Event)]
    if len(events) != 1:
        raise Odd("not-one-event")
    return _reply(events[0])


def _reply(event: Event) -> Reply:
    attendees = event.get("ATTENDEE")
    if attendees is None or isinstance(attendees, list):
        raise Odd("not-one-attendee")
    try:
        answer = Answer(str(attendees.params.get("PARTSTAT", "")).upper())
        sequence = int(str(event.get("SEQUENCE", 0)))
    except ValueError:
        raise Odd("no-answer") from None
    return Reply(
        uid=str(event.get("UID", "")).strip(),
        attendee=str(attendees).lower().removeprefix("mailto:").strip(),
        answer=answer,
        sequence=sequence,
    )


def _message(data: bytes) -> EmailMessage:
    message = message_from_bytes(data[: 2 * LARGEST], policy=default)
    if not isinstance(message, EmailMessage):
        raise TypeError("the policy makes EmailMessages")
    return message


def _header(message: EmailMessage, name: str) -> str:
    """A header as one plain line; what can't be decoded is left out."""
    try:
        value = str(message.get(name, ""))
    except (ValueError, LookupError, IndexError, AttributeError):
        return ""
    plain = value.encode("utf-8", "ignore").decode()
    return " ".join("".join(c if c.isprintable() else " " for c in plain).split())


def _calendars(message: EmailMessage) -> Iterator[bytes]:
    for part in message.walk():
        if part.get_content_type() in CALENDAR_TYPES:
            payload = part.get_payload(decode=True)
            if isinstance(payload, bytes) and payload:
                yield payload


def _parsed(data: bytes) -> Calendar:
    if len(data) > LARGEST_CALENDAR:
        raise Odd("too-large")
    try:
        calendar = Calendar.from_ical(data)
    except Exception:  # noqa: BLE001 -- the library's many ways to say that it can't
        raise Odd("no-calendar") from None
    if not isinstance(calendar, Calendar):
        raise Odd("no-calendar")
    return calendar
