"""API of invitations, for coordinators and administrators."""

from uuid import UUID

from fastapi import APIRouter, Request

from flying_trainees.accounts.guards import Coordinator
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.identities import inviting
from flying_trainees.identities.schemas import InvitationIn, InvitationOut

router = APIRouter(prefix="/invitations", tags=["administration"])


@router.get("", responses=answers(401, 403, 429), operation_id="listInvitations")
def list_invitations(actor: Coordinator, session: DbSession, now: Now) -> Page[InvitationOut]:
    """Open invitations of the actor's own networks, or all for an administrator."""
    return Page(items=inviting.invitations(session, actor, now))


@router.post("", status_code=201, responses=answers(400, 401, 403, 429), operation_id="invite")
def post_invitation(
    body: InvitationIn, request: Request, actor: Coordinator, session: DbSession, now: Now
) -> InvitationOut:
    """Invite somebody by mail."""
    return inviting.invite(session, actor, now, request.app.state.settings, body)


@router.delete(
    "/{invitation_id}",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="revokeInvitation",
)
def delete_invitation(
    invitation_id: UUID, actor: Coordinator, session: DbSession, now: Now
) -> None:
    """Take an invitation back."""
    inviting.revoke_invitation(session, actor, now, invitation_id)
