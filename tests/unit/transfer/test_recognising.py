"""Each row is about one stored thing, each thing stands in one row."""

from dataclasses import dataclass
from uuid import UUID, uuid4

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.transfer.planning import Row
from flying_trainees.transfer.recognising import Mark, Recognised, key_of, note_doubles


@dataclass(frozen=True)
class Thing:
    """Something that is stored."""

    id: UUID
    number: str | None
    key: str


def thing(number: str | None, key: str) -> Thing:
    """A new one."""
    return Thing(uuid4(), number, key)


def find(things: list[Thing], *marks: Mark, whole: bool = True) -> list[Thing | None]:
    """What rows are about."""
    return Recognised(things, lambda one: one.key, whole=whole).find(marks)


def test_a_number_goes_before_everything_else() -> None:
    first, second = thing("1", "a"), thing("2", "b")

    assert find([first, second], Mark("2", "a"), Mark("1", "b")) == [second, first]


def test_a_row_without_a_number_finds_what_has_one() -> None:
    known = thing("1", "a")

    assert find([known], Mark(None, "a"), whole=False) == [known]


def test_two_rows_never_become_one_thing() -> None:
    known = thing("1", "a")

    assert find([known], Mark("1", "x"), Mark(None, "a")) == [known, None]
    assert find([known], Mark(None, "a"), Mark("1", "x")) == [None, known]
    assert find([known], Mark("8", "a"), Mark("9", "a")) == [known, None]


def test_another_number_is_another_thing_unless_the_list_is_whole() -> None:
    known = thing("1", "a")

    assert find([known], Mark("9", "a"), whole=True) == [known]
    assert find([known], Mark("9", "a"), whole=False) == [None]
    assert find([known, bare := thing(None, "a")], Mark("9", "a"), whole=False) == [bare]


def test_our_own_id_is_as_good_as_a_number() -> None:
    known = thing("1", "a")

    assert find([known], Mark(str(known.id), "z")) == [known]


def test_what_tells_too_little_is_recognised_by_nothing() -> None:
    assert key_of("a", None) is None
    assert find([thing(None, "a")], Mark(None, None)) == [None]


marks = st.builds(
    Mark, st.sampled_from([None, "1", "2", "3"]), st.sampled_from([None, "a", "b", "c"])
)
things = st.lists(st.tuples(st.sampled_from([None, "1", "2"]), st.sampled_from("abc")), max_size=4)


@given(st.lists(marks, max_size=6, unique_by=lambda mark: mark.number or object()), things)
def test_however_lists_are_no_thing_is_found_twice(
    rows: list[Mark], stored: list[tuple[str | None, str]]
) -> None:
    numbers = {number: (number, key) for number, key in stored if number}
    known = [thing(*one) for one in [*numbers.values(), *(one for one in stored if not one[0])]]

    found = [one.id for one in find(known, *rows) if one]

    assert len(found) == len(set(found))


def _doubles(*marks: Mark, sure: bool = False) -> list[tuple[int, int]]:
    rows = [Row(number, {}, {"title": "Titel"}) for number in range(2, 2 + len(marks))]
    note_doubles(rows, marks, "title", "duplicate-row", sure=sure)
    return [(row.number, int(error.params["row"])) for row in rows for error in row.wrong_cells]


def test_a_row_that_says_the_same_as_another_is_a_mistake() -> None:
    assert _doubles(Mark(None, "a"), Mark(None, "b"), Mark(None, "a")) == [(4, 2)]
    assert _doubles(Mark(None, "a"), Mark("7", "a")) == [(2, 3)]
    assert _doubles(Mark("6", "a"), Mark("7", "a")) == []
    assert _doubles(Mark("6", "a"), Mark("7", "a"), sure=True) == [(3, 2)]
    assert _doubles(Mark(None, None), Mark(None, None)) == []
