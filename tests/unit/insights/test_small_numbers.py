"""Numbers about few people stay hidden, and can't be worked out from the others."""

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.insights.small_numbers import LEAST, Teller, few, parts_tell, told, untold

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


def test_a_small_class_is_not_what_remains_of_those_who_took_part() -> None:
    """Nine of twelve who took part are shown, so the other three would be known."""
    exact = Teller(in_fives=False)

    assert exact.classes([7, 3, 9, 0, 0], 19) == [7, None, None, 0, 0]
    assert exact.classes([7, 3, 4, 9, 0], 23) == [7, None, None, 9, 0]
    assert exact.classes([7, 6, 9, 0, 0], 22) == [7, 6, 9, 0, 0]
    assert exact.classes([2, 6, 9, 0, 0], 17) == [None] * 5


def test_the_rest_of_a_whole_is_as_secret_as_the_part() -> None:
    exact = Teller(in_fives=False)

    assert (exact.part(18, 20), exact.part(2, 20), exact.part(15, 20)) == (None, None, 15)


def test_one_network_taken_from_all_never_tells_how_few_there_are_in_the_other() -> None:
    fives = Teller(in_fives=True)

    assert [fives.number(18 + others) for others in range(5)] == [20, 20, 20, 20, 20]
    assert [fives.number(20 + others) for others in range(5)] == [20, 20, 20, 25, 25]
    assert fives.unless_few(3) is None
    assert fives.unless_few(0) == 0


def test_hours_that_few_people_are_behind_stay_untold_and_cant_be_worked_out() -> None:
    assert untold([6, 9], 12) == set()
    assert untold([1, 6, 9], 12) == {0, 1}
    assert untold([1, 2, 2], 5) == {0, 1, 2}
    assert untold([4], 4) == {0}
    assert untold([], 0) == set()


@given(st.lists(st.integers(1, 9), max_size=6))
def test_what_remains_of_the_hours_has_five_people_behind_it(people: list[int]) -> None:
    together = max(people, default=0)

    hidden = untold(people, together)

    assert all(behind >= LEAST for place, behind in enumerate(people) if place not in hidden)
    if hidden and len(hidden) < len(people):
        assert max(people[place] for place in hidden) >= LEAST
