"""Loads what connects the demo's people and machines: a calendar, mail choices, webhooks, tokens.

Nobody has the secrets, and no webhook is told anything: what they show is their past.
"""

import secrets
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import func, update
from sqlmodel import Session, col, select

from flying_trainees.accounts.token_models import ApiToken, TokenScope
from flying_trainees.audit.recording import record as audit
from flying_trainees.availability.calendar_models import Calendar, CalendarKind
from flying_trainees.availability.models import BusyPeriod
from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.ids import new_id
from flying_trainees.demo.known import Known
from flying_trainees.integrations.models import (
    Webhook,
    WebhookAttempt,
    WebhookEvent,
    WebhookSecret,
    WebhookState,
)
from flying_trainees.integrations.reacting import CHANNEL
from flying_trainees.integrations.signing import new_secret
from flying_trainees.notifications.models import MailChoice, MailRhythm, Topic, Way
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent

MEMBER, COORDINATOR, ADMINISTRATOR = "noor", "ruben", "els"
POOL, TOWN = "traineepool-twente", "GM0153"
ANSWERS = ((5, 200, ""), (4, 200, ""), (3, 503, ""), (2, 200, ""))
"""Days ago, the other side's status, what went wrong before there was one."""


def load_connections(session: Session, known: Known) -> None:
    """Add all of it; flushes."""
    _add_calendar(session, known)
    _add_mail_choices(session, known)
    _add_webhooks(session, known)
    _add_tokens(session, known)
    session.flush()


def _add_calendar(session: Session, known: Known) -> None:
    """One member's busy times come from a file that was read some days ago."""
    person_id, at = known.persons[MEMBER], known.now - timedelta(days=3)
    of_hers = col(BusyPeriod.person_id) == person_id
    calendar = Calendar(
        person_id=person_id,
        name="Kantooragenda",
        kind=CalendarKind.FILE,
        busy_count=session.exec(select(func.count()).where(of_hers)).one(),
        created_at=at,
        asked_at=at,
        fetched_at=at,
        worked_at=at,
        read_at=at,
    )
    session.add(calendar)
    session.flush()
    session.execute(update(BusyPeriod).where(of_hers).values(calendar_id=calendar.id))


def _add_mail_choices(session: Session, known: Known) -> None:
    """Her weekly overview is due now, so that the first one comes within minutes."""
    person_id, local = known.persons[MEMBER], known.now.astimezone(AMSTERDAM)
    session.add(MailChoice(person_id=person_id, topic=Topic.POOLS, way=Way.WEEKLY))
    session.add(
        MailRhythm(person_id=person_id, digest_weekday=local.isoweekday(), digest_hour=local.hour)
    )


def _add_webhooks(session: Session, known: Known) -> None:
    """A paused one with what it was told, and one that was switched off by itself."""
    kinds = [str(kind) for kind in WebhookEvent]
    made = known.now - timedelta(days=40)
    by = known.persons[COORDINATOR]
    paused = Webhook(
        network_id=known.networks[POOL],
        name="Dashboard van de pool",
        url="https://dashboard.pool.example/klussen",
        kinds=kinds,
        state=WebhookState.PAUSED,
        created_by_id=by,
        created_at=made,
        changed_at=known.now - timedelta(days=1),
    )
    failing = Webhook(
        organisation_id=known.organisations[TOWN],
        name="Intranet",
        url="https://intranet.gemeente.example/haken/klussen",
        kinds=kinds[:2],
        state=WebhookState.FAILING,
        failing_since=known.now - timedelta(days=9),
        created_by_id=known.persons[ADMINISTRATOR],
        created_at=made,
        changed_at=known.now - timedelta(days=4),
    )
    session.add_all([paused, failing])
    session.flush()
    session.add_all(
        WebhookSecret(webhook_id=hook.id, secret=new_secret(), created_at=made)
        for hook in (paused, failing)
    )
    for hook in (paused, failing):
        audit(session, made, hook.created_by_id, "webhook-made", ("webhook", hook.id))
    for days, status, error in ANSWERS:
        _add_attempt(session, paused, known.now - timedelta(days=days), status, error)
    _add_attempt(session, failing, known.now - timedelta(days=9), None, "unreachable")


def _add_attempt(
    session: Session, hook: Webhook, at: datetime, status: int | None, error: str
) -> None:
    """One message that was sent, or that nobody took."""
    arrived = status is not None and status < 300
    event = OutboxEvent(kind="webhook-tested", payload={}, recorded_at=at, handled_at=at)
    session.add(event)
    session.flush()
    delivery_id = new_id()
    session.add(
        Delivery(
            id=delivery_id,
            event_id=event.id,
            channel=CHANNEL,
            recipient=str(hook.id),
            message_id=f"msg_{delivery_id.hex}",
            content=_told(hook.id, at),
            state=DeliveryState.SENT if arrived else DeliveryState.FAILED,
            attempts=1,
            last_error="" if arrived else error or f"answered {status}",
            created_at=at,
            due_at=at,
            attempted_at=at,
            sent_at=at if arrived else None,
        )
    )
    session.flush()
    session.add(
        WebhookAttempt(
            webhook_id=hook.id,
            delivery_id=delivery_id,
            at=at,
            status=status,
            milliseconds=84 if arrived else 3012,
            error=error,
        )
    )


def _told(webhook_id: UUID, at: datetime) -> dict[str, object]:
    moment = at.isoformat().replace("+00:00", "Z")
    return {"type": "webhook.test", "timestamp": moment, "data": {"webhookId": str(webhook_id)}}


def _add_tokens(session: Session, known: Known) -> None:
    """One in use; one that nobody used lately, and that ends soon."""
    used, unused = _token(known, "Klussen op het intranet"), _token(known, "Lijsten uit HR")
    used.scopes, used.organisation_id = [TokenScope.JOBS_READ], known.organisations[TOWN]
    used.last_used_at = known.now - timedelta(hours=2)
    unused.scopes = [TokenScope.IMPORT, TokenScope.PEOPLE_READ]
    unused.network_id = known.networks[POOL]
    unused.last_used_at = known.now - timedelta(days=31)
    unused.expires_at = known.now + timedelta(days=5)
    for token in (used, unused):
        session.add(token)
        told = {"scopes": " ".join(token.scopes)}
        made = ("api-token", token.id)
        audit(session, token.created_at, token.made_by_id, "api-token-made", made, details=told)


def _token(known: Known, name: str) -> ApiToken:
    return ApiToken(
        name=name,
        scopes=[],
        secret_hash=secrets.token_bytes(32),
        made_by_id=known.persons[ADMINISTRATOR],
        created_at=known.now - timedelta(days=60),
        expires_at=known.now + timedelta(days=120),
    )
