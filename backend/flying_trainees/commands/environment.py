"""What most commands begin with: the settings, the log, the address of the database."""

import typer

from flying_trainees.core import logs
from flying_trainees.core.settings import Settings, get_settings


def ready_settings() -> Settings:
    """The settings of this process, with the log set up."""
    settings = get_settings()
    logs.configure(settings)
    return settings


def need_database(settings: Settings) -> str:
    """DATABASE_URL. Raises typer.BadParameter without one."""
    if settings.database_url is None:
        raise typer.BadParameter("set DATABASE_URL (or use `flying-trainees demo`)")
    return settings.database_url
