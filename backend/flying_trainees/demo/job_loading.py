"""Loads the demo's jobs with their themes, seats, times, history, questions and learnings."""

from datetime import datetime, timedelta
from decimal import Decimal
from uuid import UUID

from sqlmodel import Session

from flying_trainees.core.ids import new_id
from flying_trainees.demo.job_content import Job as Told
from flying_trainees.demo.known import Known
from flying_trainees.demo.times import day_on
from flying_trainees.jobs.lifecycle import JobAction, target_state
from flying_trainees.jobs.models import (
    PROPOSED,
    Job,
    JobSeat,
    JobState,
    JobTheme,
    JobTransition,
    Question,
    TimeOption,
)
from flying_trainees.jobs.timing import choose_time, day_begins, day_ends
from flying_trainees.learnings.models import LearnedBy, Learning

WRITING = timedelta(hours=20)
"""How long a job was a draft before it was published, or is one now."""


def in_order_of_lineage(jobs: list[Told]) -> list[Told]:
    """The jobs with each copy after what it was copied from."""
    by_key = {job.key: job for job in jobs}

    def depth(job: Told) -> int:
        return 0 if job.copy_of is None else 1 + depth(by_key[job.copy_of])

    return sorted(jobs, key=depth)


def load_job(session: Session, told: Told, known: Known) -> tuple[Job, list[TimeOption]]:
    """One job with everything but its claims, and its options as written; flushes."""
    job = _job(told, known)
    known.jobs[told.key] = job.id
    options = [_option(job.id, known.span(period)) for period in told.timing.options]
    _set_times(job, told, options, known)
    session.add(job)
    session.flush()
    session.add_all(options)
    session.add_all(
        JobTheme(job_id=job.id, theme_id=theme, position=position)
        for position, theme in enumerate(told.themes)
    )
    session.add_all(JobSeat(job_id=job.id, role=s.role, count=s.count) for s in told.seats)
    session.add_all(_history(job, told, known))
    session.add_all(_questions(job, told, known))
    session.add_all(_learnings(job, told, known))
    session.flush()
    return job, options


def step_at(told: Told, action: JobAction, known: Known) -> tuple[datetime, UUID | None] | None:
    """When a job took a step for the last time, and who did it (None: by itself)."""
    for step in reversed(told.history):
        if step.action == action:
            return known.at(step.at), known.person(step.by)
    return None


def _job(told: Told, known: Known) -> Job:
    published = step_at(told, JobAction.PUBLISH, known)
    begun = (published[0] if published else known.now) - WRITING
    return Job(
        state=told.state,
        title=told.title,
        goal=told.goal,
        description=told.description,
        help_form=told.help_form,
        organisation_id=known.organisations[told.organisation],
        network_id=known.networks[told.network],
        place_kind=told.place.kind,
        address=told.place.address,
        latitude=told.place.latitude,
        longitude=told.place.longitude,
        hours_per_person=Decimal(str(told.hours_per_person)),
        group_min=told.group_min,
        group_max=told.group_max,
        duo=told.duo,
        timing_kind=told.timing.kind,
        claim_deadline=known.at(told.claim_deadline),
        audience=told.audience,
        claim_mode=told.claim_mode,
        copied_from_id=known.jobs[told.copy_of] if told.copy_of else None,
        created_by_id=None if told.proposed_by else known.persons[told.posted_by],
        created_at=begun,
        updated_at=max([begun, *(known.at(step.at) for step in told.history)]),
        published_at=published[0] if published else None,
    )


def _option(job_id: UUID, span: tuple[datetime, datetime]) -> TimeOption:
    return TimeOption(id=new_id(), job_id=job_id, starts_at=span[0], ends_at=span[1])


def _set_times(job: Job, told: Told, options: list[TimeOption], known: Known) -> None:
    """First and last moment of a job, and the chosen time once its group was confirmed."""
    if told.timing.from_ and told.timing.until:
        job.from_on = day_on(told.timing.from_, known.today)
        job.until_on = day_on(told.timing.until, known.today)
        job.first_at, job.last_at = day_begins(job.from_on), day_ends(job.until_on)
    else:
        job.first_at = min(option.starts_at for option in options)
        job.last_at = max(option.ends_at for option in options)
    if step_at(told, JobAction.CONFIRM, known):
        choose_time(job, options, None if told.option is None else options[told.option].id)


def _history(job: Job, told: Told, known: Known) -> list[JobTransition]:
    """The beginning, which the content leaves out, and every step after it."""
    steps = [
        JobTransition(
            job_id=job.id,
            action=_beginning(told),
            to_state=JobState.DRAFT,
            actor_id=known.person(told.proposed_by) or job.created_by_id,
            at=job.created_at,
        )
    ]
    for step in told.history:
        before = steps[-1].to_state
        steps.append(
            JobTransition(
                job_id=job.id,
                action=step.action,
                from_state=before,
                to_state=target_state(JobAction(step.action), before),
                actor_id=known.person(step.by),
                why=step.why,
                at=known.at(step.at),
            )
        )
    return steps


def _beginning(told: Told) -> str:
    """How the draft came about."""
    if told.proposed_by:
        return PROPOSED
    return "copy" if told.copy_of else "post"


def _questions(job: Job, told: Told, known: Known) -> list[Question]:
    return [
        Question(
            job_id=job.id,
            asker_id=known.persons[question.by],
            text=question.text,
            asked_at=known.at(question.at),
            answer=question.answer,
            answered_by_id=known.person(question.answered_by),
            answered_at=known.at(question.answered_at) if question.answered_at else None,
        )
        for question in told.questions
    ]


def _learnings(job: Job, told: Told, known: Known) -> list[Learning]:
    learnings = [
        Learning(
            job_id=job.id,
            author_id=known.persons[told_by.by],
            learned_by=LearnedBy.MEMBER,
            text=told_by.learned,
            take_home=told_by.take_home,
            next_time=told_by.for_next,
            at=known.at(told_by.at),
            updated_at=known.at(told_by.at),
        )
        for told_by in told.member_learnings
    ]
    if poster := told.poster_learning:
        learnings.append(
            Learning(
                job_id=job.id,
                author_id=known.persons[poster.by],
                learned_by=LearnedBy.POSTER,
                text=poster.brought,
                changes=poster.changes,
                again=poster.again,
                at=known.at(poster.at),
                updated_at=known.at(poster.at),
            )
        )
    return learnings
