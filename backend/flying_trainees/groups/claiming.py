"""A member claims a seat: taken at once, on the waiting list, or applied for."""

from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, TransitionNotAllowed
from flying_trainees.groups import duo, rows, together
from flying_trainees.groups.choices import closed
from flying_trainees.groups.errors import AlreadyClaimed, ClaimsClosed, NotForYou, SeatTaken
from flying_trainees.groups.joining import join_if_staffed
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimOption, ClaimOrigin, ClaimState
from flying_trainees.groups.policy import FORMING
from flying_trainees.groups.schemas import ClaimIn
from flying_trainees.groups.seats import Fitness, choose, may_take
from flying_trainees.groups.stepping import begin, new_claim
from flying_trainees.jobs.models import ClaimMode, Job, SeatRole
from flying_trainees.jobs.queries import reached_members
from flying_trainees.people.duo_queries import are_duo


def claim(
    session: Session, actor: Actor, now: datetime, job_id: UUID, given: ClaimIn
) -> list[Claim]:
    """Claim for oneself, together with colleagues, or as a duo: the actor's claim first.

    Raises NotFound, NotForYou, TransitionNotAllowed, ClaimsClosed, AlreadyClaimed, SeatTaken,
    JobFull (together, duo), DoubleBooked (a group that is confirmed already), InvalidInput.
    """
    job = rows.lock_job(session, actor, job_id)
    colleagues = _colleagues(session, actor, given)
    _check_open(job, now)
    _check_reach(session, actor, job, colleagues, given)
    _check_options(session, job, given.option_ids)
    _check_none_live(session, job, actor.person_id, colleagues)
    persons = [actor.person_id, *colleagues]
    fits = rows.fitness(session, job.id, persons)
    check_seat(rows.all_seats(session, job), fits[actor.person_id], given.seat)
    if given.duo:
        made = duo.claim_as_duo(session, now, job, (actor.person_id, given.duo), fits, given.seat)
    elif colleagues:
        made = together.claim_together(session, now, job, persons, fits, given.seat)
    else:
        made = [_alone(session, now, job, actor.person_id, fits[actor.person_id], given.seat)]
    add_options(session, made, given.option_ids)
    for held in made:
        if held.state is ClaimState.CLAIMED:
            join_if_staffed(session, now, actor.person_id, job, held)
    return made


def add_options(session: Session, claims: list[Claim], option_ids: list[UUID]) -> None:
    """Note which time options suit; none at all means every option."""
    session.add_all(
        ClaimOption(claim_id=claim.id, option_id=option)
        for claim in claims
        for option in dict.fromkeys(option_ids)
    )
    session.flush()


def check_seat(
    all_seats: dict[SeatRole, int], person: Fitness, seat: SeatRole | None, path: str = "seat"
) -> None:
    """Raise InvalidInput for a seat that the job doesn't have, NotForYou for a senior's one."""
    if seat is None:
        return
    if seat not in all_seats:
        raise InvalidInput(fields=[FieldError(path, "no-such-seat", {})])
    if not may_take(seat, person):
        raise NotForYou


def _alone(
    session: Session,
    now: datetime,
    job: Job,
    person_id: UUID,
    person: Fitness,
    asked: SeatRole | None,
) -> Claim:
    if job.claim_mode is ClaimMode.CHOSEN:
        state, seat = ClaimState.APPLIED, asked
    else:
        free = rows.open_seats(session, job)
        seat = choose(free, person, asked)
        if seat is None and free and asked is not None:
            raise SeatTaken
        state = ClaimState.CLAIMED if seat else ClaimState.WAITLISTED
    made = new_claim(now, job.id, person_id, state, seat or asked, ClaimOrigin.OWN)
    return begin(session, now, person_id, ClaimAction.CLAIM, made)


def _colleagues(session: Session, actor: Actor, given: ClaimIn) -> list[UUID]:
    if given.duo:
        if not are_duo(session, actor.person_id, given.duo):
            raise InvalidInput(fields=[FieldError("duo", "not-your-duo", {})])
        return [given.duo]
    if actor.person_id in given.together:
        number = given.together.index(actor.person_id)
        raise InvalidInput(fields=[FieldError(f"together.{number}", "yourself", {})])
    return list(dict.fromkeys(given.together))


def _check_open(job: Job, now: datetime) -> None:
    if job.state not in FORMING:
        raise TransitionNotAllowed(action=ClaimAction.CLAIM.value, state=job.state.value)
    if closed(job, now):
        raise ClaimsClosed


def _check_reach(
    session: Session, actor: Actor, job: Job, colleagues: list[UUID], given: ClaimIn
) -> None:
    among = [actor.person_id, *colleagues]
    reached = set(reached_members(session, job, among))
    if actor.person_id not in reached:
        raise NotForYou
    wrong = [
        FieldError("duo" if given.duo else f"together.{number}", "not-reached", {})
        for number, person in enumerate(colleagues)
        if person not in reached
    ]
    if wrong:
        raise InvalidInput(fields=wrong)


def _check_options(session: Session, job: Job, option_ids: list[UUID]) -> None:
    known = {option.id for option in rows.options_of(session, job.id)} if option_ids else set()
    wrong = [
        FieldError(f"optionIds.{number}", "option-unknown", {})
        for number, option in enumerate(option_ids)
        if option not in known
    ]
    if wrong:
        raise InvalidInput(fields=wrong)


def _check_none_live(session: Session, job: Job, person_id: UUID, colleagues: list[UUID]) -> None:
    live = {claim.person_id for claim in rows.claims_of(session, job.id)}
    if person_id in live:
        raise AlreadyClaimed
    taken = [colleague for colleague in colleagues if colleague in live]
    if taken:
        names = rows.names_of(session, taken)
        raise AlreadyClaimed(", ".join(sorted(names.values())))
