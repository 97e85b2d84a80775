"""Who asks about a pool assignment, and in which language; what its routes may refuse with."""

from dataclasses import dataclass
from datetime import datetime
from typing import Annotated

from fastapi import Depends
from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import Language, ReaderLanguage
from flying_trainees.core.problems import answers
from flying_trainees.pools.queries import Found
from flying_trainees.pools.schemas import PoolOut, PoolTimelineOut
from flying_trainees.pools.showing import page
from flying_trainees.pools.timeline import timeline_of

READ = answers(400, 401, 403, 404, 429)
WRITE = answers(400, 401, 403, 404, 409, 429)


@dataclass(frozen=True, slots=True)
class Reader:
    """A request about pool assignments: what every use case and every answer needs."""

    session: Session
    actor: Actor
    now: datetime
    language: Language

    def page(self, found: Found) -> PoolOut:
        """The whole assignment as this reader sees it."""
        return page(self.session, self.actor, found, self.now, self.language)

    def timeline(self, found: Found) -> PoolTimelineOut:
        """Its timeline as this reader sees it."""
        return timeline_of(self.session, self.actor, self.now, found, self.language)


def _reader(actor: SignedIn, session: DbSession, now: Now, language: ReaderLanguage) -> Reader:
    return Reader(session, actor, now, language)


ByReader = Annotated[Reader, Depends(_reader)]
