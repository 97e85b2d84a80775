"""Dutch that everybody can read: every file of interface texts reaches 60 of Flesch-Douma.

Douma (1960): 206.835 - 0.93 x words per sentence - 77 x syllables per word; 60 and above reads
easily, about B1. Syllables are counted by Pyphen with the Dutch hyphenation patterns.
"""

import json
import re
from collections.abc import Iterator
from functools import cache
from pathlib import Path

import pytest
from pyphen import Pyphen

ROOT = Path(__file__).parent.parent.parent
FILES = sorted((ROOT / "frontend" / "src" / "i18n" / "nl").glob("*.json"))
EASY = 60
FEW = 4
"""Shorter texts are labels, not sentences."""
HYPHENS = Pyphen(lang="nl_NL", left=1, right=1)
WORD = re.compile(r"[^\W\d_]+(?:['’-][^\W\d_]+)*")
CHOICE = re.compile(r"\{[^{},]*,[^{},]*,[^{}]*\b(?:other|=?\w+) \{([^{}]*)\}\s*\}")
OPTION = re.compile(r"(?:=?\w+) \{[^{}]*\}\s+(?=(?:=?\w+) \{)")
PLACE = re.compile(r"\{[^{}]*\}|#")


def test_every_file_of_texts_is_found() -> None:
    assert len(FILES) > 15


@pytest.mark.parametrize("file", FILES, ids=lambda file: file.stem)
def test_texts_read_easily(file: Path) -> None:
    found = sentences(file)
    if len(found) >= FEW:
        assert ease(found) >= EASY


def test_the_measure_tells_hard_words_from_plain_ones() -> None:
    plain = ["Je plek gaat naar iemand anders.", "Kies een dag die je past."]
    hard = ["Beschikbaarheidsoverzichten worden organisatieoverstijgend geconsolideerd."]

    assert ease(plain) > EASY > ease(hard)


def ease(found: list[str]) -> float:
    """Flesch-Douma of those sentences together."""
    words = [word for sentence in found for word in WORD.findall(sentence)]
    spoken = sum(syllables(word.lower()) for word in words)
    return 206.835 - 0.93 * len(words) / len(found) - 77 * spoken / len(words)


def sentences(file: Path) -> list[str]:
    """The sentences of a file, with an example where a text has a place to fill in."""
    texts = (plain(text) for text in strings(json.loads(file.read_text())))
    parts = (part for text in texts for part in re.split(r"(?<=[.?!…])\s+|\n", text))
    return [part for part in parts if len(WORD.findall(part)) >= FEW]


def strings(value: object) -> Iterator[str]:
    """All texts inside."""
    if isinstance(value, str):
        yield value
    elif isinstance(value, dict):
        for inner in value.values():
            yield from strings(inner)


def plain(text: str) -> str:
    """A message in the words that a reader sees: the last of each choice, an example in a place."""
    before = ""
    while before != text:
        before, text = text, CHOICE.sub(r"\1", OPTION.sub("", text))
    return PLACE.sub("drie", text)


@cache
def syllables(word: str) -> int:
    """How many there are, by where the word may be broken."""
    return len(HYPHENS.positions(word)) + 1
