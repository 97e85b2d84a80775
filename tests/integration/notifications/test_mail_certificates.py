"""Mail servers that demand a certificate from us: SMTP (aiosmtpd) and IMAP (before pymap)."""

import asyncio
import socket
import ssl
import threading
from collections.abc import Iterator
from contextlib import contextmanager, suppress
from datetime import UTC, datetime
from pathlib import Path
from typing import Any

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP, AuthResult
from pydantic import SecretStr

from flying_trainees.core.ids import new_id
from flying_trainees.notifications.mail.outgoing import mail_transport
from flying_trainees.notifications.mail.smtp import SmtpTransport
from flying_trainees.notifications.mail.tls import TlsFiles, tls_files
from flying_trainees.notifications.replies.imap import MailboxTrouble, look, read_imap_server
from flying_trainees.outbox.transport import Envelope
from tests.factories.certificates import HERE, Authority
from tests.factories.mail_servers import PASSWORD, USER, Mailbox, free_port, mailbox_server
from tests.factories.notifications import SETTINGS
from tests.integration.outbox.workers import MailServer


@pytest.fixture(scope="module")
def authority(tmp_path_factory: pytest.TempPathFactory) -> Authority:
    return Authority(tmp_path_factory.mktemp("pki"), "authority")


@pytest.fixture(scope="module")
def context(authority: Authority) -> ssl.SSLContext:
    """A server's: nobody is let in whose certificate isn't the authority's."""
    made = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
    made.load_cert_chain(*authority.issue("server"))
    made.load_verify_locations(authority.file)
    made.verify_mode = ssl.CERT_REQUIRED
    return made


@pytest.fixture(scope="module")
def ours(authority: Authority) -> TlsFiles:
    certificate, key = authority.issue("klussen")
    return TlsFiles(certificate, key, authority.file)


class Relay(MailServer):
    """Notes who signed in by a certificate."""

    external = 0

    async def auth_EXTERNAL(  # noqa: N802 -- aiosmtpd's name
        self, server: SMTP, _args: list[str]
    ) -> AuthResult:
        """The certificate that TLS checked is enough."""
        assert await server.challenge_auth("") == b""
        self.external += 1
        return AuthResult(success=True, auth_data=b"")


@contextmanager
def relay(context: ssl.SSLContext, *, implicit: bool, signs_in: bool = False) -> Iterator[Any]:
    """Run an SMTP server that takes mail after TLS only; yields it with its address."""
    handler, port = (Relay() if signs_in else MailServer()), free_port()

    class Demanding(Controller):
        def factory(self) -> SMTP:
            if implicit:
                return SMTP(self.handler)
            return SMTP(self.handler, require_starttls=True, tls_context=context,
                        auth_required=signs_in)  # fmt: skip

        def _trigger_server(self) -> None:
            """Its first connection is one of its own, which has no certificate."""
            socket.create_connection((HERE, port)).close()

    controller = Demanding(handler, HERE, port, ssl_context=context if implicit else None)
    controller.start()
    try:
        yield handler, f"{'smtps' if implicit else 'smtp'}://{HERE}:{port}"
    finally:
        controller.stop()


def send(url: str, files: TlsFiles) -> None:
    """Send a mail, set up as an installation is."""
    settings = SETTINGS.model_copy(
        update={"smtp_url": SecretStr(url), "mail_certificate": files.certificate,
                "mail_key": files.key, "mail_ca": files.ca}
    )  # fmt: skip
    content = {"subject": "Hoi", "text": "Hoi", "html": "<p>Hoi</p>"}
    transport = mail_transport(settings)
    assert isinstance(transport, SmtpTransport)
    transport.send(Envelope(new_id(), "<1@k.nl>", "noor@demo.example", datetime.now(UTC), content))
    transport.close()


@pytest.mark.parametrize("implicit", [True, False])
def test_mail_leaves_to_a_server_that_asks_for_our_certificate(
    context: ssl.SSLContext, ours: TlsFiles, tmp_path: Path, *, implicit: bool
) -> None:
    stranger = Authority(tmp_path, "stranger")
    unknown = TlsFiles(*stranger.issue("klussen"), ca=ours.ca)
    with relay(context, implicit=implicit) as (server, url):
        for files in (TlsFiles(ca=ours.ca), unknown):
            with pytest.raises(OSError, match=r"TLSV1|EOF|closed|reset|Broken"):
                send(url, files)
        with pytest.raises(ssl.SSLCertVerificationError):
            send(url, TlsFiles(ours.certificate, ours.key, stranger.file))
        assert server.accepted == []

        send(url, ours)

        assert len(server.accepted) == 1


def test_a_server_that_wants_to_know_who_we_are_takes_the_certificate(
    context: ssl.SSLContext, ours: TlsFiles
) -> None:
    with relay(context, implicit=False, signs_in=True) as (server, url):
        send(url, ours)

    assert (server.external, len(server.accepted)) == (1, 1)


def test_a_certificate_never_goes_with_mail_in_the_clear(ours: TlsFiles) -> None:
    server, port = MailServer(), free_port()
    controller = Controller(server, HERE, port)
    controller.start()
    try:
        with pytest.raises(OSError, match="offers no TLS"):
            send(f"smtp://{HERE}:{port}?tls=off", ours)
    finally:
        controller.stop()
    assert server.accepted == []


def test_a_renewed_certificate_counts_from_the_next_connection(
    context: ssl.SSLContext, authority: Authority, tmp_path: Path
) -> None:
    certificate, key = tmp_path / "now.crt", tmp_path / "now.key"
    stranger = Authority(tmp_path, "earlier")
    for file, made in zip((certificate, key), stranger.issue("old"), strict=True):
        file.write_bytes(made.read_bytes())
    files = TlsFiles(certificate, key, authority.file)
    before = files.context()
    for file, made in zip((certificate, key), authority.issue("new"), strict=True):
        file.write_bytes(made.read_bytes())
    assert before is not files.context()
    with relay(context, implicit=True) as (server, url):
        send(url, files)
    assert len(server.accepted) == 1


def test_files_that_cannot_be_used_are_told_at_the_start(ours: TlsFiles, tmp_path: Path) -> None:
    odd = tmp_path / "odd.pem"
    odd.write_text("nothing")
    for wrong, named in (
        ({"mail_certificate": odd}, "MAIL_CERTIFICATE"),
        ({"mail_certificate": ours.certificate, "mail_key": tmp_path / "gone"}, "MAIL_CERT"),
        ({"mail_key": ours.key}, "MAIL_KEY needs"),
        ({"mail_ca": odd}, "MAIL_CA"),
    ):
        with pytest.raises(ValueError, match=named):
            tls_files(SETTINGS.model_copy(update=wrong))


@contextmanager
def door(mailbox: Mailbox, context: ssl.SSLContext) -> Iterator[int]:
    """A TLS front before the mailbox, as sites have one: in by certificate, signed in or not."""
    loop = asyncio.new_event_loop()

    async def passes(reader: asyncio.StreamReader, writer: asyncio.StreamWriter) -> None:
        inside, outside = await asyncio.open_connection(HERE, mailbox.port)

        async def back() -> None:
            while data := await inside.read(65536):
                writer.write(data)
            writer.close()

        answering = asyncio.create_task(back())
        with suppress(OSError):
            while line := await reader.readline():
                tag, _, words = line.partition(b" ")
                if words.strip() == b"AUTHENTICATE EXTERNAL":
                    writer.write(b"+ \r\n")
                    await reader.readline()
                    line = tag + f" LOGIN {USER} {PASSWORD}\r\n".encode()
                outside.write(line)
        outside.close()
        await answering

    server = loop.run_until_complete(asyncio.start_server(passes, HERE, 0, ssl=context))
    thread = threading.Thread(target=loop.run_forever, daemon=True)
    thread.start()
    try:
        yield int(server.sockets[0].getsockname()[1])
    finally:
        loop.call_soon_threadsafe(loop.stop)
        thread.join(10)


def test_answers_are_read_from_a_mailbox_behind_a_certificate(
    context: ssl.SSLContext, ours: TlsFiles
) -> None:
    with mailbox_server() as mailbox, door(mailbox, context) as port:
        by_password = read_imap_server(f"imaps://{USER}:{PASSWORD}@{HERE}:{port}/INBOX")
        by_certificate = read_imap_server(f"imaps://{HERE}:{port}/INBOX")
        for server in (by_password, by_certificate):
            mailbox.deliver(b"Subject: hoi\r\n\r\nx")
            with pytest.raises(MailboxTrouble):
                look(server, lambda _: True, TlsFiles(ca=ours.ca))
            assert look(server, lambda data: data.startswith(b"Subject: hoi"), ours) == 1
        assert mailbox.flags() == [], "each was the mail that was put in, and is gone"


def test_without_a_certificate_nobody_signs_in_by_one() -> None:
    with mailbox_server() as mailbox:
        nobody = read_imap_server(f"imap://{HERE}:{mailbox.port}/INBOX")
        with pytest.raises(MailboxTrouble):
            look(nobody, lambda _: True)
