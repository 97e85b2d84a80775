"""Dutch compounds to their parts: `schuldhulpverlening` gives schuld, hulp, verlening.

The word list is wordfreq's (Dutch); both are loaded on first use: wordfreq alone makes patterns for
half a second, in every process that starts.
"""

from functools import cache, lru_cache
from importlib import import_module
from math import log10

_SHORTEST_COMPOUND = 7
_SHORTEST_PART = 3
_LINKS = ("", "s", "en", "e", "n")
# Three-letter parts must be very common words; longer ones may be rarer (Zipf: log10 per 10^9).
_LEAST_ZIPF = {3: 4.3, 4: 3.5, 5: 3.0}
_LEAST_ZIPF_LONG = 2.3
_NEVER_A_PART = frozenset(
    (
        *("den", "der", "des", "het", "een", "van", "ver", "ige", "ing", "heid", "aan", "ten"),
        *("ter", "lijk", "lijks", "baar", "zaam", "erg", "ens", "ste", "sten", "the", "ken", "eer"),
    )
)
_UNKNOWN_ZIPF = 1.0


@cache
def _zipf_by_word() -> dict[str, float]:
    wordfreq = import_module("wordfreq")
    frequencies: dict[str, float] = wordfreq.get_frequency_dict("nl", wordlist="best")
    return {word: log10(frequency) + 9 for word, frequency in frequencies.items()}


def zipf(word: str) -> float:
    """How common a Dutch word is: 7 for *de*, 1 for a word that the list does not know."""
    return _zipf_by_word().get(word, _UNKNOWN_ZIPF)


def _is_part(word: str) -> bool:
    if len(word) < _SHORTEST_PART or word in _NEVER_A_PART:
        return False
    return zipf(word) >= _LEAST_ZIPF.get(len(word), _LEAST_ZIPF_LONG)


def _splits(word: str) -> list[tuple[float, str, str]]:
    """Every way to read `word` as head + link + tail, with the rarest part's commonness."""
    found: list[tuple[float, str, str]] = []
    for cut in range(_SHORTEST_PART, len(word) - _SHORTEST_PART + 1):
        tail = word[cut:]
        if not _is_part(tail):
            continue
        for link in _LINKS:
            head = word[: cut - len(link)] if word[:cut].endswith(link) else ""
            if _is_part(head):
                penalty = 0.4 if link else 0.0
                found.append((min(zipf(head), zipf(tail)) - penalty, head, tail))
    return found


@lru_cache(maxsize=100_000)
def compound_parts(word: str) -> tuple[str, ...]:
    """The smallest meaningful parts of a compound, in order; empty when it is no compound.

    A word that is itself common stays whole unless both parts are clearly more common.
    """
    if len(word) < _SHORTEST_COMPOUND:
        return ()
    splits = _splits(word)
    if not splits:
        return ()
    strength, head, tail = max(splits)
    if zipf(word) > strength:
        return ()
    return (compound_parts(head) or (head,)) + (compound_parts(tail) or (tail,))
