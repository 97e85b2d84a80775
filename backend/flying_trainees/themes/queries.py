"""Reads of themes. Public reference data: no scope."""

from collections.abc import Iterable

from sqlmodel import Session, col, or_, select
from sqlmodel.sql.expression import SelectOfScalar

from flying_trainees.core.language import Language
from flying_trainees.themes.models import Theme
from flying_trainees.themes.schemas import ThemeOut


def all_themes(session: Session, language: Language) -> list[ThemeOut]:
    """Every theme in the list's own order."""
    rows = session.exec(select(Theme).order_by(col(Theme.position), col(Theme.id)))
    return [
        ThemeOut(
            id=theme.id,
            label=theme.label if language == "nl" else theme.label_en,
            broader=theme.broader,
        )
        for theme in rows
    ]


def unknown_themes(session: Session, ids: Iterable[str]) -> set[str]:
    """Those of `ids` that aren't in the list."""
    wanted = set(ids)
    return wanted - set(session.exec(select(Theme.id).where(col(Theme.id).in_(wanted))))


def theme_and_narrower(theme_id: str) -> SelectOfScalar[str]:
    """The ids of a theme and of those within it, for a query."""
    return select(Theme.id).where(or_(Theme.id == theme_id, Theme.broader == theme_id))
