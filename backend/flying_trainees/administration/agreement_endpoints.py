"""API of what a network shares with its partners: read by its people, kept by its coordinators."""

from uuid import UUID

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.administration.agreement_keeping import agreements, change_agreement
from flying_trainees.administration.agreement_schemas import AgreementIn, AgreementOut
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/networks/{network_id}/agreements", tags=["networks"])


@router.get("", responses=answers(400, 401, 404, 429), operation_id="listAgreements")
def list_agreements(network_id: UUID, actor: SignedIn, session: DbSession) -> Page[AgreementOut]:
    """With which networks this one shares its jobs, and which of them."""
    return Page(items=agreements(session, actor, network_id))


@router.put(
    "/{partner_id}", responses=answers(400, 401, 403, 404, 429), operation_id="putAgreement"
)
def put_agreement(
    network_id: UUID,
    partner_id: UUID,
    body: AgreementIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
) -> AgreementOut:
    """Agree anew on what goes to a partner; for the coordinators of the network that shares."""
    change_agreement(session, actor, now, (network_id, partner_id), body)
    return next(
        one for one in agreements(session, actor, network_id) if one.partner.id == partner_id
    )
