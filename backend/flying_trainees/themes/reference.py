"""Loads the official theme list that ships with the product. Nothing is ever deleted."""

from importlib.resources import files

from pydantic import BaseModel, TypeAdapter
from sqlmodel import Session, select

from flying_trainees.core.loading import Loaded
from flying_trainees.themes.models import Theme


class ThemeRow(BaseModel):
    """One entry of the file: URI, Dutch and English label, the URI of the theme above."""

    uri: str
    nl: str
    en: str
    broader: str | None


def read_themes() -> list[ThemeRow]:
    """The list that ships with the product, main themes first; else in the list's order."""
    path = files("flying_trainees.themes") / "data" / "themes.json"
    return TypeAdapter(list[ThemeRow]).validate_json(path.read_bytes())


def load_themes(session: Session, rows: list[ThemeRow]) -> Loaded:
    """Add the themes that are new, bring the others up to date by URI; flushes."""
    known = {theme.id: theme for theme in session.exec(select(Theme))}
    new = changed = 0
    wanted = [_theme(position, row) for position, row in enumerate(rows)]
    # A theme's broader one must exist first: the foreign key points into the same table.
    for theme in sorted(wanted, key=lambda one: one.broader is not None):
        old = known.get(theme.id)
        if old is None:
            session.add(theme)
            session.flush()
            new += 1
        elif old.model_dump() != theme.model_dump():
            session.add(old.sqlmodel_update(theme.model_dump()))
            changed += 1
    session.flush()
    return Loaded(new, changed, len(rows) - new - changed)


def _theme(position: int, row: ThemeRow) -> Theme:
    return Theme(id=row.uri, label=row.nl, label_en=row.en, broader=row.broader, position=position)
