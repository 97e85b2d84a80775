"""Whoever is in charge offers seats to people by name."""

from datetime import datetime
from uuid import UUID

from sqlalchemy import delete
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, TransitionNotAllowed
from flying_trainees.groups import rows
from flying_trainees.groups.claiming import add_options, check_seat
from flying_trainees.groups.deadlines import answer_by
from flying_trainees.groups.errors import AlreadyClaimed, NotForYou
from flying_trainees.groups.lifecycle import LIVE_STATES, SEATED_STATES, ClaimAction
from flying_trainees.groups.models import Claim, ClaimOption, ClaimOrigin, ClaimState
from flying_trainees.groups.policy import FORMING
from flying_trainees.groups.schemas import OfferMemberIn, OffersIn
from flying_trainees.groups.seats import Fitness
from flying_trainees.groups.stepping import begin, new_claim, step
from flying_trainees.groups.together import seat_everybody
from flying_trainees.jobs.models import Job, SeatRole
from flying_trainees.jobs.policy import is_in_charge
from flying_trainees.jobs.queries import reached_members

REOFFERED = LIVE_STATES | {ClaimState.DECLINED, ClaimState.LAPSED}


def invite(
    session: Session,
    actor: Actor,
    now: datetime,
    job_id: UUID,
    given: OffersIn,
    origin: ClaimOrigin = ClaimOrigin.OFFER,
) -> list[Claim]:
    """Offer seats: everybody named gets one, or nobody does. In the order given.

    Who had applied, waits, declined or let it lapse keeps his claim. Raises NotFound, NotAllowed,
    TransitionNotAllowed, AlreadyClaimed, JobFull, InvalidInput.
    """
    job = rows.lock_job(session, actor, job_id)
    if not is_in_charge(actor, job):
        raise NotAllowed
    _check_open(job, now)
    persons = _persons(session, job, given.members)
    option_ids = _options(session, job, given.option_id)
    earlier = _earlier(session, job.id, persons)
    fits = rows.fitness(session, job.id, persons)
    seats = rows.all_seats(session, job)
    for number, member in enumerate(given.members):
        _check_seat(seats, fits, number, member)
    asked = {member.person_id: member.seat for member in given.members if member.seat}
    places = seat_everybody(rows.open_seats(session, job), persons, fits, asked)
    made = [
        offer(
            session, now, actor.person_id, job, earlier.get(person), person, places[person], origin
        )
        for person in persons
    ]
    _replace_options(session, made, option_ids)
    return made


def offer(
    session: Session,
    now: datetime,
    actor_id: UUID | None,
    job: Job,
    earlier: Claim | None,
    person_id: UUID,
    seat: str,
    origin: ClaimOrigin,
) -> Claim:
    """Offer a free seat to a person, on an earlier claim when there is one; the job is locked."""
    until = answer_by(now, job.starts_at or job.first_at)
    if earlier is None:
        claim = new_claim(now, job.id, person_id, ClaimState.OFFERED, seat, origin)
        claim.expires_at = until
        return begin(session, now, actor_id, ClaimAction.OFFER, claim)
    earlier.seat, earlier.origin, earlier.expires_at = seat, origin, until
    step(session, now, actor_id, ClaimAction.OFFER, earlier)
    return earlier


def _check_open(job: Job, now: datetime) -> None:
    begins = job.starts_at or job.last_at
    if job.state not in FORMING or (begins and now >= begins):
        raise TransitionNotAllowed(action=ClaimAction.OFFER.value, state=job.state.value)


def _persons(session: Session, job: Job, members: list[OfferMemberIn]) -> list[UUID]:
    persons = [member.person_id for member in members]
    reached = set(reached_members(session, job, persons))
    wrong = []
    for number, person in enumerate(persons):
        if person in persons[:number]:
            wrong.append(FieldError(f"members.{number}.personId", "person-twice", {}))
        elif person not in reached:
            wrong.append(FieldError(f"members.{number}.personId", "not-reached", {}))
    if wrong:
        raise InvalidInput(fields=wrong)
    return persons


def _options(session: Session, job: Job, option_id: UUID | None) -> list[UUID]:
    if option_id is None:
        return []
    if option_id not in {option.id for option in rows.options_of(session, job.id)}:
        raise InvalidInput(fields=[FieldError("optionId", "option-unknown", {})])
    return [option_id]


def _earlier(session: Session, job_id: UUID, persons: list[UUID]) -> dict[UUID, Claim]:
    """The claim of each person that the offer goes on with; raises AlreadyClaimed if seated."""
    found: dict[UUID, Claim] = {}
    claims = session.exec(
        select(Claim)
        .where(
            Claim.job_id == job_id,
            col(Claim.person_id).in_(persons),
            col(Claim.state).in_(REOFFERED),
        )
        .order_by(col(Claim.state).in_(LIVE_STATES), col(Claim.updated_at))
        .execution_options(populate_existing=True)
    )
    for claim in claims:
        found[claim.person_id] = claim
    seated = [claim.person_id for claim in found.values() if claim.state in SEATED_STATES]
    if seated:
        raise AlreadyClaimed(", ".join(sorted(rows.names_of(session, seated).values())))
    return found


def _check_seat(
    seats: dict[SeatRole, int], fits: dict[UUID, Fitness], number: int, member: OfferMemberIn
) -> None:
    path = f"members.{number}.seat"
    try:
        check_seat(seats, fits[member.person_id], member.seat, path)
    except NotForYou:
        raise InvalidInput(fields=[FieldError(path, "seat-for-seniors", {})]) from None


def _replace_options(session: Session, claims: list[Claim], option_ids: list[UUID]) -> None:
    """What one said earlier about options no longer counts: this offer is for these."""
    ids = [claim.id for claim in claims]
    session.execute(delete(ClaimOption).where(col(ClaimOption.claim_id).in_(ids)))
    add_options(session, claims, option_ids)
