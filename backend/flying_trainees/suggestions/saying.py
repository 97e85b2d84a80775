"""Reasons in the reader's words: to the person himself, or about him by name."""

from collections.abc import Iterable, Mapping

from babel.dates import format_date
from sqlmodel import Session, select

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.language import Language, text
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.reasons import Reason, ReasonParam, text_id, top_three
from flying_trainees.suggestions.better_times import Alternative
from flying_trainees.suggestions.schemas import ReasonOut
from flying_trainees.themes.models import Theme

IN_COMMON = frozenset({"theme", "text"})


class Voice:
    """Says reasons in one language; theme labels in a reason are Dutch until they are said."""

    def __init__(self, session: Session, language: Language) -> None:
        self._language = language
        self._labels = _english_labels(session) if language == "en" else {}

    def say(self, reason: Reason, name: str | None = None) -> ReasonOut:
        """One reason; with `name` it speaks about that person."""
        params = self._params(reason)
        words = text(
            self._language,
            "fits-theme-words" if _with_words(reason) else text_id(reason.key),
            {**params, "name": name or ""},
            variant="other" if name is not None else "",
        )
        return ReasonOut(
            key=str(reason.key), params=dict(params), text=words, caution=reason.caution
        )

    def say_all(self, reasons: Iterable[Reason], name: str | None = None) -> list[ReasonOut]:
        """All reasons, the three that tell most in front."""
        every = tuple(reasons)
        first = top_three(every)
        rest = (reason for reason in every if reason not in first)
        return [self.say(reason, name) for reason in (*first, *rest)]

    def say_both(self, reasons: Iterable[Reason]) -> list[ReasonOut]:
        """What two texts have in common; what only a person can say is left out."""
        return [
            ReasonOut(
                key=str(reason.key),
                params=dict(reason.params),
                text=text(
                    self._language,
                    f"related-{reason.key}{_with_words(reason)}",
                    self._params(reason),
                ),
                caution=False,
            )
            for reason in reasons
            if str(reason.key) in IN_COMMON
        ]

    def in_order(self, reasons: Iterable[Reason]) -> list[ReasonOut]:
        """Reasons as they stand."""
        return [self.say(reason) for reason in reasons]

    def say_better(self, found: Alternative, more: int) -> str:
        """What a time close by brings: "Een uur later: 6 mensen meer."."""
        day = format_date(found.start.astimezone(AMSTERDAM), "EEEE d MMMM", locale=self._language)
        params = {"more": more, "day": day}
        return text(self._language, f"better-time-{found.shift}", params)

    def _params(self, reason: Reason) -> Mapping[str, ReasonParam]:
        theme = reason.params.get("theme")
        if self._language == "nl" or not isinstance(theme, str):
            return reason.params
        key = reason.params.get("themeId", theme)
        return {**reason.params, "theme": self._labels.get(str(key), theme)}


def _with_words(reason: Reason) -> str:
    """A theme that was heard in words is told with them."""
    return "-words" if str(reason.key) == "theme" and reason.params.get("words") else ""


def _english_labels(session: Session) -> dict[str, str]:
    """English by fine theme id and by official Dutch label; one query."""
    official = session.exec(select(Theme.label, Theme.label_en))
    return {theme.id: theme.label_en for theme in fine_themes()} | dict(official.all())
