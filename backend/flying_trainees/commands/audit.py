"""`flying-trainees audit verify`: whether the audit trail is whole and unchanged."""

import re
from typing import Annotated

import typer
from sqlmodel import Session

from flying_trainees.audit.chaining import verify
from flying_trainees.commands.environment import need_database
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.settings import get_settings

HEAD = re.compile(r"^\d{1,18}:[0-9a-f]{64}$")

app = typer.Typer(no_args_is_help=True, help="The audit trail.")


@app.callback()
def trail() -> None:
    """Keep `verify` a command by its own name."""


@app.command("verify")
def verify_trail(
    head: Annotated[
        str | None, typer.Option(help="POSITION:HASH of an earlier head, from the log.")
    ] = None,
) -> None:
    """Look over the chain of the audit trail; the exit code is 1 when something is wrong."""
    settings = get_settings()
    url = need_database(settings)
    if head is not None and not HEAD.match(head):
        raise typer.BadParameter("--head is POSITION:HASH")
    with Session(make_engine(settings, url)) as session:
        report = verify(session, utc_now(), head)
    for finding in report.findings:
        typer.echo(f"WRONG at {finding.position}: {finding.what} {finding.entry_id or ''}".rstrip())
    typer.echo(
        f"{report.links} links, {report.forgotten} entries forgotten by their period,"
        f" {report.unlinked} not linked yet; head {report.links}:{report.head}"
    )
    raise typer.Exit(1 if report.findings else 0)
