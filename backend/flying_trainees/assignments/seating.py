"""A job's seats as the engine counts them, and the engine's seats as the job names them. Pure.

The engine knows no seats for seniors. It has seats for fresh eyes, open to whom a job has as
inexperienced: where a job asks seniors, those seats stand for them, and fresh eyes sit as members.
"""

from collections import Counter
from collections.abc import Iterable, Mapping, Sequence
from dataclasses import dataclass, replace
from enum import StrEnum

from flying_trainees.matching.inputs import Candidate, JobNeeds, Seat

FRESH_EYE_BELOW = 0.25
"""Who has less experience with a job's topic is a fresh eye (contract "plan")."""


class Only(StrEnum):
    """Whom alone a job can still take, for the duo that the group has to hold."""

    SENIORS = "seniors"
    OTHERS = "others"


@dataclass(frozen=True, slots=True)
class EngineSeats:
    """The seats to fill. `seniors_first`: the fresh eyes' seats stand for the seniors'."""

    moderator: int
    note_taker: int
    fresh_eye: int
    member: int
    extra: int
    duo: bool
    seniors_first: bool
    only: Only | None = None

    def document(self) -> dict[str, int]:
        """As the plan instance has them."""
        return {
            "moderator": self.moderator,
            "noteTaker": self.note_taker,
            "freshEye": self.fresh_eye,
            "member": self.member,
            "extra": self.extra,
        }

    def experience(self, one: Candidate) -> float:
        """What the engine has to take for a candidate's experience."""
        if self.seniors_first:
            return 0.0 if one.senior else 1.0
        return round(one.experience, 3)

    def may_come(self, one: Candidate) -> bool:
        """Whether the duo leaves room for this candidate."""
        return self.only is None or one.senior is (self.only is Only.SENIORS)


def engine_seats(needs: JobNeeds, holders_senior: Sequence[bool]) -> EngineSeats | None:
    """What is still open, given of each holder whether he is a senior; None: enough are in."""
    moderator, note_taker, fresh, senior, member = needs.open_seats()
    roles = moderator + note_taker + fresh + senior
    least = min(member, max(0, needs.group_min - len(holders_senior) - roles))
    if roles + least == 0:
        return None
    seats = EngineSeats(
        moderator=moderator,
        note_taker=note_taker,
        fresh_eye=senior or fresh,
        member=least + (fresh if senior else 0),
        extra=member - least,
        duo=False,
        seniors_first=senior > 0,
    )
    return _with_duo(seats, needs, roles + least, holders_senior)


def _with_duo(
    seats: EngineSeats,
    needs: JobNeeds,
    least: int,
    holders_senior: Sequence[bool],
) -> EngineSeats:
    if not needs.wishes.duo or set(holders_senior) == {True, False}:
        return seats
    if least > 1 and True not in holders_senior:
        return replace(seats, duo=True)
    if not holders_senior:
        return replace(seats, duo=True)
    return replace(seats, only=Only.OTHERS if True in holders_senior else Only.SENIORS)


def job_seats(
    found: Iterable[tuple[str, str]],
    seats: EngineSeats,
    needs: JobNeeds,
    candidates: Mapping[str, Candidate],
) -> dict[str, Seat]:
    """The seat of each person of a group; `found` are (person, the engine's seat)."""
    given: dict[str, Seat] = {}
    loose: list[str] = []
    for person, seat in found:
        if seat in ("member", "extra"):
            loose.append(person)
        elif seat == "freshEye" and seats.seniors_first:
            given[person] = Seat.SENIOR
        else:
            given[person] = Seat(seat)
    fresh = needs.open_seats()[2] if seats.seniors_first else 0
    for at, person in enumerate(sorted(loose, key=lambda one: candidates[one].experience)):
        given[person] = Seat.FRESH_EYE if at < fresh else Seat.MEMBER
    return given


def with_pinned_seats(
    given: Mapping[str, Seat],
    asked: Mapping[str, Seat],
    open_seats: Mapping[Seat, int],
    candidates: Mapping[str, Candidate],
) -> dict[str, Seat] | None:
    """The same people, those asked for on the seat asked; None when that can't be."""
    placed = dict(given)
    for person, seat in asked.items():
        if placed[person] is seat:
            continue
        if not suits(candidates[person], seat):
            return None
        used = Counter(placed.values())
        other = next((one for one, its in placed.items() if its is seat and one not in asked), None)
        if used[seat] < open_seats.get(seat, 0) and placed[person] is Seat.MEMBER:
            placed[person] = seat
        elif other is not None and suits(candidates[other], placed[person]):
            placed[person], placed[other] = seat, placed[person]
        else:
            return None
    return placed


def suits(one: Candidate, seat: Seat) -> bool:
    """Whether a candidate may take such a seat, as the plan's rules have it."""
    rules = {
        Seat.MODERATOR: one.moderator,
        Seat.NOTE_TAKER: one.note_taker,
        Seat.FRESH_EYE: one.experience < FRESH_EYE_BELOW,
        Seat.SENIOR: one.senior,
        Seat.MEMBER: True,
    }
    return rules[seat]
