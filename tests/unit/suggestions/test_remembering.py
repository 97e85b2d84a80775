"""Texts are read once for each of their versions, and never mixed up."""

from collections.abc import Sequence
from dataclasses import dataclass

from flying_trainees.suggestions import remembering
from flying_trainees.suggestions.remembering import Remembered

EVERY = [str(number) for number in range(50)]
ROWS = {one: int(one) for one in EVERY}


@dataclass(frozen=True)
class Text:
    """A text with its owner; the words are their own mark."""

    id: str
    words: str

    @property
    def mark(self) -> object:
        """The words."""
        return self.words


class Shelf:
    """Counts what is read."""

    def __init__(self) -> None:
        self.read_so_far: list[str] = []
        self.memory: Remembered[Text, tuple[str, ...]] = Remembered(self._read)

    def _read(self, texts: Sequence[Text]) -> tuple[str, ...]:
        self.read_so_far += [text.id for text in texts]
        return tuple(text.words for text in texts)

    def put(self, **words: str) -> None:
        """Some texts as they are now, under their number after `t`."""
        texts = {one[1:]: Text(one[1:], said) for one, said in words.items()}
        self.memory.put(texts.keys(), texts)

    def known(self) -> dict[str, str]:
        """What the memory makes of everything, by id and by the board's row alike."""
        found: dict[str, str] = {}
        for part in self.memory.parts(ROWS):
            for row, board_row in zip(part.rows, part.board_rows, strict=True):
                entry = part.segment.entries[row]
                assert ROWS[entry.id] == board_row
                found[entry.id] = part.segment.index[row]
        return found


def test_the_same_words_are_read_once() -> None:
    shelf = Shelf()
    shelf.put(t1="a", t2="a")
    shelf.put(t2="a", t3="a")

    assert shelf.known() == {"1": "a", "2": "a", "3": "a"}
    assert shelf.read_so_far == ["1", "2", "3"]


def test_a_changed_text_is_read_again_and_the_old_one_is_gone() -> None:
    shelf = Shelf()
    shelf.put(t1="a", t2="a")
    shelf.put(t1="b")

    assert shelf.known() == {"1": "b", "2": "a"}
    assert shelf.read_so_far == ["1", "2", "1"]


def test_what_is_gone_is_forgotten() -> None:
    shelf = Shelf()
    shelf.put(t1="a", t2="a")
    shelf.memory.put(["1"], {})

    assert shelf.known() == {"2": "a"}


def test_what_was_given_out_does_not_change() -> None:
    shelf = Shelf()
    shelf.put(t1="a")
    [before] = shelf.memory.parts(ROWS)
    shelf.put(t1="b")

    assert before.segment.index[int(before.rows[0])] == "a"


def test_many_small_segments_become_few() -> None:
    shelf = Shelf()
    for one in EVERY:
        shelf.put(**{f"t{one}": one})

    assert len(shelf.memory.parts(ROWS)) <= remembering.SEGMENTS_AT_MOST
    assert shelf.known() == {one: one for one in EVERY}
