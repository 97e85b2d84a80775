"""Which stored thing each row of a list is about. Pure."""

from collections import defaultdict
from collections.abc import Callable, Hashable, Iterable, Sequence
from dataclasses import dataclass
from typing import Generic, Protocol, TypeVar
from uuid import UUID

from flying_trainees.transfer.planning import Row


class Stored(Protocol):
    """Something that is stored, and the number that it has where the list comes from."""

    @property
    def id(self) -> UUID:
        """Our own id."""
        ...

    @property
    def number(self) -> str | None:
        """The source's own number; None when it has none there."""
        ...


Kept = TypeVar("Kept", bound=Stored)


@dataclass(frozen=True, slots=True)
class Mark:
    """What tells a row from others: its number, and the values that no two things share.

    The key is None when the row doesn't tell enough.
    """

    number: str | None
    key: Hashable | None


def key_of(*parts: Hashable | None) -> Hashable | None:
    """The key that these values make; None when one of them is missing."""
    return None if None in parts else parts


class Recognised(Generic[Kept]):
    """The stored things of one list, to be found by its rows; a thing by one row at most.

    A number decides, and so does our own id, which an export writes where there is no number.
    Other rows are recognised by their key, among what no row names by a number. A row with a number
    that nobody knows finds what has none; what has another one only when the list is `whole`: then
    a number that isn't in it may have been replaced.
    """

    def __init__(
        self, known: Iterable[Kept], key: Callable[[Kept], Hashable | None], *, whole: bool
    ) -> None:
        self._whole = whole
        self._by_number: dict[str, Kept] = {}
        self._by_key: dict[Hashable, list[Kept]] = defaultdict(list)
        for one in sorted(known, key=lambda one: one.number is not None):
            self._by_number.setdefault(str(one.id), one)
            if one.number:
                self._by_number[one.number] = one
            if (its := key(one)) is not None:
                self._by_key[its].append(one)

    def find(self, marks: Sequence[Mark]) -> list[Kept | None]:
        """For each row the thing that it is about."""
        found = [self._by_number.get(mark.number or "") for mark in marks]
        taken = {one.id for one in found if one}
        return [
            one or self._by_its_key(mark, taken) for one, mark in zip(found, marks, strict=True)
        ]

    def _by_its_key(self, mark: Mark, taken: set[UUID]) -> Kept | None:
        for one in self._by_key.get(mark.key, ()) if mark.key is not None else ():
            same = mark.number is None or one.number is None or self._whole
            if same and one.id not in taken:
                taken.add(one.id)
                return one
        return None


def note_doubles(
    rows: Sequence[Row], marks: Sequence[Mark], field: str, code: str, *, sure: bool
) -> None:
    """Rows that say the same are a mistake: always when the key is `sure`, else without a number.

    Two things with numbers of their own may well agree in what else tells them apart.
    """
    first: dict[Hashable, int] = {}
    pairs = zip(rows, marks, strict=True)
    for row, mark in pairs if sure else sorted(pairs, key=lambda pair: pair[1].number is None):
        if mark.key is None:
            continue
        other = first.setdefault(mark.key, row.number)
        if other != row.number and (sure or mark.number is None):
            row.wrong(field, code, {"row": other})
