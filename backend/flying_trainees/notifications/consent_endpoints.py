"""API for a manager who holds a link: read what is asked, answer once."""

from fastapi import APIRouter

from flying_trainees.accounts.guards import Public
from flying_trainees.availability.consent_schemas import ConsentAnswerIn, ConsentLinkOut
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.problems import answers
from flying_trainees.notifications import consent_links
from flying_trainees.notifications.schemas import LinkTokenIn

router = APIRouter(tags=["availability"], dependencies=[Public])


@router.post(
    "/manager-consent-readings",
    responses=answers(400, 403, 404, 429),
    operation_id="readConsentLink",
)
def read_consent_link(body: LinkTokenIn, session: DbSession, now: Now) -> ConsentLinkOut:
    """What a manager's link asks. Changes nothing."""
    return consent_links.describe(session, now, body.token)


@router.post(
    "/manager-consent-answers",
    responses=answers(400, 403, 404, 409, 429),
    operation_id="answerConsent",
)
def answer_consent(body: ConsentAnswerIn, session: DbSession, now: Now) -> ConsentLinkOut:
    """Agree to hours a month, or not; works once, and the next link comes by mail."""
    consent_links.answer(session, now, body.token, body.hours_per_month)
    return consent_links.describe(session, now, body.token)
