"""Which roles follow from what a provider says: a pure mapping of claims."""

from collections.abc import Iterable, Mapping
from uuid import UUID

from pydantic import BaseModel

from flying_trainees.accounts.actor import Grant
from flying_trainees.accounts.models import Role

MAPPED = frozenset({Role.MEMBER, Role.COORDINATOR, Role.POSTER})
"""An administrator is made by an administrator, never by somebody else's directory."""


class RoleRule(BaseModel):
    """Who has this value in this claim has this role."""

    claim: str
    value: str
    role: Role
    organisation_id: UUID | None = None
    network_id: UUID | None = None

    @property
    def grant(self) -> Grant:
        """The role that it gives."""
        return Grant(self.role, self.organisation_id, self.network_id)


def roles_from(rules: Iterable[RoleRule], claims: Mapping[str, object]) -> frozenset[Grant]:
    """The roles that claims give. A claim is a text, a list of texts, or true."""
    return frozenset(
        rule.grant
        for rule in rules
        if rule.role in MAPPED and rule.value in _values(claims.get(rule.claim))
    )


def says_all(rules: Iterable[RoleRule], claims: Mapping[str, object]) -> bool:
    """Whether the claims are whole; Entra ID leaves out `groups` when there are too many.

    Then nothing can be taken away on their ground (`_claim_names`, `hasgroups`).
    """
    elsewhere = claims.get("_claim_names")
    left_out = set(elsewhere) if isinstance(elsewhere, dict) else set()
    if claims.get("hasgroups") in (True, "true"):
        left_out.add("groups")
    return not left_out & {rule.claim for rule in rules}


def _values(claim: object) -> set[str]:
    if isinstance(claim, bool):
        return {"true"} if claim else set()
    if isinstance(claim, str):
        return {claim}
    if isinstance(claim, list):
        return {value for value in claim if isinstance(value, str)}
    return set()
