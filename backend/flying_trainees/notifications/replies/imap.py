"""The mailbox for answers, by IMAP (RFC 3501): look at what is new, and mark what was handled.

Handled mails are deleted; odd ones stay and get a flag, which is how one sees them in a mail
program, and how the next look leaves them alone.
"""

import imaplib
import ssl
from collections.abc import Callable, Iterator
from contextlib import contextmanager, suppress
from dataclasses import dataclass
from urllib.parse import parse_qs, unquote, urlsplit

from flying_trainees.core.addresses import is_this_machine
from flying_trainees.notifications.mail.tls import TlsFiles

TIMEOUT_SECONDS = 30
MAILS_AT_MOST = 200
LARGEST_FETCH = 2_000_000
SYSTEM_TRUST = TlsFiles()
LOOK_FOR = "UNDELETED UNFLAGGED"

Handle = Callable[[bytes], bool | None]
"""Handles one mail. True: it may go. False: it is odd. None: it failed, and is tried again."""


class MailboxTrouble(Exception):
    """The mailbox can't be read now; the message holds no password."""


@dataclass(frozen=True, slots=True)
class ImapServer:
    """Where the mailbox is. TLS is required off this machine, unless `?tls=off`."""

    host: str
    port: int
    implicit_tls: bool
    tls_required: bool
    user: str
    password: str
    folder: str


def read_imap_server(url: str) -> ImapServer:
    """Read `imaps://user:password@host/INBOX` or `imap://…` (STARTTLS); raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in ("imap", "imaps") or not parts.hostname:
        raise ValueError("IMAP_URL must look like imaps://user:password@host/INBOX")
    implicit = parts.scheme == "imaps"
    off = parse_qs(parts.query).get("tls") == ["off"]
    return ImapServer(
        host=parts.hostname,
        port=parts.port or (993 if implicit else 143),
        implicit_tls=implicit,
        tls_required=not (off or is_this_machine(parts.hostname)),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
        folder=unquote(parts.path.strip("/")) or "INBOX",
    )


def look(server: ImapServer, handle: Handle, tls: TlsFiles = SYSTEM_TRUST) -> int:
    """Let `handle` see every new mail, oldest first; returns how many. Raises MailboxTrouble."""
    try:
        with _mailbox(server, tls) as mailbox:
            return _look(mailbox, handle)
    except (imaplib.IMAP4.error, OSError, ValueError) as error:
        raise MailboxTrouble(type(error).__name__) from error


def _look(mailbox: imaplib.IMAP4, handle: Handle) -> int:
    _, found = mailbox.uid("SEARCH", LOOK_FOR)
    numbers = (found[0] or b"").split()[:MAILS_AT_MOST]
    for number in numbers:
        uid = number.decode()
        data = _fetch(mailbox, uid)
        done = handle(data) if data is not None else None
        if done is not None:
            mailbox.uid("STORE", uid, "+FLAGS.SILENT", r"(\Deleted)" if done else r"(\Flagged)")
    if numbers:
        mailbox.expunge()
    return len(numbers)


def _fetch(mailbox: imaplib.IMAP4, uid: str) -> bytes | None:
    """The mail, or its first part when it is far too large; reading doesn't mark it as seen."""
    _, answer = mailbox.uid("FETCH", uid, f"(BODY.PEEK[]<0.{LARGEST_FETCH}>)")
    return next((part[1] for part in answer if isinstance(part, tuple)), None)


@contextmanager
def _mailbox(server: ImapServer, tls: TlsFiles) -> Iterator[imaplib.IMAP4]:
    context = tls.context()
    if server.implicit_tls:
        mailbox: imaplib.IMAP4 = imaplib.IMAP4_SSL(
            server.host, server.port, ssl_context=context, timeout=TIMEOUT_SECONDS
        )
    else:
        mailbox = imaplib.IMAP4(server.host, server.port, timeout=TIMEOUT_SECONDS)
    try:
        if not server.implicit_tls:
            _secure(mailbox, context, required=server.tls_required or bool(tls.certificate))
        _sign_in(mailbox, server)
        answer, _ = mailbox.select(_quoted(server.folder))
        if answer != "OK":
            raise MailboxTrouble("no such folder")
        yield mailbox
    finally:
        with suppress(imaplib.IMAP4.error, OSError):
            mailbox.logout()


def _sign_in(mailbox: imaplib.IMAP4, server: ImapServer) -> None:
    """By password; without a user by our certificate (SASL EXTERNAL, RFC 4422)."""
    if server.user:
        mailbox.login(server.user, server.password)
    else:
        mailbox.authenticate("EXTERNAL", lambda _challenge: b"")


def _secure(mailbox: imaplib.IMAP4, context: ssl.SSLContext, *, required: bool) -> None:
    if "STARTTLS" in mailbox.capabilities:
        mailbox.starttls(context)
    elif required:
        raise MailboxTrouble("the server offers no TLS (set ?tls=off to allow)")


def _quoted(folder: str) -> str:
    escaped = folder.replace("\\", "\\\\").replace('"', '\\"')
    return f'"{escaped}"'
