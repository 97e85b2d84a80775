"""Bring a database's schema up to date (Alembic), from the folder `migrations/`."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import NullPool, create_engine, make_url

from flying_trainees.core.database_roles import grant_to_application

PACKAGE = Path(__file__).parent.parent
FOLDERS = (PACKAGE / "migrations", PACKAGE.parent.parent / "migrations")


def migrations_folder() -> Path:
    """Inside the installed package, or beside it in a checkout."""
    return next(folder for folder in FOLDERS if (folder / "env.py").is_file())


def migrate(url: str, revision: str = "head", application_role: str | None = None) -> None:
    """Migrate the database at `url` in one transaction; give the application's role its rights."""
    engine = create_engine(url, poolclass=NullPool)
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
        if application_role:
            grant_to_application(connection, application_role)


def other_role(url: str, owner_url: str) -> str | None:
    """The role that the application signs in with, when it isn't the owner of the tables."""
    role = make_url(url).username
    return role if role and role != make_url(owner_url).username else None
