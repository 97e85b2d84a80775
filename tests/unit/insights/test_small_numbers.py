"""Numbers about few people stay hidden, and can't be worked out from the others."""

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.insights.small_numbers import LEAST, few, parts_tell, told

classes = st.lists(st.integers(0, 12), min_size=2, max_size=6)


def test_one_to_four_people_are_few_and_nobody_is_not() -> None:
    assert [number for number in range(8) if few(number)] == [1, 2, 3, 4]


def test_a_part_is_told_only_when_neither_it_nor_the_rest_is_small() -> None:
    assert parts_tell(6, 12)
    assert parts_tell(0, 12)
    assert parts_tell(12, 12)
    assert not parts_tell(3, 12)
    assert not parts_tell(9, 12)
    assert not parts_tell(0, 4)


def test_the_last_class_that_would_give_a_hidden_one_away_is_hidden_too() -> None:
    assert told([7, 3, 9]) == [None, None, 9]
    assert told([7, 1, 1, 9]) == [None, None, None, 9]
    assert told([7, 3, 4, 9]) == [7, None, None, 9]
    assert told([0, 7, 9]) == [0, 7, 9]


@given(classes)
def test_no_class_of_few_people_is_ever_shown(sizes: list[int]) -> None:
    shown = told(sizes)

    assert all(size is None or not few(size) for size in shown)
    assert all(size in (None, real) for size, real in zip(shown, sizes, strict=True))


@given(classes)
def test_who_knows_the_total_still_cant_tell_what_is_hidden(sizes: list[int]) -> None:
    shown = told(sizes)

    hidden = [real for size, real in zip(shown, sizes, strict=True) if size is None]
    others = [size for size in shown if size]
    if hidden and others:
        assert len(hidden) > 1
        assert sum(hidden) >= LEAST
