"""Reads of proposed placements: mine, and those that I may decide on."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import ColumnElement, tuple_
from sqlalchemy.orm import aliased
from sqlmodel import Session, col, or_, select, true
from sqlmodel.sql.expression import Select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import NotFound
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.proposal_models import PlacementProposal, ProposalState
from flying_trainees.people.proposal_schemas import PlacementProposalOut
from flying_trainees.people.schemas import NamedOut

Decider = aliased(Person)
Row = tuple[PlacementProposal, Person, Organisation, Person | None]


def mine(actor: Actor) -> ColumnElement[bool]:
    """A condition on PlacementProposal: the actor's own."""
    return col(PlacementProposal.person_id) == actor.person_id


def mine_to_decide(actor: Actor) -> ColumnElement[bool]:
    """A condition on PlacementProposal and its Person: what the actor decides on.

    As `Actor.answers_for`, never one's own, nobody's who has left.
    """
    answers = or_(
        col(PlacementProposal.organisation_id).in_(actor.poster_organisations),
        col(PlacementProposal.network_id).in_(actor.coordinated_networks),
    )
    return (
        (true() if actor.is_administrator else answers)
        & (col(PlacementProposal.person_id) != actor.person_id)
        & col(Person.deactivated_at).is_(None)
    )


def proposals(
    session: Session,
    seen: ColumnElement[bool],
    state: ProposalState | None,
    limit: int,
    cursor: str | None,
) -> Page[PlacementProposalOut]:
    """Of those `seen`, the latest first. One query."""
    at, id_ = col(PlacementProposal.proposed_at), col(PlacementProposal.id)
    conditions = [seen]
    if state is not None:
        conditions.append(col(PlacementProposal.state) == state)
    after = decode_cursor(cursor, (datetime, UUID))
    if after:
        conditions.append(tuple_(at, id_) < tuple_(*after))
    wanted = _rows(*conditions).order_by(at.desc(), id_.desc()).limit(limit + 1)
    rows = session.exec(wanted).all()
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[_shown(row) for row in rows[:limit]],
        next_cursor=encode_cursor([last.proposed_at, last.id]) if last else None,
    )


def one_proposal(
    session: Session, seen: ColumnElement[bool], proposal_id: UUID
) -> PlacementProposalOut:
    """One of those `seen`. Raises NotFound."""
    row = session.exec(_rows(seen, col(PlacementProposal.id) == proposal_id)).first()
    if row is None:
        raise NotFound
    return _shown(row)


def _rows(
    *conditions: ColumnElement[bool],
) -> Select[PlacementProposal, Person, Organisation, Person]:
    return (
        select(PlacementProposal, Person, Organisation, Decider)
        .join(Person, col(Person.id) == col(PlacementProposal.person_id))
        .join(Organisation, col(Organisation.id) == col(PlacementProposal.organisation_id))
        .join(Decider, col(Decider.id) == col(PlacementProposal.decided_by_id), isouter=True)
        .where(*conditions)
    )


def _shown(row: Row) -> PlacementProposalOut:
    proposal, person, organisation, decider = row
    hidden = {"person_id", "organisation_id", "network_id", "decided_by_id", "placement_id"}
    return PlacementProposalOut(
        **proposal.model_dump(exclude=hidden),
        person=NamedOut(id=person.id, name=person.name),
        organisation=NamedOut(id=organisation.id, name=organisation.name),
        decided_by=NamedOut(id=decider.id, name=decider.name) if decider else None,
    )
