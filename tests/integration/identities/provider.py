"""A provider that says whatever a test wants, over real HTTP: the far side that may be hostile."""

import json
import time
from collections.abc import Iterator
from contextlib import contextmanager
from dataclasses import dataclass, field
from http.server import BaseHTTPRequestHandler
from typing import Any
from urllib.parse import parse_qs

from joserfc import jwt
from joserfc.jwk import RSAKey

from tests.factories.web_servers import serving

Json = dict[str, Any]
KEY = RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig", "alg": "RS256"})
OTHER_KEY = RSAKey.generate_key(2048, parameters={"kid": "one", "use": "sig", "alg": "RS256"})


@dataclass
class FakeProvider:
    """What it answers, and what it was asked. `claims` go over the honest ones."""

    issuer: str = ""
    claims: Json = field(default_factory=dict)
    without: set[str] = field(default_factory=set)
    signed_with: RSAKey = field(default_factory=lambda: KEY)
    published: list[Json] = field(default_factory=lambda: [KEY.as_dict(private=False)])
    header: Json = field(default_factory=lambda: {"alg": "RS256", "kid": "one"})
    description: Json = field(default_factory=dict)
    userinfo: Json = field(default_factory=dict)
    nonce: str = ""
    raw_token: str | None = None
    asked: list[dict[str, str]] = field(default_factory=list)
    authorizations: list[str] = field(default_factory=list)

    def metadata(self) -> Json:
        """The discovery document."""
        return {
            "issuer": self.issuer,
            "authorization_endpoint": f"{self.issuer}/authorize",
            "token_endpoint": f"{self.issuer}/token",
            "jwks_uri": f"{self.issuer}/keys",
            "userinfo_endpoint": f"{self.issuer}/userinfo",
            "end_session_endpoint": f"{self.issuer}/end",
        } | self.description

    def id_token(self) -> str:
        """An ID token; honest but for what the test changed."""
        if self.raw_token is not None:
            return self.raw_token
        now = int(time.time())
        honest = {
            "iss": self.issuer, "aud": "marktplaats", "sub": "subject-1", "iat": now,
            "exp": now + 300, "nonce": self.nonce, "email_verified": True,
            "email": "noor@gemeente.example", "name": "Noor Jansen",
        } | self.claims  # fmt: skip
        claims = {name: value for name, value in honest.items() if name not in self.without}
        return jwt.encode(self.header, claims, self.signed_with)

    def answer(self, path: str, form: str, authorization: str) -> Json | None:
        """The JSON for a request."""
        if path == "/token":
            self.asked.append({name: values[0] for name, values in parse_qs(form).items()})
            self.authorizations.append(authorization)
        pages = {
            "/.well-known/openid-configuration": self.metadata,
            "/keys": lambda: {"keys": self.published},
            "/token": lambda: {"id_token": self.id_token(), "access_token": "toegang"},
            "/userinfo": lambda: self.userinfo,
        }
        return pages[path]() if path in pages else None


@contextmanager
def running_provider() -> Iterator[FakeProvider]:
    """A provider on a port of its own."""
    provider = FakeProvider()

    class Handler(BaseHTTPRequestHandler):
        def do_GET(self) -> None:
            self._send("")

        def do_POST(self) -> None:
            self._send(self.rfile.read(int(self.headers.get("content-length", "0"))).decode())

        def _send(self, form: str) -> None:
            found = provider.answer(self.path, form, self.headers.get("authorization", ""))
            body = json.dumps(found).encode()
            self.send_response(404 if found is None else 200)
            self.send_header("content-type", "application/json")
            self.send_header("content-length", str(len(body)))
            self.end_headers()
            self.wfile.write(body)

        def log_message(self, format: str, *args: object) -> None:  # noqa: A002
            """Say nothing."""

    with serving(Handler) as port:
        provider.issuer = f"http://127.0.0.1:{port}"
        yield provider
