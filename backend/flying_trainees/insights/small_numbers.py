"""Keeps numbers about few people to itself: nobody is to be recognised in a report. Pure.

Numbers of *people* of one to four are hidden, and so is what would give a hidden one away: the rest
of the same whole, and what is computed from it. Of fewer than five people in all nothing is told
but how many they are. Over several networks together numbers of people are told in fives: else one
network's own report, taken away from that, would tell of a few people in another one.

Hours and jobs are work of organisations, which those who read a report see on the jobs themselves;
they are not hidden. Hours that an organisation's people flew elsewhere are: its posters don't see
those jobs, so five people or more have to be behind each number.
"""

from collections.abc import Sequence
from dataclasses import dataclass

LEAST = 5


def few(people: int) -> bool:
    """Whether a number of people is too small to be told. Nobody at all is nobody's secret."""
    return 0 < people < LEAST


def parts_tell(part: int, whole: int) -> bool:
    """Whether a part of a group, and the rest of it, may be told."""
    return whole >= LEAST and not few(part) and not few(whole - part)


def told(parts: Sequence[int]) -> list[int | None]:
    """The sizes of the parts of a whole that is told: None for each that has to stay hidden.

    What is hidden could be worked out from the rest of the whole when it is one part, or few people
    together: then the next smallest is hidden as well.
    """
    hidden = {place for place, size in enumerate(parts) if few(size)}
    others = sorted(
        (place for place, size in enumerate(parts) if size and place not in hidden),
        key=lambda place: parts[place],
    )
    while hidden and others and (len(hidden) == 1 or few(sum(parts[at] for at in hidden))):
        hidden.add(others.pop(0))
    return [None if place in hidden else size for place, size in enumerate(parts)]


def untold(people: Sequence[int], together: int) -> set[int]:
    """The places of numbers whose total is told too, but which few people are behind.

    `together`: how many different people are behind all of them. What remains of the total when
    one takes the others away has five people or more behind it.
    """
    if few(together):
        return set(range(len(people)))
    hidden = {place for place, behind in enumerate(people) if few(behind)}
    others = [place for place in range(len(people)) if place not in hidden]
    if hidden and others:
        hidden.add(min(others, key=lambda place: people[place]))
    return hidden


@dataclass(frozen=True, slots=True)
class Teller:
    """Says how many people, as far as it may be told."""

    in_fives: bool

    def number(self, people: int) -> int:
        """So many, or about so many."""
        return (people + LEAST // 2) // LEAST * LEAST if self.in_fives else people

    def unless_few(self, people: int) -> int | None:
        """Of people who are no part of a whole that is told."""
        return None if few(people) else self.number(people)

    def part(self, part: int, whole: int) -> int | None:
        """Of people who are part of a whole that is told."""
        return self.number(part) if parts_tell(part, whole) else None

    def classes(self, sizes: Sequence[int], whole: int) -> list[int | None]:
        """Of members by what they did: the first class did nothing, and is told beside these."""
        idle, *others = sizes
        if not parts_tell(idle, whole):
            return [None] * len(sizes)
        shown = [idle, *told(others)]
        return [None if size is None else self.number(size) for size in shown]
