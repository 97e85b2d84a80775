"""Links in mails that work without signing in: signed, bound to a person and one purpose. Pure.

A token is `payload.signature`, both in base64url. The payload is fixed in length: version, purpose,
topic, person, subject, and when it expires (seconds). The signature is HMAC-SHA256 over it.
"""

import base64
import binascii
import hashlib
import hmac
import struct
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import UTC, datetime
from uuid import UUID

from flying_trainees.notifications.models import Purpose, Topic

VERSION = 1
LAYOUT = struct.Struct(">BBB16s16sI")
KEY_BYTES = 32
LONGEST = 300
PURPOSES = tuple(Purpose)
TOPICS = tuple(Topic)


@dataclass(frozen=True, slots=True)
class MailLink:
    """What a link says. `topic` counts for unsubscribing only."""

    purpose: Purpose
    person_id: UUID
    subject_id: UUID
    expires_at: datetime
    topic: Topic = Topic.OWN


def sign(link: MailLink, key: bytes) -> str:
    """The link's token."""
    payload = LAYOUT.pack(
        VERSION,
        PURPOSES.index(link.purpose),
        TOPICS.index(link.topic),
        link.person_id.bytes,
        link.subject_id.bytes,
        int(link.expires_at.timestamp()),
    )
    return f"{_written(payload)}.{_written(_signature(payload, key))}"


def read(token: str, keys: Iterable[bytes]) -> MailLink | None:
    """What a token says; None unless one of the keys signed it. The caller looks at the time."""
    if len(token) > LONGEST:
        return None
    written, _, signature = token.partition(".")
    try:
        payload, given = _bytes(written), _bytes(signature)
    except (ValueError, binascii.Error):
        return None
    if len(payload) != LAYOUT.size:
        return None
    if not any(hmac.compare_digest(_signature(payload, key), given) for key in keys):
        return None
    version, purpose, topic, person, subject, expires = LAYOUT.unpack(payload)
    if version != VERSION:
        return None
    return MailLink(
        PURPOSES[purpose],
        UUID(bytes=person),
        UUID(bytes=subject),
        datetime.fromtimestamp(expires, UTC),
        TOPICS[topic],
    )


def fingerprint(token: str) -> bytes:
    """What is kept of a used link."""
    return hashlib.sha256(token.encode()).digest()


def _signature(payload: bytes, key: bytes) -> bytes:
    return hmac.digest(key, b"flying-trainees mail link" + payload, "sha256")


def _written(data: bytes) -> str:
    return base64.urlsafe_b64encode(data).decode().rstrip("=")


def _bytes(text: str) -> bytes:
    return base64.b64decode(text + "=" * (-len(text) % 4), altchars=b"-_", validate=True)
