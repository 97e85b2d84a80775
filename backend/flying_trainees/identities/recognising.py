"""Who is it, here, whom a provider vouches for? By subject; else by address, and then linked.

An address alone never opens an account that somebody else at that provider signs in with: addresses
are given to a next employee, subjects never (OpenID Connect Core, 5.7).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import Identity, IdentityProvider, ProviderDomain
from flying_trainees.accounts.models import Person
from flying_trainees.identities import joining
from flying_trainees.identities.errors import IdentityMismatch, NoAccount
from flying_trainees.identities.verifying import Claims, name_in, vouched_email


@dataclass(frozen=True, slots=True)
class Vouched:
    """What a provider says in an ID token that holds."""

    provider: IdentityProvider
    claims: Claims

    @property
    def subject(self) -> str:
        """Who it is, at the provider."""
        return str(self.claims["sub"])


def recognise(session: Session, now: datetime, vouched: Vouched) -> Person:
    """The person, linked to the subject; perhaps with a new account.

    Raises EmailNotVouched, NoAccount, IdentityMismatch.
    """
    known = session.exec(
        select(Identity, Person)
        .join(Person, col(Person.id) == col(Identity.person_id))
        .where(Identity.provider_id == vouched.provider.id, Identity.subject == vouched.subject)
    ).first()
    if known is not None:
        identity, person = known
        identity.last_used_at = now
        session.add(identity)
        return _open(person)
    person = _open(_by_address(session, now, vouched))
    _link(session, now, vouched, person)
    return person


def domains_of(session: Session, provider: IdentityProvider) -> frozenset[str]:
    """The mail domains that a provider speaks for."""
    return frozenset(
        session.exec(select(ProviderDomain.domain).where(ProviderDomain.provider_id == provider.id))
    )


def _open(person: Person) -> Person:
    if person.deactivated_at is not None:
        raise NoAccount
    return person


def _by_address(session: Session, now: datetime, vouched: Vouched) -> Person:
    provider = vouched.provider
    domains = domains_of(session, provider)
    email = vouched_email(vouched.claims, domains, trusts_email=provider.trusts_email)
    person = session.exec(select(Person).where(Person.email == email).with_for_update()).first()
    invitations = joining.open_invitations(session, now, email)
    if person is None:
        if not provider.creates_accounts and not invitations:
            raise NoAccount
        new = joining.NewPerson(
            email=email,
            name=name_in(vouched.claims, email),
            organisation_id=provider.organisation_id,
        )
        person = joining.add_person(session, now, new, provider.id)
    for invitation in invitations:
        joining.accept(session, now, invitation, person)
    return person


def _link(session: Session, now: datetime, vouched: Vouched, person: Person) -> None:
    other = session.exec(
        select(Identity.id).where(
            Identity.provider_id == vouched.provider.id, Identity.person_id == person.id
        )
    ).first()
    if other is not None:
        raise IdentityMismatch
    session.add(
        Identity(
            provider_id=vouched.provider.id,
            subject=vouched.subject,
            person_id=person.id,
            created_at=now,
            last_used_at=now,
        )
    )
    session.flush()
