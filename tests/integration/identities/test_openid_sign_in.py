"""Signing in at a provider: what is asked, what is checked, and who is let in."""

import base64
import hashlib
import time
from datetime import timedelta

import pytest
from fastapi import FastAPI
from fastapi.testclient import TestClient
from joserfc import jwt
from joserfc.jwk import OctKey
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person, SignInMethod, SignInSession
from flying_trainees.core.clock import utc_now
from tests.conftest import WRITE
from tests.factories.people import make_person
from tests.integration.identities.conftest import AddProvider, Travel, asked_in
from tests.integration.identities.provider import KEY, OTHER_KEY, FakeProvider

pytestmark = pytest.mark.usefixtures("noor")


@pytest.fixture
def noor(session: Session) -> Person:
    """Somebody of the provider's domain, with an account."""
    person = make_person(session, "Noor")
    person.email = "noor@gemeente.example"
    session.flush()
    return person


def test_who_is_known_signs_in_and_lands_where_one_was_going(
    session: Session, client: TestClient, noor: Person, add_provider: AddProvider, travel: Travel
) -> None:
    provider = add_provider()

    answer = travel(provider, "/vrije-tijd?week=48")

    assert (answer.status_code, answer.json()) == (201, {"returnTo": "/vrije-tijd?week=48"})
    assert client.get("/v1/me").json()["id"] == str(noor.id)
    kept = session.exec(select(SignInSession)).one()
    assert (kept.method, kept.provider_id) == (SignInMethod.OPENID, provider.id)


def test_the_code_is_asked_for_with_the_proof_of_who_asks(
    client: TestClient, add_provider: AddProvider, far_side: FakeProvider
) -> None:
    provider = add_provider()
    left = client.post("/v1/sign-in-attempts", json={"providerId": str(provider.id)})
    asked = asked_in(left)
    far_side.nonce = asked["nonce"]
    brought = {"providerKey": "gemeente", "state": asked["state"], "code": "code-1"}

    assert client.post("/v1/openid-sessions", json=brought).status_code == 201

    (redeemed,) = far_side.asked
    digest = hashlib.sha256(redeemed["code_verifier"].encode()).digest()
    challenge = base64.urlsafe_b64encode(digest).rstrip(b"=").decode()
    assert (asked["code_challenge"], asked["code_challenge_method"]) == (challenge, "S256")
    assert len(redeemed["code_verifier"]) >= 43
    assert redeemed["redirect_uri"] == asked["redirect_uri"]
    assert asked["redirect_uri"].endswith("/inloggen/terug/gemeente")
    assert (asked["response_type"], asked["scope"]) == ("code", "openid email profile")
    assert len({asked["state"], asked["nonce"], redeemed["code_verifier"]}) == 3


def test_a_sealed_and_a_named_secret_reach_the_provider(
    add_provider: AddProvider, travel: Travel, far_side: FakeProvider,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setenv("OIDC_SECRET_GEMEENTE", "heel:geheim")

    assert travel(add_provider(secret_env="OIDC_SECRET_GEMEENTE")).status_code == 201

    told = base64.b64decode(far_side.authorizations[0].removeprefix("Basic ")).decode()
    assert told == "marktplaats:heel%3Ageheim"


NOW = int(time.time())
LIES = {
    "another issuer": {"iss": "https://elders.example"},
    "meant for another": {"aud": "een-ander"},
    "two audiences, no party": {"aud": ["marktplaats", "een-ander"]},
    "another party": {"azp": "een-ander"},
    "expired": {"exp": NOW - 600},
    "from the future": {"iat": NOW + 3600},
    "too old": {"iat": NOW - 7200},
    "another nonce": {"nonce": "van-een-ander"},
    "nobody": {"sub": ""},
    "not even a text": {"sub": 7},
}


def test_a_token_with_a_lie_signs_nobody_in(
    client: TestClient, add_provider: AddProvider, travel: Travel, far_side: FakeProvider
) -> None:
    provider = add_provider()
    codes = {}
    for lie, claims in LIES.items():
        far_side.claims = claims
        codes[lie] = travel(provider).json()["code"]

    assert codes == dict.fromkeys(LIES, "proof-not-valid")
    assert client.get("/v1/me").status_code == 401


def test_a_token_must_be_signed_by_the_provider(
    client: TestClient, add_provider: AddProvider, travel: Travel,
    far_side: FakeProvider,
) -> None:  # fmt: skip
    provider = add_provider()
    far_side.signed_with = OTHER_KEY
    assert travel(provider).json()["code"] == "proof-not-valid"
    far_side.raw_token = "eyJhbGciOiJub25lIn0.eyJzdWIiOiJzdWJqZWN0LTEifQ."
    assert travel(provider).json()["code"] == "proof-not-valid"
    shared = OctKey.import_key("openbaar" * 8)
    far_side.raw_token = jwt.encode({"alg": "HS256", "kid": "one"}, {"sub": "x"}, shared)
    assert travel(provider).json()["code"] == "proof-not-valid"
    assert client.get("/v1/me").status_code == 401


def test_a_state_works_once_and_only_in_its_own_browser(
    app: FastAPI, client: TestClient, add_provider: AddProvider,
    far_side: FakeProvider,
) -> None:  # fmt: skip
    provider = add_provider()
    left = client.post("/v1/sign-in-attempts", json={"providerId": str(provider.id)})
    far_side.nonce = asked_in(left)["nonce"]
    brought = {"providerKey": "gemeente", "state": asked_in(left)["state"], "code": "code-1"}
    thief = TestClient(app, base_url="http://localhost", headers=WRITE)

    stolen = thief.post("/v1/openid-sessions", json=brought)
    kept = dict(client.cookies)
    first = client.post("/v1/openid-sessions", json=brought)
    client.cookies.update(kept)
    again = client.post("/v1/openid-sessions", json=brought)

    assert (stolen.status_code, stolen.json()["code"]) == (409, "attempt-not-valid")
    assert first.status_code == 201
    assert (again.status_code, again.json()["code"]) == (409, "attempt-not-valid")
    assert len(far_side.asked) == 1


def test_an_attempt_is_too_old_after_ten_minutes(
    app: FastAPI, client: TestClient, add_provider: AddProvider
) -> None:
    left = client.post("/v1/sign-in-attempts", json={"providerId": str(add_provider().id)})
    brought = {"providerKey": "gemeente", "state": asked_in(left)["state"], "code": "code-1"}
    app.dependency_overrides[utc_now] = lambda: utc_now() + timedelta(minutes=10, seconds=1)

    assert client.post("/v1/openid-sessions", json=brought).json()["code"] == "attempt-not-valid"


def test_an_answer_of_another_provider_is_refused_before_the_code_is_used(
    add_provider: AddProvider, travel: Travel, far_side: FakeProvider
) -> None:
    """A mix-up (RFC 9700, 4.4): by the address it came to, and by the issuer it names."""
    provider = add_provider()
    assert travel(provider, providerKey="een-ander").json()["code"] == "attempt-not-valid"
    other = travel(provider, iss="https://elders.example")
    assert other.json()["code"] == "proof-not-valid"
    assert far_side.asked == []
    assert travel(provider, iss=provider.issuer).status_code == 201


def test_a_provider_that_names_itself_must_do_so(
    add_provider: AddProvider, travel: Travel, far_side: FakeProvider
) -> None:
    far_side.description = {"authorization_response_iss_parameter_supported": True}
    provider = add_provider()

    assert travel(provider).json()["code"] == "proof-not-valid"
    assert travel(provider, iss=provider.issuer).status_code == 201


def test_new_keys_are_fetched_when_a_token_names_one_that_is_unknown(
    add_provider: AddProvider, travel: Travel, far_side: FakeProvider,
    monkeypatch: pytest.MonkeyPatch,
) -> None:  # fmt: skip
    monkeypatch.setattr("flying_trainees.identities.wire.KEYS_AGAIN_AFTER_SECONDS", 0)
    provider = add_provider()
    assert travel(provider).status_code == 201
    renewed = KEY.as_dict(private=False) | {"kid": "two"}
    far_side.published, far_side.header = [renewed], {"alg": "RS256", "kid": "two"}

    assert travel(provider).status_code == 201


def test_nobody_is_sent_to_another_site(client: TestClient, add_provider: AddProvider) -> None:
    asked = {"providerId": str(add_provider().id)}

    for elsewhere in ("//elders.example", "https://elders.example", "/\\elders", "javascript:1"):
        answer = client.post("/v1/sign-in-attempts", json=asked | {"returnTo": elsewhere})
        assert answer.status_code == 400, elsewhere


@pytest.mark.parametrize(
    "broken", [{"issuer": "https://elders.example"}, {"token_endpoint": 5}, {"jwks_uri": None}]
)
def test_a_description_that_is_not_right_is_refused(
    broken: dict[str, object], client: TestClient, add_provider: AddProvider,
    far_side: FakeProvider,
) -> None:  # fmt: skip
    far_side.description = broken

    answer = client.post("/v1/sign-in-attempts", json={"providerId": str(add_provider().id)})

    assert (answer.status_code, answer.json()["code"]) == (409, "provider-unreachable")


def test_signing_out_goes_on_at_the_provider(
    client: TestClient, add_provider: AddProvider, travel: Travel,
    far_side: FakeProvider,
) -> None:  # fmt: skip
    travel(add_provider())

    address = client.post("/v1/sign-outs").json()["address"]

    assert address.startswith(f"{far_side.issuer}/end?client_id=marktplaats&")
    assert client.get("/v1/me").status_code == 401
