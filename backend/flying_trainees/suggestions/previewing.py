"""The live preview of a job that is being written: how each time would do. No names."""

from dataclasses import dataclass, replace
from datetime import datetime, timedelta

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed, NotFound
from flying_trainees.core.language import Language
from flying_trainees.jobs.models import Audience, PlaceKind, SeatRole, TimingKind
from flying_trainees.jobs.schemas import TimingIn
from flying_trainees.jobs.timing import day_begins, day_ends
from flying_trainees.matching.affinity.texts import JobTexts
from flying_trainees.matching.inputs import JobNeeds, Seat, Wishes
from flying_trainees.matching.scoring import seat_fit
from flying_trainees.matching.suggesting import OptionGroups, suggest_groups_of
from flying_trainees.matching.table import CandidateTable, Flags
from flying_trainees.matching.weights import DEFAULT_WEIGHTS
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.scopes import network_scope
from flying_trainees.suggestions.better_times import Alternative, alternatives, best_of
from flying_trainees.suggestions.crowd import people_for
from flying_trainees.suggestions.job_facts import FLEXIBLE, JobFacts, OptionTime
from flying_trainees.suggestions.memory import JobEntry
from flying_trainees.suggestions.people_facts import point
from flying_trainees.suggestions.poster_times import Standings, poster_free
from flying_trainees.suggestions.reach import reached_ids
from flying_trainees.suggestions.saying import Voice
from flying_trainees.suggestions.schemas import (
    BetterTimeOut,
    JobPreviewIn,
    JobPreviewOut,
    PreviewOptionOut,
)
from flying_trainees.suggestions.standing import Standing

LONGEST_SESSION = timedelta(hours=16)
LONGEST_PERIOD = timedelta(days=366)
GROUP_AT_MOST = 12


@dataclass(frozen=True, slots=True)
class _Plan:
    """The times asked for, and those nearby that are tried along."""

    times: list[OptionTime]
    nearby: dict[str, dict[str, Alternative]]

    @property
    def every(self) -> tuple[OptionTime, ...]:
        """All times for which the database is asked who is free."""
        tried = (
            OptionTime(name, one.start, one.end)
            for nearby in self.nearby.values()
            for name, one in nearby.items()
        )
        return (*self.times, *tried)


def preview(
    session: Session, actor: Actor, now: datetime, given: JobPreviewIn, language: Language
) -> JobPreviewOut:
    """How many people the job reaches, and for each time who could come and whether a group could.

    Raises NotAllowed for who posts for nobody, NotFound for a network out of sight, InvalidInput.
    """
    _check(session, actor, given)
    plan = _plan(given.timing, now)
    reached = reached_ids(session, given.network_id, given.audience.value, given.themes)
    if not plan.times:
        return JobPreviewOut(people=len(reached), options=[])
    job = _facts(session, given, plan)
    about = JobEntry(_about(given))
    crowd = people_for(session, job, about, reached, Standing(), now, only_possible=True)
    needs = replace(job.needs, options=tuple(time.id for time in plan.times))
    table = crowd.table()
    poster = poster_free(session, actor.person_id if given.poster_present else None, plan.every)
    groups = suggest_groups_of(table, needs, alternatives=1)
    seen = _Seen(needs, table, plan, who_fits(table, needs), Voice(session, language), poster)
    return JobPreviewOut(
        people=len(reached),
        options=[_option(seen, *both) for both in zip(plan.times, groups, strict=True)],
    )


def _check(session: Session, actor: Actor, given: JobPreviewIn) -> None:
    if not (actor.poster_organisations or actor.coordinated_networks or actor.is_administrator):
        raise NotAllowed
    scope = network_scope(session, actor)
    if given.network_id not in scope.own and not scope.everything:
        raise NotFound
    wrong = [
        FieldError(f"timing.options.{number}.end", "ends-before-start", {})
        for number, option in enumerate(given.timing.options)
        if not timedelta(0) < option.end - option.start <= LONGEST_SESSION
    ]
    first, last = given.timing.from_, given.timing.until
    if first and last and not timedelta(0) <= last - first <= LONGEST_PERIOD:
        wrong.append(FieldError("timing.until", "ends-before-start", {}))
    if wrong:
        raise InvalidInput(fields=wrong)


def _plan(timing: TimingIn, now: datetime) -> _Plan:
    if timing.kind is TimingKind.FLEXIBLE:
        return _Plan(_period(timing, now), {})
    times = [
        OptionTime(str(number), option.start, option.end)
        for number, option in enumerate(timing.options)
    ]
    nearby = {
        time.id: {
            f"{time.id}.{number}": found
            for number, found in enumerate(alternatives(time.start, time.end, now))
        }
        for time in times
    }
    return _Plan(times, nearby)


def _period(timing: TimingIn, now: datetime) -> list[OptionTime]:
    if timing.from_ is None or timing.until is None:
        return []
    start, end = max(now, day_begins(timing.from_)), day_ends(timing.until)
    return [OptionTime(FLEXIBLE, start, end)] if start < end else []


def _facts(session: Session, given: JobPreviewIn, plan: _Plan) -> JobFacts:
    """A form may be half filled in: the group is at least as large as its seats."""
    seats = _seats(given)
    home = session.get(Organisation, given.organisation_id) if given.organisation_id else None
    place = given.place
    here = point(place.latitude, place.longitude) if place else None
    return JobFacts(
        needs=JobNeeds(
            help_form=given.help_form.value,
            organisation_id=str(given.organisation_id or ""),
            hours=given.hours_per_person,
            group_min=given.group_min,
            group_max=max(given.group_min, given.group_max, sum(seats.values())),
            options=tuple(time.id for time in plan.every),
            seats=seats,
            wishes=Wishes(duo=given.duo),
            reaches_everyone=given.audience is Audience.EVERYONE,
        ),
        themes=tuple(given.themes),
        times=plan.every,
        flexible=given.timing.kind is TimingKind.FLEXIBLE,
        online=place is not None and place.kind is not PlaceKind.ON_SITE,
        place=here or (point(home.latitude, home.longitude) if home else None),
    )


def _seats(given: JobPreviewIn) -> dict[Seat, int]:
    found: dict[Seat, int] = {}
    for seat in given.seats:
        room = GROUP_AT_MOST - sum(found.values())
        if seat.role is not SeatRole.MEMBER:
            role = Seat(seat.role.value)
            found[role] = found.get(role, 0) + min(seat.count, room)
    return found


def _about(given: JobPreviewIn) -> JobTexts:
    return JobTexts(
        id="",
        title=given.title,
        goal=given.goal,
        description=given.description,
        help=given.help_form.value,
        themes=tuple(given.themes),
    )


@dataclass(frozen=True, slots=True)
class _Seen:
    """What an answer about one time is made of."""

    needs: JobNeeds
    table: CandidateTable
    plan: _Plan
    fitting: Flags
    voice: Voice
    poster: Standings

    def free_at(self, name: str) -> Flags:
        """Who is free at one of the times."""
        return self.table.free_at(name)


def _option(seen: _Seen, time: OptionTime, groups: OptionGroups) -> PreviewOptionOut:
    free = seen.free_at(time.id)
    flexible = time.id == FLEXIBLE
    return PreviewOptionOut(
        start=None if flexible else time.start,
        end=None if flexible else time.end,
        free=int(free.sum()),
        fits=int((seen.fitting & free).sum()),
        group_possible=bool(groups.groups),
        poster_free=seen.poster.get(time.id),
        missing=seen.voice.in_order(groups.missing),
        better=_better(seen, time, int(free.sum()), weak=_is_weak(seen.needs, groups)),
    )


def who_fits(table: CandidateTable, needs: JobNeeds) -> Flags:
    """Whom the topic fits well: as a fresh eye, by experience or by affinity, as the job asks."""
    weights = DEFAULT_WEIGHTS
    fit = seat_fit(table, needs.help_form, Seat.MEMBER, weights)
    return fit >= weights.fits_well_from * weights.affinity


def _is_weak(needs: JobNeeds, groups: OptionGroups) -> bool:
    """No group, or hardly any choice: fewer people than two whole groups."""
    return not groups.groups or groups.free < 2 * needs.group_max


def _better(seen: _Seen, time: OptionTime, free_now: int, *, weak: bool) -> BetterTimeOut | None:
    nearby = {
        name: one
        for name, one in seen.plan.nearby.get(time.id, {}).items()
        if seen.poster.get(name, True)
    }
    if not weak or not nearby:
        return None
    free = {one: int(seen.free_at(name).sum()) for name, one in nearby.items()}
    best = best_of(free_now, list(nearby.values()), free)
    if best is None:
        return None
    more = free[best] - free_now
    return BetterTimeOut(
        start=best.start,
        end=best.end,
        free=free[best],
        more=more,
        text=seen.voice.say_better(best, more),
    )
