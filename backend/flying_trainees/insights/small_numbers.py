"""Keeps numbers about few people to itself: nobody is to be recognised in a report. Pure.

Numbers of *people* of one to four are hidden, and so is what would give a hidden one away: the rest
of the same whole, and what is computed from it. Of fewer than five people in all nothing is told
but how many they are. Hours and jobs are work of organisations, which those who read a report see
on the jobs themselves; they are not hidden.
"""

from collections.abc import Sequence

LEAST = 5


def few(people: int) -> bool:
    """Whether a number of people is too small to be told. Nobody at all is nobody's secret."""
    return 0 < people < LEAST


def parts_tell(part: int, whole: int) -> bool:
    """Whether a part of a group, and the rest of it, may be told."""
    return whole >= LEAST and not few(part) and not few(whole - part)


def told(classes: Sequence[int]) -> list[int | None]:
    """The sizes of classes that make up a whole: None for each that has to stay hidden.

    What is hidden could be worked out from the rest of the whole when it is one class, or few
    people together: then the next smallest is hidden as well.
    """
    hidden = {place for place, size in enumerate(classes) if few(size)}
    others = sorted(
        (place for place, size in enumerate(classes) if size and place not in hidden),
        key=lambda place: classes[place],
    )
    while hidden and others and (len(hidden) == 1 or few(sum(classes[at] for at in hidden))):
        hidden.add(others.pop(0))
    return [None if place in hidden else size for place, size in enumerate(classes)]
