"""Move a published job to another time or place: the job's own rows.

Groups asks the holders again and moves their bookings (with what this module answers).
"""

from dataclasses import dataclass
from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput
from flying_trainees.jobs import policy
from flying_trainees.jobs.drafts import stored_draft, write_scalars, write_timing
from flying_trainees.jobs.history_schemas import MovedOut, MovedSpanOut, WhenAndWhere
from flying_trainees.jobs.lifecycle import JobAction, target_state
from flying_trainees.jobs.models import Job, JobState, JobTransition, TimingKind
from flying_trainees.jobs.parts import load_parts
from flying_trainees.jobs.publishing import change_state, check_complete
from flying_trainees.jobs.rules import missing, problems
from flying_trainees.jobs.schemas import JobIn, OptionIn, RescheduleIn, TimingIn
from flying_trainees.jobs.timing import choose_time, same_times


@dataclass(frozen=True, slots=True)
class Moved:
    """What a reschedule changed."""

    transition: JobTransition
    time: bool
    place: bool


def reschedule(
    session: Session, job: Job, actor: Actor, now: datetime, move: RescheduleIn, why: str = ""
) -> Moved:
    """Open or staffed → the same, elsewhere or at another time; bumps the calendar's sequence.

    Raises NotAllowed, TransitionNotAllowed, InvalidInput (also when nothing would move).
    Options that go away take the claims' preferences for them along (`claim_options` cascades).
    """
    policy.require(actor, job, JobAction.RESCHEDULE)
    target_state(JobAction.RESCHEDULE, job.state)
    before = stored_draft(session, job)
    staffed = job.state is JobState.STAFFED
    after = _staffed_move(session, job, before, move) if staffed else _open_move(before, move)
    chosen = move.option_id if staffed else None
    moved_time = chosen not in (None, job.chosen_option_id) or not same_times(
        before.timing, after.timing
    )
    moved_place = before.place != after.place
    if not (moved_time or moved_place):
        raise _refused("timing", "nothing-moves")
    _check(session, now, after, staffed=staffed)
    was = _when_and_where(job, before)
    write_scalars(job, after)
    write_timing(session, job, after.timing)
    if staffed:
        _choose_again(session, job, move)
        _ahead(job, now, moved_time=moved_time)
    job.sequence += 1
    transition = change_state(session, job, JobAction.RESCHEDULE, actor, now, why)
    moved = MovedOut.model_construct(from_=was, to=_when_and_where(job, after))
    transition.moved = moved.model_dump(mode="json", by_alias=True)
    return Moved(transition=transition, time=moved_time, place=moved_place)


def _when_and_where(job: Job, draft: JobIn) -> WhenAndWhere:
    """Of a staffed job only the time that was chosen."""
    timing = draft.timing
    spans = [(option.start, option.end) for option in timing.options] if timing else []
    if spans and job.starts_at is not None and job.ends_at is not None:
        spans = [(job.starts_at, job.ends_at)]
    return WhenAndWhere.model_construct(
        options=[MovedSpanOut(start=start, end=end) for start, end in sorted(spans)],
        from_=timing.from_ if timing else None,
        until=timing.until if timing else None,
        place=draft.place,
    )


def _open_move(before: JobIn, move: RescheduleIn) -> JobIn:
    if move.option_id is not None:
        raise _refused("optionId", "option-when-staffed")
    given = {"timing": move.timing, "place": move.place, "claim_deadline": move.claim_deadline}
    return before.model_copy(update={name: v for name, v in given.items() if v is not None})


def _staffed_move(session: Session, job: Job, before: JobIn, move: RescheduleIn) -> JobIn:
    changes: dict[str, object] = {}
    if move.place is not None:
        changes["place"] = move.place
    if move.timing is not None:
        changes["timing"] = _one_time(session, job, move)
    return before.model_copy(update=changes)


def _one_time(session: Session, job: Job, move: RescheduleIn) -> TimingIn:
    """The timing of a staffed job with its chosen session replaced; other options stay."""
    new = move.timing
    if new is None or move.option_id is not None:
        raise _refused("optionId", "option-or-timing")
    if job.timing_kind is TimingKind.FLEXIBLE:
        if new.kind is not TimingKind.FLEXIBLE:
            raise _refused("timing.kind", "kind-stays-when-staffed")
        return new
    if new.kind is not TimingKind.FIXED or len(new.options) != 1:
        raise _refused("timing.options", "one-time-when-staffed")
    others = [
        OptionIn.model_construct(start=o.starts_at, end=o.ends_at)
        for o in load_parts(session, [job.id])[job.id].options
        if o.id != job.chosen_option_id
    ]
    [session_] = new.options
    kept = [o for o in others if (o.start, o.end) != (session_.start, session_.end)]
    options = [session_, *kept]
    kind = TimingKind.OPTIONS if len(options) > 1 else TimingKind.FIXED
    return TimingIn.model_construct(kind=kind, options=options, from_=None, until=None)


def _check(session: Session, now: datetime, after: JobIn, *, staffed: bool) -> None:
    """An open job must be publishable as it would become; a staffed one's deadline is over."""
    if not staffed:
        check_complete(session, after, now)
        return
    found = [*problems(after.model_copy(update={"claim_deadline": None})), *missing(after)]
    if found:
        raise InvalidInput(fields=found)


def _choose_again(session: Session, job: Job, move: RescheduleIn) -> None:
    options = load_parts(session, [job.id])[job.id].options
    wanted = move.option_id or job.chosen_option_id
    if move.timing is not None and move.timing.options:
        new = move.timing.options[0]
        wanted = next(o.id for o in options if (o.starts_at, o.ends_at) == (new.start, new.end))
    choose_time(job, options, wanted)


def _ahead(job: Job, now: datetime, *, moved_time: bool) -> None:
    if moved_time and job.starts_at is not None and job.starts_at <= now:
        raise _refused("timing.options.0.start", "option-past")


def _refused(path: str, code: str) -> InvalidInput:
    return InvalidInput(fields=[FieldError(path, code, {})])
