"""Writes a plan for projects on the network map."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.networkmap.models import Activity, ActivityKind, ActivityTheme
from flying_trainees.transfer.activities import ActivityPlan, ActivityValues, KnownActivity
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.planning import Outcome, Tick, in_strides
from flying_trainees.transfer.theming import write_themes


def write_activities(
    session: Session, now: datetime, links: Links, plan: ActivityPlan, tick: Tick
) -> None:
    """Do what the plan says, all rows of one table together. Flushes."""
    rows = [row for row in plan.planned if row.outcome is not Outcome.UNCHANGED]
    activities = [_activity(row.values, row.kept, now) for row in in_strides(rows, tick)]
    session.add_all(activities)
    session.flush()
    pairs = list(zip(activities, (row.values for row in rows), strict=True))
    links.write(session, [(one, values.number) for one, values in pairs])
    write_themes(session, ActivityTheme, {one.id: values.themes for one, values in pairs})


def _activity(values: ActivityValues, kept: KnownActivity | None, now: datetime) -> Activity:
    if values.organisation is None or values.title is None:
        raise ValueError("a planned project has an organisation and a title")
    activity = kept.activity if kept else Activity(
        organisation_id=values.organisation, title=values.title, created_at=now, updated_at=now
    )  # fmt: skip
    activity.organisation_id, activity.title = values.organisation, values.title
    activity.kind = values.kind or ActivityKind.PROJECT
    activity.description = values.description or ""
    activity.begins_on, activity.ends_on = values.begins_on, values.ends_on
    activity.contact_id = values.contact
    activity.updated_at = now
    return activity
