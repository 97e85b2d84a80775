"""Themes for a job that is being written: "Is dit het goede thema?"."""

from sqlmodel import Session, col, select

from flying_trainees.core.language import Language
from flying_trainees.matching.affinity.suggest import suggest_themes
from flying_trainees.suggestions.schemas import (
    ThemeSuggestionOut,
    ThemeSuggestionsIn,
    ThemeSuggestionsOut,
)
from flying_trainees.themes.models import Theme


def suggest(session: Session, given: ThemeSuggestionsIn, language: Language) -> ThemeSuggestionsOut:
    """Official themes for the words, the likeliest first."""
    found = suggest_themes(given.title, given.goal, given.description)
    wanted = [one.official for one in found]
    themes = session.exec(select(Theme).where(col(Theme.id).in_(wanted)))
    labels = {theme.id: theme.label if language == "nl" else theme.label_en for theme in themes}
    return ThemeSuggestionsOut(
        items=[
            ThemeSuggestionOut(
                theme=one.official, label=labels[one.official], words=list(one.words)
            )
            for one in found
            if one.official in labels
        ]
    )
