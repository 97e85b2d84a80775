"""Signatures as the receivers' own libraries check them."""

import base64
import hashlib
import hmac

from flying_trainees.integrations.signing import new_secret, signatures, written

# The example of the Standard Webhooks specification and its reference libraries.
SECRET = "whsec_MfKQ9r8GKYqrTwjUPD8ILPZIo2LaLaSw"
MESSAGE, TIMESTAMP, BODY = "msg_p5jXN8AQM9LWM0D4loKWxJek", 1614265330, b'{"test": 2432232314}'
SIGNATURE = "v1,g0hM9SsE+OTPJTGt/tmIKtSyZlE3uFJELVlNIOLJ1OE="


def test_the_signature_is_that_of_the_standards_own_example() -> None:
    key = base64.b64decode(SECRET.removeprefix("whsec_"))

    assert signatures([key], MESSAGE, TIMESTAMP, BODY) == SIGNATURE


def test_while_secrets_change_over_both_sign() -> None:
    old, new = new_secret(), new_secret()

    both = signatures([new, old], MESSAGE, TIMESTAMP, BODY).split(" ")

    signed = f"{MESSAGE}.{TIMESTAMP}.".encode() + BODY
    for key, signature in zip((new, old), both, strict=True):
        expected = base64.b64encode(hmac.new(key, signed, hashlib.sha256).digest()).decode()
        assert signature == f"v1,{expected}"


def test_a_secret_is_written_so_that_receivers_can_read_it() -> None:
    secret = new_secret()

    assert base64.b64decode(written(secret).removeprefix("whsec_")) == secret
    assert len(secret) == 32
