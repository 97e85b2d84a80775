"""The worker's part: looks at long lists and writes them, and tells how far it is."""

import logging
import time
from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlalchemy import Engine, func, select, update
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col

from flying_trainees.core.errors import DomainError
from flying_trainees.transfer.errors import ImportStale
from flying_trainees.transfer.finishing import finish, write_import
from flying_trainees.transfer.looking import keep_plan, prepare_import
from flying_trainees.transfer.models import Import, ImportState
from flying_trainees.transfer.planning import Tick

logger = logging.getLogger(__name__)

AT_WORK = (ImportState.READING, ImportState.WRITING)
TOLD_EVERY_SECONDS = 0.4
Clock = Callable[[], datetime]


def work_on_import(engine: Engine, clock: Clock, import_id: UUID) -> None:
    """Look at a list, or write it, as its state says; nothing for one that waits for neither.

    Everything is one transaction, so that it may be done again after a worker has died; another
    worker that comes along meanwhile goes away.
    """
    try:
        with Session(engine, expire_on_commit=False) as session:
            if _is_mine(session, import_id):
                _work(session, clock(), import_id, _Progress(engine, import_id))
                session.commit()
    except DomainError as refused:
        _fail(engine, import_id, refused.code)
    except IntegrityError:
        # Somebody wrote the same thing between our looking and our writing.
        logger.info("import %s met others", import_id, exc_info=True)
        _fail(engine, import_id, ImportStale.code)
    except Exception:
        _fail(engine, import_id, "import-broke")
        raise


def _is_mine(session: Session, import_id: UUID) -> bool:
    key = import_id.int & 0x7FFF_FFFF_FFFF_FFFF
    return bool(session.execute(select(func.pg_try_advisory_xact_lock(key))).scalar_one())


def _work(session: Session, now: datetime, import_id: UUID, progress: Tick) -> None:
    kept = session.get(Import, import_id)
    if kept is None or kept.state not in AT_WORK:
        return
    if kept.state is ImportState.READING:
        prepared = prepare_import(session, now, kept, progress)
        if _still(session, kept):
            keep_plan(kept, prepared)
    else:
        summary = write_import(session, now, kept, progress)
        finish(kept, now, ImportState.CONFIRMED, summary)
    session.add(kept)


def _still(session: Session, kept: Import) -> bool:
    """Whether nobody has thrown the list away meanwhile; its row is locked from now on."""
    now = select(col(Import.state)).where(col(Import.id) == kept.id).with_for_update()
    return bool(session.execute(now).scalar_one_or_none() == kept.state)


class _Progress:
    """Says now and then how far it is, in transactions of its own."""

    def __init__(self, engine: Engine, import_id: UUID) -> None:
        self.engine, self.import_id = engine, import_id
        self.done, self.told_at = 0, 0.0

    def __call__(self, rows: int) -> None:
        self.done += rows
        if time.monotonic() - self.told_at < TOLD_EVERY_SECONDS:
            return
        self.told_at = time.monotonic()
        row = update(Import).where(col(Import.id) == self.import_id)
        with Session(self.engine) as session:
            session.execute(row.values(done=func.least(self.done, col(Import.total))))
            session.commit()


def _fail(engine: Engine, import_id: UUID, code: str) -> None:
    """It stops, and says why; nothing of it was written."""
    with Session(engine) as session:
        session.execute(
            update(Import)
            .where(col(Import.id) == import_id, col(Import.state).in_(AT_WORK))
            .values(state=ImportState.FAILED, failure=code)
        )
        session.commit()
