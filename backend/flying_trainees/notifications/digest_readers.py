"""Whose digest is due, claimed so that no two workers build one twice."""

from collections.abc import Sequence
from dataclasses import dataclass
from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor, Grant
from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.core.language import Language
from flying_trainees.notifications.choices import DEFAULT_HOUR, DEFAULT_WEEKDAY, Choices, choices_of
from flying_trainees.notifications.models import Topic, Way
from flying_trainees.notifications.on_behalf import with_grants
from flying_trainees.notifications.wording import language_of
from flying_trainees.suggestions.many import one_of_ids

LATE_AT_MOST_HOURS = 6
"""A digest that could not be built for so long waits for the next one."""

# Today's moment of each person's digest, in Amsterdam; whoever chose nothing has new jobs weekly.
# The upsert claims: a second worker waits for the first one's row, and finds it built.
CLAIM = text("""
    WITH clock AS (
        SELECT CAST(:now AS timestamptz) AS now,
            CAST(:now AS timestamptz) AT TIME ZONE 'Europe/Amsterdam' AS local
    ), wanted AS (
        SELECT p.id,
            (date_trunc('day', c.local)
                + make_interval(hours => coalesce(r.digest_hour, :hour)))
                AT TIME ZONE 'Europe/Amsterdam' AS slot
        FROM clock c CROSS JOIN persons p
        LEFT JOIN mail_rhythms r ON r.person_id = p.id
        LEFT JOIN mail_choices n ON n.person_id = p.id AND n.topic = 'newJobs'
        WHERE p.deactivated_at IS NULL
          AND EXISTS (SELECT FROM role_grants g WHERE g.person_id = p.id)
          AND (
            (extract(isodow FROM c.local) < 6 AND EXISTS (
                SELECT FROM mail_choices m WHERE m.person_id = p.id AND m.way = 'daily'))
            OR (extract(isodow FROM c.local) = coalesce(r.digest_weekday, :weekday) AND (
                n.way IS NULL OR EXISTS (
                    SELECT FROM mail_choices m WHERE m.person_id = p.id AND m.way = 'weekly')))
          )
    ), due AS (
        SELECT w.id, w.slot FROM wanted w CROSS JOIN clock c
        LEFT JOIN digests d ON d.person_id = w.id
        WHERE w.slot <= c.now AND w.slot > c.now - make_interval(hours => :late)
          AND (d.built_at IS NULL OR d.built_at < w.slot)
        ORDER BY w.id LIMIT :at_most
    )
    INSERT INTO digests (person_id, built_at) SELECT id, :now FROM due ORDER BY id
    ON CONFLICT (person_id) DO UPDATE SET built_at = excluded.built_at
        WHERE digests.built_at < (SELECT slot FROM due WHERE due.id = digests.person_id)
    RETURNING person_id
""")


@dataclass(frozen=True, slots=True)
class Reader:
    """Somebody whose digest is due. `topics`: what this one is to tell about."""

    person: Person
    actor: Actor
    language: Language
    choices: Choices
    topics: frozenset[Topic]
    weekly: bool


def claim_readers(session: Session, now: datetime, at_most: int) -> list[Reader]:
    """Some of those whose digest is due, now marked as built; four queries."""
    asked = {
        "now": now,
        "hour": DEFAULT_HOUR,
        "weekday": DEFAULT_WEEKDAY,
        "late": LATE_AT_MOST_HOURS,
        "at_most": at_most,
    }
    ids = session.connection().scalars(CLAIM, asked).all()
    if not ids:
        return []
    people = session.exec(select(Person).where(one_of_ids(col(Person.id), ids))).all()
    choices = choices_of(session, ids)
    grants = _grants(session, ids)
    return [_reader(now, one, choices[one.id], grants.get(one.id, set())) for one in people]


def _reader(now: datetime, person: Person, choices: Choices, grants: set[Grant]) -> Reader:
    _, ways = choices.due_slot(now)
    return Reader(
        person=person,
        actor=with_grants(person, frozenset(grants)),
        language=language_of(person),
        choices=choices,
        topics=frozenset(choices.topics(*ways)),
        weekly=Way.WEEKLY in ways,
    )


def _grants(session: Session, ids: Sequence[UUID]) -> dict[UUID, set[Grant]]:
    found: dict[UUID, set[Grant]] = {}
    for row in session.exec(select(RoleGrant).where(one_of_ids(col(RoleGrant.person_id), ids))):
        grant = Grant(row.role, row.organisation_id, row.network_id)
        found.setdefault(row.person_id, set()).add(grant)
    return found
