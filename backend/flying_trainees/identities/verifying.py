"""Is an ID token what it says? OpenID Connect Core 1.0, 3.1.3.7; pure but for the keys.

Each check refuses by itself: signature by one of the provider's own keys with an asymmetric
algorithm, issuer, audience and authorised party, expiry, age, nonce, subject.
"""

import hmac
from dataclasses import dataclass
from datetime import datetime, timedelta

from joserfc import jwt
from joserfc.errors import InvalidKeyIdError, JoseError
from joserfc.jwk import KeySet

from flying_trainees.identities.errors import EmailNotVouched, KeyUnknown, ProofNotValid

ALGORITHMS = ("RS256", "RS384", "RS512", "PS256", "PS384", "PS512", "ES256", "ES384", "EdDSA")
"""Never `none`, and never an HMAC whose key would be a public one."""
CLOCKS_DIFFER = timedelta(minutes=2)
OLDEST = timedelta(minutes=15)
LONGEST_SUBJECT = 255
MANY_FACTORS = "mfa"
"""In `amr`, RFC 8176."""
STRONG_CLASSES = frozenset(
    {
        "https://refeds.org/profile/mfa",
        "http://eidas.europa.eu/LoA/substantial",
        "http://eidas.europa.eu/LoA/high",
        "urn:etoegang:core:assurance-class:loa3",
        "urn:etoegang:core:assurance-class:loa4",
        "phr",
        "phrh",
    }
)
"""In `acr`: REFEDS, eIDAS, eHerkenning, and OpenID's own for what can't be phished."""
Claims = dict[str, object]


@dataclass(frozen=True, slots=True)
class Expected:
    """What the token must say for this one attempt."""

    issuer: str
    client_id: str
    nonce: str
    now: datetime


def read_id_token(token: object, keys: KeySet, expected: Expected) -> Claims:
    """The claims of an ID token that holds. Raises KeyUnknown, ProofNotValid."""
    if not isinstance(token, str):
        raise ProofNotValid
    try:
        claims: Claims = dict(jwt.decode(token, keys, algorithms=list(ALGORITHMS)).claims)
    except InvalidKeyIdError:
        raise KeyUnknown from None
    except (JoseError, ValueError, TypeError):
        raise ProofNotValid from None
    checks = (_issued_by, _meant_for_us, _in_time, _answers_us, _about_somebody)
    if not all(check(claims, expected) for check in checks):
        raise ProofNotValid
    return claims


def vouched_email(claims: Claims, domains: frozenset[str], *, trusts_email: bool) -> str:
    """The address that the provider vouches for, in lower case. Raises EmailNotVouched.

    It must be of the provider's own domains: a provider can't speak for somebody else's people.
    """
    email = claims.get("email")
    verified = claims.get("email_verified")
    if not isinstance(email, str) or not 3 <= len(email) <= 254 or not email.isprintable():
        raise EmailNotVouched
    if not (verified in (True, "true") or (verified is None and trusts_email)):
        raise EmailNotVouched
    email = email.strip().lower()
    local, at, domain = email.rpartition("@")
    if not local or not at or "@" in local or domain not in domains:
        raise EmailNotVouched
    return email


def second_factor_in(claims: Claims) -> bool:
    """Whether a token says that there was more than one factor (OpenID Connect Core, 2)."""
    methods = claims.get("amr")
    many = isinstance(methods, list) and MANY_FACTORS in methods
    return many or claims.get("acr") in STRONG_CLASSES


def name_in(claims: Claims, email: str) -> str:
    """How the provider calls somebody; the first part of the address when it doesn't say."""
    parts = (claims.get("given_name"), claims.get("family_name"))
    whole = claims.get("name") or " ".join(part for part in parts if isinstance(part, str))
    clean = " ".join(str(whole).replace("\x00", "").split())[:200]
    return clean or email.partition("@")[0]


def _issued_by(claims: Claims, expected: Expected) -> bool:
    return claims.get("iss") == expected.issuer


def _meant_for_us(claims: Claims, expected: Expected) -> bool:
    audience = claims.get("aud")
    audiences = audience if isinstance(audience, list) else [audience]
    party = claims.get("azp")
    if expected.client_id not in audiences:
        return False
    if len(audiences) == 1 and party is None:
        return True
    return party == expected.client_id


def _in_time(claims: Claims, expected: Expected) -> bool:
    expires, issued = claims.get("exp"), claims.get("iat")
    if not isinstance(expires, int | float) or not isinstance(issued, int | float):
        return False
    now = expected.now.timestamp()
    slack = CLOCKS_DIFFER.total_seconds()
    return expires > now - slack and now - OLDEST.total_seconds() - slack < issued < now + slack


def _answers_us(claims: Claims, expected: Expected) -> bool:
    nonce = claims.get("nonce")
    return isinstance(nonce, str) and hmac.compare_digest(nonce.encode(), expected.nonce.encode())


def _about_somebody(claims: Claims, _expected: Expected) -> bool:
    subject = claims.get("sub")
    return (
        isinstance(subject, str) and 0 < len(subject) <= LONGEST_SUBJECT and "\x00" not in subject
    )
