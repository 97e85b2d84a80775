"""Puts the demo's activities on the network map."""

from collections.abc import Iterable
from datetime import timedelta

from sqlmodel import Session

from flying_trainees.demo.activity_content import Activity as Told
from flying_trainees.demo.known import Known
from flying_trainees.networkmap.models import Activity, ActivityTheme


def load_activities(session: Session, activities: Iterable[Told], known: Known) -> None:
    """Add them all; flushes."""
    for told in activities:
        activity = Activity(
            organisation_id=known.organisations[told.organisation],
            kind=told.kind,
            title=told.title,
            description=told.description,
            begins_on=known.today + timedelta(days=told.begin_day),
            ends_on=known.today + timedelta(days=told.end_day),
            contact_id=known.person(told.contact),
            created_at=known.now + timedelta(days=told.begin_day),
            updated_at=known.now + timedelta(days=told.begin_day),
        )
        session.add(activity)
        session.flush()
        session.add_all(
            ActivityTheme(activity_id=activity.id, theme_id=theme) for theme in told.themes
        )
    session.flush()
