"""Which way mail leaves: the server of the settings, else the local mailbox."""

from flying_trainees.core.settings import Settings
from flying_trainees.notifications.mail.mailbox import Mailbox
from flying_trainees.notifications.mail.smtp import SmtpTransport

CHANNEL = "mail"
"""What deliveries call it."""


def mailbox_of(settings: Settings) -> Mailbox:
    """The local mailbox of an installation."""
    return Mailbox(settings.data_dir / "mailbox", settings.mail_from)


def mail_transport(settings: Settings) -> SmtpTransport | Mailbox:
    """The transport for mail; raises ValueError when SMTP_URL can't be read."""
    if settings.smtp_url is None:
        return mailbox_of(settings)
    return SmtpTransport(settings.smtp_url.get_secret_value(), settings.mail_from)
