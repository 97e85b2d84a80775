"""What matching takes in: a job's needs and its candidates, as plain frozen facts."""

from collections.abc import Mapping
from dataclasses import dataclass, field
from enum import StrEnum
from math import isfinite

from flying_trainees.matching.reasons import Reason


class Seat(StrEnum):
    """The seats of a job; `MEMBER` is what group_max leaves over."""

    MODERATOR = "moderator"
    NOTE_TAKER = "noteTaker"
    FRESH_EYE = "freshEye"
    SENIOR = "senior"
    MEMBER = "member"


SEATS = tuple(Seat)
ROLE_SEATS = SEATS[:4]

FRESH_EYE_HELP = "freshEye"
EXPERIENCE_HELP = frozenset({"moderator", "processGuide", "tableHost"})


class Exclusion(StrEnum):
    """Why a person is never suggested for this job, though he could do it."""

    NOT_FOR_ME = "notForMe"
    DECLINED_BEFORE = "declinedBefore"
    WITHDREW_BEFORE = "withdrewBefore"


@dataclass(frozen=True, slots=True)
class Candidate:
    """A person as seen from one job. Numbers from 0 to 1 unless said otherwise.

    `free_options`: the job's time options at which the person is free (for a holder of a seat:
    also those he said yes to). `travel_minutes` one way, 0 online, None unknown.
    `hours_flown` and `hours_budget` are those of the month of the job; None is no budget.
    `first_timer`: nobody with an attended job. Raises ValueError for numbers that can't be.
    """

    person_id: str
    organisation_id: str
    affinity: float = 0.0
    interest: float = 0.0
    experience: float = 0.0
    learn: bool = False
    senior: bool = False
    moderator: bool = False
    note_taker: bool = False
    first_timer: bool = True
    free_options: frozenset[str] = frozenset()
    travel_minutes: float | None = None
    hours_flown: float = 0.0
    hours_budget: float | None = None
    recent_jobs: int = 0
    weeks_since_job: int | None = None
    weeks_since_asked: int | None = None
    duo_partner_id: str | None = None
    exclusion: Exclusion | None = None
    affinity_reasons: tuple[Reason, ...] = ()

    def __post_init__(self) -> None:
        if not (0 <= self.affinity <= 1 and 0 <= self.interest <= 1 and 0 <= self.experience <= 1):
            raise ValueError(f"{self.person_id}: affinity, interest, experience go from 0 to 1")
        amounts = (self.travel_minutes, self.hours_flown, self.hours_budget, self.recent_jobs)
        if any(amount is not None and not 0 <= amount < 1e6 for amount in amounts):
            raise ValueError(f"{self.person_id}: minutes, hours and jobs can't be negative")
        if self.duo_partner_id == self.person_id:
            raise ValueError(f"{self.person_id}: nobody is his own duo partner")


@dataclass(frozen=True, slots=True)
class Wishes:
    """What the poster wishes of the group. `duo` and `senior_from_outside` are hard when set."""

    duo: bool = False
    senior_from_outside: bool = False
    different_organisations: bool = True
    not_only_first_timers: bool = True


@dataclass(frozen=True, slots=True)
class HeldSeat:
    """A seat that somebody already has; the person is also among the candidates."""

    person_id: str
    seat: Seat


@dataclass(frozen=True)
class JobNeeds:
    """What one job asks for. `seats` counts role seats; `options` are time option ids.

    `organisation_id` is the poster's; `reaches_everyone`: no wider audience exists. Raises
    ValueError for counts that contradict each other.
    """

    help_form: str
    organisation_id: str
    hours: float
    group_min: int
    group_max: int
    options: tuple[str, ...]
    seats: Mapping[Seat, int] = field(default_factory=dict)
    held: tuple[HeldSeat, ...] = ()
    wishes: Wishes = Wishes()
    reaches_everyone: bool = False

    def __post_init__(self) -> None:
        if not 1 <= self.group_min <= self.group_max <= 12:
            raise ValueError(f"group of {self.group_min} to {self.group_max}: 1 to 12 people")
        if any(count < 0 for count in self.seats.values()) or self.seats.get(Seat.MEMBER):
            raise ValueError("seats counts the role seats, none of them negative")
        if self.role_seats > self.group_max:
            raise ValueError(f"{self.role_seats} role seats in a group of {self.group_max}")
        if not (isfinite(self.hours) and self.hours > 0):
            raise ValueError(f"hours is {self.hours}, must be above 0")
        holders = [held.person_id for held in self.held]
        if len(set(holders)) < len(holders):
            raise ValueError("somebody holds two seats")
        if len(holders) > self.group_max:
            raise ValueError(f"{len(holders)} seats held in a group of {self.group_max}")

    @property
    def role_seats(self) -> int:
        """How many seats have a role."""
        return sum(self.seats.values())

    def open_seats(self) -> tuple[int, int, int, int, int]:
        """Seats left in the order of `SEATS`, after those held.

        A holder of a role beyond the job's count, or without role, takes a member seat; when
        those are gone, the holders leave fewer role seats than asked (the last roles go first).
        """
        left = [self.seats.get(seat, 0) for seat in ROLE_SEATS]
        members = self.group_max - self.role_seats
        for held in self.held:
            index = SEATS.index(held.seat)
            if index < 4 and left[index] > 0:
                left[index] -= 1
            else:
                members -= 1
        for index in (3, 2, 1, 0):
            taken = min(left[index], max(0, -members))
            left[index] -= taken
            members += taken
        return (left[0], left[1], left[2], left[3], members)
