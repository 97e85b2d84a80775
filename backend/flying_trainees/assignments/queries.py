"""Reads of runs: one, for whoever may have to do with it."""

from typing import cast
from uuid import UUID

from sqlalchemy.orm import QueryableAttribute, defer
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.models import AssignmentRun, Json
from flying_trainees.assignments.policy import is_in_network, may_assign
from flying_trainees.core.errors import NotAllowed, NotFound
from flying_trainees.people.network_models import Network

WITHOUT_INPUT = defer(cast("QueryableAttribute[Json | None]", col(AssignmentRun.snapshot)))
"""The input is large, and only asked for by itself."""


def has_input(session: Session, run_id: UUID) -> bool:
    """Whether the input of a run is still kept."""
    kept = col(AssignmentRun.snapshot).is_not(None)
    return session.exec(select(kept).where(AssignmentRun.id == run_id)).one()


def require_network(session: Session, actor: Actor, network_id: UUID) -> None:
    """Raises NotFound for a network that isn't the actor's, NotAllowed for one of its members."""
    if may_assign(actor, network_id):
        if session.get(Network, network_id) is None:
            raise NotFound
    elif is_in_network(actor, network_id):
        raise NotAllowed
    else:
        raise NotFound


def find_run(
    session: Session, actor: Actor, network_id: UUID, run_id: UUID, *, lock: bool = False
) -> AssignmentRun:
    """A run of a network, without its input. Raises NotFound, NotAllowed."""
    require_network(session, actor, network_id)
    wanted = (
        select(AssignmentRun)
        .where(AssignmentRun.id == run_id, AssignmentRun.network_id == network_id)
        .options(WITHOUT_INPUT)
        .execution_options(populate_existing=True)
    )
    run = session.exec(wanted.with_for_update() if lock else wanted).first()
    if run is None:
        raise NotFound
    return run
