"""Secrets that people type in (an identity provider's), sealed before they reach the database.

AES-256-GCM with the key of `SECRETS_KEY`, and with what the secret is for as associated data, so
that a sealed secret copied to another row opens nothing.
"""

import base64
import binascii
import hashlib
import os

from cryptography.exceptions import InvalidTag
from cryptography.hazmat.primitives.ciphers.aead import AESGCM

from flying_trainees.core.settings import Settings

NONCE_BYTES = 12
KEY_BYTES = 32


class SealingImpossible(Exception):
    """There is no usable key, or it isn't the one that the secret was sealed with."""


def can_seal(settings: Settings) -> bool:
    """Whether secrets can be typed in here."""
    return settings.secrets_key is not None


def seal(settings: Settings, secret: str, about: str) -> bytes:
    """Seal a secret for one use (`about`). Raises SealingImpossible."""
    nonce = os.urandom(NONCE_BYTES)
    return nonce + AESGCM(_key(settings)).encrypt(nonce, secret.encode(), about.encode())


def unseal(settings: Settings, sealed: bytes, about: str) -> str:
    """Open a sealed secret. Raises SealingImpossible."""
    nonce, rest = sealed[:NONCE_BYTES], sealed[NONCE_BYTES:]
    try:
        return AESGCM(_key(settings)).decrypt(nonce, rest, about.encode()).decode()
    except InvalidTag:
        raise SealingImpossible("sealed with another key, or for something else") from None


def _key(settings: Settings) -> bytes:
    if settings.secrets_key is None:
        raise SealingImpossible("SECRETS_KEY is not set")
    written = settings.secrets_key.get_secret_value()
    try:
        key = base64.b64decode(written, validate=True)
    except binascii.Error:
        raise SealingImpossible("SECRETS_KEY is not base64") from None
    if len(key) != KEY_BYTES:
        raise SealingImpossible(f"SECRETS_KEY must hold {KEY_BYTES} bytes")
    return hashlib.sha256(b"flying-trainees sealing" + key).digest()
