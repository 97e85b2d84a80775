"""The words that affinity compares: of people and of jobs."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import text
from sqlmodel import Session

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.matching.affinity.texts import JobTexts, PersonTexts, StatedTheme
from flying_trainees.suggestions.many import id_array

# What somebody works on: placements that have begun (with their themes), then jobs attended.
_PEOPLE = """
    WITH placed AS (
        SELECT p.person_id, string_agg(concat_ws('. ', p.title, nullif(p.description, ''), (
            SELECT string_agg(t.label, ', ' ORDER BY t.position, t.id)
            FROM placement_themes pt JOIN themes t ON t.id = pt.theme_id
            WHERE pt.placement_id = p.id
        )), E'\\n' ORDER BY p.begins_on DESC, p.id) AS said
        FROM placements p
        WHERE p.person_id = ANY (CAST(:ids AS uuid[])) AND p.begins_on <= :today
        GROUP BY p.person_id
    ), flown AS (
        SELECT c.person_id, string_agg(j.title, E'\\n' ORDER BY j.ends_at DESC, j.id) AS said
        FROM claims c JOIN jobs j ON j.id = c.job_id
        WHERE c.person_id = ANY (CAST(:ids AS uuid[])) AND c.state = 'attended'
        GROUP BY c.person_id
    ), answered AS (
        SELECT a.person_id, string_agg(
            concat_ws(' ', a.theme_id, a.interest, a.experience, a.learn::int), E'\\n'
            ORDER BY a.theme_id) AS said
        FROM person_themes a WHERE a.person_id = ANY (CAST(:ids AS uuid[]))
        GROUP BY a.person_id
    ), words AS (
        SELECT given.id, coalesce(r.ambition, '') AS ambition, coalesce(r.note, '') AS note,
            coalesce(r.studies, '') AS studies,
            concat_ws(E'\\n', placed.said, flown.said) AS assignment,
            coalesce(answered.said, '') AS answers
        FROM unnest(CAST(:ids AS uuid[])) AS given (id)
        LEFT JOIN profiles r ON r.person_id = given.id
        LEFT JOIN placed ON placed.person_id = given.id
        LEFT JOIN flown ON flown.person_id = given.id
        LEFT JOIN answered ON answered.person_id = given.id
    )
"""
PEOPLE_WORDS = text(f"{_PEOPLE} SELECT * FROM words")  # noqa: S608  (constants only)

_JOBS = """
    WITH words AS (
        SELECT j.id, j.title, j.goal, j.description, j.help_form, coalesce((
            SELECT string_agg(t.theme_id, ' ' ORDER BY t.position, t.theme_id)
            FROM job_themes t WHERE t.job_id = j.id
        ), '') AS themes
        FROM jobs j WHERE j.id = ANY (CAST(:ids AS uuid[]))
    )
"""
JOBS_WORDS = text(f"{_JOBS} SELECT * FROM words")  # noqa: S608  (constants only)
EVERYBODY = text("SELECT id FROM persons")
KEEPING = text("SELECT id FROM persons WHERE id = :id FOR KEY SHARE")


def people_words(session: Session, ids: Iterable[str], now: datetime) -> list[PersonTexts]:
    """What people say of themselves and work on; one query."""
    asked = {"ids": _array(ids), "today": now.astimezone(AMSTERDAM).date()}
    return [
        PersonTexts(
            id=str(row.id),
            ambition=row.ambition,
            assignment=row.assignment,
            note=row.note,
            studies=row.studies,
            themes=tuple(_answer(line) for line in row.answers.splitlines()),
        )
        for row in session.execute(PEOPLE_WORDS, asked)
    ]


def job_words(session: Session, ids: Iterable[str]) -> list[JobTexts]:
    """What jobs are about; one query."""
    asked = {"ids": _array(ids)}
    return [
        JobTexts(
            id=str(row.id),
            title=row.title,
            goal=row.goal,
            description=row.description,
            help=row.help_form,
            themes=tuple(row.themes.split()),
        )
        for row in session.execute(JOBS_WORDS, asked)
    ]


def _array(ids: Iterable[str]) -> str:
    return id_array(UUID(one) for one in ids)


def _answer(line: str) -> StatedTheme:
    theme, interest, experience, learn = line.rsplit(" ", 3)
    return StatedTheme(theme, int(interest), int(experience), learn == "1")


def still_there(session: Session, person_id: UUID) -> bool:
    """Whether the person has an account, and keeps it until the transaction's end."""
    asked = {"id": person_id}
    return session.execute(KEEPING, asked).first() is not None
