"""From the engine's answer to what a coordinator judges: groups with reasons, what fails and why.

Everything that needs the candidates at hand is worked out once, right after the search. Reasons
are kept as keys with parameters and said in the reader's language later.
"""

from collections import defaultdict
from collections.abc import Iterator, Mapping
from dataclasses import asdict, replace

from sqlmodel import Session

from flying_trainees.assignments.figures import Counted, figures
from flying_trainees.assignments.grid import Grid
from flying_trainees.assignments.holding import seats_held
from flying_trainees.assignments.job_snapshot import JobSnapshot
from flying_trainees.assignments.models import AssignmentRun, Json
from flying_trainees.assignments.seating import job_seats, suits, with_pinned_seats
from flying_trainees.assignments.snapshot import Snapshot, past_months
from flying_trainees.assignments.warm_start import place_of
from flying_trainees.availability.budgets import budget_use
from flying_trainees.availability.queries import audience_members
from flying_trainees.matching.assignment.reasons import JobReason
from flying_trainees.matching.inputs import SEATS, Seat
from flying_trainees.matching.person_reasons import free_reasons, person_reasons
from flying_trainees.matching.reasons import Reason, cautions_last
from flying_trainees.matching.suggesting import suggest_groups
from flying_trainees.suggestions.candidates import Pair


class SeatImpossible(ValueError):
    """Somebody is pinned to a seat that the group can't give him."""


def review(
    session: Session, run: AssignmentRun, snapshot: Snapshot, found: Json, why: Mapping[str, Json]
) -> Json:
    """The plan as it is stored. `found` is the engine's plan, `why` what it says of each job.

    Raises SeatImpossible.
    """
    asked = _pinned_seats(run)
    rows = [
        _group(snapshot.jobs[row["id"]], row, asked[row["id"]], snapshot.grid)
        for row in found["jobs"]
    ]
    staffed = {row["jobId"] for row in rows}
    return {
        "firstMonday": snapshot.grid.monday.isoformat(),
        "weeks": snapshot.grid.weeks,
        "jobs": rows,
        "unstaffed": [
            {
                "jobId": key,
                "reasons": [_written(reason) for reason in _why(one, snapshot, why.get(key))],
            }
            for key, one in snapshot.jobs.items()
            if one.seats is not None and key not in staffed
        ],
        "figures": _figures(session, run, snapshot, rows),
        "load": _load(snapshot, found),
        "solution": found["jobs"],
        "searched": [*why],
    }


def _pinned_seats(run: AssignmentRun) -> dict[str, dict[str, Seat]]:
    asked: dict[str, dict[str, Seat]] = defaultdict(dict)
    for pin in run.pinned:
        if pin.get("seat"):
            asked[pin["jobId"]][pin["personId"]] = Seat(pin["seat"])
    return asked


def _group(job: JobSnapshot, row: Json, asked: Mapping[str, Seat], grid: Grid) -> Json:
    option = job.options[row["option"]]
    candidates = {one: pair.candidate for one, pair in job.pairs.items()}
    if job.seats is None:
        raise ValueError(f"{row['id']}: nobody is needed")
    found = [(member["person"], member["seat"]) for member in row["members"]]
    given = job_seats(found, job.seats, job.facts.needs, candidates)
    open_seats = dict(zip(SEATS, job.facts.needs.open_seats(), strict=True))
    seats = with_pinned_seats(given, asked, open_seats, candidates)
    if seats is None:
        raise SeatImpossible(row["id"])
    engine = dict(found)
    return {
        "jobId": row["id"],
        "optionId": None if job.facts.flexible else option.id,
        "start": option.start.isoformat(),
        "end": option.end.isoformat(),
        "place": place_of(option, grid, flexible=job.facts.flexible),
        "held": len(job.holders),
        "groupMax": job.job.group_max,
        "members": [
            {
                "personId": person,
                "seat": seat.value,
                "engineSeat": engine[person],
                "fragile": _is_fragile(job, person, seat, option.id),
                "reasons": [_written(one) for one in _reasons(job, job.pairs[person], seat)],
            }
            for person, seat in sorted(seats.items(), key=lambda one: (SEATS.index(one[1]), one[0]))
        ],
    }


def _is_fragile(job: JobSnapshot, person: str, seat: Seat, option_id: str) -> bool:
    """Whether nobody else could take this role then."""
    return seat is not Seat.MEMBER and not any(
        suits(pair.candidate, seat) and option_id in pair.candidate.free_options
        for one, pair in job.pairs.items()
        if one != person and one not in job.holders
    )


def _reasons(job: JobSnapshot, pair: Pair, seat: Seat) -> tuple[Reason, ...]:
    one = replace(pair.candidate, affinity_reasons=pair.affinity.reasons())
    needs = job.facts.needs
    return cautions_last((*person_reasons(one, needs, seat), *free_reasons(one, needs)))


def _why(job: JobSnapshot, snapshot: Snapshot, found: Json | None) -> Iterator[Reason]:
    """Why nobody goes: what the engine found, and what would help where no group is possible."""
    if not job.options:
        yield Reason("notInThesePeriods", {"weeks": snapshot.grid.weeks})
    elif found and found["reason"] == JobReason.PEOPLE_NEEDED_ELSEWHERE:
        titles = sorted({snapshot.jobs[key].job.title for key in found["blocking"]})
        yield Reason("neededElsewhere", {"jobs": "; ".join(titles[:3])})
    elif found and found["reason"] == JobReason.WORTH_TOO_LITTLE:
        yield Reason("worthTooLittle")
    elif missing := _missing(job):
        yield from missing
    else:
        yield _engine_reason(found)


def _engine_reason(found: Json | None) -> Reason:
    """What the engine says where the people and roles would do: there are too few hours for them.

    Its keys are words with dashes, ours are one word: `no-mix` is said as `planNoMix`.
    """
    if found is None or found["reason"] == JobReason.STAFFED:
        return Reason("hoursUsedUp")
    words = "".join(map(str.capitalize, str(found["reason"]).split("-")))
    return Reason(f"plan{words}", found["parameters"])


def _missing(job: JobSnapshot) -> list[Reason]:
    """At the time at which least is missing: what that is, and what helps."""
    times = {option.id for option in job.options}
    candidates = [pair.candidate for pair in job.pairs.values()]
    options = [one for one in suggest_groups(job.facts.needs, candidates) if one.option_id in times]
    return [reason for one in options[:1] for reason in (*one.missing, *one.helps)]


def _written(reason: Reason) -> Json:
    return {"key": str(reason.key), "params": dict(reason.params), "caution": reason.caution}


def _figures(session: Session, run: AssignmentRun, snapshot: Snapshot, rows: list[Json]) -> Json:
    members = audience_members(session, run.network_id, "network")
    months = past_months(snapshot.grid)
    uses, pending = budget_use(session, members, months), seats_held(session, members)
    had = {
        str(one): sum(uses[one, month].booked_hours for month in months)
        + sum(seat.hours for seat in pending[one] if not seat.booked)
        for one in members
    }
    planned: dict[str, list[float]] = defaultdict(list)
    for row in rows:
        for member in row["members"]:
            planned[member["personId"]].append(snapshot.jobs[row["jobId"]].facts.needs.hours)
    before = sum(one.seats is None for one in snapshot.jobs.values())
    seated = {person for one in snapshot.jobs.values() for person in one.holders}
    jobs = Counted(len(snapshot.jobs), before, before + len(rows))
    held = sum(len(one.holders) for one in snapshot.jobs.values())
    seats = Counted(sum(one.job.group_max for one in snapshot.jobs.values()), held,
                    held + sum(map(len, planned.values())))  # fmt: skip
    return asdict(figures(jobs, seats, [str(one) for one in members], seated, had, planned))


def _load(snapshot: Snapshot, found: Json) -> list[Json]:
    """Hours that the plan takes of each person in each week, next to what there is."""
    budgets = {row["id"]: row["weeklyBudget"] for row in snapshot.instance["people"]}
    load: dict[str, list[int]] = {}
    groups: dict[str, int] = defaultdict(int)
    for row in found["jobs"]:
        job = snapshot.jobs[row["id"]]
        option = job.options[int(row["option"])]
        for member in row["members"]:
            weeks = load.setdefault(member["person"], [0] * snapshot.grid.weeks)
            groups[member["person"]] += 1
            for week, slots in option.weeks(job.duration).items():
                weeks[week] += slots
    return [
        {
            "personId": person,
            "groups": groups[person],
            "weeks": [slots / 2 for slots in weeks],
            "room": [slots / 2 for slots in budgets[person]],
        }
        for person, weeks in sorted(load.items(), key=lambda one: (-sum(one[1]), one[0]))
    ]
