"""The actor: who is asking, with the roles that policies look at."""

from dataclasses import dataclass
from uuid import UUID

from flying_trainees.accounts.models import Role


@dataclass(frozen=True, slots=True)
class Grant:
    """One role, with the organisation or network that it is for."""

    role: Role
    organisation_id: UUID | None = None
    network_id: UUID | None = None


@dataclass(frozen=True, slots=True)
class Actor:
    """A signed-in person. Policies ask it, queries are scoped by it."""

    person_id: UUID
    name: str
    email: str
    language: str
    session_id: UUID
    grants: frozenset[Grant]
    token_id: UUID | None = None
    """Set when a machine speaks for this person."""
    needs_second_factor: bool = False
    """Signed in with one factor where his roles ask for two: he can only add the second."""

    @property
    def is_administrator(self) -> bool:
        """Whether the actor runs the whole installation."""
        return Grant(Role.ADMINISTRATOR) in self.grants

    def posts_for(self, organisation_id: UUID) -> bool:
        """Whether the actor is a poster of that organisation."""
        return Grant(Role.POSTER, organisation_id=organisation_id) in self.grants

    def coordinates(self, network_id: UUID) -> bool:
        """Whether the actor is a coordinator of that network."""
        return Grant(Role.COORDINATOR, network_id=network_id) in self.grants

    def is_member_of(self, network_id: UUID) -> bool:
        """Whether the actor is a member of that network."""
        return Grant(Role.MEMBER, network_id=network_id) in self.grants

    def answers_for(self, organisation_id: UUID, network_id: UUID) -> bool:
        """Whether the actor decides for that organisation in that network.

        A poster of the organisation, a coordinator of the network, an administrator.
        """
        return (
            self.posts_for(organisation_id) or self.coordinates(network_id) or self.is_administrator
        )

    @property
    def poster_organisations(self) -> frozenset[UUID]:
        """The organisations that the actor posts jobs for."""
        return frozenset(g.organisation_id for g in self.grants if g.organisation_id)

    @property
    def coordinated_networks(self) -> frozenset[UUID]:
        """The networks that the actor coordinates."""
        return frozenset(
            g.network_id for g in self.grants if g.role is Role.COORDINATOR and g.network_id
        )

    @property
    def member_networks(self) -> frozenset[UUID]:
        """The networks that the actor is a member of."""
        return frozenset(
            g.network_id for g in self.grants if g.role is Role.MEMBER and g.network_id
        )

    @property
    def own_networks(self) -> frozenset[UUID]:
        """The networks in which the actor has any role."""
        return frozenset(g.network_id for g in self.grants if g.network_id)
