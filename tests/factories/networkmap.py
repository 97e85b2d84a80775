"""A small region for the map: two organisations of a pool, and one that is far away."""

from dataclasses import dataclass
from datetime import date

from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.networkmap.models import Activity, ActivityTheme
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import Placement
from flying_trainees.people.network_models import Network
from flying_trainees.themes.models import Theme
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_member, make_network, make_poster


@dataclass(frozen=True)
class Region:
    """Losser posts jobs, Borne is Noor's home, Elsewhere has a pool of its own."""

    losser: Organisation
    borne: Organisation
    elsewhere: Organisation
    pool: Network
    other_pool: Network
    energy: Theme
    noor: Person
    poster: Person
    stranger: Person
    open_job: Job
    done_job: Job


def make_region(session: Session) -> Region:
    """An open and a done job in Losser; at the done one Noor of Borne was there for 2.5 hours."""
    losser = make_organisation(session, "Gemeente Losser", 52.26, 7.0)
    borne = make_organisation(session, "Gemeente Borne", 52.3, 6.75)
    elsewhere = make_organisation(session, "Gemeente Elders", 51.0, 5.0)
    pool, other_pool = make_network(session, losser, borne), make_network(session, elsewhere)
    energy = make_theme(session, "energie")
    noor = make_member(session, pool, "Noor", borne)
    done = make_job(session, losser, pool, energy, state=JobState.DONE, title="Lees de brief")
    session.add(
        Claim(
            job_id=done.id, person_id=noor.id, state=ClaimState.ATTENDED, seat="member",
            created_at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
        )
    )  # fmt: skip
    session.flush()
    return Region(
        losser, borne, elsewhere, pool, other_pool, energy, noor,
        poster=make_poster(session, losser, "Poster"),
        stranger=make_member(session, other_pool, "Vreemd", elsewhere),
        open_job=make_job(session, losser, pool, energy, title="Bel huurders"),
        done_job=done,
    )  # fmt: skip


def make_activity(
    session: Session, organisation: Organisation, *themes: Theme, title: str = "Energiehuis"
) -> Activity:
    """A project of an organisation, until next summer."""
    activity = Activity(
        organisation_id=organisation.id, title=title, description="Advies over isolatie.",
        begins_on=date(2026, 9, 1), ends_on=date(2027, 6, 30),
        created_at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(activity)
    session.flush()
    session.add_all(ActivityTheme(activity_id=activity.id, theme_id=t.id) for t in themes)
    session.flush()
    return activity


def make_placement(
    session: Session, person: Person, organisation: Organisation, *, on_map: bool
) -> Placement:
    """A placement that goes on, with or without its person's consent for the map."""
    placement = Placement(
        person_id=person.id, organisation_id=organisation.id, title="Warmteplan",
        description="Wijk voor wijk van het gas af.", begins_on=date(2026, 9, 1), on_map=on_map,
    )  # fmt: skip
    session.add(placement)
    session.flush()
    return placement
