"""How jobs get staffed without an assignment run.

Three ways: strict first come, first served; applications that are confirmed by themselves as soon
as a group is complete; and a coordinator who staffs job by job, the important ones first.
"""

from random import Random

import numpy as np

from benchmarks.assignment.ledger import Ledger
from flying_trainees.matching.assignment.arrays import shapes_of
from flying_trainees.matching.assignment.draft import Draft, desk_for
from flying_trainees.matching.assignment.instance import SEATS, Instance
from flying_trainees.matching.assignment.market import Market
from flying_trainees.matching.assignment.moves import Search
from flying_trainees.matching.assignment.plan import Group, Member, Plan
from flying_trainees.matching.kernels.assignment_state import group_on_desk

WEEKS_OF_POSTING = 8
CLAIM_ORDER = (2, 0, 1, 3)
"""A newcomer takes the fresh eye's seat where there is one, then a role, then just joins."""


def plan_of(ledger: Ledger, instance: Instance) -> Plan:
    """The groups of a ledger as a plan."""
    groups = []
    for job, members in sorted(ledger.members.items()):
        option = ledger.option[members[0][0]] - int(ledger.market.option_first[job])
        people = tuple(
            Member(instance.people.ids[ledger.person[entry]], SEATS[seat])
            for entry, seat in members
        )
        groups.append(Group(instance.jobs.ids[job], option, people))
    return Plan(tuple(groups))


def job_by_job(market: Market, instance: Instance) -> Plan:
    """The best group of each job, important jobs first, nobody moved afterwards."""
    search = Search(market, Draft(market), 0, warm=False)
    search.fill()
    return search.best.plan(instance)


class _Claims:
    """Strict: the first to claim fixes the option; a seat taken is taken."""

    def __init__(self, market: Market, seed: int) -> None:
        self.ledger = Ledger(market)
        self.random = Random(seed)  # noqa: S311  (a repeatable crowd, no secret)
        self.open = market.seats[:, :4].tolist()
        self.fixed: dict[int, int] = {}
        self.posted = [self.random.randrange(WEEKS_OF_POSTING) for _ in market.reward]

    def seat(self, entry: int) -> int | None:
        """The seat that the person would take, if the job still has one."""
        job, ledger = self.ledger.job[entry], self.ledger
        if self.fixed.get(job, ledger.option[entry]) != ledger.option[entry]:
            return None
        members = ledger.members.get(job, [])
        if any(ledger.person[other] == ledger.person[entry] for other, _ in members):
            return None
        last = sum(self.open[job]) == 1
        if (
            ledger.market.duo[job]
            and last
            and len({ledger.senior[other] for other, _ in members} | {ledger.senior[entry]})
            < len("12")
        ):
            return None
        able = (k for k in CLAIM_ORDER if k == 3 or ledger.roles[entry] >> k & 1)
        return next((k for k in able if self.open[job][k] > 0), None)

    def visit(self, person: int, week: int) -> bool:
        """One visit: claim the best thing there is."""
        for entry in self.ledger.of_person[person]:
            job = self.ledger.job[entry]
            if self.posted[job] > week:
                continue
            seat = self.seat(entry)
            if seat is not None and self.ledger.fits(entry):
                self.ledger.join(entry, seat)
                self.open[job][seat] -= 1
                self.fixed[job] = self.ledger.option[entry]
                return True
        return False


def first_come_first_served(market: Market, instance: Instance, seed: int = 1) -> Plan:
    """People come by in random order, week after week; incomplete groups are cancelled at last."""
    claims, week, claimed = _Claims(market, seed), 0, True
    people = list(range(len(market.past)))
    while claimed or week < WEEKS_OF_POSTING:
        claims.random.shuffle(people)
        visits = [claims.visit(person, week) for person in people]
        claimed, week = any(visits), week + 1
    for job, seats in enumerate(claims.open):
        if sum(seats) > 0:
            claims.ledger.cancel(job)
    return plan_of(claims.ledger, instance)


def automatic_confirmation(market: Market, instance: Instance, seed: int = 1) -> Plan:
    """People apply for all they like; a job is confirmed once free applicants make a group."""
    ledger, random = Ledger(market), Random(seed)  # noqa: S311  (no secret)
    posted = [random.randrange(WEEKS_OF_POSTING) for _ in market.reward]
    applied: dict[int, int] = {}
    required = _without_extras(market)
    people, week, busy = list(range(len(market.past))), 0, True
    while busy or week < WEEKS_OF_POSTING:
        random.shuffle(people)
        busy = False
        for person in people:
            job = _apply(ledger, person, week, posted, applied)
            if job is not None:
                busy = True
                _confirm(ledger, required, job, applied)
        week += 1
    return plan_of(ledger, instance)


def _without_extras(market: Market) -> Market:
    """A group is complete when the required seats are filled."""
    seats = market.seats * np.array([1, 1, 1, 1, 0])
    shape, shape_first, digits, step = shapes_of(seats)
    return market._replace(
        seats=seats, shape=shape, shape_first=shape_first, digits=digits, step=step
    )


def _apply(
    ledger: Ledger, person: int, week: int, posted: list[int], applied: dict[int, int]
) -> int | None:
    """Apply for the best job not yet applied for, at every option that fits."""
    for entry in ledger.of_person[person]:
        job = ledger.job[entry]
        closed = job in ledger.members or posted[job] > week
        if closed or entry in applied or not ledger.fits(entry):
            continue
        for other in ledger.of_person[person]:
            if ledger.job[other] == job:
                applied[other] = len(applied)
        return int(job)
    return None


def _confirm(ledger: Ledger, market: Market, job: int, applied: dict[int, int]) -> None:
    """The earliest free applicants who make a group, at the first option where some do."""
    desk = desk_for(market)
    for option in range(int(market.option_first[job]), int(market.option_first[job + 1])):
        entries = range(int(market.entry_first[option]), int(market.entry_first[option + 1]))
        free = [entry for entry in entries if entry in applied and ledger.fits(entry)]
        if len(free) < market.seats[job].sum():
            continue
        pairs = market.entry_pair[free]
        n = len(free)
        desk.full[:n] = [1e6 - applied[entry] * 1e-3 for entry in free]
        desk.extra[:n] = desk.full[:n]
        desk.roles[:n] = market.pair_roles[pairs]
        desk.senior[:n] = market.pair_senior[pairs]
        desk.organisation[:n] = market.pair_organisation[pairs]
        value, members = group_on_desk(n, job, 0.0, market, desk)
        if value > 0:
            for a in range(members):
                ledger.join(free[desk.row[a]], int(desk.seat[a]))
            return
