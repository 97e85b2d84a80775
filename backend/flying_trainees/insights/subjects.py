"""What a report is about, how far it reaches, and which ones somebody may read."""

from dataclasses import dataclass
from uuid import UUID

from sqlalchemy import ColumnElement, Select, or_, select, true
from sqlmodel import Session, col

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Career, Person, Role, RoleGrant
from flying_trainees.core.errors import NotAllowed, NotFound
from flying_trainees.core.language import Language, text
from flying_trainees.insights.models import SubjectKind
from flying_trainees.insights.policy import reads_network, reads_organisation, reads_region
from flying_trainees.jobs.models import Audience, Job
from flying_trainees.jobs.queries import agreed
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.agreement_scopes import Sharing, agreements_with, sharing
from flying_trainees.people.network_models import Network, NetworkPartner


@dataclass(frozen=True, slots=True)
class Subject:
    """What a report is about. `networks` is None where it reaches over the whole installation.

    Of `partners`, networks that share jobs with these, it counts what they share by agreement.
    """

    kind: SubjectKind
    id: UUID | None
    name: str
    networks: frozenset[UUID] | None = None
    partners: frozenset[Sharing] = frozenset()

    @property
    def reach(self) -> frozenset[UUID] | None:
        """All networks that it has anything of; None: of every one."""
        return None if self.networks is None else self.networks | self._sharing

    @property
    def _sharing(self) -> frozenset[UUID]:
        return frozenset(one.network_id for one in self.partners)

    def jobs(self) -> ColumnElement[bool]:
        """A condition on Job: those that the report counts."""
        if self.kind is SubjectKind.ORGANISATION:
            return col(Job.organisation_id) == self.id
        if self.networks is None:
            return true()
        for_all = (col(Job.audience) == Audience.EVERYONE) & col(Job.network_id).in_(self._sharing)
        shared = (col(Job.audience) == Audience.PARTNERS) & agreed(self.partners)
        return or_(col(Job.network_id).in_(self.networks), for_all, shared)

    def people(self) -> ColumnElement[bool]:
        """A condition on Person and the RoleGrant of a member: the people that it counts."""
        if self.kind is SubjectKind.ORGANISATION:
            return col(Person.home_organisation_id) == self.id
        return true() if self.reach is None else col(RoleGrant.network_id).in_(self.reach)

    def exchange(self) -> ColumnElement[bool]:
        """A condition on Job and Person: whose hours at whose jobs are given and taken."""
        if self.kind is SubjectKind.ORGANISATION:
            return or_(self.jobs(), self.people())
        return self.jobs()


def network_subject(session: Session, actor: Actor, network_id: UUID) -> Subject:
    """One network. Raises NotFound."""
    found = session.get(Network, network_id)
    if found is None or not reads_network(actor, network_id):
        raise NotFound
    return Subject(SubjectKind.NETWORK, found.id, found.name, frozenset({found.id}))


def organisation_subject(session: Session, actor: Actor, organisation_id: UUID) -> Subject:
    """One organisation, in all networks. Raises NotFound."""
    found = session.get(Organisation, organisation_id)
    if found is None or not reads_organisation(actor, organisation_id):
        raise NotFound
    return Subject(SubjectKind.ORGANISATION, found.id, found.name)


def region_subject(session: Session, actor: Actor, language: Language) -> Subject:
    """The networks that one coordinates, and what others share with them.

    For administrators everything. Raises NotAllowed.
    """
    if not reads_region(actor):
        raise NotAllowed
    name = text(language, "report-region")
    if actor.is_administrator:
        return Subject(SubjectKind.REGION, None, name)
    own = actor.coordinated_networks
    agreements = [row for row in agreements_with(session, own) if row.network_id not in own]
    return Subject(SubjectKind.REGION, None, name, own, _shared(session, own, agreements))


def _shared(
    session: Session, networks: frozenset[UUID], agreements: list[NetworkPartner]
) -> frozenset[Sharing]:
    """What reaches anybody: an agreement for careers that no member has shares nothing."""
    limited = any(row.careers for row in agreements)
    rows = session.execute(_careers(networks)).all() if limited else ()
    careers = {(network_id, career.value) for network_id, career in rows}
    reaching = [
        row
        for row in agreements
        if not row.careers or any((row.partner_id, one) in careers for one in row.careers)
    ]
    return sharing(session, reaching, (), None)


def _careers(networks: frozenset[UUID]) -> Select[UUID | None, Career]:
    return (
        select(col(RoleGrant.network_id), col(Person.career))
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(
            col(RoleGrant.role) == Role.MEMBER,
            col(RoleGrant.network_id).in_(networks),
            col(Person.deactivated_at).is_(None),
        )
        .distinct()
    )


def readable_subjects(session: Session, actor: Actor, language: Language) -> list[Subject]:
    """The reports that somebody may read: networks, then organisations, then the region.

    An administrator may read every organisation's, but is offered those that posted a job.
    """
    networks = select(col(Network.id), col(Network.name)).order_by(col(Network.name))
    organisations = select(col(Organisation.id), col(Organisation.name))
    if actor.is_administrator:
        organisations = organisations.where(
            select(col(Job.id)).where(col(Job.organisation_id) == col(Organisation.id)).exists()
        )
    else:
        networks = networks.where(col(Network.id).in_(actor.coordinated_networks))
        organisations = organisations.where(col(Organisation.id).in_(actor.poster_organisations))
    found = [Subject(SubjectKind.NETWORK, id_, name) for id_, name in session.execute(networks)]
    found += [
        Subject(SubjectKind.ORGANISATION, id_, name)
        for id_, name in session.execute(organisations.order_by(col(Organisation.name)))
    ]
    if reads_region(actor):
        found.append(Subject(SubjectKind.REGION, None, text(language, "report-region")))
    return found
