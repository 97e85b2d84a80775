"""Says what was found out about a plan: why (not) somebody, what it costs, how two plans differ."""

from collections.abc import Mapping
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.comparing import compare
from flying_trainees.assignments.errors import InputGone
from flying_trainees.assignments.explaining import PRICED, WEIGHED, Explained, explain
from flying_trainees.assignments.models import Asked, AssignmentQuestion, AssignmentRun, Json
from flying_trainees.assignments.naming import jobs_of, names_of
from flying_trainees.assignments.queries import find_run, has_input
from flying_trainees.assignments.schemas import (
    ComparisonOut,
    ExplanationOut,
    JobNameOut,
    LossOut,
    MovedJobOut,
)
from flying_trainees.assignments.showing import summary
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language, text
from flying_trainees.people.schemas import NamedOut


def explanation(
    session: Session,
    now: datetime,
    run: AssignmentRun,
    pair: tuple[UUID, UUID],
    language: Language,
) -> ExplanationOut:
    """Why somebody is or isn't in a job's group; `pair`: both. Raises NotFound, InputGone."""
    person_id, job_id = pair
    person, job = str(person_id), str(job_id)
    names = names_of(session, [person_id])
    if run.plan is None or "solution" not in run.plan or person_id not in names:
        raise NotFound
    if not has_input(session, run.id):
        raise InputGone
    found = explain(session, now, run, person, job)
    question = _question(session, run, person_id, job_id)
    loss = question.loss if question else None
    ids = {job, *found.blocking, *(loss["lost"] + loss["gained"] if loss else ())}
    jobs = jobs_of(session, ids)
    if job not in jobs:
        raise NotFound
    priced = _loss(run, loss, jobs) if loss else None
    name = names[person_id]
    return ExplanationOut(
        person=NamedOut(id=person_id, name=name),
        job=jobs[job],
        reason=found.reason,
        text=_words(found, name, jobs, job, language),
        fit=found.fit if found.reason in WEIGHED else None,
        price=found.price if found.reason in WEIGHED else None,
        blocking=[jobs[one] for one in found.blocking if one in jobs],
        may_ask=found.reason in PRICED and (question is None or question.state is Asked.FAILED),
        question=question.state if question else None,
        loss=priced,
        loss_text=_loss_words(question, priced, name, language) if question else None,
    )


def show_explanation(
    session: Session,
    actor: Actor,
    now: datetime,
    network_id: UUID,
    run_id: UUID,
    pair: tuple[UUID, UUID],
    language: Language,
) -> ExplanationOut:
    """`pair`: person and job. Raises NotFound, NotAllowed, InputGone."""
    run = find_run(session, actor, network_id, run_id)
    return explanation(session, now, run, pair, language)


def _question(
    session: Session, run: AssignmentRun, person_id: UUID, job_id: UUID
) -> AssignmentQuestion | None:
    return session.exec(
        select(AssignmentQuestion).where(
            AssignmentQuestion.run_id == run.id,
            AssignmentQuestion.person_id == person_id,
            AssignmentQuestion.job_id == job_id,
        )
    ).first()


def _words(
    found: Explained, name: str, jobs: Mapping[str, JobNameOut], job: str, language: Language
) -> str:
    blocking = "; ".join(jobs[one].title for one in found.blocking if one in jobs)
    params = {"name": name, "title": jobs[job].title, "jobs": blocking}
    words = text(language, f"explanation-{found.reason}", params)
    if found.reason not in WEIGHED or found.fit is None or found.price is None:
        return words
    weighed = {"name": name, "fit": found.fit, "price": round(found.price)}
    return f"{words} {text(language, 'explanation-weighed', weighed)}"


def _loss(run: AssignmentRun, loss: Json, jobs: Mapping[str, JobNameOut]) -> LossOut:
    worth = max(1, (run.progress or {}).get("objective", 1))
    return LossOut(
        points=loss["points"],
        percent=round(100 * loss["points"] / worth, 1),
        jobs_lost=[jobs[one] for one in loss["lost"] if one in jobs],
        jobs_gained=[jobs[one] for one in loss["gained"] if one in jobs],
    )


def _loss_words(
    question: AssignmentQuestion, loss: LossOut | None, name: str, language: Language
) -> str:
    if loss is None:
        return text(language, f"question-{question.state.value}", {"name": name})
    if loss.jobs_lost:
        titles = "; ".join(job.title for job in loss.jobs_lost)
        return text(language, "question-costs-jobs", {"jobs": titles, "percent": loss.percent})
    key = "question-costs-nothing" if loss.points == 0 else "question-costs"
    return text(language, key, {"name": name, "percent": loss.percent})


def comparison(
    session: Session,
    actor: Actor,
    network_id: UUID,
    run_ids: tuple[UUID, UUID],
    language: Language,
) -> ComparisonOut:
    """What changes from the first run's plan to the second's. Raises NotFound, NotAllowed."""
    before, after = (find_run(session, actor, network_id, one) for one in run_ids)
    if before.plan is None or after.plan is None:
        raise NotFound
    found = compare(before.plan, after.plan)
    ids = {*found.gained, *found.lost, *(one.job for one in found.moved)}
    people = {UUID(one) for row in found.moved for one in (*row.joined, *row.left)}
    names = names_of(session, {*people, before.asked_by_id, after.asked_by_id})
    jobs = jobs_of(session, ids)

    def named(persons: tuple[str, ...]) -> list[NamedOut]:
        return [NamedOut(id=UUID(one), name=names.get(UUID(one), "")) for one in persons]

    return ComparisonOut(
        before=summary(before, names, language),
        after=summary(after, names, language),
        gained=[jobs[one] for one in found.gained if one in jobs],
        lost=[jobs[one] for one in found.lost if one in jobs],
        moved=[
            MovedJobOut(
                job=jobs[one.job],
                time_changed=one.time_changed,
                joined=named(one.joined),
                left=named(one.left),
            )
            for one in found.moved
            if one.job in jobs
        ],
        same=found.same,
        seats_kept=found.seats_kept,
        seats_before=found.seats_before,
    )
