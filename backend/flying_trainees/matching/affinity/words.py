"""Dutch text to words: lower case, no accents, apostrophes joined, everything else a boundary."""

import html
import re
import unicodedata
from functools import cache, lru_cache
from importlib.resources import files

_TAG = re.compile(r"</?[a-zA-Z][^<>]{0,300}>")
_WORD = re.compile(r"[a-z0-9]+")
_LONGEST_WORD = 60
"""No word that people write is longer; without a limit one endless word would cost seconds."""
_APOSTROPHES = re.compile(r"['’‘`´]")
_ACCENTS = re.compile("[\u0300-\u036f]")
_DATA = files("flying_trainees.matching.affinity") / "data"


def read_data(name: str) -> str:
    """The text of a file of the package's data folder."""
    return (_DATA / name).read_text(encoding="utf-8")


def without_markup(text: str) -> str:
    """A text that was pasted from a page or a mail, without its tags and entities."""
    if "<" not in text and "&" not in text:
        return text
    return html.unescape(_TAG.sub(" ", text))


def words_of(text: str) -> list[str]:
    """All words of a text, in order: `Auto's in één straat` gives autos, in, een, straat."""
    text = without_markup(text)
    plain = _APOSTROPHES.sub("", text.lower())
    if not plain.isascii():
        plain = _ACCENTS.sub("", unicodedata.normalize("NFKD", plain))
    return [found.group()[:_LONGEST_WORD] for found in _WORD.finditer(plain)]


@cache
def stop_words() -> frozenset[str]:
    """Words that say nothing about a topic: function words and the jargon of every job."""
    return frozenset(words_of(read_data("stopwords.txt")))


@cache
def _idioms() -> tuple[tuple[str, ...], ...]:
    lines = read_data("idioms.txt").splitlines()
    return tuple(tuple(words_of(line)) for line in lines if line.strip())


@cache
def _idioms_by_first_word() -> dict[str, tuple[tuple[str, ...], ...]]:
    grouped: dict[str, list[tuple[str, ...]]] = {}
    for idiom in _idioms():
        grouped.setdefault(idiom[0], []).append(idiom)
    return {first: tuple(group) for first, group in grouped.items()}


def without_idioms(words: list[str]) -> list[str]:
    """Leave out figures of speech: whoever *gets energy from people* is not in heating."""
    kept: list[str] = []
    position = 0
    by_first = _idioms_by_first_word()
    while position < len(words):
        for idiom in by_first.get(words[position], ()):
            if tuple(words[position : position + len(idiom)]) == idiom:
                position += len(idiom)
                break
        else:
            kept.append(words[position])
            position += 1
    return kept


def topic_words(text: str) -> list[str]:
    """The words that can carry a topic: without idioms, stop words and single letters."""
    return list(_topic_words(text))


@lru_cache(maxsize=2_000)
def _topic_words(text: str) -> tuple[str, ...]:
    stops = stop_words()
    return tuple(word for word in told_words(text) if len(word) > 1 and word not in stops)


@lru_cache(maxsize=2_000)
def told_words(text: str) -> tuple[str, ...]:
    """All words of a text but figures of speech; it is read for themes, terms and shared words."""
    return tuple(without_idioms(words_of(text)))
