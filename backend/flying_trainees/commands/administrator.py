"""`flying-trainees create-administrator`, `forget-passkeys`: ways in, from the command line."""

from typing import Annotated

import typer
from pydantic import validate_email
from pydantic_core import PydanticCustomError
from sqlmodel import Session

from flying_trainees.administration.creating import create_administrator
from flying_trainees.administration.forgetting_passkeys import forget_passkeys
from flying_trainees.commands.environment import need_database, ready_settings
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.errors import NotFound

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


@app.command("forget-passkeys")
def forget_the_passkeys(
    email: Annotated[str, typer.Argument(help="The address of who lost them.")],
) -> None:
    """Take somebody's passkeys away, all of them; a link by mail lets EMAIL make a first one."""
    settings = ready_settings()
    with Session(make_engine(settings, need_database(settings))) as session:
        try:
            number = forget_passkeys(session, utc_now(), email)
        except NotFound:
            raise typer.BadParameter(f"{email} has no account.") from None
        session.commit()
    typer.echo(f"{email} has no passkeys any more (there were {number}), and is signed out.")
