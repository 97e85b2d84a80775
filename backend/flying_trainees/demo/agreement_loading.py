"""Loads what the demo's people and networks agreed on: partners' limits, hours, placements."""

from datetime import timedelta

from sqlmodel import Session

from flying_trainees.availability.models import (
    ConsentState,
    FreeTimeBudget,
    ManagerConsent,
)
from flying_trainees.core.ids import new_id
from flying_trainees.demo.content import Demo
from flying_trainees.demo.known import Known
from flying_trainees.people.network_models import NetworkPartner
from flying_trainees.people.proposal_models import PlacementProposal, ProposalState


def load_agreements(session: Session, demo: Demo, known: Known) -> None:
    """Limits of agreements between networks, a manager's consent, proposed placements; flushes."""
    for told in demo.agreements:
        key = (known.networks[told.network], known.networks[told.partner])
        agreed = session.get_one(NetworkPartner, key)
        agreed.themes, agreed.careers = told.themes, [one.value for one in told.careers]
        session.add(agreed)
    session.add_all(
        ManagerConsent(
            id=new_id(),
            person_id=known.persons[told.person],
            email=told.email,
            language="nl",
            state=ConsentState.GIVEN,
            hours_per_month=told.hours_per_month,
            asked_at=known.now + timedelta(days=told.asked_day),
            answered_at=known.now + timedelta(days=told.answered_day),
        )
        for told in demo.consents
    )
    for told in demo.consents:
        budget = session.get_one(FreeTimeBudget, known.persons[told.person])
        budget.agreed_hours = told.hours_per_month
    _propose(session, demo, known)
    session.flush()


def _propose(session: Session, demo: Demo, known: Known) -> None:
    for told in demo.placement_proposals:
        proposed_at = known.now + timedelta(days=told.proposed_day)
        declined = told.declined_by is not None
        session.add(
            PlacementProposal(
                person_id=known.persons[told.person],
                network_id=known.networks[told.network],
                organisation_id=known.organisations[told.organisation],
                title=told.title,
                description=told.description,
                begins_on=known.today + timedelta(days=told.begin_day),
                ends_on=known.today + timedelta(days=told.end_day),
                hours_per_week=told.hours_per_week,
                themes=told.themes,
                proposed_at=proposed_at,
                state=ProposalState.DECLINED if declined else ProposalState.OPEN,
                decided_at=proposed_at + timedelta(days=3) if declined else None,
                decided_by_id=known.person(told.declined_by),
                why=told.why,
            )
        )
