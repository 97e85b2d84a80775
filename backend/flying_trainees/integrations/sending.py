"""Carry one message to a webhook, note how it went, and switch off what fails lastingly."""

import json
import time
from collections.abc import Callable
from dataclasses import dataclass
from datetime import datetime, timedelta
from uuid import UUID

from sqlalchemy import Engine
from sqlmodel import Session, select

from flying_trainees.core.outbound import Limits, Outbound, OutboundFailure, Reason
from flying_trainees.core.sealing import SealingImpossible
from flying_trainees.core.settings import Settings
from flying_trainees.integrations.events import WEBHOOK_DISABLED, WebhookChanged
from flying_trainees.integrations.models import (
    Webhook,
    WebhookAttempt,
    WebhookState,
)
from flying_trainees.integrations.secret_keeping import signing_keys
from flying_trainees.integrations.signing import signatures
from flying_trainees.outbox.recording import record
from flying_trainees.outbox.transport import Envelope, Refused, Uncertain

LIMITS = Limits(seconds=15, max_bytes=64_000, redirects=0)
GONE = 410
FAILS_AFTER = timedelta(days=3)
"""So long without a single success, and it is switched off."""
NOT_SENT = frozenset({Reason.BAD_ADDRESS, Reason.INTERNAL, Reason.UNKNOWN_NAME, Reason.UNREACHABLE})
"""Failures before anything left; after the others it may have arrived."""


class WebhookFailed(Exception):
    """The receiver did not take it; it is tried again."""


@dataclass(frozen=True, slots=True)
class WebhookTransport:
    """The outbox's transport for webhooks."""

    engine: Engine
    outbound: Outbound
    settings: Settings
    clock: Callable[[], datetime]

    def send(self, envelope: Envelope) -> None:
        """Post one message. Raises Refused, Uncertain, WebhookFailed."""
        with Session(self.engine, expire_on_commit=False) as session:
            hook = session.get(Webhook, UUID(envelope.recipient))
            if hook is None or hook.state is not WebhookState.ACTIVE:
                raise Refused("the webhook is switched off or gone")
            keys = self._keys(session, hook)
        status, error, sent, took = self._post(hook.url, keys, envelope)
        with Session(self.engine, expire_on_commit=False) as session:
            self._note(session, hook.id, envelope, status, error, took)
            session.commit()
        _raise_unless_taken(status, error, sent=sent)

    def _keys(self, session: Session, hook: Webhook) -> list[bytes]:
        """What signs; without the key that sealed it the message waits for whoever mends that."""
        try:
            return signing_keys(session, self.clock(), self.settings, hook.id)
        except SealingImpossible as trouble:
            raise WebhookFailed(f"the secret can't be unsealed: {trouble}") from None

    def _post(
        self, url: str, keys: list[bytes], envelope: Envelope
    ) -> tuple[int | None, str, bool, int]:
        """The answer's status or what went wrong, whether it left, and the milliseconds."""
        body = json.dumps(envelope.content, ensure_ascii=False).encode()
        timestamp = int(self.clock().timestamp())
        headers = {
            "content-type": "application/json",
            "webhook-id": envelope.message_id,
            "webhook-timestamp": str(timestamp),
            "webhook-signature": signatures(keys, envelope.message_id, timestamp, body),
        }
        began = time.perf_counter()
        try:
            answer = self.outbound.fetch(
                url, method="POST", headers=headers, content=body, limits=LIMITS
            )
        except OutboundFailure as failure:
            took = int(1000 * (time.perf_counter() - began))
            return None, str(failure.reason), failure.reason not in NOT_SENT, took
        return answer.status, "", True, int(1000 * (time.perf_counter() - began))

    def _note(
        self,
        session: Session,
        hook_id: UUID,
        envelope: Envelope,
        status: int | None,
        error: str,
        took: int,
    ) -> None:
        now = self.clock()
        hook = session.exec(select(Webhook).where(Webhook.id == hook_id).with_for_update()).first()
        if hook is None:
            return
        session.add(
            WebhookAttempt(
                webhook_id=hook.id,
                delivery_id=envelope.delivery_id,
                at=now,
                status=status,
                milliseconds=took,
                error=error,
            )
        )
        if _taken(status):
            hook.failing_since = None
        elif status == GONE:
            _switch_off(session, now, hook, WebhookState.GONE)
        else:
            hook.failing_since = hook.failing_since or now
            if hook.state is WebhookState.ACTIVE and now - hook.failing_since >= FAILS_AFTER:
                _switch_off(session, now, hook, WebhookState.FAILING)
        session.add(hook)


def _switch_off(session: Session, now: datetime, hook: Webhook, state: WebhookState) -> None:
    """Nothing more is sent; whoever made it is told."""
    hook.state, hook.changed_at = state, now
    payload = WebhookChanged(
        webhook_id=hook.id,
        person_id=hook.created_by_id,
        organisation_id=hook.organisation_id,
        network_id=hook.network_id,
    )
    record(session, now, WEBHOOK_DISABLED, payload)


def _taken(status: int | None) -> bool:
    return status is not None and 200 <= status < 300


def _raise_unless_taken(status: int | None, error: str, *, sent: bool) -> None:
    if _taken(status):
        return
    if status == GONE:
        raise Refused("410: the receiver wants no more")
    if status is None and sent:
        raise Uncertain(error)
    raise WebhookFailed(error or f"answered {status}")
