"""Build the message itself (RFC 5322, MIME). The same envelope always gives the same bytes."""

import re
from email.headerregistry import BaseHeader, HeaderRegistry, UnstructuredHeader
from email.message import EmailMessage
from email.policy import SMTP, Policy
from email.utils import format_datetime

from flying_trainees.outbox.transport import Envelope

ADDRESS = re.compile(r"https?://[!-;=?-~]+")
"""Printable ASCII without the angle brackets that enclose it."""


class _WholeHeader(UnstructuredHeader, BaseHeader):
    """A long address stays whole: written as encoded words no mail program would know it."""

    def fold(self, *, policy: Policy) -> str:
        """The header's one line."""
        return f"{self.name}: {self}{policy.linesep}"


_headers = HeaderRegistry()
_headers.map_to_type("list-unsubscribe", _WholeHeader)
WIRE = SMTP.clone(header_factory=_headers)


def build_message(envelope: Envelope, mail_from: str) -> EmailMessage:
    """Text, HTML, and the calendar file both as a part (for calendars) and attached (for people).

    Raises ValueError when a value can't be a header: EmailMessage lets no line break into one.
    """
    content = envelope.content
    message = EmailMessage(policy=WIRE)
    message["From"] = mail_from
    message["To"] = envelope.recipient
    message["Subject"] = content["subject"]
    message["Date"] = format_datetime(envelope.created_at)
    message["Message-ID"] = envelope.message_id
    message["Auto-Submitted"] = "auto-generated"
    unsubscribe = content.get("unsubscribe")
    if unsubscribe:
        _add_unsubscribe(message, str(unsubscribe))
    message.set_content(content["text"], cte="quoted-printable")
    message.add_alternative(content["html"], subtype="html", cte="quoted-printable")
    calendar = content.get("calendar")
    if calendar:
        ics = str(calendar["ics"])
        message.add_alternative(
            ics, subtype="calendar", params={"method": calendar["method"]}, cte="base64"
        )
        message.add_attachment(
            ics.encode(), maintype="application", subtype="ics", filename="invite.ics"
        )
    _fix_boundaries(message, envelope.delivery_id.hex)
    return message


def _add_unsubscribe(message: EmailMessage, address: str) -> None:
    """RFC 2369 and RFC 8058: mail programs show a button that posts to the address."""
    if not ADDRESS.fullmatch(address):
        raise ValueError("not an address for List-Unsubscribe")
    message["List-Unsubscribe"] = f"<{address}>"
    message["List-Unsubscribe-Post"] = "List-Unsubscribe=One-Click"


def _fix_boundaries(message: EmailMessage, stem: str) -> None:
    """Python draws random boundaries; ours make a repeat equal to the first, byte for byte."""
    for number, part in enumerate(message.walk()):
        if part.is_multipart():
            part.set_boundary(f"=_{stem}_{number}")
