"""Whose sign-in needs a second factor, and which ways in have one. Pure (OWASP ASVS 5.0, 6.3.3).

A mailed link proves one thing: that somebody reads that mailbox. A passkey proves two (the device,
and who holds it), and so does an employer's page that asks for more than a password.
"""

from collections.abc import Collection
from enum import StrEnum

from flying_trainees.accounts.actor import Grant
from flying_trainees.accounts.models import Role, SignInMethod


class StrongFor(StrEnum):
    """Who must sign in with two factors."""

    NOBODY = "nobody"
    ADMINISTRATORS = "administrators"
    ROLES = "roles"
    """Administrators, coordinators and posters: whoever sees or decides about others."""
    EVERYBODY = "everybody"


ROLES: dict[StrongFor, frozenset[Role]] = {
    StrongFor.NOBODY: frozenset(),
    StrongFor.ADMINISTRATORS: frozenset({Role.ADMINISTRATOR}),
    StrongFor.ROLES: frozenset({Role.ADMINISTRATOR, Role.COORDINATOR, Role.POSTER}),
    StrongFor.EVERYBODY: frozenset(Role),
}
STRONG_METHODS = frozenset({SignInMethod.PASSKEY, SignInMethod.DEMO})
"""The demo's people are nobody's."""


def must_be_strong(wanted: StrongFor, grants: Collection[Grant]) -> bool:
    """Whether somebody with these roles needs two factors."""
    if wanted is StrongFor.EVERYBODY:
        return True
    return any(grant.role in ROLES[wanted] for grant in grants)
