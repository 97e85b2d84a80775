"""API of my manager's consent: asking, reading, forgetting."""

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.availability.consent_queries import own_consent
from flying_trainees.availability.consent_schemas import ManagerConsentIn, ManagerConsentOut
from flying_trainees.availability.consenting import ask_manager, stop_asking
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.problems import answers

router = APIRouter(prefix="/me/manager-consent", tags=["availability"])


@router.get("", responses=answers(401, 429), operation_id="getManagerConsent")
def get_manager_consent(actor: SignedIn, session: DbSession) -> ManagerConsentOut:
    """Whom I asked, and what he said; all empty when I never asked."""
    return own_consent(session, actor)


@router.put("", responses=answers(400, 401, 403, 429), operation_id="askManager")
def put_manager_consent(
    body: ManagerConsentIn,
    actor: SignedIn,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ManagerConsentOut:
    """Ask my manager by mail; an earlier asking is forgotten. Three times a day at most."""
    ask_manager(session, actor, now, body.email, language)
    return own_consent(session, actor)


@router.delete(
    "",
    status_code=204,
    responses=answers(400, 401, 403, 404, 429),
    operation_id="forgetManager",
)
def delete_manager_consent(actor: SignedIn, session: DbSession) -> None:
    """Have my manager's address and mails erased; the limit stays until one says otherwise."""
    stop_asking(session, actor)
