"""TLS towards the mail servers: whom we trust, and the certificate by which they know us.

The files are read anew for every connection: a short-lived certificate is simply replaced, and
there is no credential between us and the mail servers that never changes (ASVS 13.2.1).
"""

import ssl
from dataclasses import dataclass
from pathlib import Path

from flying_trainees.core.settings import Settings

NO_PASSWORD = ""
"""A key with a password is refused; without this OpenSSL would wait for somebody to type it."""


@dataclass(frozen=True, slots=True)
class TlsFiles:
    """PEM files. `certificate` with its chain, and its `key` unless that is in the same file.

    `ca`: the authorities to trust, instead of the system's.
    """

    certificate: Path | None = None
    key: Path | None = None
    ca: Path | None = None

    def context(self) -> ssl.SSLContext:
        """A context with what is in the files now; raises ValueError naming the setting."""
        try:
            context = ssl.create_default_context(cafile=self.ca)
        except OSError as error:
            raise ValueError(f"MAIL_CA can't be used: {error}") from error
        if self.certificate is None:
            return context
        try:
            context.load_cert_chain(self.certificate, self.key, NO_PASSWORD)
        except OSError as error:
            raise ValueError(f"MAIL_CERTIFICATE, MAIL_KEY can't be used: {error}") from error
        return context


def tls_files(settings: Settings) -> TlsFiles:
    """The files of the settings, tried once; raises ValueError when they can't be used."""
    if settings.mail_key and not settings.mail_certificate:
        raise ValueError("MAIL_KEY needs MAIL_CERTIFICATE")
    files = TlsFiles(settings.mail_certificate, settings.mail_key, settings.mail_ca)
    files.context()
    return files
