"""Change a job's words and numbers, never in a way that breaks what somebody claimed.

A draft changes freely. Once published:
- words (title, goal, description) and themes may be made better;
- the place may be told more precisely: details are added to the address, coordinates where there
  were none. Another place is `reschedule`, which asks the holders again;
- while open, the group may grow (groupMax up, groupMin down, no role with fewer seats, `member`
  included), more people may see it (audience wider), and the deadline may move.
What a holder agreed to (hours, times, form of help, how seats are given, whose job it is) stays.
A job that is over doesn't change at all.
"""

from collections.abc import Callable
from datetime import datetime
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotAllowed
from flying_trainees.jobs.drafts import (
    role_counts,
    stored_draft,
    write_scalars,
    write_seats,
    write_themes,
    write_timing,
)
from flying_trainees.jobs.errors import FixedByNow
from flying_trainees.jobs.models import Audience, Job, JobState, JobTransition
from flying_trainees.jobs.parts import seat_counts
from flying_trainees.jobs.policy import EDITABLE, is_in_charge, may_post_for
from flying_trainees.jobs.posting import check_draft
from flying_trainees.jobs.publishing import check_complete, touch
from flying_trainees.jobs.queries import find_job
from flying_trainees.jobs.schemas import JobIn, JobPatch, PlaceIn
from flying_trainees.jobs.timing import same_times
from flying_trainees.jobs.versions import require_current
from flying_trainees.people.scopes import network_scope

ALWAYS = frozenset({"title", "goal", "description", "themes"})
CLEARABLE = frozenset({"claim_deadline", "timing"})
"""What null takes away again."""
WIDTH = {Audience.NETWORK: 0, Audience.PARTNERS: 1, Audience.EVERYONE: 2}


def edit_job(
    session: Session,
    actor: Actor,
    now: datetime,
    job_id: UUID,
    patch: JobPatch,
    if_match: str | None,
) -> Job:
    """Change what the patch gives.

    Raises NotFound, NotAllowed, StaleVersion, FixedByNow, InvalidInput.
    """
    job = find_job(session, actor, network_scope(session, actor), job_id, lock=True)
    if not is_in_charge(actor, job):
        raise NotAllowed
    require_current(job, if_match)
    before = stored_draft(session, job)
    after = before.model_copy(update=_given(patch))
    changed = changed_fields(before, after)
    if not changed:
        return job
    refuse_fixed(job, before, after, changed)
    _check(session, actor, now, job, after)
    _write(session, job, after, changed)
    _note(session, job, actor, now)
    return job


def _given(patch: JobPatch) -> dict[str, object]:
    """The fields that the client sent; null means "no change", but for what a draft may lack."""
    sent = {name: getattr(patch, name) for name in patch.model_fields_set}
    return {name: value for name, value in sent.items() if value is not None or name in CLEARABLE}


def changed_fields(before: JobIn, after: JobIn) -> set[str]:
    """The names of the fields that mean something else now."""
    changed = {
        name
        for name in JobIn.model_fields
        if name not in ("timing", "seats") and getattr(before, name) != getattr(after, name)
    }
    if not same_times(before.timing, after.timing):
        changed.add("timing")
    if role_counts(before.seats) != role_counts(after.seats):
        changed.add("seats")
    return changed


def refuse_fixed(job: Job, before: JobIn, after: JobIn, changed: set[str]) -> None:
    """Raise FixedByNow with the fields that may not change this way in the job's state."""
    if job.state is JobState.DRAFT:
        return
    if job.state not in EDITABLE:
        refused = changed
    else:
        rules = OPEN_RULES if job.state is JobState.OPEN else LATER_RULES
        refused = {
            name for name in changed - ALWAYS if not (name in rules and rules[name](before, after))
        }
    if refused:
        aliases = [JobIn.model_fields[name].alias or name for name in sorted(refused)]
        raise FixedByNow(fields=[FieldError(alias, "fixed-by-now", {}) for alias in aliases])


def _place_more_precise(before: JobIn, after: JobIn) -> bool:
    return more_precise(before.place, after.place)


def more_precise(old: PlaceIn, new: PlaceIn) -> bool:
    """Whether `new` is the same place with details added."""
    same_point = (old.latitude, old.longitude) in (
        (None, None),
        (new.latitude, new.longitude),
    )
    return old.kind is new.kind and same_point and old.address.casefold() in new.address.casefold()


def _group_grows(before: JobIn, after: JobIn) -> bool:
    return after.group_max >= before.group_max and after.group_min <= before.group_min


def _no_seat_fewer(before: JobIn, after: JobIn) -> bool:
    old = seat_counts(role_counts(before.seats), before.group_max)
    new = seat_counts(role_counts(after.seats), after.group_max)
    return all(new.get(role, 0) >= count for role, count in old.items())


def _audience_wider(before: JobIn, after: JobIn) -> bool:
    return WIDTH[after.audience] >= WIDTH[before.audience]


def _has_deadline(_before: JobIn, after: JobIn) -> bool:
    return after.claim_deadline is not None


Rule = Callable[[JobIn, JobIn], bool]
LATER_RULES: dict[str, Rule] = {"place": _place_more_precise}
OPEN_RULES: dict[str, Rule] = {
    **LATER_RULES,
    "group_min": _group_grows,
    "group_max": lambda old, new: _group_grows(old, new) and _no_seat_fewer(old, new),
    "seats": _no_seat_fewer,
    "audience": _audience_wider,
    "claim_deadline": _has_deadline,
}


def _check(session: Session, actor: Actor, now: datetime, job: Job, after: JobIn) -> None:
    if not may_post_for(actor, after.organisation_id, after.network_id):
        raise NotAllowed
    if job.state is JobState.OPEN and after.claim_deadline != job.claim_deadline:
        check_complete(session, after, now)
    check_draft(session, after)
    if job.state is not JobState.DRAFT and not after.description:
        raise InvalidInput(fields=[FieldError("description", "needed-to-publish", {})])


def _write(session: Session, job: Job, after: JobIn, changed: set[str]) -> None:
    write_scalars(job, after)
    session.add(job)
    if "timing" in changed:
        write_timing(session, job, after.timing)
    if "themes" in changed:
        write_themes(session, job, after.themes or [])
    if "seats" in changed:
        write_seats(session, job, after.seats)


def _note(session: Session, job: Job, actor: Actor, now: datetime) -> None:
    """Bump the version; what was published keeps a line of who changed it."""
    touch(job, now)
    if job.state is not JobState.DRAFT:
        session.add(
            JobTransition(
                job_id=job.id,
                action="edit",
                from_state=job.state,
                to_state=job.state,
                actor_id=actor.person_id,
                at=now,
            )
        )
    session.flush()
