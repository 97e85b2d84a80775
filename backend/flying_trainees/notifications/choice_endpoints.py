"""API of how a person wants mail."""

from fastapi import APIRouter

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.problems import answers
from flying_trainees.notifications.choosing import choose
from flying_trainees.notifications.own_choices import my_choices
from flying_trainees.notifications.schemas import MailChoicesIn, MailChoicesOut

router = APIRouter(prefix="/me/mail-choices", tags=["notifications"])


@router.get("", responses=answers(401, 429), operation_id="getMyMailChoices")
def get_mine(actor: SignedIn, session: DbSession, now: Now) -> MailChoicesOut:
    """About what, when and in which language I get mail."""
    return my_choices(session, actor, now)


@router.put("", responses=answers(400, 401, 403, 429), operation_id="putMyMailChoices")
def put_mine(body: MailChoicesIn, actor: SignedIn, session: DbSession, now: Now) -> MailChoicesOut:
    """Choose about what, when and in which language I get mail."""
    choose(session, actor, body)
    return my_choices(session, actor, now)
