"""Loads the demo into an empty installation, around the moment of loading.

An older data folder keeps what it has: the worker lets offers lapse and jobs expire as time goes
by. To start afresh, remove the data folder (DATA_DIR).
"""

from datetime import datetime

from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, Role
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import make_engine
from flying_trainees.core.settings import Settings
from flying_trainees.demo.activity_loading import load_activities
from flying_trainees.demo.afterwards_loading import load_checks, load_effects, load_stories
from flying_trainees.demo.agreement_loading import load_agreements
from flying_trainees.demo.claim_loading import load_claims
from flying_trainees.demo.connection_loading import load_connections
from flying_trainees.demo.content import Demo, read_demo
from flying_trainees.demo.job_loading import in_order_of_lineage, load_job
from flying_trainees.demo.known import Known
from flying_trainees.demo.network_loading import load_duos, load_networks, load_programmes
from flying_trainees.demo.news import tell_news
from flying_trainees.demo.people_content import Person as Told
from flying_trainees.demo.people_loading import load_people
from flying_trainees.demo.pool_loading import load_pools
from flying_trainees.demo.vector_loading import load_vectors
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.reference import load_organisations, read_organisations
from flying_trainees.suggestions.modelling import NONE, model_name
from flying_trainees.themes.reference import load_themes, read_themes


def load_demo(settings: Settings) -> None:
    """Bring reference data up to date; fill the database when nobody has an account yet.

    One transaction: all of the demo or nothing. `settings.database_url` is set.
    """
    if settings.database_url is None:
        raise ValueError("the demo needs a database")
    engine = make_engine(settings, settings.database_url, name="flying-trainees demo")
    with Session(engine) as session:
        load_themes(session, read_themes())
        load_organisations(session, read_organisations())
        if session.exec(select(Person.id).limit(1)).first() is None:
            now = utc_now()
            fill(session, now)
            if settings.sentence_model != NONE:
                load_vectors(session, now, model_name(settings.sentence_model))
        session.commit()
    engine.dispose()


def fill(session: Session, now: datetime) -> None:
    """Add everything that the content files tell, as seen at `now`; flushes."""
    demo = read_demo()
    rows = session.exec(select(Organisation.official_code, Organisation.id))
    known = Known(now, {code: organisation_id for code, organisation_id in rows if code})
    load_networks(session, demo, known)
    load_people(session, pool_first(demo), known)
    load_programmes(session, demo, known)
    load_duos(session, demo, known)
    load_agreements(session, demo, known)
    for told in in_order_of_lineage(demo.jobs):
        job, options = load_job(session, told, known)
        load_claims(session, job, options, told, known)
    load_checks(session, demo.checks, known)
    load_stories(session, demo.stories, known)
    load_effects(session, demo.effects, known)
    load_activities(session, demo.activities, known)
    load_pools(session, demo.pool_assignments, known)
    load_connections(session, known)
    tell_news(session)


def pool_first(demo: Demo) -> list[Told]:
    """The people in the order in which the demo offers them: the first network's members lead."""
    pool = demo.networks[0].key

    def is_of_the_pool(told: Told) -> bool:
        return any(role.role is Role.MEMBER and role.network == pool for role in told.roles)

    return sorted(demo.people, key=lambda told: not is_of_the_pool(told))
