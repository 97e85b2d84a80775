"""Bring a database's schema up to date (Alembic), from the folder `migrations/`."""

from pathlib import Path

from alembic import command
from alembic.config import Config
from sqlalchemy import NullPool, create_engine

PACKAGE = Path(__file__).parent.parent
FOLDERS = (PACKAGE / "migrations", PACKAGE.parent.parent / "migrations")


def migrations_folder() -> Path:
    """Inside the installed package, or beside it in a checkout."""
    return next(folder for folder in FOLDERS if (folder / "env.py").is_file())


def migrate(url: str, revision: str = "head") -> None:
    """Migrate the database at `url` in one transaction."""
    engine = create_engine(url, poolclass=NullPool)
    config = Config()
    config.set_main_option("script_location", str(migrations_folder()))
    with engine.begin() as connection:
        config.attributes["connection"] = connection
        command.upgrade(config, revision)
