"""The steps of a run's life, written as they happen and read back in order."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.assignments.models import AssignmentRunTransition, RunState
from flying_trainees.assignments.schemas import RunStepOut
from flying_trainees.people.schemas import NamedOut


def write_step(
    session: Session,
    now: datetime,
    run_id: UUID,
    action: str,
    states: tuple[RunState | None, RunState],
    actor_id: UUID | None = None,
) -> None:
    """Write one step, from the first state to the second; without an actor a worker took it."""
    session.add(
        AssignmentRunTransition(
            run_id=run_id,
            action=action,
            from_state=states[0],
            to_state=states[1],
            actor_id=actor_id,
            at=now,
        )
    )


def steps_of(session: Session, run_id: UUID) -> list[RunStepOut]:
    """All steps of a run, the first one first; one query."""
    found = session.exec(
        select(AssignmentRunTransition, Person.name)
        .join(Person, col(Person.id) == col(AssignmentRunTransition.actor_id), isouter=True)
        .where(AssignmentRunTransition.run_id == run_id)
        .order_by(col(AssignmentRunTransition.at), col(AssignmentRunTransition.id))
    )
    return [
        RunStepOut(
            action=step.action,
            from_state=step.from_state,
            to_state=step.to_state,
            actor=NamedOut(id=step.actor_id, name=name) if step.actor_id else None,
            at=step.at,
        )
        for step, name in found
    ]
