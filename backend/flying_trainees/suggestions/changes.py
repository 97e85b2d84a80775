"""What changed of people and jobs, for readers that remember: see migration 0009.

Every change left a row with the number of its transaction. A reader keeps the lowest transaction
that was still open when it last asked: whatever it hasn't seen is that one or a later one. So
nothing is missed, in whatever order transactions end, and asking costs one index look-up.
"""

from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, col, delete

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.suggestions.models import SubjectChange

KEPT = timedelta(hours=24)
"""A reader that asked longer ago begins anew."""

# Rows of a restored dump may carry numbers that this server hasn't given out yet.
UNSEEN = text("""
    SELECT pg_snapshot_xmin(pg_current_snapshot())::text::bigint, kind, subject_id
    FROM (VALUES (1)) AS once LEFT JOIN LATERAL (
        SELECT DISTINCT kind, subject_id FROM subject_changes
        WHERE xid >= :since AND (xid < pg_snapshot_xmax(pg_current_snapshot())::text::bigint
            OR xid = pg_current_xact_id_if_assigned()::text::bigint)
    ) AS changed ON true
""")
PLACEMENTS_BEGIN = text("""
    SELECT note_change('person', person_id, true) FROM (
        SELECT DISTINCT person_id FROM placements
        WHERE begins_on > CAST(:after AS date) AND begins_on <= CAST(:upto AS date)
    ) AS beginning
""")


@dataclass(frozen=True, slots=True)
class Unseen:
    """What may have changed since a reader asked; `everything`: begin anew. `since` for next time.

    Ids of what is gone are in it too.
    """

    since: int
    people: frozenset[UUID]
    jobs: frozenset[UUID]
    everything: bool


def unseen(session: Session, since: int | None) -> Unseen:
    """What a reader hasn't seen since it last asked (None: never asked); one query.

    Ask first, then read what changed: what is read is at least as new as the answer.
    """
    horizon, people, jobs, everything = 0, set[UUID](), set[UUID](), since is None
    never = 2**62
    for snapshot, kind, subject in session.execute(
        UNSEEN, {"since": never if since is None else since}
    ):
        horizon = snapshot
        everything |= kind == "everything"
        if subject is not None:
            (people if kind == "person" else jobs).add(subject)
    return Unseen(horizon, frozenset(people), frozenset(jobs), everything)


def tidy(session: Session, now: datetime) -> None:
    """Drop changes that every reader has seen; note placements that began since (once an hour).

    A placement is what somebody works on from its first day on, without a row being changed.
    """
    session.execute(delete(SubjectChange).where(col(SubjectChange.at) < now - KEPT))
    upto = now.astimezone(AMSTERDAM).date()
    session.execute(PLACEMENTS_BEGIN, {"after": upto - timedelta(days=1), "upto": upto})
