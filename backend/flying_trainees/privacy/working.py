"""What the worker does for the rights over data, in transactions of its own."""

import logging
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees.privacy.copying import fill_copy
from flying_trainees.privacy.erasing import erase
from flying_trainees.privacy.keeping import (
    due_for_erasure,
    let_audit_go,
    let_rows_go,
    warn_inactive,
)

logger = logging.getLogger(__name__)
ROUNDS_AT_MOST = 200


def keep_to_periods(engine: Engine, now: datetime) -> None:
    """Let everything go whose time has come. Safe to repeat, and to run in several workers."""
    for work in (let_rows_go, let_audit_go, warn_inactive):
        for _ in range(ROUNDS_AT_MOST):
            with Session(engine) as session:
                done = work(session, now)
                session.commit()
            if not done:
                break
    erase_due(engine, now)


def erase_due(engine: Engine, now: datetime) -> int:
    """Erase some people whose time has come, one transaction each; how many."""
    with Session(engine) as session:
        people = due_for_erasure(session, now)
    for one in people:
        with Session(engine) as session:
            erase(session, now, one.person_id, one.reason, one.asked_by_id)
            session.commit()
    if people:
        logger.info("%d persons erased", len(people))
    return len(people)


def make_copy(engine: Engine, now: datetime, copy_id: UUID) -> None:
    """Make a large copy of somebody's data."""
    with Session(engine) as session:
        fill_copy(session, now, copy_id)
        session.commit()
