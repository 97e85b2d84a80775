"""Texts are read once for each of their fingerprints, and never mixed up."""

from collections.abc import Sequence
from dataclasses import dataclass

import pytest

from flying_trainees.suggestions import remembering
from flying_trainees.suggestions.remembering import Remembered


@dataclass(frozen=True)
class Text:
    """A text with its owner."""

    id: str
    words: str


class Shelf:
    """Counts what is loaded and read."""

    def __init__(self) -> None:
        self.words = {str(number): "a" for number in range(50)}
        self.loaded: list[str] = []
        self.memory: Remembered[Text, tuple[str, ...]] = Remembered(
            lambda texts: tuple(text.words for text in texts)
        )

    def load(self, ids: list[str]) -> Sequence[Text]:
        """The texts as they are now."""
        self.loaded += ids
        return [Text(one, self.words[one]) for one in ids]

    def read(self, *ids: str) -> dict[str, str]:
        """What the memory makes of some texts; the words are their own fingerprint."""
        prints = {one: self.words[one] for one in ids}
        parts = self.memory.parts(prints, self.load)
        return {
            text.id: part.segment.index[row]
            for part in parts
            for text, row in zip(part.texts(), part.rows, strict=True)
        }


def test_a_text_is_loaded_once() -> None:
    shelf = Shelf()
    assert shelf.read("1", "2") == shelf.read("1", "2") == {"1": "a", "2": "a"}
    assert shelf.read("2", "3") == {"2": "a", "3": "a"}
    assert shelf.loaded == ["1", "2", "3"]


def test_a_changed_text_is_read_again_and_the_old_one_is_gone() -> None:
    shelf = Shelf()
    shelf.read("1", "2")
    shelf.words["1"] = "b"
    assert shelf.read("1", "2") == {"1": "b", "2": "a"}
    assert shelf.loaded == ["1", "2", "1"]


def test_many_small_segments_become_few_without_loading_again() -> None:
    shelf = Shelf()
    every = [str(number) for number in range(50)]
    for one in every:
        shelf.words[one] = one
        shelf.read(one)
    parts = shelf.memory.parts({one: one for one in every}, shelf.load)
    assert len(parts) <= remembering.SEGMENTS_AT_MOST
    assert shelf.read(*every) == {one: one for one in every}
    assert shelf.loaded == every


def test_too_many_texts_start_again(monkeypatch: pytest.MonkeyPatch) -> None:
    """What is asked for is there all the same."""
    monkeypatch.setattr(remembering, "TEXTS_AT_MOST", 3)
    shelf = Shelf()
    shelf.read("1", "2")
    assert shelf.read("2", "3", "4") == {"2": "a", "3": "a", "4": "a"}
    assert shelf.loaded == ["1", "2", "2", "3", "4"]
