"""Reads of one activity."""

from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.jobs.schemas import NamedOut, ThemeLabelOut
from flying_trainees.networkmap.models import Activity, ActivityTheme
from flying_trainees.networkmap.narrowing import Reader
from flying_trainees.networkmap.policy import keeps_activities
from flying_trainees.networkmap.reach import networks_of, organisations_in_reach
from flying_trainees.networkmap.schemas import ActivityOut
from flying_trainees.organisations.models import Organisation
from flying_trainees.themes.models import Theme


def activity(
    session: Session, reader: Reader, activity_id: UUID, language: Language
) -> ActivityOut:
    """One activity in reach. Raises NotFound. Three queries."""
    row = session.exec(
        select(Activity, Organisation, Person)
        .join(Organisation, col(Organisation.id) == col(Activity.organisation_id))
        .join(Person, col(Person.id) == col(Activity.contact_id), isouter=True)
        .where(
            Activity.id == activity_id,
            organisations_in_reach(reader.actor, reader.scope, col(Activity.organisation_id)),
        )
    ).first()
    if row is None:
        raise NotFound
    found, organisation, contact = row
    there = contact is not None and contact.deactivated_at is None
    return ActivityOut(
        **found.model_dump(exclude={"organisation_id", "contact_id", "search", "source_id"}),
        organisation=NamedOut(id=organisation.id, name=organisation.name),
        themes=_themes(session, activity_id, language),
        contact=NamedOut(id=contact.id, name=contact.name) if contact and there else None,
        may_change=keeps_activities(
            reader.actor, organisation.id, networks_of(session, organisation.id)
        ),
    )


def _themes(session: Session, activity_id: UUID, language: Language) -> list[ThemeLabelOut]:
    rows = session.exec(
        select(Theme)
        .join(ActivityTheme, col(ActivityTheme.theme_id) == col(Theme.id))
        .where(ActivityTheme.activity_id == activity_id)
        .order_by(col(Theme.position), col(Theme.id))
    )
    return [
        ThemeLabelOut(id=row.id, label=row.label_en if language == "en" else row.label)
        for row in rows
    ]
