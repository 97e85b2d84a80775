"""Seat arithmetic: never more in use than there are, whoever asks for whatever."""

from collections import Counter

from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.groups.seats import Fitness, capacity, choose, free_seats
from flying_trainees.jobs.models import SeatRole as R

people = st.builds(Fitness, st.booleans(), st.booleans(), st.booleans(), st.booleans())
special = st.dictionaries(
    st.sampled_from([R.MODERATOR, R.NOTE_TAKER, R.FRESH_EYE, R.SENIOR]), st.integers(1, 3)
)


def test_what_the_roles_leave_over_is_for_members() -> None:
    assert capacity({R.MODERATOR: 1, R.FRESH_EYE: 2}, 5) == {
        R.MODERATOR: 1,
        R.FRESH_EYE: 2,
        R.MEMBER: 2,
    }
    assert capacity({R.MODERATOR: 1}, 1) == {R.MODERATOR: 1}
    assert capacity({}, 3) == {R.MEMBER: 3}


def test_free_seats_are_those_not_in_use() -> None:
    seats = capacity({R.MODERATOR: 1}, 3)

    assert free_seats(seats, ["moderator", "member"]) == {R.MEMBER: 1}
    assert free_seats(seats, ["moderator", "member", "member"]) == {}


def test_a_group_made_smaller_leaves_no_seat_free_under_its_new_size() -> None:
    seats = capacity({R.MODERATOR: 1}, 2)

    assert free_seats(seats, ["member", "member"]) == {}
    assert free_seats(seats, ["freshEye", "member"]) == {}


def test_the_seat_that_suits_best_is_given() -> None:
    free = {R.FRESH_EYE: 1, R.MEMBER: 1, R.SENIOR: 1, R.MODERATOR: 1}

    assert choose(free, Fitness(fresh=True)) is R.FRESH_EYE
    assert choose(free, Fitness(fresh=False)) is R.MEMBER
    assert choose(free, Fitness(senior=True)) is R.SENIOR
    assert choose({R.MODERATOR: 1, R.NOTE_TAKER: 1}, Fitness(moderator=True)) is R.MODERATOR


def test_a_last_seat_is_given_to_whoever_may_take_it() -> None:
    assert choose({R.FRESH_EYE: 1}, Fitness(fresh=False)) is R.FRESH_EYE
    assert choose({R.SENIOR: 1}, Fitness()) is None
    assert choose({R.MEMBER: 1}, Fitness(), R.MODERATOR) is None


@given(special, st.integers(0, 4), st.lists(st.tuples(people, st.none() | st.sampled_from(R))))
def test_seats_in_use_never_pass_what_there_is(
    by_role: dict[R, int], over: int, askers: list[tuple[Fitness, R | None]]
) -> None:
    group_max = sum(by_role.values()) + over
    seats = capacity(by_role, group_max)
    taken: list[str] = []
    for person, asked in askers:
        seat = choose(free_seats(seats, taken), person, asked)
        taken += [seat.value] if seat else []
        assert seat is None or asked in (None, seat)
        assert person.senior or seat is not R.SENIOR

    assert len(taken) <= group_max
    assert all(number <= seats[R(role)] for role, number in Counter(taken).items())
    assert sum(free_seats(seats, taken).values()) == group_max - len(taken)
