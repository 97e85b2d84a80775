"""Reads of managers' consents."""

from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.availability.consent_schemas import ConsentLinkOut, ManagerConsentOut
from flying_trainees.availability.models import ConsentState, FreeTimeBudget, ManagerConsent
from flying_trainees.availability.queries import HOURS_BY_DEFAULT
from flying_trainees.core.errors import NotFound
from flying_trainees.organisations.models import Organisation

NO = frozenset({ConsentState.DECLINED, ConsentState.WITHDRAWN})


def own_consent(session: Session, actor: Actor) -> ManagerConsentOut:
    """What became of the actor's asking; all empty when there was none."""
    row = consent_of(session, actor.person_id)
    if row is None:
        return ManagerConsentOut(
            email=None, state=None, hours_per_month=None, asked_at=None, answered_at=None
        )
    return ManagerConsentOut.model_validate(row, from_attributes=True)


def consent_of(session: Session, person_id: UUID) -> ManagerConsent | None:
    """The person's asking, if any."""
    return session.exec(select(ManagerConsent).where(ManagerConsent.person_id == person_id)).first()


def most_hours(session: Session, person_id: UUID) -> int | None:
    """How many hours a month the manager agreed to: none after a no; None: nobody said anything."""
    row = consent_of(session, person_id)
    if row is None or row.state is ConsentState.ASKED:
        return None
    return 0 if row.state in NO else row.hours_per_month


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
