"""The demo's mailbox in the browser; mounted in demo mode only."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Path, Request
from fastapi.responses import HTMLResponse

from flying_trainees.accounts.guards import Public
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Cursor, Limit, Page, decode_cursor, encode_cursor
from flying_trainees.core.problems import answers
from flying_trainees.notifications.mail.mailbox import Mailbox, StoredMail
from flying_trainees.notifications.mail.outgoing import mailbox_of
from flying_trainees.notifications.schemas import DemoMailContentOut, DemoMailOut

router = APIRouter(prefix="/demo/mails", tags=["demo"], dependencies=[Public])

OWN_POLICY = {
    "Content-Security-Policy": (
        "sandbox allow-popups allow-popups-to-escape-sandbox; default-src 'none';"
        " style-src 'unsafe-inline'; frame-ancestors 'self'"
    ),
    "X-Frame-Options": "SAMEORIGIN",
    "Cache-Control": "no-store",
}
"""A mail may bring its inlined styles and nothing else; only our own pages may frame it."""


def open_mailbox(request: Request) -> Mailbox:
    """The mailbox of this installation."""
    return mailbox_of(request.app.state.settings)


Box = Annotated[Mailbox, Depends(open_mailbox)]


@router.get("", responses=answers(400, 429), operation_id="listDemoMails")
def list_mails(box: Box, limit: Limit = 20, cursor: Cursor = None) -> Page[DemoMailOut]:
    """The mails that the demo sent, the newest first."""
    after = decode_cursor(cursor, (UUID,))
    ids = box.ids(limit + 1, after[0] if after else None)
    mails = [mail for mail in map(box.read, ids[:limit]) if mail]
    return Page(
        items=[
            DemoMailOut(
                id=mail.id,
                to=mail.recipient,
                subject=mail.subject,
                at=mail.at,
                has_calendar=mail.calendar is not None,
            )
            for mail in mails
        ],
        next_cursor=encode_cursor([ids[limit - 1]]) if len(ids) > limit else None,
    )


@router.get("/{mailId}", responses=answers(400, 404, 429), operation_id="getDemoMail")
def get_mail(box: Box, mail_id: Annotated[UUID, Path(alias="mailId")]) -> DemoMailContentOut:
    """One mail with its text, HTML and calendar file."""
    mail = _found(box.read(mail_id))
    return DemoMailContentOut(
        id=mail.id,
        to=mail.recipient,
        subject=mail.subject,
        at=mail.at,
        has_calendar=mail.calendar is not None,
        text=mail.text,
        html=mail.html,
        calendar=mail.calendar,
    )


@router.get(
    "/{mailId}/html",
    responses=answers(400, 404, 429),
    operation_id="getDemoMailHtml",
    response_class=HTMLResponse,
)
def get_html(box: Box, mail_id: Annotated[UUID, Path(alias="mailId")]) -> HTMLResponse:
    """The mail as a page of its own, to be framed: its links open in a new window."""
    mail = _found(box.read(mail_id))
    page = mail.html.replace("<head>", '<head><base target="_blank">', 1)
    return HTMLResponse(page, headers=OWN_POLICY)


def _found(mail: StoredMail | None) -> StoredMail:
    if mail is None:
        raise NotFound
    return mail
