"""Mail leaves over TLS that is checked: STARTTLS and implicit, with a certificate of our own."""

import ssl
from collections.abc import Callable, Iterator
from datetime import UTC, datetime, timedelta
from ipaddress import ip_address
from pathlib import Path

import pytest
from aiosmtpd.controller import Controller
from aiosmtpd.smtp import SMTP
from cryptography import x509
from cryptography.hazmat.primitives import hashes, serialization
from cryptography.hazmat.primitives.asymmetric import ec
from cryptography.x509.oid import NameOID

from flying_trainees.core.ids import new_id
from flying_trainees.notifications.mail.smtp import SmtpTransport
from flying_trainees.outbox.transport import Envelope
from tests.integration.outbox.workers import MailServer
from tests.server.conftest import free_port

FROM = "Klussen <noreply@klussen.example>"
Serve = Callable[..., tuple[MailServer, str]]


@pytest.fixture(scope="module")
def certificate(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A self-made certificate for 127.0.0.1 with its key, in one file."""
    key = ec.generate_private_key(ec.SECP256R1())
    name = x509.Name([x509.NameAttribute(NameOID.COMMON_NAME, "127.0.0.1")])
    now = datetime.now(UTC)
    made = (
        x509.CertificateBuilder()
        .subject_name(name)
        .issuer_name(name)
        .public_key(key.public_key())
        .serial_number(x509.random_serial_number())
        .not_valid_before(now - timedelta(days=1))
        .not_valid_after(now + timedelta(days=2))
        .add_extension(
            x509.SubjectAlternativeName([x509.IPAddress(ip_address("127.0.0.1"))]), critical=False
        )
        .add_extension(x509.BasicConstraints(ca=True, path_length=0), critical=True)
        .sign(key, hashes.SHA256())
    )
    file = tmp_path_factory.mktemp("tls") / "server.pem"
    file.write_bytes(
        key.private_bytes(
            serialization.Encoding.PEM,
            serialization.PrivateFormat.PKCS8,
            serialization.NoEncryption(),
        )
        + made.public_bytes(serialization.Encoding.PEM)
    )
    return file


class StartTls(Controller):
    """A server that takes nothing before STARTTLS."""

    context: ssl.SSLContext

    def factory(self) -> SMTP:
        """One connection."""
        return SMTP(self.handler, require_starttls=True, tls_context=self.context)


@pytest.fixture
def serve(certificate: Path) -> Iterator[Serve]:
    """Starts a mail server; `implicit` TLS or STARTTLS."""
    running: list[Controller] = []

    def start(*, implicit: bool) -> tuple[MailServer, str]:
        context = ssl.SSLContext(ssl.PROTOCOL_TLS_SERVER)
        context.load_cert_chain(certificate)
        server, port = MailServer(), free_port()
        if implicit:
            controller = Controller(server, "127.0.0.1", port, ssl_context=context)
        else:
            controller = StartTls(server, "127.0.0.1", port)
            controller.context = context
        controller.start()
        running.append(controller)
        return server, f"{'smtps' if implicit else 'smtp'}://127.0.0.1:{port}"

    yield start
    for controller in running:
        controller.stop()


def mail() -> Envelope:
    """A mail to send."""
    content = {"subject": "Hoi", "text": "Hoi", "html": "<p>Hoi</p>"}
    return Envelope(new_id(), "<1@k.example>", "noor@demo.example", datetime.now(UTC), content)


@pytest.mark.parametrize("implicit", [True, False])
def test_mail_leaves_over_tls_when_the_certificate_is_known(
    serve: Serve, certificate: Path, monkeypatch: pytest.MonkeyPatch, *, implicit: bool
) -> None:
    server, url = serve(implicit=implicit)
    monkeypatch.setenv("SSL_CERT_FILE", str(certificate))
    transport = SmtpTransport(url, FROM)

    transport.send(mail())
    transport.close()

    assert len(server.accepted) == 1


@pytest.mark.parametrize("implicit", [True, False])
def test_no_mail_leaves_to_a_server_that_cannot_prove_itself(
    serve: Serve, *, implicit: bool
) -> None:
    server, url = serve(implicit=implicit)

    with pytest.raises(ssl.SSLCertVerificationError):
        SmtpTransport(url, FROM).send(mail())

    assert server.arrived == []
