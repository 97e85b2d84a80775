"""Fills a demo database with many people and open jobs, made of the demo's own sentences."""

import random
import re
from datetime import datetime, time, timedelta
from decimal import Decimal
from typing import Any

from sqlalchemy import insert, update
from sqlmodel import Session, SQLModel, col, select

from flying_trainees.accounts.models import Career, Person, Role, RoleGrant
from flying_trainees.availability.models import FreeTimeBudget, FreeTimeWindow
from flying_trainees.core.ids import new_id
from flying_trainees.demo.content import read_demo
from flying_trainees.jobs.models import Job, JobState, JobTheme, PlaceKind, TimeOption, TimingKind
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import PersonTheme, Placement, Profile
from flying_trainees.people.network_models import Network
from flying_trainees.themes.help_forms import HelpForm
from flying_trainees.themes.models import Theme

Rows = list[dict[str, Any]]
SENTENCE = re.compile(r"(?<=[.!?])\s+")


class Crowd:
    """Draws people and jobs; the same every time."""

    def __init__(self, session: Session, now: datetime) -> None:
        self.session, self.now = session, now
        self.draw = random.Random(1)  # noqa: S311  (no secret)
        demo = read_demo()
        told = [f"{p.ambition} {p.note} {p.studies}" for p in demo.people]
        told += [f"{one.title}. {one.description}" for p in demo.people for one in p.placements]
        asked = [f"{job.title}. {job.goal} {job.description}" for job in demo.jobs]
        self.told, self.asked = (SENTENCE.split(" ".join(texts)) for texts in (told, asked))
        self.organisations = list(session.exec(select(Organisation).limit(30)))
        self.network = session.exec(select(Network).order_by(col(Network.name))).first()
        self.themes = list(session.exec(select(Theme.id)))

    def sentences(self, source: list[str], number: int) -> str:
        """Some sentences of the demo, in an order of their own."""
        return " ".join(self.draw.sample(source, number))

    def add(self, table: type[SQLModel], rows: Rows) -> None:
        """Store rows at once."""
        self.session.execute(insert(table), rows)

    def people(self, number: int) -> None:
        """Members with texts of about 120 words, windows on three days, a placement, themes."""
        assert self.network
        ids = [new_id() for _ in range(number)]
        self.add(Person, [self._person(one, at) for at, one in enumerate(ids)])
        member = {"role": Role.MEMBER, "network_id": self.network.id, "granted_at": self.now}
        self.add(RoleGrant, [{"id": new_id(), "person_id": one, **member} for one in ids])
        self.add(Profile, [self._profile(one) for one in ids])
        self.add(Placement, [self._placement(one) for one in ids])
        self.add(FreeTimeWindow, [row for one in ids for row in self._windows(one)])
        budget = {"hours_per_month": 8, "updated_at": self.now}
        self.add(FreeTimeBudget, [{"person_id": one, **budget} for one in ids])
        answers = [(one, theme) for one in ids for theme in self.draw.sample(self.themes, 4)]
        self.add(PersonTheme, [self._answer(*both) for both in answers])

    def jobs(self, number: int) -> None:
        """Open jobs with two or three sessions each in the two months to come."""
        ids = [new_id() for _ in range(number)]
        self.add(Job, [self._job(one) for one in ids])
        options = [row for one in ids for row in self._options(one)]
        self.add(TimeOption, options)
        for one in ids:
            starts = [row["starts_at"] for row in options if row["job_id"] == one]
            times = {"first_at": min(starts), "last_at": max(starts) + timedelta(hours=3)}
            self.session.execute(update(Job).where(col(Job.id) == one).values(**times))
        themes = [(one, theme) for one in ids for theme in self.draw.sample(self.themes, 2)]
        self.add(
            JobTheme, [{"job_id": one, "theme_id": theme, "position": 0} for one, theme in themes]
        )

    def _person(self, one: object, at: int) -> dict[str, Any]:
        return {
            "id": one,
            "email": f"menigte{at}@demo.flying-trainees.example",
            "name": f"Menigte {at}",
            "language": "nl",
            "career": Career.SENIOR if at % 5 == 0 else Career.TRAINEE,
            "home_organisation_id": self.draw.choice(self.organisations).id,
            "created_at": self.now,
        }

    def _profile(self, one: object) -> dict[str, Any]:
        return {
            "person_id": one,
            "ambition": self.sentences(self.told, 3),
            "note": self.sentences(self.told, 2),
            "studies": self.sentences(self.told, 1),
            "help_forms": [],
            "moderator": self.draw.random() < 0.3,
            "note_taker": self.draw.random() < 0.3,
            "base_place": "",
            "base_latitude": 52.2 + self.draw.random() / 3,
            "base_longitude": 6.5 + self.draw.random() / 2,
            "public": False,
            "updated_at": self.now,
        }

    def _placement(self, one: object) -> dict[str, Any]:
        return {
            "id": new_id(),
            "person_id": one,
            "organisation_id": self.draw.choice(self.organisations).id,
            "title": "Opdracht",
            "description": self.sentences(self.told, 4),
            "begins_on": self.now.date() - timedelta(days=100),
            "hours_per_week": 32,
            "weekdays": [1, 2, 3, 4],
            "on_map": False,
        }

    def _windows(self, one: object) -> Rows:
        hours = {"starts_at": time(9), "ends_at": time(17)}
        days = self.draw.sample(range(1, 6), 3)
        return [{"id": new_id(), "person_id": one, "weekday": day, **hours} for day in days]

    def _answer(self, one: object, theme: str) -> dict[str, Any]:
        levels = {"interest": self.draw.randint(0, 3), "experience": self.draw.randint(0, 3)}
        return {"person_id": one, "theme_id": theme, "learn": False, **levels}

    def _job(self, one: object) -> dict[str, Any]:
        assert self.network
        home = self.draw.choice(self.organisations)
        return {
            "id": one,
            "state": JobState.OPEN,
            "title": self.sentences(self.asked, 1)[:200],
            "goal": self.sentences(self.asked, 1),
            "description": self.sentences(self.asked, 5),
            "help_form": self.draw.choice(list(HelpForm)),
            "organisation_id": home.id,
            "network_id": self.network.id,
            "place_kind": PlaceKind.ON_SITE,
            "address": "Raadhuisplein 1",
            "latitude": home.latitude,
            "longitude": home.longitude,
            "hours_per_person": Decimal("2.5"),
            "group_min": 2,
            "group_max": 4,
            "timing_kind": TimingKind.OPTIONS,
            "created_at": self.now,
            "updated_at": self.now,
            "published_at": self.now,
        }

    def _options(self, one: object) -> Rows:
        midnight = self.now.replace(hour=0, minute=0, second=0, microsecond=0)
        starts = [
            midnight + timedelta(days=self.draw.randint(5, 60), hours=self.draw.randint(8, 12))
            for _ in range(self.draw.randint(2, 3))
        ]
        length = timedelta(hours=2.5)
        return [
            {"id": new_id(), "job_id": one, "starts_at": start, "ends_at": start + length}
            for start in starts
        ]
