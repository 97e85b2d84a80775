"""Put what an organisation works on on the map, change it, take it off."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.networkmap.errors import NotOurActivity
from flying_trainees.networkmap.models import Activity, ActivityTheme
from flying_trainees.networkmap.policy import keeps_activities
from flying_trainees.networkmap.reach import networks_of, organisations_in_reach
from flying_trainees.networkmap.schemas import ActivityIn
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.queries import visible_people
from flying_trainees.people.scopes import NetworkScope
from flying_trainees.themes.models import Theme

WRITTEN = {
    "organisation_id", "kind", "title", "description", "begins_on", "ends_on", "latitude",
    "longitude", "contact_id",
}  # fmt: skip


def add_activity(
    session: Session, actor: Actor, scope: NetworkScope, now: datetime, wanted: ActivityIn
) -> UUID:
    """Put an activity on the map. Raises InvalidInput, NotOurActivity. Returns its id."""
    _check(session, actor, scope, wanted)
    activity = Activity(**wanted.model_dump(include=WRITTEN), created_at=now, updated_at=now)
    session.add(activity)
    session.flush()
    _write_themes(session, activity.id, wanted.themes)
    return activity.id


def change_activity(
    session: Session,
    actor: Actor,
    scope: NetworkScope,
    now: datetime,
    activity_id: UUID,
    wanted: ActivityIn,
) -> None:
    """Write an activity anew. Raises NotFound, InvalidInput, NotOurActivity."""
    activity = _own(session, actor, scope, activity_id)
    _check(session, actor, scope, wanted)
    activity.sqlmodel_update(wanted.model_dump(include=WRITTEN))
    activity.updated_at = now
    session.flush()
    _write_themes(session, activity.id, wanted.themes)


def remove_activity(session: Session, actor: Actor, scope: NetworkScope, activity_id: UUID) -> None:
    """Take an activity off the map. Raises NotFound, NotOurActivity."""
    session.delete(_own(session, actor, scope, activity_id))
    session.flush()


def _own(session: Session, actor: Actor, scope: NetworkScope, activity_id: UUID) -> Activity:
    """The activity, locked; of somebody else: NotOurActivity, out of sight: NotFound."""
    activity = session.exec(
        select(Activity)
        .where(
            Activity.id == activity_id,
            organisations_in_reach(actor, scope, col(Activity.organisation_id)),
        )
        .with_for_update()
    ).first()
    if activity is None:
        raise NotFound
    organisation_id = activity.organisation_id
    if not keeps_activities(actor, organisation_id, networks_of(session, organisation_id)):
        raise NotOurActivity
    return activity


def _check(session: Session, actor: Actor, scope: NetworkScope, wanted: ActivityIn) -> None:
    wrong = [*_wrong_by_itself(wanted), *_wrong_references(session, scope, wanted)]
    if wrong:
        raise InvalidInput(fields=wrong)
    networks = networks_of(session, wanted.organisation_id)
    if not keeps_activities(actor, wanted.organisation_id, networks):
        raise NotOurActivity


def _wrong_by_itself(wanted: ActivityIn) -> list[FieldError]:
    found = []
    if wanted.begins_on and wanted.ends_on and wanted.ends_on < wanted.begins_on:
        found.append(FieldError("endsOn", "ends-before-begin", {}))
    if (wanted.latitude is None) != (wanted.longitude is None):
        lacking = "latitude" if wanted.latitude is None else "longitude"
        found.append(FieldError(lacking, "coordinates-incomplete", {}))
    return found


def _wrong_references(
    session: Session, scope: NetworkScope, wanted: ActivityIn
) -> list[FieldError]:
    found = []
    if session.get(Organisation, wanted.organisation_id) is None:
        found.append(FieldError("organisationId", "unknown-organisation", {}))
    known = set(session.exec(select(Theme.id).where(col(Theme.id).in_(wanted.themes))))
    for index, theme in enumerate(wanted.themes):
        if theme not in known:
            found.append(FieldError(f"themes.{index}", "unknown-theme", {}))
    if wanted.contact_id and not _visible(session, scope, wanted.contact_id):
        found.append(FieldError("contactId", "unknown-person", {}))
    return found


def _visible(session: Session, scope: NetworkScope, person_id: UUID) -> bool:
    wanted = select(Person.id).where(Person.id == person_id, visible_people(scope))
    return session.exec(wanted).first() is not None


def _write_themes(session: Session, activity_id: UUID, themes: list[str]) -> None:
    session.exec(delete(ActivityTheme).where(col(ActivityTheme.activity_id) == activity_id))
    session.add_all(
        ActivityTheme(activity_id=activity_id, theme_id=theme) for theme in dict.fromkeys(themes)
    )
    session.flush()
