"""A job's seats become the engine's, and the engine's become the job's again."""

from flying_trainees.assignments.choosing import BEST, ROLE, kept
from flying_trainees.assignments.seating import (
    Only,
    engine_seats,
    job_seats,
    with_pinned_seats,
)
from flying_trainees.matching.inputs import Candidate, HeldSeat, JobNeeds, Seat, Wishes


def needs(
    seats: dict[Seat, int] | None = None,
    group: tuple[int, int] = (3, 5),
    held: tuple[Seat, ...] = (),
    *,
    duo: bool = False,
) -> JobNeeds:
    """A job."""
    return JobNeeds(
        help_form="thinkAlong", organisation_id="o", hours=2, group_min=group[0],
        group_max=group[1], options=("t",), seats=seats or {}, wishes=Wishes(duo=duo),
        held=tuple(HeldSeat(f"h{at}", seat) for at, seat in enumerate(held)),
    )  # fmt: skip


def test_the_smallest_group_is_required_and_the_rest_is_extra() -> None:
    found = engine_seats(needs({Seat.MODERATOR: 1}), [])
    assert found is not None
    assert found.document() == {
        "moderator": 1, "noteTaker": 0, "freshEye": 0, "member": 2, "extra": 2,
    }  # fmt: skip


def test_held_seats_are_not_filled_again() -> None:
    job = needs({Seat.MODERATOR: 1}, held=(Seat.MODERATOR, Seat.MEMBER))
    found = engine_seats(job, [False, False])
    assert found is not None
    assert (found.moderator, found.member, found.extra) == (0, 1, 2)


def test_a_job_with_enough_people_needs_nobody() -> None:
    assert engine_seats(needs(group=(1, 4), held=(Seat.MEMBER,)), [False]) is None


def test_a_missing_role_is_needed_though_the_group_is_large_enough() -> None:
    job = needs({Seat.MODERATOR: 1}, group=(1, 4), held=(Seat.MEMBER,))
    found = engine_seats(job, [False])
    assert found is not None
    assert (found.moderator, found.member, found.extra) == (1, 0, 2)


def test_who_holds_a_seat_counts_for_the_duo() -> None:
    def duo(seniors: list[bool]) -> tuple[bool, Only | None]:
        found = engine_seats(needs(held=(Seat.MEMBER,) * len(seniors), duo=True), seniors)
        assert found is not None
        return found.duo, found.only

    assert duo([]) == (True, None)
    assert duo([True, False]) == (False, None)
    assert duo([True]) == (False, Only.OTHERS)
    assert duo([False]) == (True, None)
    assert duo([False, False]) == (False, Only.SENIORS)


def test_senior_seats_are_for_seniors_whatever_they_know() -> None:
    job = needs({Seat.SENIOR: 1, Seat.FRESH_EYE: 1})
    found = engine_seats(job, [])
    assert found is not None
    senior = Candidate("a", "o1", experience=0.9, senior=True)
    fresh, knows = Candidate("b", "o2"), Candidate("c", "o3", experience=0.8)
    assert [found.experience(one) for one in (senior, fresh, knows)] == [0.0, 1.0, 1.0]
    placed = [("a", "freshEye"), ("c", "member"), ("b", "member")]
    people = {"a": senior, "b": fresh, "c": knows}
    assert job_seats(placed, found, job, people) == {
        "a": Seat.SENIOR, "b": Seat.FRESH_EYE, "c": Seat.MEMBER,
    }  # fmt: skip


def test_a_pinned_seat_is_swapped_for_only_where_both_fit() -> None:
    people = {
        "a": Candidate("a", "o1", moderator=True),
        "b": Candidate("b", "o2", moderator=True),
        "c": Candidate("c", "o3"),
    }
    given = {"a": Seat.MODERATOR, "b": Seat.MEMBER, "c": Seat.MEMBER}
    seats = {Seat.MODERATOR: 1, Seat.MEMBER: 3}
    swapped = with_pinned_seats(given, {"b": Seat.MODERATOR}, seats, people)
    assert swapped == {"a": Seat.MEMBER, "b": Seat.MODERATOR, "c": Seat.MEMBER}
    assert with_pinned_seats(given, {"c": Seat.MODERATOR}, seats, people) is None
    assert with_pinned_seats(given, {"a": Seat.MEMBER}, seats, people) == swapped


def test_every_role_keeps_candidates_however_well_others_fit() -> None:
    trainees = [Candidate(f"t{at:03}", "o", affinity=0.9, experience=0.5) for at in range(200)]
    seniors = [Candidate(f"s{at:03}", "o", affinity=0.1, senior=True) for at in range(40)]
    found = kept([*trainees, *seniors], {"t199"})
    names = {one.person_id for one in found}
    assert sum(name.startswith("s") for name in names) == ROLE
    assert len(names) == BEST + ROLE + 1
    assert "t199" in names
