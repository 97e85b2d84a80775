"""Publishing and its way back; extending what expired; what every step leaves behind."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import InvalidInput, NotAllowed, TransitionNotAllowed
from flying_trainees.jobs.drafts import write_timing
from flying_trainees.jobs.errors import SeatsHeld
from flying_trainees.jobs.lifecycle import JobAction
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.jobs.publishing import KIND_OF, change_state, extend, publish, unpublish
from flying_trainees.jobs.schemas import ExtendIn
from flying_trainees.outbox.models import OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, make_flexible_job, make_job
from tests.integration.jobs.conftest import Here

Acting = Callable[[Person], Actor]
NOW = MONDAY_MORNING


@pytest.fixture
def draft(session: Session, here: Here) -> Job:
    """A draft that can be published."""
    return make_job(session, here.organisation, here.network, here.theme, state=JobState.DRAFT)


def events(session: Session) -> list[tuple[str, object]]:
    """Kinds and job ids of everything recorded."""
    rows = session.exec(select(OutboxEvent).order_by(col(OutboxEvent.id)))
    return [(row.kind, row.payload["job_id"]) for row in rows]


def test_publishing_opens_a_job_and_tells_it(
    session: Session, here: Here, acting: Acting, draft: Job
) -> None:
    line = publish(session, draft, acting(here.poster), NOW, "nu of nooit")

    assert (draft.state, draft.version, draft.published_at) == (JobState.OPEN, 2, NOW)
    assert draft.updated_at == NOW
    assert (line.action, line.from_state, line.to_state, line.why) == (
        "publish", "draft", "open", "nu of nooit",
    )  # fmt: skip
    assert line.actor_id == here.poster.id
    assert events(session) == [("job-published", str(draft.id))]


def test_a_member_cannot_publish(session: Session, here: Here, acting: Acting, draft: Job) -> None:
    with pytest.raises(NotAllowed):
        publish(session, draft, acting(here.member), NOW)


def test_an_unfinished_draft_is_not_published(session: Session, here: Here, acting: Acting) -> None:
    job = make_job(session, here.organisation, here.network, state=JobState.DRAFT)
    job.description = job.address = ""
    job.claim_deadline = None
    write_timing(session, job, None)

    with pytest.raises(InvalidInput) as refused:
        publish(session, job, acting(here.poster), NOW)

    assert {field.path for field in refused.value.fields} == {
        "description", "themes", "timing", "claimDeadline", "place.address",
    }  # fmt: skip
    assert (job.state, events(session)) == (JobState.DRAFT, [])


def test_a_draft_whose_time_has_passed_is_not_published(
    session: Session, here: Here, acting: Acting, draft: Job
) -> None:
    with pytest.raises(InvalidInput) as refused:
        publish(session, draft, acting(here.poster), IN_A_WEEK)

    assert {field.code for field in refused.value.fields} == {"deadline-past", "option-past"}


def test_only_a_draft_is_published(session: Session, here: Here, acting: Acting) -> None:
    job = make_job(session, here.organisation, here.network, here.theme)

    with pytest.raises(TransitionNotAllowed):
        publish(session, job, acting(here.poster), NOW)


def test_a_job_without_holders_goes_back_to_a_draft(
    session: Session, here: Here, acting: Acting, draft: Job
) -> None:
    publish(session, draft, acting(here.poster), NOW)

    unpublish(session, draft, acting(here.poster), NOW, seats_held=0)

    assert (draft.state, draft.published_at) == (JobState.DRAFT, None)


def test_a_job_with_a_holder_stays_open(session: Session, here: Here, acting: Acting) -> None:
    job = make_job(session, here.organisation, here.network, here.theme)

    with pytest.raises(SeatsHeld):
        unpublish(session, job, acting(here.poster), NOW, seats_held=1)

    assert job.state is JobState.OPEN


def test_a_coordinator_does_not_unpublish_a_posters_job(
    session: Session, here: Here, acting: Acting
) -> None:
    job = make_job(session, here.organisation, here.network, here.theme)

    with pytest.raises(NotAllowed):
        unpublish(session, job, acting(here.coordinator), NOW, seats_held=0)


def test_an_expired_job_gets_a_new_chance_with_a_later_deadline(
    session: Session, here: Here, acting: Acting
) -> None:
    job = make_job(
        session, here.organisation, here.network, here.theme,
        state=JobState.EXPIRED, starts=[IN_A_WEEK],
    )  # fmt: skip
    job.reminded_at = NOW
    later = IN_A_WEEK - timedelta(hours=1)

    extend(session, job, acting(here.poster), IN_A_WEEK - timedelta(hours=20),
           ExtendIn(claim_deadline=later))  # fmt: skip

    assert (job.state, job.claim_deadline, job.reminded_at) == (JobState.OPEN, later, None)
    assert events(session) == [("job-published", str(job.id))]


def test_an_extended_job_needs_times_that_lie_ahead(
    session: Session, here: Here, acting: Acting
) -> None:
    job = make_flexible_job(
        session, here.organisation, here.network, here.theme, state=JobState.EXPIRED
    )
    after_all = IN_A_WEEK + timedelta(days=30)

    with pytest.raises(InvalidInput) as refused:
        extend(session, job, acting(here.poster), after_all, ExtendIn())
    assert {field.path for field in refused.value.fields} == {"claimDeadline", "timing.until"}

    new_times = ExtendIn.model_validate(
        {
            "timing": {"kind": "flexible", "from": "2027-01-11", "until": "2027-01-15"},
            "claimDeadline": "2027-01-10T12:00:00+01:00",
        }
    )
    extend(session, job, acting(here.poster), after_all, new_times)
    assert (job.state, str(job.from_on)) == (JobState.OPEN, "2027-01-11")


@pytest.mark.parametrize(
    ("state", "action"),
    [
        (JobState.OPEN, JobAction.EXPIRE),
        (JobState.STAFFED, JobAction.START),
        (JobState.STAFFED, JobAction.REOPEN),
        (JobState.RUNNING, JobAction.FINISH),
        (JobState.DONE, JobAction.REVIEW),
    ],
)
def test_what_happens_by_itself_has_no_actor_and_is_told(
    session: Session, here: Here, state: JobState, action: JobAction
) -> None:
    job = make_job(session, here.organisation, here.network, here.theme, state=state)

    line = change_state(session, job, action, None, NOW)

    assert line.actor_id is None
    assert job.version == 2
    expected = [(KIND_OF[action], str(job.id))] if action in KIND_OF else []
    assert events(session) == expected


def test_a_step_that_does_not_exist_leaves_nothing_behind(session: Session, here: Here) -> None:
    job = make_job(session, here.organisation, here.network, here.theme)

    with pytest.raises(TransitionNotAllowed):
        change_state(session, job, JobAction.FINISH, None, NOW)

    assert (job.state, job.version, events(session)) == (JobState.OPEN, 1, [])
    assert session.exec(select(JobTransition)).all() == []
