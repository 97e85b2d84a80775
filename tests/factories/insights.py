"""A small region with a year of jobs, made at random from a seed: as rows, and as plain facts."""

import random
from dataclasses import dataclass, field
from datetime import UTC, datetime, timedelta
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, RoleGrant
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Audience, Job, JobState, JobTransition
from flying_trainees.learnings.models import LearnedBy, Learning
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import PersonTheme
from flying_trainees.people.network_models import Network, NetworkPartner
from flying_trainees.themes.models import Theme
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_member, make_network

BEGIN = datetime(2025, 11, 20, 22, 30, tzinfo=UTC)


@dataclass(frozen=True)
class JobFact:
    """What really happened to one job."""

    id: UUID
    organisation: UUID
    network: UUID
    posted: datetime | None
    staffed: datetime | None
    state: JobState
    ended: datetime
    hours: float
    most: int
    origin: UUID | None
    themes: tuple[Theme, ...]
    flyers: tuple[UUID, ...]
    again: bool | None
    learned: bool
    author: UUID | None
    audience: Audience


@dataclass(frozen=True)
class PersonFact:
    """One member."""

    id: UUID
    home: UUID | None
    networks: tuple[UUID, ...]
    since: datetime
    gone: datetime | None
    themes: frozenset[str]


@dataclass
class Region:
    """Everything that was made."""

    organisations: list[Organisation]
    networks: list[Network]
    main: list[Theme]
    themes: list[Theme]
    people: list[PersonFact] = field(default_factory=list)
    jobs: list[JobFact] = field(default_factory=list)


def make_region(session: Session, seed: int, jobs: int = 60, people: int = 24) -> Region:
    """Three networks of which the second shares its jobs with the first."""
    chance = random.Random(seed)  # noqa: S311 -- data for a test
    towns = [make_organisation(session, f"Stad {n:02}") for n in range(7)]
    networks = [make_network(session, *towns, name=f"Net {seed}-{n}") for n in range(3)]
    session.add(NetworkPartner(network_id=networks[1].id, partner_id=networks[0].id))
    main = [make_theme(session, f"hoofd {n}") for n in range(3)]
    below = [make_theme(session, f"onder {n}") for n in range(5)]
    for theme in below:
        theme.broader = chance.choice(main).id
    region = Region(towns, networks, main, [*main, *below])
    for _ in range(people):
        _add_person(session, region, chance)
    for _ in range(jobs):
        _add_job(session, region, chance)
    session.flush()
    return region


def _add_person(session: Session, region: Region, chance: random.Random) -> None:
    home = chance.choice([*region.organisations, None])
    network = chance.choice(region.networks)
    person = make_member(session, network, home=home)
    gone = BEGIN + timedelta(days=chance.randrange(400)) if chance.random() < 0.15 else None
    person.deactivated_at = gone
    themes = set[str]()
    for theme in chance.sample(region.themes, 2):
        interest, learn = chance.randrange(2), chance.random() < 0.5
        session.add(
            PersonTheme(person_id=person.id, theme_id=theme.id, interest=interest, learn=learn)
        )
        if interest or learn:
            themes.add(theme.broader or theme.id)
    since = _since(session, person, chance)
    region.people.append(
        PersonFact(
            person.id, home.id if home else None, (network.id,), since, gone, frozenset(themes)
        )
    )


def _since(session: Session, person: Person, chance: random.Random) -> datetime:
    """Some joined in the course of the year."""
    grant = session.exec(select(RoleGrant).where(RoleGrant.person_id == person.id)).one()
    grant.granted_at = BEGIN + timedelta(days=chance.choice((-30, -30, 100, 250)))
    return grant.granted_at


def _add_job(session: Session, region: Region, chance: random.Random) -> None:
    begun = BEGIN + timedelta(hours=chance.randrange(24 * 365))
    starts = begun + timedelta(days=chance.randrange(5, 40))
    staffed = begun + timedelta(hours=chance.randrange(5, 90)) if chance.random() < 0.7 else None
    states = [JobState.DONE, JobState.REVIEWED, JobState.CANCELLED]
    without = [JobState.OPEN, JobState.EXPIRED, JobState.CANCELLED, JobState.DRAFT]
    themes = tuple(chance.sample(region.themes, chance.randrange(1, 3)))
    job = make_job(
        session,
        chance.choice(region.organisations),
        chance.choice(region.networks),
        *themes,
        state=chance.choice(states if staffed else without),
        starts=[starts],
        hours=chance.choice((0.5, 2.5, 4)),
        group=(1, chance.randrange(2, 6)),
        audience=chance.choice(list(Audience)),
    )
    posted = None if job.state is JobState.DRAFT else begun
    # It was posted, withdrawn and posted again: the first time counts.
    job.published_at = posted and posted + timedelta(days=chance.choice((0, 0, 45)))
    earlier = [one for one in region.jobs if one.posted]
    origin = chance.choice(earlier).id if earlier and chance.random() < 0.3 else None
    job.copied_from_id = origin
    _add_steps(session, job, {"publish": [posted, job.published_at], "confirm": [staffed]})
    flyers = _add_flyers(session, region, chance, job) if staffed else ()
    again, learned, author = (
        _add_learnings(session, region, chance, job) if flyers else (None, False, None)
    )
    region.jobs.append(
        JobFact(
            job.id, job.organisation_id, job.network_id, posted, staffed, job.state,
            job.ends_at or starts + timedelta(hours=float(job.hours_per_person)),
            float(job.hours_per_person), job.group_max, origin, themes, flyers, again, learned,
            author, job.audience,
        )
    )  # fmt: skip


def _add_steps(session: Session, job: Job, steps: dict[str, list[datetime | None]]) -> None:
    for action, moments in steps.items():
        for at in moments:
            if at:
                state = JobState.OPEN if action == "publish" else JobState.STAFFED
                session.add(JobTransition(job_id=job.id, action=action, to_state=state, at=at))


def _add_flyers(
    session: Session, region: Region, chance: random.Random, job: Job
) -> tuple[UUID, ...]:
    found = []
    for fact in chance.sample(region.people, chance.randrange(0, 5)):
        person = session.get_one(Person, fact.id)
        attended = chance.random() < 0.8
        make_claim(session, job, person, ClaimState.ATTENDED if attended else ClaimState.ABSENT)
        if attended:
            found.append(fact.id)
    return tuple(found)


def _add_learnings(
    session: Session, region: Region, chance: random.Random, job: Job
) -> tuple[bool | None, bool, UUID | None]:
    again = chance.choice((True, True, False, None))
    if chance.random() < 0.4:
        return None, False, None
    author = chance.choice(region.people).id
    session.add(
        Learning(
            job_id=job.id, author_id=author, learned_by=LearnedBy.POSTER, text="x", again=again,
            at=BEGIN, updated_at=BEGIN,
        )
    )  # fmt: skip
    return again, True, author
