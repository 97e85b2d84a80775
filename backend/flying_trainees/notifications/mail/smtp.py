"""Mail by SMTP. Connections stay open for a while, so that a batch pays for one greeting."""

import ipaddress
import smtplib
import ssl
import threading
import time
from contextlib import suppress
from dataclasses import dataclass
from email.utils import parseaddr
from urllib.parse import parse_qs, unquote, urlsplit

from flying_trainees.notifications.mail.message import build_message
from flying_trainees.notifications.mail.tls import TlsFiles
from flying_trainees.outbox.transport import Envelope, Refused, Uncertain

TIMEOUT_SECONDS = 20
IDLE_SECONDS = 20
PERMANENT = 500
EXTERNAL = "EXTERNAL"


@dataclass(frozen=True, slots=True)
class Server:
    """Where mail goes. `tls`: `required` off this machine, unless the address says `?tls=off`."""

    host: str
    port: int
    implicit_tls: bool
    tls_required: bool
    user: str
    password: str


def read_server(url: str) -> Server:
    """Read `smtp://user:password@host:587` or `smtps://…`; raises ValueError."""
    parts = urlsplit(url)
    if parts.scheme not in ("smtp", "smtps") or not parts.hostname:
        raise ValueError("SMTP_URL must look like smtp://host:587 or smtps://host:465")
    implicit = parts.scheme == "smtps"
    off = parse_qs(parts.query).get("tls") == ["off"]
    return Server(
        host=parts.hostname,
        port=parts.port or (465 if implicit else 587),
        implicit_tls=implicit,
        tls_required=not (off or _is_here(parts.hostname)),
        user=unquote(parts.username or ""),
        password=unquote(parts.password or ""),
    )


class SmtpTransport:
    """Sends through one server; safe to use from several threads."""

    def __init__(self, url: str, mail_from: str, tls: TlsFiles | None = None) -> None:
        self.server = read_server(url)
        self.mail_from = mail_from
        self.tls = tls or TlsFiles()
        self._idle: list[tuple[smtplib.SMTP, float]] = []
        self._lock = threading.Lock()

    def send(self, envelope: Envelope) -> None:
        """Send one mail; raises Refused, Uncertain, or what went wrong before it left."""
        try:
            data = build_message(envelope, self.mail_from).as_bytes()
        except (ValueError, UnicodeError) as error:
            raise Refused(f"not a sendable message: {error}") from error
        connection = self._take()
        try:
            self._transmit(connection, envelope.recipient, data)
        except BaseException:
            connection.close()
            raise
        with self._lock:
            self._idle.append((connection, time.monotonic()))

    def close(self) -> None:
        """Take leave of the server."""
        with self._lock:
            idle, self._idle = self._idle, []
        for connection, _ in idle:
            with suppress(OSError, smtplib.SMTPException):
                connection.quit()

    def _transmit(self, connection: smtplib.SMTP, recipient: str, data: bytes) -> None:
        _expect(connection.mail(parseaddr(self.mail_from)[1]), permanent=False)
        _expect(connection.rcpt(recipient), permanent=True)
        try:
            answer = connection.data(data)
        except smtplib.SMTPDataError as error:
            _expect((error.smtp_code, _bytes(error.smtp_error)), permanent=True)
            raise
        except (OSError, smtplib.SMTPServerDisconnected) as error:
            raise Uncertain(str(error) or "the connection broke") from error
        _expect(answer, permanent=True)

    def _take(self) -> smtplib.SMTP:
        while True:
            with self._lock:
                if not self._idle:
                    break
                connection, since = self._idle.pop()
            if time.monotonic() - since < IDLE_SECONDS and _answers(connection):
                return connection
            connection.close()
        return self._connect()

    def _connect(self) -> smtplib.SMTP:
        server = self.server
        context = self.tls.context()
        if server.implicit_tls:
            connection: smtplib.SMTP = smtplib.SMTP_SSL(
                server.host, server.port, timeout=TIMEOUT_SECONDS, context=context
            )
        else:
            connection = smtplib.SMTP(server.host, server.port, timeout=TIMEOUT_SECONDS)
        try:
            self._secure(connection, context)
            self._sign_in(connection)
        except BaseException:
            connection.close()
            raise
        return connection

    def _secure(self, connection: smtplib.SMTP, context: ssl.SSLContext) -> None:
        connection.ehlo_or_helo_if_needed()
        if self.server.implicit_tls:
            return
        if connection.has_extn("starttls"):
            connection.starttls(context=context)
            connection.ehlo()
        elif self.server.tls_required or self.tls.certificate:
            raise smtplib.SMTPNotSupportedError("the server offers no TLS (set ?tls=off to allow)")

    def _sign_in(self, connection: smtplib.SMTP) -> None:
        """By password, else by our certificate (SASL EXTERNAL, RFC 4422) where that is asked."""
        if self.server.user:
            connection.login(self.server.user, self.server.password)
        elif self.tls.certificate and EXTERNAL in connection.esmtp_features.get("auth", "").split():
            connection.auth(EXTERNAL, _nothing_more, initial_response_ok=False)


def _nothing_more(_challenge: bytes | None = None) -> str:
    """The certificate says who we are."""
    return ""


def _expect(answer: tuple[int, bytes], *, permanent: bool) -> None:
    """Raise unless the server agreed. `permanent`: a 5xx is about this message, not about us."""
    code, words = answer
    if code < 400:  # RFC 5321 §4.2.1: 2xx and 3xx are agreement
        return
    said = words.decode("utf-8", "replace")
    if permanent and code >= PERMANENT:
        raise Refused(f"{code} {said}")
    raise smtplib.SMTPResponseException(code, said)


def _answers(connection: smtplib.SMTP) -> bool:
    try:
        return connection.noop()[0] == 250
    except (OSError, smtplib.SMTPException):
        return False


def _bytes(words: bytes | str) -> bytes:
    return words if isinstance(words, bytes) else words.encode()


def _is_here(host: str) -> bool:
    if host == "localhost":
        return True
    try:
        return ipaddress.ip_address(host).is_loopback
    except ValueError:
        return False
