"""The demo: the web app with everything it needs, in one process."""

import base64
import logging
import os
import sys
from pathlib import Path

from pydantic import SecretStr
from sqlalchemy import NullPool, create_engine, make_url

from flying_trainees.core import logs
from flying_trainees.core.database_roles import ensure_role, grant_to_application
from flying_trainees.core.embedded_postgres import EmbeddedPostgres, EmbeddedPostgresError
from flying_trainees.core.schema_migration import PACKAGE, migrate
from flying_trainees.core.settings import Settings
from flying_trainees.demo.loading import load_demo
from flying_trainees.serving import serve_app

DATABASE = "flying_trainees"
APPLICATION = "flying_trainees_app"
DEMO_REQUESTS_PER_MINUTE = 6000


def serve_demo(settings: Settings) -> None:
    """Database, migrations, demo data, web app and worker; all stop together."""
    settings = demo_settings(settings)
    logs.configure(settings)
    postgres = EmbeddedPostgres(settings.data_dir / "postgres")
    try:
        postgres.start()
    except EmbeddedPostgresError as error:
        sys.exit(f"The database can't start: {error}")
    try:
        postgres.ensure_database(DATABASE)
        url = postgres.url(DATABASE)
        migrate(url)
        ready = settings.model_copy(update={"database_url": application_url(url)})
        load_demo(ready)
        serve_app(ready)
    finally:
        postgres.stop()
        logging.shutdown()


def application_url(owner_url: str) -> str:
    """The embedded database by the application's own role: it only adds to the audit trail."""
    engine = create_engine(owner_url, poolclass=NullPool)
    with engine.begin() as connection:
        ensure_role(connection, APPLICATION)
        grant_to_application(connection, APPLICATION)
    address = make_url(owner_url).set(username=APPLICATION)
    return address.render_as_string(hide_password=False)


def own_key(folder: Path) -> SecretStr:
    """The demo's own key for sealing secrets, made once; only its owner can read the file."""
    file = folder / "secrets.key"
    if not file.exists():
        folder.mkdir(parents=True, exist_ok=True)
        file.touch(mode=0o600)
        file.write_text(base64.b64encode(os.urandom(32)).decode())
    return SecretStr(file.read_text())


def demo_settings(settings: Settings) -> Settings:
    """Demo mode: readable logs, generous limits, the worker inside, the built front end."""
    changes: dict[str, object] = {
        "demo": True,
        "worker_in_process": True,
        "log_format": "text",
        "log_level": "WARNING" if settings.log_level == "INFO" else settings.log_level,
        "secrets_key": settings.secrets_key or own_key(settings.data_dir),
        "requests_per_minute": max(settings.requests_per_minute, DEMO_REQUESTS_PER_MINUTE),
        "sign_in_links_per_hour": max(settings.sign_in_links_per_hour, 100),
        "frontend_dir": settings.frontend_dir or PACKAGE.parent.parent / "frontend" / "dist",
    }
    return settings.model_copy(update=changes)
