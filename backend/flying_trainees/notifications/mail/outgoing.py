"""Which way mail leaves: the server of the settings, else the local mailbox."""

from flying_trainees.core.settings import Settings
from flying_trainees.notifications.mail.mailbox import Mailbox
from flying_trainees.notifications.mail.smtp import SmtpTransport
from flying_trainees.notifications.mail.tls import tls_files

CHANNEL = "mail"
"""What deliveries call it."""


def mailbox_of(settings: Settings) -> Mailbox:
    """The local mailbox of an installation."""
    return Mailbox(settings.data_dir / "mailbox", settings.mail_from)


def mail_transport(settings: Settings) -> SmtpTransport | Mailbox:
    """The transport for mail; raises ValueError when a setting can't be used."""
    if settings.smtp_url is None:
        return mailbox_of(settings)
    url = settings.smtp_url.get_secret_value()
    return SmtpTransport(url, settings.mail_from, tls_files(settings))
