"""Generated pools for the measurements: many people, realistic spreads, always the same."""

from dataclasses import dataclass
from random import Random

from flying_trainees.matching.inputs import Candidate, JobNeeds, Seat, Wishes

OPTIONS = 10


@dataclass(frozen=True)
class Shape:
    """A kind of job to measure."""

    name: str
    needs: JobNeeds


def _job(
    group_min: int, group_max: int, seats: dict[Seat, int], wishes: Wishes | None = None
) -> JobNeeds:
    return JobNeeds(
        help_form="thinkAlong",
        organisation_id="o0",
        hours=3,
        group_min=group_min,
        group_max=group_max,
        options=tuple(f"t{number}" for number in range(OPTIONS)),
        seats=seats,
        wishes=wishes or Wishes(),
    )


ROLES = {Seat.MODERATOR: 1, Seat.NOTE_TAKER: 1, Seat.FRESH_EYE: 1}
SHAPES = (
    Shape("4-6 people, 3 roles", _job(4, 6, ROLES)),
    Shape("4-6 people, 3 roles, duo", _job(4, 6, ROLES, Wishes(duo=True))),
    Shape(
        "4-6, 3 roles, duo, senior from outside",
        _job(4, 6, ROLES, Wishes(duo=True, senior_from_outside=True)),
    ),
    Shape(
        "8-12 people, 2 of each role, duo",
        _job(8, 12, dict.fromkeys((*ROLES, Seat.SENIOR), 2), Wishes(duo=True)),
    ),
)


def pool(people: int, seed: int = 1) -> list[Candidate]:
    """People of a sixtieth as many organisations (16 at least), a third free at each time."""
    random = Random(seed)  # noqa: S311 (a reproducible pool, no secret)
    organisations = max(16, people // 60)
    return [_person(random, number, organisations) for number in range(people)]


def _person(random: Random, number: int, organisations: int) -> Candidate:
    return Candidate(
        person_id=f"p{number}",
        organisation_id=f"o{random.randrange(organisations)}",
        affinity=random.betavariate(2, 4),
        interest=random.random(),
        experience=random.random() ** 2,
        learn=random.random() < 0.3,
        senior=random.random() < 0.3,
        moderator=random.random() < 0.25,
        note_taker=random.random() < 0.4,
        first_timer=random.random() < 0.4,
        free_options=frozenset(f"t{k}" for k in range(OPTIONS) if random.random() < 0.35),
        travel_minutes=random.randrange(90),
        hours_flown=random.randrange(9),
        hours_budget=8,
        recent_jobs=random.randrange(4),
        weeks_since_job=random.randrange(20),
        weeks_since_asked=random.randrange(20),
        duo_partner_id=f"p{number ^ 1}" if random.random() < 0.3 else None,
    )
