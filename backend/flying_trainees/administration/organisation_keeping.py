"""Administrators keep organisations; each act is audited."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.administration.errors import SuccessorAlreadyKnown
from flying_trainees.administration.schemas import OrganisationIn, SuccessorIn
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.organisations.models import Organisation, Succession
from flying_trainees.organisations.schemas import OrganisationOut


def add_organisation(
    session: Session, actor: Actor, now: datetime, wanted: OrganisationIn
) -> OrganisationOut:
    """Add an organisation. Raises OfficialCodeTaken, InvalidInput."""
    organisation = Organisation(name=wanted.name, kind=wanted.kind)
    return _write(session, actor, now, organisation, wanted, "organisation-added")


def change_organisation(
    session: Session, actor: Actor, now: datetime, organisation_id: UUID, wanted: OrganisationIn
) -> OrganisationOut:
    """Write an organisation anew."""
    organisation = session.get(Organisation, organisation_id)
    if organisation is None:
        raise NotFound
    return _write(session, actor, now, organisation, wanted, "organisation-changed")


def add_successor(
    session: Session, actor: Actor, now: datetime, organisation_id: UUID, wanted: SuccessorIn
) -> None:
    """Say that one organisation goes on as another (merger, split)."""
    if session.get(Organisation, organisation_id) is None:
        raise NotFound
    successor = session.get(Organisation, wanted.successor_id)
    if successor is None or wanted.successor_id == organisation_id:
        raise InvalidInput(fields=[FieldError("successorId", "unknown-organisation", {})])
    if session.get(Succession, (organisation_id, wanted.successor_id)) is not None:
        raise SuccessorAlreadyKnown
    session.add(
        Succession(
            predecessor_id=organisation_id, successor_id=wanted.successor_id, since=wanted.since
        )
    )
    audit(
        session, now, actor.person_id, "successor-added", ("organisation", organisation_id),
        details={"successorId": str(wanted.successor_id)},
    )  # fmt: skip
    session.flush()


def _write(
    session: Session,
    actor: Actor,
    now: datetime,
    organisation: Organisation,
    wanted: OrganisationIn,
    act: str,
) -> OrganisationOut:
    if wanted.begins_on and wanted.ends_on and wanted.ends_on <= wanted.begins_on:
        raise InvalidInput(fields=[FieldError("endsOn", "ends-before-begin", {})])
    for name, value in wanted.model_dump().items():
        setattr(organisation, name, value)
    session.add(organisation)
    session.flush()
    audit(session, now, actor.person_id, act, ("organisation", organisation.id))
    session.flush()
    return OrganisationOut.model_validate(organisation)
