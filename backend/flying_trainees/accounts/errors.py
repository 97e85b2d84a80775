"""What can go wrong with accounts."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, NotAllowed


class LinkNotValid(Conflict):
    """The sign-in link was used before, is too old, or never existed."""

    code = "link-not-valid"


class LinkToConfirm(Conflict):
    """The link is opened in another browser than the one that asked, which nobody confirmed yet."""

    code = "link-to-confirm"


class LinkOfAnotherBrowser(Conflict):
    """The link is opened in another browser than the one that asked, where it doesn't work."""

    code = "link-of-another-browser"


class EmailTaken(Conflict):
    """Another person has that address."""

    code = "email-taken"


class RoleAlreadyGranted(Conflict):
    """The person has that role already."""

    code = "role-already-granted"


class LastAdministrator(Conflict):
    """An installation can't be left without an administrator."""

    code = "last-administrator"


class PasskeyNotValid(Conflict):
    """The passkey isn't known here, or the device's answer doesn't hold."""

    code = "passkey-not-valid"


class PasskeyKnown(Conflict):
    """The device's passkey is registered already."""

    code = "passkey-known"


class TooManyPasskeys(Conflict):
    """The person has as many passkeys as one can have."""

    code = "too-many-passkeys"


class SignInAgain(NotAllowed):
    """What can't be undone, and what lets people in, asks for a sign-in of a moment ago."""

    code = "sign-in-again"


class SecondFactorNeeded(NotAllowed):
    """The person's roles ask for a second factor, and the way in had one only."""

    code = "second-factor-needed"


class TokenScopeMissing(NotAllowed):
    """The machine token may not be used for this."""

    code = "token-scope-missing"


means("uq_persons_email", EmailTaken)
means("uq_role_grants_once", RoleAlreadyGranted)
means("uq_passkeys_credential_id", PasskeyKnown)
