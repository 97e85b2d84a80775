"""API of links in mails. Reading changes nothing; mail programs open every link they see."""

from typing import Annotated

from fastapi import APIRouter, Depends, Query, Request
from fastapi.responses import RedirectResponse

from flying_trainees.accounts.guards import Public, by_link
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.problems import answers
from flying_trainees.learnings.schemas import EffectIn
from flying_trainees.notifications.answering_links import answer_link, tell_by_link
from flying_trainees.notifications.reading_links import describe_link
from flying_trainees.notifications.schemas import (
    LinkAnswer,
    LinkAnswerIn,
    LinkEffectIn,
    LinkTokenIn,
    MailLinkOut,
    Token,
)

router = APIRouter(tags=["mail-links"])

TokenQuery = Annotated[Token, Query(description="The token in the mail's header.")]


@router.post(
    "/mail-link-readings",
    responses=answers(400, 403, 404, 429),
    operation_id="readMailLink",
    dependencies=[Public],
)
def read_mail_link(
    body: LinkTokenIn, session: DbSession, now: Now, language: ReaderLanguage
) -> MailLinkOut:
    """What a link from a mail is about, and whether it can still be answered. Changes nothing."""
    return describe_link(session, now, language, body.token)


@router.post(
    "/mail-link-answers",
    responses=answers(400, 403, 404, 409, 429),
    operation_id="answerMailLink",
    dependencies=[Public],
)
def answer_mail_link(
    body: LinkAnswerIn, session: DbSession, now: Now, language: ReaderLanguage
) -> MailLinkOut:
    """Accept, decline, say not for me, or unsubscribe, by a link from a mail; works once."""
    answer_link(session, now, body.token, body.answer, body.option_ids)
    return describe_link(session, now, language, body.token)


@router.post(
    "/mail-link-effects",
    responses=answers(400, 403, 404, 409, 429),
    operation_id="tellEffectByMailLink",
    dependencies=[Public],
)
def tell_effect_by_mail_link(
    body: LinkEffectIn, session: DbSession, now: Now, language: ReaderLanguage
) -> MailLinkOut:
    """Say half a year later whether residents noticed, by a link from a mail; works once."""
    told = EffectIn(noticed=body.noticed, text=body.text)
    tell_by_link(session, now, body.token, told)
    return describe_link(session, now, language, body.token)


@router.post(
    "/mail-unsubscriptions",
    status_code=204,
    responses=answers(400, 403, 404, 409, 429),
    operation_id="unsubscribeByMailProgram",
    dependencies=[Depends(by_link)],
)
def unsubscribe(token: TokenQuery, session: DbSession, now: Now) -> None:
    """One-click unsubscribing by a mail program (RFC 8058); twice is as good as once."""
    answer_link(session, now, token, LinkAnswer.UNSUBSCRIBE)


@router.get(
    "/mail-unsubscriptions",
    status_code=303,
    responses=answers(400, 429),
    operation_id="openUnsubscribePage",
    response_class=RedirectResponse,
    dependencies=[Depends(by_link)],
)
def open_unsubscribe_page(token: TokenQuery, request: Request) -> RedirectResponse:
    """For mail programs that open the header's address: the page that asks. Changes nothing."""
    page = f"{request.app.state.settings.public_url}/mail?sleutel={token}"
    return RedirectResponse(page, status_code=303)
