"""Carry out an answer that came by mail: what the person could have done on the job's page.

Believed is who sends from the attendee's own address *and* knows the invitation's UID, which went
to that address alone. An answer that comes too late is told to its sender; what isn't a proper
answer is left in the mailbox for an administrator.
"""

from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from pydantic import BaseModel
from sqlalchemy.dialects.postgresql import insert
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import DomainError
from flying_trainees.core.language import text
from flying_trainees.groups.acting import step_claim
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.schemas import ClaimTransitionIn
from flying_trainees.groups.waiting_list import times_of
from flying_trainees.jobs.models import Job
from flying_trainees.notifications.calendar_models import CalendarReply, ReplyOutcome
from flying_trainees.notifications.calendars import forget_quietly
from flying_trainees.notifications.models import CalendarEntry
from flying_trainees.notifications.on_behalf import actor_of
from flying_trainees.notifications.replies.itip import (
    Answer,
    Odd,
    Reply,
    read_headers,
    read_reply,
)
from flying_trainees.notifications.wording import language_of
from flying_trainees.outbox.recording import record

REFUSED = "calendar-reply-refused"
OLD_VERSION = "calendar-reply-old"
YES = frozenset({ClaimState.CLAIMED, ClaimState.CONFIRMED})
STEPS: dict[Answer, dict[ClaimState, ClaimAction]] = {
    Answer.ACCEPTED: {ClaimState.OFFERED: ClaimAction.ACCEPT},
    Answer.DECLINED: {
        ClaimState.OFFERED: ClaimAction.DECLINE,
        ClaimState.CLAIMED: ClaimAction.WITHDRAW,
        ClaimState.CONFIRMED: ClaimAction.WITHDRAW,
    },
    Answer.TENTATIVE: {},
}
OUTCOMES = {
    ClaimAction.ACCEPT: ReplyOutcome.ACCEPTED,
    ClaimAction.DECLINE: ReplyOutcome.DECLINED,
    ClaimAction.WITHDRAW: ReplyOutcome.WITHDRAWN,
}
SETTLED = {
    Answer.ACCEPTED: YES,
    Answer.DECLINED: frozenset({ClaimState.DECLINED, ClaimState.WITHDRAWN}),
    Answer.TENTATIVE: frozenset(ClaimState),
}
"""States in which the answer says nothing new."""


class ReplyRefusedPayload(BaseModel):
    """An answer came that can't be carried out; `why` is a sentence for its sender."""

    job_id: str
    claim_id: str
    person_id: str
    why: str


@dataclass(frozen=True, slots=True)
class Understood:
    """An answer with whom and what it is about."""

    reply: Reply
    entry: CalendarEntry
    person: Person
    claim: Claim


def handle_mail(session: Session, now: datetime, data: bytes) -> ReplyOutcome:
    """Handle one mail in the caller's transaction, exactly once, whatever is in it.

    A mail that was handled before gives the outcome it had.
    """
    headers = read_headers(data)
    noted = CalendarReply(
        digest=headers.digest,
        sender=headers.sender,
        subject=headers.subject,
        outcome=ReplyOutcome.ODD,
        handled_at=now,
    )
    known = session.execute(
        insert(CalendarReply)
        .values(noted.model_dump())
        .on_conflict_do_nothing(index_elements=["digest"])
        .returning(col(CalendarReply.id))
    ).first()
    row = session.exec(
        select(CalendarReply).where(CalendarReply.digest == headers.digest).with_for_update()
    ).one()
    if known is None:
        return row.outcome
    try:
        understood = _understand(session, read_reply(data), headers.sender)
    except Odd as oddity:
        row.problem = oddity.problem
    else:
        row.person_id, row.job_id = understood.person.id, understood.entry.job_id
        row.outcome, row.problem = _carry_out(session, now, understood)
    session.add(row)
    session.flush()
    return row.outcome


def _understand(session: Session, reply: Reply, sender: str) -> Understood:
    entry = session.exec(select(CalendarEntry).where(CalendarEntry.uid == reply.uid)).first()
    if not reply.uid or entry is None:
        raise Odd("unknown-invitation")
    person = session.get(Person, entry.person_id)
    if person is None or person.deactivated_at:
        raise Odd("unknown-invitation")
    if {sender, reply.attendee} != {person.email.lower()}:
        raise Odd("other-sender")
    claim = session.exec(
        select(Claim)
        .where(Claim.job_id == entry.job_id, Claim.person_id == person.id)
        .order_by(col(Claim.created_at).desc(), col(Claim.id).desc())
        .limit(1)
    ).first()
    if claim is None:
        raise Odd("no-claim")
    return Understood(reply, entry, person, claim)


def _carry_out(session: Session, now: datetime, understood: Understood) -> tuple[ReplyOutcome, str]:
    reply, claim = understood.reply, understood.claim
    if reply.answer is Answer.TENTATIVE:
        return ReplyOutcome.MAYBE, ""
    action = STEPS[reply.answer].get(claim.state)
    if action is None and claim.state in SETTLED[reply.answer]:
        return ReplyOutcome.UNCHANGED, ""
    if reply.answer is Answer.ACCEPTED and reply.sequence < understood.entry.sequence:
        return _refuse(session, now, understood, OLD_VERSION, {})
    times = _time_meant(session, understood) if action is ClaimAction.ACCEPT else []
    if times is None:
        return _refuse(session, now, understood, OLD_VERSION, {})
    try:
        with session.begin_nested():
            step_claim(
                session,
                actor_of(session, understood.person),
                now,
                claim.id,
                ClaimTransitionIn(action=action or ClaimAction.ACCEPT, option_ids=times),
            )
            if action is ClaimAction.DECLINE:
                forget_quietly(session, understood.entry.job_id, understood.person.id)
    except DomainError as refusal:
        return _refuse(session, now, understood, refusal.code, refusal.params)
    return (OUTCOMES[action] if action else ReplyOutcome.UNCHANGED), ""


def _time_meant(session: Session, understood: Understood) -> list[UUID] | None:
    """The one of several times that the invitation named; [] where there is only one.

    None: the job is no longer at that time, and the news of it hasn't gone out yet.
    """
    job = session.get_one(Job, understood.entry.job_id)
    times = times_of(session, job)
    fields = understood.entry.event_fields
    named = [one for one, start, end in times if _is_at(fields, start, end)]
    if times and not named:
        return None
    return named if len(times) > 1 else []


def _is_at(fields: dict[str, Any], start: datetime, end: datetime) -> bool:
    named = (fields["starts_at"], fields["ends_at"] or fields["starts_at"])
    return tuple(datetime.fromisoformat(at) for at in named) == (start, end)


def _refuse(
    session: Session,
    now: datetime,
    understood: Understood,
    code: str,
    params: dict[str, str | int | float],
) -> tuple[ReplyOutcome, str]:
    why = text(language_of(understood.person), f"error-{code}", params)
    told = ReplyRefusedPayload(
        job_id=str(understood.entry.job_id),
        claim_id=str(understood.claim.id),
        person_id=str(understood.person.id),
        why=why,
    )
    record(session, now, REFUSED, told)
    return ReplyOutcome.REFUSED, code[:60]
