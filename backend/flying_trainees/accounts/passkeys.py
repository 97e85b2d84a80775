"""Passkeys (WebAuthn level 3): register, name, take away, sign in with one.

Discoverable and with the device's own check of who holds it, so that a passkey alone is two
factors. The challenge is ours, used once, for minutes; the origin must be this installation's. A
counter that doesn't grow means a copied key: refused, and logged.
"""

import json
import logging
import secrets
from collections.abc import Callable
from datetime import datetime, timedelta
from typing import TypeVar
from urllib.parse import urlsplit
from uuid import UUID

from sqlmodel import Session, col, delete, select
from webauthn import (
    generate_authentication_options,
    generate_registration_options,
    options_to_json,
    verify_authentication_response,
    verify_registration_response,
)
from webauthn.helpers import base64url_to_bytes
from webauthn.helpers.structs import (
    AuthenticatorSelectionCriteria,
    PublicKeyCredentialDescriptor,
    ResidentKeyRequirement,
    UserVerificationRequirement,
)

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.errors import (
    PasskeyNotValid,
    SecondFactorNeeded,
    TooManyPasskeys,
)
from flying_trainees.accounts.events import PASSKEY_ADDED, PasskeyAdded
from flying_trainees.accounts.models import Person, SignInMethod
from flying_trainees.accounts.passkey_models import Ceremony, Passkey, PasskeyChallenge
from flying_trainees.accounts.recently import require_recent_sign_in
from flying_trainees.accounts.schemas import PasskeyChallengeOut, PasskeyOut
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.accounts.signing_in import signs_in_elsewhere
from flying_trainees.core.errors import NotFound
from flying_trainees.core.settings import Settings
from flying_trainees.outbox.recording import record

logger = logging.getLogger(__name__)
Checked = TypeVar("Checked")

CHALLENGE = timedelta(minutes=5)
AT_MOST = 20
TRANSPORTS = frozenset({"usb", "nfc", "ble", "smart-card", "hybrid", "internal"})


def site_of(settings: Settings) -> str:
    """The name that passkeys are bound to: the host of the public address."""
    return urlsplit(settings.public_url).hostname or "localhost"


def challenge_to_register(
    session: Session, now: datetime, settings: Settings, actor: Actor
) -> PasskeyChallengeOut:
    """What the browser needs to make a passkey.

    Raises SignInAgain, TooManyPasskeys, PasskeyNotValid, SecondFactorNeeded: a mailbox alone makes
    the first passkey of somebody whose roles ask for two factors, and never another one.
    """
    require_recent_sign_in(session, now, actor)
    if signs_in_elsewhere(session, actor.email):
        raise PasskeyNotValid
    held = list(session.exec(select(Passkey).where(Passkey.person_id == actor.person_id)))
    if held and actor.needs_second_factor:
        raise SecondFactorNeeded
    if len(held) >= AT_MOST:
        raise TooManyPasskeys
    challenge = _challenge(session, now, Ceremony.REGISTER, actor.person_id)
    options = generate_registration_options(
        rp_id=site_of(settings),
        rp_name="Flying Trainees",
        user_id=actor.person_id.bytes,
        user_name=actor.email,
        user_display_name=actor.name,
        challenge=challenge.challenge,
        authenticator_selection=AuthenticatorSelectionCriteria(
            resident_key=ResidentKeyRequirement.REQUIRED,
            user_verification=UserVerificationRequirement.REQUIRED,
        ),
        exclude_credentials=[PublicKeyCredentialDescriptor(id=key.credential_id) for key in held],
    )
    return PasskeyChallengeOut(id=challenge.id, options=json.loads(options_to_json(options)))


def register(
    session: Session,
    now: datetime,
    settings: Settings,
    actor: Actor,
    challenge_id: UUID,
    credential: str,
    name: str,
) -> PasskeyOut:
    """Keep a new passkey. Raises PasskeyNotValid, PasskeyKnown, SecondFactorNeeded."""
    challenge = _use(session, now, challenge_id, Ceremony.REGISTER, actor.person_id)
    if actor.needs_second_factor and _has_one(session, actor):
        raise SecondFactorNeeded
    verified = _checked(
        lambda: verify_registration_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=site_of(settings),
            expected_origin=settings.public_url,
            require_user_verification=True,
        )
    )
    passkey = Passkey(
        person_id=actor.person_id,
        credential_id=verified.credential_id,
        public_key=verified.credential_public_key,
        sign_count=verified.sign_count,
        transports=_transports(credential),
        backed_up=verified.credential_backed_up,
        name=name,
        created_at=now,
    )
    session.add(passkey)
    session.flush()
    record(session, now, PASSKEY_ADDED, PasskeyAdded(passkey_id=passkey.id))
    return PasskeyOut.model_validate(passkey)


def passkeys_of(session: Session, actor: Actor) -> list[PasskeyOut]:
    """The actor's own passkeys, the oldest first."""
    rows = session.exec(
        select(Passkey)
        .where(Passkey.person_id == actor.person_id)
        .order_by(col(Passkey.created_at), col(Passkey.id))
    )
    return [PasskeyOut.model_validate(row) for row in rows]


def rename(session: Session, actor: Actor, passkey_id: UUID, name: str) -> PasskeyOut:
    """Call a passkey something else. Raises NotFound."""
    passkey = _own(session, actor, passkey_id)
    passkey.name = name
    session.add(passkey)
    session.flush()
    return PasskeyOut.model_validate(passkey)


def remove(session: Session, actor: Actor, now: datetime, passkey_id: UUID) -> None:
    """Let a passkey open nothing any more. Raises SignInAgain, NotFound."""
    require_recent_sign_in(session, now, actor)
    session.delete(_own(session, actor, passkey_id))
    session.flush()


def challenge_to_sign_in(
    session: Session, now: datetime, settings: Settings
) -> PasskeyChallengeOut:
    """What the browser needs to sign in with a passkey; the device says who it is."""
    challenge = _challenge(session, now, Ceremony.SIGN_IN, None)
    options = generate_authentication_options(
        rp_id=site_of(settings),
        challenge=challenge.challenge,
        user_verification=UserVerificationRequirement.REQUIRED,
    )
    return PasskeyChallengeOut(id=challenge.id, options=json.loads(options_to_json(options)))


def sign_in_with_passkey(
    session: Session,
    now: datetime,
    settings: Settings,
    challenge_id: UUID,
    credential: str,
    browser: Browser,
) -> str:
    """Sign in; returns the cookie's secret. Raises PasskeyNotValid, whatever is wrong."""
    challenge = _use(session, now, challenge_id, Ceremony.SIGN_IN, None)
    passkey, person = _known(session, credential)
    verified = _checked(
        lambda: verify_authentication_response(
            credential=credential,
            expected_challenge=challenge,
            expected_rp_id=site_of(settings),
            expected_origin=settings.public_url,
            credential_public_key=passkey.public_key,
            credential_current_sign_count=passkey.sign_count,
            require_user_verification=True,
        )
    )
    passkey.sign_count = verified.new_sign_count
    passkey.backed_up = verified.credential_backed_up
    passkey.last_used_at = now
    session.add(passkey)
    return begin(session, now, person.id, settings.session_days, browser, SignInMethod.PASSKEY)


def _challenge(
    session: Session, now: datetime, ceremony: Ceremony, person_id: UUID | None
) -> PasskeyChallenge:
    challenge = PasskeyChallenge(
        ceremony=ceremony,
        person_id=person_id,
        challenge=secrets.token_bytes(32),
        expires_at=now + CHALLENGE,
    )
    session.add(challenge)
    session.flush()
    return challenge


def _use(
    session: Session,
    now: datetime,
    challenge_id: UUID,
    ceremony: Ceremony,
    person_id: UUID | None,
) -> bytes:
    """The challenge, which is gone then."""
    found = session.execute(
        delete(PasskeyChallenge)
        .where(
            col(PasskeyChallenge.id) == challenge_id,
            col(PasskeyChallenge.ceremony) == ceremony,
            col(PasskeyChallenge.person_id).is_not_distinct_from(person_id),
            col(PasskeyChallenge.expires_at) > now,
        )
        .returning(col(PasskeyChallenge.challenge))
    ).scalar()
    if found is None:
        raise PasskeyNotValid
    return bytes(found)


def _checked(check: Callable[[], Checked]) -> Checked:
    """What the library makes of a stranger's bytes; anything that goes wrong is a refusal."""
    try:
        return check()
    except Exception as refusal:  # noqa: BLE001 - the library meets whatever strangers send
        logger.warning("passkey refused: %s", type(refusal).__name__)
        raise PasskeyNotValid from None


def _known(session: Session, credential: str) -> tuple[Passkey, Person]:
    credential_id = _checked(lambda: base64url_to_bytes(str(json.loads(credential)["id"])))
    found = session.exec(
        select(Passkey, Person)
        .join(Person, col(Person.id) == col(Passkey.person_id))
        .where(Passkey.credential_id == credential_id, col(Person.deactivated_at).is_(None))
        .with_for_update(of=Passkey)
    ).first()
    if found is None or signs_in_elsewhere(session, found[1].email):
        raise PasskeyNotValid
    return found


def _has_one(session: Session, actor: Actor) -> bool:
    """The person's row is locked: of two first passkeys made at once, one is the first."""
    session.exec(select(Person.id).where(Person.id == actor.person_id).with_for_update()).one()
    held = select(Passkey.id).where(Passkey.person_id == actor.person_id).limit(1)
    return session.exec(held).first() is not None


def _own(session: Session, actor: Actor, passkey_id: UUID) -> Passkey:
    passkey = session.get(Passkey, passkey_id)
    if passkey is None or passkey.person_id != actor.person_id:
        raise NotFound
    return passkey


def _transports(credential: str) -> list[str]:
    said = json.loads(credential).get("response", {}).get("transports") or []
    return sorted(TRANSPORTS & {item for item in said if isinstance(item, str)})
