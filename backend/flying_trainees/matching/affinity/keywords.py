"""Which fine themes a text is about, by keywords, with the words that gave it away.

A keyword matches the beginning of a word, and anywhere inside a word from six letters on (Dutch
compounds). Up to three letters it must be the whole word. `=word` asks for the whole word and
`^word` for the beginning. Several words must follow each other, the last one as a beginning.
`data/misheard.txt` has words in which one would be heard wrongly ("bekend" is about no beken).
"""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from dataclasses import dataclass
from functools import cache
from math import log, sqrt

import numpy as np
from numpy.typing import NDArray

from flying_trainees.matching.affinity.compounds import zipf
from flying_trainees.matching.affinity.themes import fine_themes
from flying_trainees.matching.affinity.words import read_data, told_words, words_of

_WHOLE_UP_TO = 3
_INSIDE_FROM = 6
_USUAL_ZIPF = 4.0
_PHRASE_ZIPF = 3.0
_RARITY_SHARE = 0.2
_REMEMBERED_TEXTS = 5000
_REMEMBERED_WORDS = 500_000


@dataclass(frozen=True, slots=True)
class ThemeMatch:
    """What a text says about the themes: a strength per fine theme, and which words gave it."""

    strengths: NDArray[np.float32]
    words: dict[int, tuple[str, ...]]


@dataclass(frozen=True, slots=True)
class _Phrase:
    words: tuple[str, ...]
    keyword: str

    def at(self, words: Sequence[str], position: int) -> bool:
        """Whether the phrase stands at this place of the text."""
        found = words[position : position + len(self.words)]
        if len(found) < len(self.words) or tuple(found[:-1]) != self.words[:-1]:
            return False
        last = self.words[-1]
        return found[-1] == last or (len(last) > _WHOLE_UP_TO and found[-1].startswith(last))


def _telling(keyword: str, themes: int) -> float:
    """What a keyword says: more when fewer themes have it, and when it is rarer in Dutch."""
    rarity = zipf(keyword) if " " not in keyword else _PHRASE_ZIPF
    return log(1 + len(fine_themes()) / themes) * (1 + _RARITY_SHARE * (_USUAL_ZIPF - rarity))


class KeywordThemes:
    """All keywords compiled for look-up; a word once seen is remembered."""

    def __init__(self) -> None:
        self.whole: dict[str, str] = {}
        self.beginnings: dict[str, str] = {}
        self.inside: dict[str, str] = {}
        self.phrases: dict[str, list[_Phrase]] = defaultdict(list)
        self.themes_of: dict[str, set[int]] = defaultdict(set)
        self._seen: dict[str, tuple[str, ...]] = {}
        self._read: dict[str, list[tuple[str, str]]] = {}
        for position, theme in enumerate(fine_themes()):
            for keyword in theme.keywords:
                self._add(keyword, position)
        for word in read_data("misheard.txt").split():
            self._add_word(word, word)
        self.idf = {key: _telling(key, len(hits)) for key, hits in self.themes_of.items()}

    def _add(self, keyword: str, theme: int) -> None:
        words = words_of(keyword)
        canonical = " ".join(words)
        self.themes_of[canonical].add(theme)
        if len(words) > 1:
            phrase = _Phrase(tuple(words), canonical)
            if phrase not in self.phrases[words[0]]:
                self.phrases[words[0]].append(phrase)
            return
        self._add_word(words[0], keyword)

    def _add_word(self, word: str, keyword: str) -> None:
        if keyword.startswith("=") or len(word) <= _WHOLE_UP_TO:
            self.whole[word] = word
            return
        self.beginnings[word] = word
        if len(word) >= _INSIDE_FROM and not keyword.startswith("^"):
            self.inside[word] = word

    def _keywords_in(self, word: str) -> tuple[str, ...]:
        found = self._seen.get(word)
        if found is None:
            if len(self._seen) >= _REMEMBERED_WORDS:
                self._seen.clear()
            found = self._seen[word] = tuple(self._look_up(word))
        return found

    def _look_up(self, word: str) -> Iterable[str]:
        """The keywords in one word, of those that overlap at a place only the longest."""
        if word in self.whole:
            yield word
        longest = next(
            (word[:n] for n in range(len(word), 3, -1) if word[:n] in self.beginnings), ""
        )
        if longest and longest not in self.whole:
            yield longest
        start = max(1, len(longest))
        while start <= len(word) - _INSIDE_FROM:
            ends = range(len(word), start + _INSIDE_FROM - 1, -1)
            hit = next((word[start:end] for end in ends if word[start:end] in self.inside), "")
            if hit:
                yield hit
            start += max(1, len(hit))

    def occurrences(self, text: str) -> list[tuple[str, str]]:
        """Every (keyword, word of the text) found in a text, in order; the last texts are kept."""
        found = self._read.get(text)
        if found is None:
            if len(self._read) >= _REMEMBERED_TEXTS:
                self._read.clear()
            found = self._read[text] = self._find(text)
        return found

    def _find(self, text: str) -> list[tuple[str, str]]:
        words = told_words(text)
        found: list[tuple[str, str]] = []
        for position, word in enumerate(words):
            found += [(key, word) for key in self._keywords_in(word) if key in self.themes_of]
            for phrase in self.phrases.get(word, ()):
                if phrase.at(words, position):
                    end = position + len(phrase.words)
                    found.append((phrase.keyword, " ".join(words[position:end])))
        return found

    def match(self, fields: Iterable[tuple[str, float]]) -> ThemeMatch:
        """Theme strengths of texts with weights: the sum of idf × √(weighted count) per keyword."""
        counts: dict[str, float] = defaultdict(float)
        heard: dict[int, dict[str, None]] = defaultdict(dict)
        for text, weight in fields:
            for keyword, word in self.occurrences(text):
                counts[keyword] += weight
                for theme in self.themes_of[keyword]:
                    heard[theme][word] = None
        strengths = np.zeros(len(fine_themes()), dtype=np.float32)
        for keyword, count in counts.items():
            for theme in self.themes_of[keyword]:
                strengths[theme] += self.idf[keyword] * sqrt(count)
        return ThemeMatch(strengths, {theme: tuple(words) for theme, words in heard.items()})


@cache
def keyword_themes() -> KeywordThemes:
    """The one compiled set of keywords."""
    return KeywordThemes()
