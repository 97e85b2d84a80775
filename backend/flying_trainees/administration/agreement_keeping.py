"""Coordinators agree with partners on which jobs go there; administrators say who is a partner."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Career
from flying_trainees.administration.agreement_schemas import AgreementIn, AgreementOut
from flying_trainees.administration.network_keeping import check_keeps
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.people.network_models import Network, NetworkPartner
from flying_trainees.people.schemas import NamedOut
from flying_trainees.people.scopes import network_scope
from flying_trainees.themes.queries import unknown_themes


def agreements(session: Session, actor: Actor, network_id: UUID) -> list[AgreementOut]:
    """What a network shares, by the partner's name. Raises NotFound out of the actor's reach."""
    scope = network_scope(session, actor)
    if not scope.everything and network_id not in scope.own | scope.partners:
        raise NotFound
    rows = session.exec(
        select(NetworkPartner, Network.name)
        .join(Network, col(Network.id) == col(NetworkPartner.partner_id))
        .where(NetworkPartner.network_id == network_id)
        .order_by(col(Network.name))
    )
    return [
        AgreementOut(
            partner=NamedOut(id=row.partner_id, name=name),
            themes=row.themes,
            careers=[Career(one) for one in row.careers],
        )
        for row, name in rows
    ]


def change_agreement(
    session: Session, actor: Actor, now: datetime, between: tuple[UUID, UUID], wanted: AgreementIn
) -> None:
    """Write anew what `between` the sharing network and its partner is shared.

    Raises NotFound (no such network, or no partner of it), NotAllowed, InvalidInput.
    """
    network_id, partner_id = between
    check_keeps(session, actor, network_id)
    row = session.get(NetworkPartner, between)
    if row is None:
        raise NotFound
    unknown = unknown_themes(session, wanted.themes)
    if unknown:
        raise InvalidInput(
            fields=[
                FieldError(f"themes.{number}", "unknown-theme", {})
                for number, theme in enumerate(wanted.themes)
                if theme in unknown
            ]
        )
    row.themes = list(dict.fromkeys(wanted.themes))
    row.careers = sorted({career.value for career in wanted.careers})
    session.add(row)
    about = {"partner": str(partner_id)}
    audit(
        session, now, actor.person_id, "agreement-changed", ("network", network_id), details=about
    )
    session.flush()
