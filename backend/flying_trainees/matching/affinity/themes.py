"""The fine themes of local government and the official list above them, from the data folder."""

import tomllib
from dataclasses import dataclass
from functools import cache

from flying_trainees.matching.affinity.words import read_data

_FILES = (
    *("care", "society", "building", "climate"),
    *("surroundings", "safety", "information", "running"),
)


@dataclass(frozen=True, slots=True)
class OfficialTheme:
    """A theme of the official government list; `broader` is its parent's URI, None at the top."""

    uri: str
    label: str
    broader: str | None


@dataclass(frozen=True, slots=True)
class FineTheme:
    """A municipal theme below the official list, with the words that betray it.

    `official` is the URI of the closest official theme, `description` two full sentences (what
    sentence vectors compare with), `situations` what clients might say about it, as many for each,
    `keywords` the formal words followed by the everyday ones.
    """

    id: str
    label: str
    label_en: str
    official: str
    description: str
    situations: tuple[str, ...]
    keywords: tuple[str, ...]


@cache
def official_themes() -> dict[str, OfficialTheme]:
    """The official list by URI: sixteen themes and the seventy-six below them."""
    data = tomllib.loads(read_data("official_themes.toml"))
    base = str(data["base"])
    return {
        base + code: OfficialTheme(base + code, entry[0], base + entry[1] if entry[1:] else None)
        for code, entry in data["themes"].items()
    }


@cache
def fine_themes() -> tuple[FineTheme, ...]:
    """All fine themes in a fixed order: the order of every theme vector in this package."""
    base = str(tomllib.loads(read_data("official_themes.toml"))["base"])
    entries = [
        entry
        for name in _FILES
        for entry in tomllib.loads(read_data(f"themes/{name}.toml"))["theme"]
    ]
    return tuple(
        FineTheme(
            id=entry["id"],
            label=entry["label"],
            label_en=entry["label_en"],
            official=base + entry["official"],
            description=entry["description"],
            situations=tuple(entry["situations"]),
            keywords=tuple(entry["formal"]) + tuple(entry["everyday"]),
        )
        for entry in entries
    )


def top_theme(uri: str) -> str:
    """The theme of the top sixteen that an official theme belongs to; an unknown URI as it is."""
    theme = official_themes().get(uri)
    return uri if theme is None or theme.broader is None else theme.broader


def relation(stated: str, wanted: str) -> float:
    """How much one official theme says about another: 1 same, .7 parent or child, .4 siblings."""
    if stated == wanted:
        return 1.0
    if top_theme(stated) != top_theme(wanted):
        return 0.0
    return 0.7 if top_theme(stated) in (stated, wanted) else 0.4


@cache
def fine_theme_weights(uri: str) -> tuple[tuple[int, float], ...]:
    """The fine themes that an official theme stands for: (position, relation), never zero."""
    related = ((at, relation(uri, fine.official)) for at, fine in enumerate(fine_themes()))
    return tuple((at, weight) for at, weight in related if weight > 0.0)
