"""Reads of managers' consents."""

from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.availability.consent_schemas import ConsentLinkOut, ManagerConsentOut
from flying_trainees.availability.models import FreeTimeBudget, ManagerConsent
from flying_trainees.availability.queries import HOURS_BY_DEFAULT
from flying_trainees.core.errors import NotFound
from flying_trainees.organisations.models import Organisation


def own_consent(session: Session, actor: Actor) -> ManagerConsentOut:
    """What became of the actor's asking, empty when there was none, and the limit that holds."""
    row = consent_of(session, actor.person_id)
    return ManagerConsentOut(
        email=row.email if row else None,
        state=row.state if row else None,
        hours_per_month=row.hours_per_month if row else None,
        asked_at=row.asked_at if row else None,
        answered_at=row.answered_at if row else None,
        most_hours=most_hours(session, actor.person_id),
    )


def consent_of(session: Session, person_id: UUID) -> ManagerConsent | None:
    """The person's asking, if any."""
    return session.exec(select(ManagerConsent).where(ManagerConsent.person_id == person_id)).first()


def most_hours(session: Session, person_id: UUID) -> int | None:
    """How many hours a month a manager agreed to: none after a no; None: nobody said anything.

    It holds until a manager says otherwise, also after the member had him forgotten.
    """
    budget = session.get(FreeTimeBudget, person_id)
    return budget.agreed_hours if budget else None


def consent_seen(session: Session, row: ManagerConsent, standing: str) -> ConsentLinkOut:
    """What the manager reads: who asks, and no more of him than that. Raises NotFound."""
    found = session.exec(
        select(Person, Organisation.name, FreeTimeBudget)
        .join(Organisation, col(Organisation.id) == col(Person.home_organisation_id), isouter=True)
        .join(FreeTimeBudget, col(FreeTimeBudget.person_id) == col(Person.id), isouter=True)
        .where(Person.id == row.person_id, col(Person.deactivated_at).is_(None))
    ).first()
    if found is None:
        raise NotFound
    person, organisation, budget = found
    return ConsentLinkOut.model_validate(
        {
            "name": person.name,
            "organisation": organisation,
            "state": row.state,
            "hours_per_month": row.hours_per_month,
            "wanted_hours": budget.hours_per_month if budget else HOURS_BY_DEFAULT,
            "standing": standing,
        }
    )
