"""Moving a published job to another time or place."""

from collections.abc import Callable
from datetime import datetime, timedelta

import pytest
from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import InvalidInput, NotAllowed, TransitionNotAllowed
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.jobs.parts import load_parts
from flying_trainees.jobs.rescheduling import reschedule
from flying_trainees.jobs.schemas import RescheduleIn
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, Json, make_flexible_job, make_job
from tests.integration.jobs.conftest import Here

Acting = Callable[[Person], Actor]
NOW = MONDAY_MORNING
LATER = IN_A_WEEK + timedelta(days=3)


def session_at(*starts: datetime) -> Json:
    """A timing of one or more sessions of two and a half hours."""
    options = [{"start": s, "end": s + timedelta(hours=2.5)} for s in starts]
    return {"kind": "fixed" if len(options) == 1 else "options", "options": options}


def move(**changes: object) -> RescheduleIn:
    """What the poster asks."""
    return RescheduleIn.model_validate(changes)


def starts_of(session: Session, job: Job) -> list[object]:
    """The starts of the job's options."""
    return [option.starts_at for option in load_parts(session, [job.id])[job.id].options]


def refused(error: pytest.ExceptionInfo[InvalidInput]) -> set[tuple[str, str]]:
    """Fields with codes."""
    return {(field.path, field.code) for field in error.value.fields}


def test_an_open_job_gets_other_times(session: Session, here: Here, acting: Acting) -> None:
    job = make_job(session, here.organisation, here.network, here.theme)

    moved = reschedule(
        session, job, acting(here.poster), NOW,
        move(timing=session_at(LATER, LATER + timedelta(days=1))), "zaal bezet",
    )  # fmt: skip

    assert (moved.time, moved.place, moved.transition.why) == (True, False, "zaal bezet")
    assert (job.state, job.sequence, job.timing_kind) == (JobState.OPEN, 1, TimingKind.OPTIONS)
    assert starts_of(session, job) == [LATER, LATER + timedelta(days=1)]
    assert (job.first_at, job.starts_at) == (LATER, None)


def test_a_staffed_job_moves_to_a_new_session_and_keeps_its_other_options(
    session: Session, here: Here, acting: Acting
) -> None:
    other = IN_A_WEEK + timedelta(days=1)
    job = make_job(
        session, here.organisation, here.network, here.theme,
        state=JobState.STAFFED, starts=[IN_A_WEEK, other],
    )  # fmt: skip

    moved = reschedule(session, job, acting(here.coordinator), NOW, move(timing=session_at(LATER)))

    assert moved.time
    assert (job.state, job.starts_at) == (JobState.STAFFED, LATER)
    assert job.ends_at == LATER + timedelta(hours=2.5)
    assert starts_of(session, job) == [other, LATER]
    chosen = {o.id: o.starts_at for o in load_parts(session, [job.id])[job.id].options}
    assert job.chosen_option_id is not None
    assert chosen[job.chosen_option_id] == LATER


def test_a_staffed_job_moves_to_another_of_its_options(
    session: Session, here: Here, acting: Acting
) -> None:
    other = IN_A_WEEK + timedelta(days=1)
    job = make_job(
        session, here.organisation, here.network, here.theme,
        state=JobState.STAFFED, starts=[IN_A_WEEK, other],
    )  # fmt: skip
    second = load_parts(session, [job.id])[job.id].options[1]

    moved = reschedule(session, job, acting(here.poster), NOW, move(optionId=second.id))

    assert moved.time
    assert (job.chosen_option_id, job.starts_at) == (second.id, other)


def test_a_staffed_flexible_job_gets_other_days(
    session: Session, here: Here, acting: Acting
) -> None:
    job = make_flexible_job(session, here.organisation, here.network, here.theme)
    job.state = JobState.STAFFED
    job.starts_at, job.ends_at = job.first_at, job.last_at
    days = {"kind": "flexible", "from": "2027-01-04", "until": "2027-01-08"}

    reschedule(session, job, acting(here.poster), NOW, move(timing=days))

    assert job.starts_at is not None
    assert job.starts_at.isoformat() == "2027-01-03T23:00:00+00:00"
    assert (job.starts_at, job.ends_at) == (job.first_at, job.last_at)


def test_another_place_moves_no_time(session: Session, here: Here, acting: Acting) -> None:
    job = make_job(session, here.organisation, here.network, here.theme, state=JobState.STAFFED)
    start = job.starts_at

    moved = reschedule(
        session, job, acting(here.poster), NOW, move(place={"kind": "onSite", "address": "Elders"})
    )

    assert (moved.time, moved.place) == (False, True)
    assert (job.address, job.latitude, job.starts_at) == ("Elders", None, start)


@pytest.mark.parametrize(
    ("state", "changes", "expected"),
    [
        (JobState.OPEN, {}, ("timing", "nothing-moves")),
        (JobState.OPEN, {"timing": session_at(IN_A_WEEK)}, ("timing", "nothing-moves")),
        (JobState.STAFFED, {"timing": session_at(IN_A_WEEK)}, ("timing", "nothing-moves")),
        (JobState.OPEN, {"timing": session_at(NOW + timedelta(hours=30))},
         ("claimDeadline", "deadline-after-start")),
        (JobState.OPEN, {"optionId": "0197aaaa-0000-7000-8000-000000000000"},
         ("optionId", "option-when-staffed")),
        (JobState.STAFFED, {"optionId": "0197aaaa-0000-7000-8000-000000000000"},
         ("optionId", "option-unknown")),
        (JobState.STAFFED, {"timing": session_at(LATER, LATER + timedelta(days=1))},
         ("timing.options", "one-time-when-staffed")),
        (JobState.STAFFED, {"timing": {"kind": "flexible", "from": "2027-01-04",
                                       "until": "2027-01-08"}},
         ("timing.options", "one-time-when-staffed")),
        (JobState.STAFFED, {"timing": session_at(NOW - timedelta(hours=1))},
         ("timing.options.0.start", "option-past")),
        (JobState.STAFFED, {"place": {"kind": "onSite"}}, ("place.address", "needed-to-publish")),
    ],
)  # fmt: skip
def test_a_move_that_makes_no_sense_is_refused(
    session: Session, here: Here, acting: Acting, state: JobState, changes: Json,
    expected: tuple[str, str],
) -> None:  # fmt: skip
    job = make_job(session, here.organisation, here.network, here.theme, state=state)

    with pytest.raises(InvalidInput) as error:
        reschedule(session, job, acting(here.poster), NOW, move(**changes))

    assert refused(error) == {expected}


def test_a_deadline_moves_along_with_the_times(
    session: Session, here: Here, acting: Acting
) -> None:
    job = make_job(session, here.organisation, here.network, here.theme)
    sooner, deadline = NOW + timedelta(hours=30), NOW + timedelta(hours=20)

    reschedule(
        session, job, acting(here.poster), NOW,
        move(timing=session_at(sooner), claimDeadline=deadline),
    )  # fmt: skip

    assert (job.first_at, job.claim_deadline) == (sooner, deadline)


def test_members_do_not_move_jobs_and_nobody_moves_a_running_one(
    session: Session, here: Here, acting: Acting
) -> None:
    open_job = make_job(session, here.organisation, here.network, here.theme)
    running = make_job(session, here.organisation, here.network, here.theme, state=JobState.RUNNING)

    with pytest.raises(NotAllowed):
        reschedule(session, open_job, acting(here.member), NOW, move(timing=session_at(LATER)))
    with pytest.raises(TransitionNotAllowed):
        reschedule(session, running, acting(here.poster), NOW, move(timing=session_at(LATER)))
