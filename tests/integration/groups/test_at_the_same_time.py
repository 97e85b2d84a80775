"""Many people at once, on a database of their own with real commits: seats and time hold."""

from collections import Counter
from collections.abc import Callable, Iterator
from concurrent.futures import ThreadPoolExecutor
from dataclasses import dataclass
from datetime import timedelta
from threading import Barrier
from uuid import UUID

import pytest
from sqlalchemy import Engine, create_engine
from sqlalchemy.dialects.postgresql import Range
from sqlalchemy.exc import IntegrityError
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.availability.errors import DoubleBooked
from flying_trainees.availability.models import Booking
from flying_trainees.core.constraints import domain_error_of
from flying_trainees.core.errors import DomainError
from flying_trainees.groups.acting import step_claim, step_job
from flying_trainees.groups.claiming import claim
from flying_trainees.groups.due import run_due
from flying_trainees.groups.inviting import invite
from flying_trainees.groups.lifecycle import ClaimAction
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.groups.rows import options_of
from flying_trainees.groups.schemas import (
    ClaimIn,
    ClaimTransitionIn,
    JobTransitionIn,
    OfferMemberIn,
    OffersIn,
)
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import as_actor, make_claim
from tests.factories.jobs import IN_A_WEEK, make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network

THREADS = 16
Act = Callable[[Session], object]


@dataclass
class Arena:
    """A pool on a database of its own, and a way to let many act at once."""

    engine: Engine
    session: Session
    organisation: Organisation
    network: Network
    coordinator: Actor

    def members(self, number: int) -> list[Actor]:
        """Members as actors; committed."""
        people: list[Person] = [make_member(self.session, self.network) for _ in range(number)]
        self.session.commit()
        return [as_actor(self.session, person) for person in people]

    def job(self, group: tuple[int, int], hours_later: float = 0) -> UUID:
        """An open job; committed."""
        starts = (IN_A_WEEK + timedelta(hours=hours_later),)
        job = make_job(self.session, self.organisation, self.network, group=group, starts=starts)
        self.session.commit()
        return job.id

    def at_once(self, acts: list[Act], threads: int = THREADS) -> list[str]:
        """Let all act, each in a transaction of his own; their outcomes: `done` or a code."""
        together = min(threads, len(acts))
        barrier = Barrier(together)

        def run(numbered: tuple[int, Act]) -> str:
            number, act = numbered
            if number < together:
                barrier.wait()
            try:
                with Session(self.engine, expire_on_commit=False) as session:
                    act(session)
                    session.commit()
            except DomainError as refused:
                return refused.code
            except IntegrityError as refused:
                known = domain_error_of(getattr(refused.orig, "diag").constraint_name)  # noqa: B009
                return known.code if known else repr(refused)
            return "done"

        with ThreadPoolExecutor(together) as pool:
            return list(pool.map(run, enumerate(acts)))

    def states(self, job_id: UUID) -> Counter[ClaimState]:
        """How many claims stand in each state, as the database has it."""
        with Session(self.engine) as session:
            return Counter(session.exec(select(col(Claim.state)).where(Claim.job_id == job_id)))


@pytest.fixture
def arena(database_url: str) -> Iterator[Arena]:
    """An arena on a fresh database."""
    engine = create_engine(database_url, pool_size=THREADS + 2)
    with Session(engine, expire_on_commit=False) as session:
        organisation = make_organisation(session)
        network = make_network(session, organisation)
        coordinator = make_coordinator(session, network)
        session.commit()
        yield Arena(engine, session, organisation, network, as_actor(session, coordinator))
    engine.dispose()


def claims(actor: Actor, job_id: UUID, *together: Actor) -> Act:
    """To claim."""
    given = ClaimIn(together=[colleague.person_id for colleague in together])
    return lambda session: claim(session, actor, MONDAY_MORNING, job_id, given)


def confirms(actor: Actor, job_id: UUID, option_id: UUID | None = None) -> Act:
    """To confirm."""
    given = JobTransitionIn(action=JobAction.CONFIRM, option_id=option_id)
    return lambda session: step_job(session, actor, MONDAY_MORNING, job_id, given)


def steps(actor: Actor, claim_id: UUID, action: ClaimAction, *options: UUID) -> Act:
    """To take a step of a claim."""
    given = ClaimTransitionIn(action=action, option_ids=list(options))
    return lambda session: step_claim(session, actor, MONDAY_MORNING, claim_id, given)


def test_two_hundred_claims_for_three_seats_give_three_seats(arena: Arena) -> None:
    job = arena.job((1, 3))

    outcomes = arena.at_once([claims(member, job) for member in arena.members(200)])

    assert Counter(outcomes) == {"done": 200}
    assert arena.states(job) == {ClaimState.CLAIMED: 3, ClaimState.WAITLISTED: 197}


def test_a_double_click_claims_once(arena: Arena) -> None:
    job = arena.job((1, 3))
    [member] = arena.members(1)

    outcomes = arena.at_once([claims(member, job) for _ in range(8)])

    assert Counter(outcomes) == {"done": 1, "already-claimed": 7}
    assert arena.states(job) == {ClaimState.CLAIMED: 1}


def test_overlapping_confirmations_for_one_person_let_one_through(arena: Arena) -> None:
    [member] = arena.members(1)
    jobs = [arena.job((1, 1), hours_later=number / 10) for number in range(10)]
    for job in jobs:
        arena.at_once([claims(member, job)])

    outcomes = arena.at_once([confirms(arena.coordinator, job) for job in jobs])

    assert Counter(outcomes) == {"done": 1, "double-booked": 9}
    with Session(arena.engine) as session:
        assert len(session.exec(select(Booking)).all()) == 1


def test_groups_that_share_people_confirm_without_deadlock(arena: Arena) -> None:
    members = arena.members(4)
    jobs = [arena.job((4, 4), hours_later=24 * number) for number in range(6)]
    for number, job in enumerate(jobs):
        order = members if number % 2 else members[::-1]
        arena.at_once([claims(member, job) for member in order], threads=1)

    outcomes = arena.at_once([confirms(arena.coordinator, job) for job in jobs])

    assert Counter(outcomes) == {"done": 6}


def test_nobody_is_confirmed_at_a_time_that_he_takes_back(arena: Arena) -> None:
    starts = (IN_A_WEEK, IN_A_WEEK + timedelta(days=1))
    changes = {"transition-not-allowed", "double-booked"}
    for number in range(4):
        later = [at + timedelta(days=7 * number) for at in starts]
        job = make_job(arena.session, arena.organisation, arena.network, group=(1, 1), starts=later)
        [member] = arena.members(1)
        person = arena.session.get_one(Person, member.person_id)
        held = make_claim(arena.session, job, person, ClaimState.CLAIMED)
        first, second = (option.id for option in options_of(arena.session, job.id))
        arena.session.commit()
        acts = [steps(member, held.id, ClaimAction.CHANGE_TIMES, second),
                confirms(arena.coordinator, job.id, first)]  # fmt: skip
        outcomes = set(arena.at_once(acts[:: 1 if number % 2 else -1]))
        assert "done" in outcomes
        assert len(outcomes & changes) == 1, outcomes


def test_colleagues_get_seats_all_together_or_not_at_all(arena: Arena) -> None:
    job = arena.job((1, 4))
    members = arena.members(15)
    trios = [members[number : number + 3] for number in range(0, 15, 3)]

    outcomes = arena.at_once([claims(trio[0], job, *trio[1:]) for trio in trios])

    assert Counter(outcomes) == {"done": 1, "job-full": 4}
    assert arena.states(job) == {ClaimState.CLAIMED: 1, ClaimState.OFFERED: 2}


def test_colleagues_who_name_each_other_come_together_once(arena: Arena) -> None:
    job = arena.job((1, 4))
    one, other = arena.members(2)

    outcomes = arena.at_once([claims(one, job, other), claims(other, job, one)])

    assert Counter(outcomes) == {"done": 1, "already-claimed": 1}
    assert arena.states(job) == {ClaimState.CLAIMED: 1, ClaimState.OFFERED: 1}


def test_withdrawing_while_a_seat_is_offered_never_gives_one_too_many(arena: Arena) -> None:
    for _ in range(5):
        job = arena.job((1, 1))
        seated, waiting, invited = arena.members(3)
        arena.at_once([claims(seated, job), claims(waiting, job)], threads=1)
        held = arena.session.exec(
            select(Claim).where(Claim.job_id == job, Claim.person_id == seated.person_id)
        ).one()
        offer = OffersIn(members=[OfferMemberIn(person_id=invited.person_id)])

        def invites(session: Session, job: UUID = job, offer: OffersIn = offer) -> object:
            return invite(session, arena.coordinator, MONDAY_MORNING, job, offer)

        outcomes = arena.at_once([steps(seated, held.id, ClaimAction.WITHDRAW), invites])

        assert outcomes == ["done", "job-full"]
        assert arena.states(job) == {ClaimState.WITHDRAWN: 1, ClaimState.OFFERED: 1}


def test_a_double_accept_takes_one_step(arena: Arena) -> None:
    job_id = arena.job((1, 2))
    [member] = arena.members(1)
    job = arena.session.get_one(Job, job_id)
    person = arena.session.get_one(Person, member.person_id)
    offered = make_claim(arena.session, job, person, ClaimState.OFFERED)
    arena.session.commit()

    outcomes = arena.at_once([steps(member, offered.id, ClaimAction.ACCEPT) for _ in range(4)])

    assert Counter(outcomes) == {"done": 1, "transition-not-allowed": 3}


def test_two_workers_lapse_each_offer_once(arena: Arena) -> None:
    late = MONDAY_MORNING + timedelta(minutes=5)
    jobs = []
    for _ in range(6):
        job = arena.session.get_one(Job, arena.job((1, 1)))
        offered, waiting = (make_member(arena.session, arena.network) for _ in range(2))
        make_claim(arena.session, job, offered, ClaimState.OFFERED, expires_at=MONDAY_MORNING)
        make_claim(arena.session, job, waiting, ClaimState.WAITLISTED, None)
        arena.session.commit()
        jobs.append(job.id)

    outcomes = arena.at_once([lambda session: run_due(session, late) for _ in range(12)], 2)

    assert Counter(outcomes) == {"done": 12}
    for job_id in jobs:
        assert arena.states(job_id) == {ClaimState.LAPSED: 1, ClaimState.OFFERED: 1}


def test_the_database_itself_refuses_overlapping_bookings(arena: Arena) -> None:
    [member] = arena.members(1)
    job = arena.session.get_one(Job, arena.job((1, 3)))
    person = arena.session.get_one(Person, member.person_id)
    held = [make_claim(arena.session, job, person, ClaimState.ATTENDED) for _ in range(2)]
    arena.session.commit()
    hours = (IN_A_WEEK, IN_A_WEEK + timedelta(hours=2))

    def books(claim_id: UUID) -> Act:
        return lambda session: session.add(
            Booking(
                person_id=person.id,
                job_id=job.id,
                claim_id=claim_id,
                session=Range(*hours),
                during=Range(*hours),
                booked_at=MONDAY_MORNING,
            )
        )

    outcomes = arena.at_once([books(one.id) for one in held])

    assert Counter(outcomes) == {"done": 1, DoubleBooked.code: 1}
