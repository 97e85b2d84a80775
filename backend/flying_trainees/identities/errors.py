"""What can go wrong when others say who somebody is."""

from flying_trainees.core.constraints import means
from flying_trainees.core.errors import Conflict, NotAllowed


class ProviderUnreachable(Conflict):
    """The provider doesn't answer, or not as one should."""

    code = "provider-unreachable"


class AttemptNotValid(Conflict):
    """The sign-in began in another browser, was used before, or took too long."""

    code = "attempt-not-valid"


class ProofNotValid(Conflict):
    """What the provider's answer says doesn't hold: signature, audience, time, nonce, issuer."""

    code = "proof-not-valid"


class KeyUnknown(ProofNotValid):
    """Signed with a key that isn't among those we have; the provider may have renewed its keys."""


class EmailNotVouched(NotAllowed):
    """The provider doesn't vouch for an address of its own domains."""

    code = "email-not-vouched"


class NoAccount(NotAllowed):
    """The provider is sure who it is, but that person has no account here, or a closed one."""

    code = "no-account"


class IdentityMismatch(NotAllowed):
    """The address belongs to an account that somebody else at that provider signs in with."""

    code = "identity-mismatch"


class ProviderKeyTaken(Conflict):
    """Another provider has that key."""

    code = "provider-key-taken"


class IssuerTaken(Conflict):
    """Another provider has that issuer."""

    code = "issuer-taken"


class DomainTaken(Conflict):
    """The mail domain belongs to another provider."""

    code = "domain-taken"


class InvitationNotValid(Conflict):
    """The invitation was used, taken back, is too old, or never existed."""

    code = "invitation-not-valid"


means("uq_identity_providers_key", ProviderKeyTaken)
means("uq_identity_providers_issuer", IssuerTaken)
means("pk_identity_provider_domains", DomainTaken)
means("uq_identities_person", IdentityMismatch)
