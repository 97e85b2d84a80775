"""`flying-trainees create-administrator`: how a real installation begins."""

from typing import Annotated

import typer
from pydantic import validate_email
from pydantic_core import PydanticCustomError
from sqlmodel import Session

from flying_trainees.administration.creating import create_administrator
from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine

app = typer.Typer()


@app.command("create-administrator")
def create_an_administrator(
    email: Annotated[str, typer.Argument(help="The address to sign in with.")],
    name: Annotated[str, typer.Option(help="How others see this person.")] = "Beheerder",
) -> None:
    """Make somebody administrator; who signs in by a link that is mailed to EMAIL."""
    settings = ready_settings()
    try:
        address = validate_email(email)[1]
    except PydanticCustomError as error:
        raise typer.BadParameter(f"{email} is no e-mail address: {error}") from None
    with Session(make_engine(settings, need_database(settings))) as session:
        made = create_administrator(session, utc_now(), address, name)
        session.commit()
    typer.echo(f"{address} is{' now' if made else ' already'} an administrator.")
