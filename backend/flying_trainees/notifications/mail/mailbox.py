"""The local mailbox: where mails stay when no mail server is set; the demo shows it."""

from dataclasses import dataclass
from datetime import datetime
from email import message_from_bytes
from email.message import EmailMessage
from email.policy import SMTP
from email.utils import parsedate_to_datetime
from pathlib import Path
from uuid import UUID, uuid4

from flying_trainees.notifications.mail.message import build_message
from flying_trainees.outbox.transport import Envelope


@dataclass(frozen=True, slots=True)
class StoredMail:
    """A mail in the box. Its id is the delivery's, so that a repeat replaces itself."""

    id: UUID
    recipient: str
    subject: str
    at: datetime
    text: str
    html: str
    calendar: str | None


class Mailbox:
    """One .eml file a mail, written whole or not at all."""

    def __init__(self, folder: Path, mail_from: str) -> None:
        self.folder = folder
        self.mail_from = mail_from

    def send(self, envelope: Envelope) -> None:
        """Put a mail in the box."""
        self.folder.mkdir(parents=True, exist_ok=True)
        data = build_message(envelope, self.mail_from).as_bytes()
        part = self.folder / f".{uuid4().hex}.part"
        part.write_bytes(data)
        part.replace(self.folder / f"{envelope.delivery_id}.eml")

    def ids(self, limit: int, before: UUID | None) -> list[UUID]:
        """The newest mails first; ids are ordered by time (UUID version 7)."""
        if not self.folder.is_dir():
            return []
        names = sorted((file.stem for file in self.folder.glob("*.eml")), reverse=True)
        return [UUID(name) for name in names if before is None or name < str(before)][:limit]

    def read(self, mail_id: UUID) -> StoredMail | None:
        """One mail with its parts; None when it isn't there."""
        try:
            data = (self.folder / f"{mail_id}.eml").read_bytes()
        except FileNotFoundError:
            return None
        message = message_from_bytes(data, policy=SMTP)
        if not isinstance(message, EmailMessage):
            raise TypeError("the policy makes EmailMessages")
        return StoredMail(
            id=mail_id,
            recipient=str(message["To"]),
            subject=str(message["Subject"]),
            at=parsedate_to_datetime(str(message["Date"])),
            text=_content(message, "text/plain") or "",
            html=_content(message, "text/html") or "",
            calendar=_content(message, "text/calendar"),
        )


def _content(message: EmailMessage, kind: str) -> str | None:
    found = next((part for part in message.walk() if part.get_content_type() == kind), None)
    return str(found.get_content()) if isinstance(found, EmailMessage) else None
