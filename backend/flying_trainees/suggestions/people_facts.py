"""What matching wants to know of people, whatever the job: flags, places, what they did lately."""

from collections.abc import Collection, Iterable
from dataclasses import dataclass, field
from datetime import date, datetime, timedelta
from uuid import UUID

from sqlalchemy import or_, select, text
from sqlmodel import Session, col

from flying_trainees.accounts.models import Career, Person
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.matching.travel import Point
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import Duo, Placement, Profile
from flying_trainees.suggestions.many import id_array, one_of_ids

RECENT = timedelta(weeks=8)
WORKDAYS = (1, 2, 3, 4, 5)

# A confirmed job counts as load before it is flown, as a job done once it is over.
HISTORY = text("""
    SELECT c.person_id, bool_or(c.state = 'attended'),
        array_agg(j.ends_at) FILTER (WHERE j.ends_at IS NOT NULL)
    FROM claims c JOIN jobs j ON j.id = c.job_id
    WHERE c.person_id = ANY (CAST(:persons AS uuid[])) AND c.state IN ('attended', 'confirmed')
    GROUP BY c.person_id
""")
ASKED = text("""
    SELECT c.person_id, max(t.at)
    FROM claims c JOIN claim_transitions t ON t.claim_id = c.id AND t.action = 'offer'
    WHERE c.person_id = ANY (CAST(:persons AS uuid[]))
    GROUP BY c.person_id
""")


@dataclass(frozen=True, slots=True)
class Workplace:
    """Where a placement takes a person, from one day to another, on some weekdays (1–7)."""

    organisation_id: UUID
    begins_on: date
    ends_on: date | None
    weekdays: tuple[int, ...]
    place: Point | None

    def holds_on(self, day: date) -> bool:
        """Whether the person is in this placement on that day, at work or not."""
        return self.begins_on <= day and (self.ends_on is None or day <= self.ends_on)

    def at_work_on(self, day: date) -> bool:
        """Whether the person works there on that day of the week."""
        return self.holds_on(day) and day.isoweekday() in (self.weekdays or WORKDAYS)


@dataclass(slots=True)
class PersonFacts:
    """One person, whatever the time: `ends` are those of jobs attended or confirmed."""

    id: UUID
    name: str
    career: Career
    home_id: UUID | None
    moderator: bool
    note_taker: bool
    base: Point | None
    max_travel_minutes: int | None
    workplaces: list[Workplace] = field(default_factory=list)
    attended: bool = False
    ends: list[datetime] = field(default_factory=list)
    asked_at: datetime | None = None
    partner_id: UUID | None = None

    def organisation_on(self, day: date) -> UUID | None:
        """Where the person belongs that day: the placement that began last, else at home."""
        held = [work for work in self.workplaces if work.holds_on(day)]
        return held[-1].organisation_id if held else self.home_id

    def recent_jobs(self, now: datetime) -> int:
        """How many jobs of the last weeks, those agreed on for later included."""
        return sum(end > now - RECENT for end in self.ends)

    def weeks_since_job(self, now: datetime) -> int | None:
        """Whole weeks since the last job's end; None for never."""
        last = max((end for end in self.ends if end <= now), default=None)
        return (now - last) // timedelta(weeks=1) if last else None

    def weeks_since_asked(self, now: datetime) -> int | None:
        """Whole weeks since the last offer; None for never."""
        return max(0, (now - self.asked_at) // timedelta(weeks=1)) if self.asked_at else None

    def starts(self, days: Iterable[date]) -> list[Point]:
        """From where the person may come on these days: home, or that day's workplace."""
        wanted = list(days)
        found = [
            work.place
            for work in self.workplaces
            if work.place and any(work.at_work_on(day) for day in wanted)
        ]
        return found + ([self.base] if self.base else [])


def load_people(
    session: Session, person_ids: Collection[UUID], now: datetime
) -> dict[UUID, PersonFacts]:
    """The facts of some people; five queries however many."""
    found = _people(session, person_ids)
    _add_workplaces(session, found, now.astimezone(AMSTERDAM).date())
    persons = id_array(found)
    for person, attended, ends in session.execute(HISTORY, {"persons": persons}):
        found[person].attended, found[person].ends = attended, ends or []
    for person, at in session.execute(ASKED, {"persons": persons}):
        found[person].asked_at = at
    _add_partners(session, found)
    return found


def point(latitude: float | None, longitude: float | None) -> Point | None:
    """A place, when both numbers are known."""
    if latitude is None or longitude is None:
        return None
    return Point(latitude, longitude)


def _people(session: Session, person_ids: Collection[UUID]) -> dict[UUID, PersonFacts]:
    rows = session.execute(
        select(
            *(col(Person.id), col(Person.name), col(Person.career)),
            col(Person.home_organisation_id),
            *(col(Profile.moderator), col(Profile.note_taker), col(Profile.max_travel_minutes)),
            *(col(Profile.base_latitude), col(Profile.base_longitude)),
        )
        .join(Profile, col(Profile.person_id) == col(Person.id), isouter=True)
        .where(one_of_ids(col(Person.id), person_ids))
    )
    return {
        row[0]: PersonFacts(
            id=row[0],
            name=row[1],
            career=row[2],
            home_id=row[3],
            moderator=bool(row[4]),
            note_taker=bool(row[5]),
            max_travel_minutes=row[6],
            base=point(row[7], row[8]),
        )
        for row in rows
    }


def _add_workplaces(session: Session, people: dict[UUID, PersonFacts], today: date) -> None:
    rows = session.execute(
        select(
            *(col(Placement.person_id), col(Placement.organisation_id)),
            *(col(Placement.begins_on), col(Placement.ends_on), col(Placement.weekdays)),
            *(col(Organisation.latitude), col(Organisation.longitude)),
        )
        .join(Organisation, col(Organisation.id) == col(Placement.organisation_id))
        .where(
            one_of_ids(col(Placement.person_id), people),
            or_(col(Placement.ends_on).is_(None), col(Placement.ends_on) >= today),
        )
        .order_by(col(Placement.begins_on), col(Placement.id))
    )
    for person, organisation, begins, ends, weekdays, latitude, longitude in rows:
        work = Workplace(organisation, begins, ends, tuple(weekdays), point(latitude, longitude))
        people[person].workplaces.append(work)


def _add_partners(session: Session, people: dict[UUID, PersonFacts]) -> None:
    rows = session.scalars(
        select(Duo)
        .where(or_(one_of_ids(col(Duo.senior_id), people), one_of_ids(col(Duo.trainee_id), people)))
        .order_by(col(Duo.since))
    )
    for duo in rows:
        for one, other in ((duo.senior_id, duo.trainee_id), (duo.trainee_id, duo.senior_id)):
            if one in people:
                people[one].partner_id = other
