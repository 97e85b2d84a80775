"""A device with a passkey, in software: the far side of WebAuthn, as the standard lays it out."""

import base64
import hashlib
import json
import os
import struct
from dataclasses import dataclass, field
from typing import Any

import cbor2
from cryptography.hazmat.primitives import hashes
from cryptography.hazmat.primitives.asymmetric import ec

PRESENT, VERIFIED, ATTESTED = 0x01, 0x04, 0x40


def b64(data: bytes) -> str:
    """Base64url without padding."""
    return base64.urlsafe_b64encode(data).rstrip(b"=").decode()


@dataclass
class Device:
    """One passkey. What it says can be changed: origin, site, flags, counter."""

    origin: str = "http://localhost:8000"
    site: str = "localhost"
    flags: int = PRESENT | VERIFIED
    counter: int = 0
    user_handle: str = ""
    key: ec.EllipticCurvePrivateKey = field(
        default_factory=lambda: ec.generate_private_key(ec.SECP256R1())
    )
    credential_id: bytes = field(default_factory=lambda: os.urandom(32))

    def create(self, options: dict[str, Any]) -> str:
        """What `navigator.credentials.create` gives for these options, as JSON."""
        self.user_handle = options["user"]["id"]
        numbers = self.key.public_key().public_numbers()
        public = {1: 2, 3: -7, -1: 1, -2: numbers.x.to_bytes(32), -3: numbers.y.to_bytes(32)}
        attested = (
            bytes(16)
            + struct.pack(">H", len(self.credential_id))
            + self.credential_id
            + cbor2.dumps(public)
        )
        data = self._data(ATTESTED) + attested
        response = {
            "clientDataJSON": b64(self._client("webauthn.create", options["challenge"])),
            "attestationObject": b64(cbor2.dumps({"fmt": "none", "attStmt": {}, "authData": data})),
            "transports": ["internal", "onzin"],
        }
        return self._credential(response)

    def get(self, options: dict[str, Any]) -> str:
        """What `navigator.credentials.get` gives for these options, as JSON."""
        self.counter += 1
        data = self._data(0)
        client = self._client("webauthn.get", options["challenge"])
        signed = data + hashlib.sha256(client).digest()
        response = {
            "clientDataJSON": b64(client),
            "authenticatorData": b64(data),
            "signature": b64(self.key.sign(signed, ec.ECDSA(hashes.SHA256()))),
            "userHandle": self.user_handle,
        }
        return self._credential(response)

    def _data(self, more: int) -> bytes:
        site = hashlib.sha256(self.site.encode()).digest()
        return site + bytes([self.flags | more]) + struct.pack(">I", self.counter)

    def _client(self, kind: str, challenge: str) -> bytes:
        said = {"type": kind, "challenge": challenge, "origin": self.origin, "crossOrigin": False}
        return json.dumps(said).encode()

    def _credential(self, response: dict[str, Any]) -> str:
        name = b64(self.credential_id)
        whole = {"id": name, "rawId": name, "type": "public-key", "response": response}
        return json.dumps(whole | {"clientExtensionResults": {}})
