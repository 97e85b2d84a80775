"""The database: engine with its time-outs, and one session, one transaction for each request."""

from collections.abc import Iterator
from typing import Annotated

from fastapi import Depends, Request
from sqlalchemy import Engine, create_engine
from sqlmodel import Session

from flying_trainees.core.settings import Settings


def make_engine(settings: Settings, url: str, *, name: str = "flying-trainees") -> Engine:
    """An engine whose connections give up in time: statements, locks, idle transactions, pool."""
    options = (
        f"-c statement_timeout={settings.statement_timeout_ms}"
        f" -c lock_timeout={settings.lock_timeout_ms}"
        f" -c idle_in_transaction_session_timeout={settings.idle_transaction_timeout_ms}"
        " -c timezone=UTC"
    )
    return create_engine(
        url,
        pool_size=settings.pool_size,
        max_overflow=settings.pool_overflow,
        pool_timeout=settings.pool_timeout_seconds,
        pool_pre_ping=True,
        connect_args={"options": options, "application_name": name, "connect_timeout": 5},
    )


def open_session(request: Request) -> Iterator[Session]:
    """One transaction for one request: committed before the answer leaves, else rolled back."""
    with Session(request.app.state.engine, expire_on_commit=False) as session:
        yield session
        session.commit()


DbSession = Annotated[Session, Depends(open_session, scope="function")]
