"""A member proposes a placement; the organisation accepts it, perhaps changed, or declines it."""

from datetime import datetime
from uuid import UUID

from pydantic.alias_generators import to_camel
from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.outbox.recording import record
from flying_trainees.people import events
from flying_trainees.people.errors import AlreadyDecided, TooManyProposals
from flying_trainees.people.network_queries import takes_part
from flying_trainees.people.profiling import check_themes, new_placement
from flying_trainees.people.proposal_models import PlacementProposal, ProposalState
from flying_trainees.people.proposal_queries import mine, mine_to_decide
from flying_trainees.people.proposal_schemas import (
    PlacementAcceptanceIn,
    PlacementProposalIn,
)
from flying_trainees.people.schemas import PlacementIn, PlacementTermsIn

OPEN_AT_MOST = 10
"""Proposals of one person that wait for an answer."""
TERMS = tuple(PlacementTermsIn.model_fields)


def propose_placement(
    session: Session, actor: Actor, now: datetime, wanted: PlacementProposalIn
) -> PlacementProposal:
    """Make the draft and tell its organisation.

    Raises NotAllowed for who is no member of the network, InvalidInput, TooManyProposals.
    """
    if not actor.is_member_of(wanted.network_id):
        raise NotAllowed
    if not takes_part(session, wanted.organisation_id, wanted.network_id):
        raise InvalidInput(fields=[FieldError("organisationId", "organisation-not-in-network", {})])
    check_themes(session, wanted.themes, "themes.{}")
    _check_number(session, actor)
    proposal = PlacementProposal(
        **wanted.model_dump(exclude={"weekdays", "themes"}),
        weekdays=sorted(set(wanted.weekdays)),
        themes=sorted(set(wanted.themes)),
        person_id=actor.person_id,
        proposed_at=now,
    )
    session.add(proposal)
    session.flush()
    told = events.PlacementProposed(
        organisation_id=wanted.organisation_id,
        network_id=wanted.network_id,
        actor_id=actor.person_id,
    )
    record(session, now, events.PLACEMENT_PROPOSED, told)
    return proposal


def take_back(session: Session, actor: Actor, proposal_id: UUID) -> None:
    """Erase a proposal of one's own; an agreed placement stays. Raises NotFound."""
    row = session.exec(
        select(PlacementProposal)
        .where(PlacementProposal.id == proposal_id, mine(actor))
        .with_for_update()
    ).first()
    if row is None:
        raise NotFound
    session.delete(row)
    session.flush()


def accept(
    session: Session, actor: Actor, now: datetime, proposal_id: UUID, agreed: PlacementAcceptanceIn
) -> None:
    """Make it a placement of who proposed it, as the organisation agrees to it.

    Raises NotFound, AlreadyDecided, InvalidInput.
    """
    proposal = _waiting(session, actor, proposal_id)
    terms = agreed.model_dump(include=set(TERMS))
    terms["weekdays"], terms["themes"] = sorted(set(agreed.weekdays)), sorted(set(agreed.themes))
    proposal.changed = [to_camel(name) for name in TERMS if getattr(proposal, name) != terms[name]]
    wanted = PlacementIn(**terms, organisation_id=proposal.organisation_id)
    proposal.placement_id = new_placement(session, proposal.person_id, wanted).id
    _decide(session, actor, now, proposal, ProposalState.ACCEPTED, agreed.why)


def decline(session: Session, actor: Actor, now: datetime, proposal_id: UUID, why: str) -> None:
    """Say no, with a word. Raises NotFound, AlreadyDecided."""
    proposal = _waiting(session, actor, proposal_id)
    _decide(session, actor, now, proposal, ProposalState.DECLINED, why)


def _waiting(session: Session, actor: Actor, proposal_id: UUID) -> PlacementProposal:
    """The proposal, locked: of two who decide at once the second one hears so."""
    proposal = session.exec(
        select(PlacementProposal)
        .join(Person, col(Person.id) == col(PlacementProposal.person_id))
        .where(PlacementProposal.id == proposal_id, mine_to_decide(actor))
        .with_for_update(of=PlacementProposal)
    ).first()
    if proposal is None:
        raise NotFound
    if proposal.state is not ProposalState.OPEN:
        raise AlreadyDecided
    return proposal


def _decide(
    session: Session,
    actor: Actor,
    now: datetime,
    proposal: PlacementProposal,
    state: ProposalState,
    why: str,
) -> None:
    proposal.state, proposal.why = state, why
    proposal.decided_at, proposal.decided_by_id = now, actor.person_id
    session.add(proposal)
    session.flush()
    about, whom = {"personId": str(proposal.person_id)}, proposal.person_id
    target = ("placement-proposal", proposal.id)
    if state is ProposalState.ACCEPTED:
        audit(session, now, actor.person_id, "placement-accepted", target, details=about)
    else:
        audit(session, now, actor.person_id, "placement-declined", target, details=about)
    told = events.PlacementDecided(
        person_id=whom,
        organisation_id=proposal.organisation_id,
        actor_id=actor.person_id,
        why=why,
    )
    record(session, now, _kind(proposal), told)


def _kind(proposal: PlacementProposal) -> str:
    if proposal.state is ProposalState.DECLINED:
        return events.PLACEMENT_DECLINED
    return events.PLACEMENT_CHANGED if proposal.changed else events.PLACEMENT_ACCEPTED


def _check_number(session: Session, actor: Actor) -> None:
    waiting = (
        select(func.count())
        .select_from(PlacementProposal)
        .where(mine(actor), PlacementProposal.state == ProposalState.OPEN)
    )
    if session.exec(waiting).one() >= OPEN_AT_MOST:
        raise TooManyProposals(OPEN_AT_MOST)
