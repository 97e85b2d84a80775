"""Signatures of Standard Webhooks (standardwebhooks.com): HMAC-SHA256 over id, time and body. Pure.

A secret is written `whsec_` and base64 of its bytes. Several secrets give several signatures, so
that a receiver may change over while both are good.
"""

import base64
import hmac
import secrets
from collections.abc import Iterable

PREFIX = "whsec_"
BYTES = 32


def new_secret() -> bytes:
    """A secret of 256 bits."""
    return secrets.token_bytes(BYTES)


def written(secret: bytes) -> str:
    """A secret as its receiver pastes it."""
    return PREFIX + base64.b64encode(secret).decode()


def read(shown: str) -> bytes:
    """The bytes of a secret as it was written."""
    return base64.b64decode(shown.removeprefix(PREFIX))


def signatures(keys: Iterable[bytes], message_id: str, timestamp: int, body: bytes) -> str:
    """The value of `webhook-signature`: one `v1,…` for each key."""
    signed = f"{message_id}.{timestamp}.".encode() + body
    return " ".join(f"v1,{_one(key, signed)}" for key in keys)


def _one(key: bytes, signed: bytes) -> str:
    return base64.b64encode(hmac.digest(key, signed, "sha256")).decode()
