"""Shows runs: a page of a network's, one with its plan, one's input as a file."""

from collections.abc import Iterable, Mapping
from dataclasses import dataclass
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import tuple_
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.assignments.choices import Choices, next_choices
from flying_trainees.assignments.history import steps_of
from flying_trainees.assignments.lifecycle import allowed
from flying_trainees.assignments.models import AssignmentRun, Json
from flying_trainees.assignments.naming import jobs_of, names_of, people_of
from flying_trainees.assignments.order_schemas import ForbidIn, PinIn
from flying_trainees.assignments.queries import WITHOUT_INPUT, find_run, require_network
from flying_trainees.assignments.schemas import (
    ChoicesOut,
    FiguresOut,
    GapOut,
    JobNameOut,
    LoadOut,
    PlannedJobOut,
    PlannedMemberOut,
    PlanOut,
    ProgressOut,
    RunDetailOut,
    RunOut,
    RunStepOut,
    UnstaffedJobOut,
)
from flying_trainees.assignments.showing_rules import regions_shown, rules_shown
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language, text
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.matching.reasons import Reason
from flying_trainees.people.schemas import NamedOut
from flying_trainees.suggestions.saying import Voice


def runs(
    session: Session,
    actor: Actor,
    network_id: UUID,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[RunOut]:
    """A page of the network's runs, the latest first. Raises NotFound, NotAllowed."""
    require_network(session, actor, network_id)
    after = decode_cursor(cursor, (datetime, UUID))
    place = tuple_(col(AssignmentRun.created_at), col(AssignmentRun.id))
    wanted = (
        select(AssignmentRun)
        .where(AssignmentRun.network_id == network_id)
        .options(WITHOUT_INPUT)
        .order_by(place.desc())
        .limit(limit + 1)
    )
    if after is not None:
        wanted = wanted.where(place < tuple_(*after))
    found = list(session.exec(wanted))
    shown = found[:limit]
    names = names_of(session, [run.asked_by_id for run in shown])
    last = (shown[-1].created_at, shown[-1].id) if len(found) > limit else None
    return Page(
        items=[summary(run, names, language) for run in shown],
        next_cursor=encode_cursor(last) if last else None,
    )


def show_run(
    session: Session, actor: Actor, network_id: UUID, run_id: UUID, language: Language
) -> RunDetailOut:
    """One run with its plan; eight queries at most. Raises NotFound, NotAllowed."""
    return run_detail(session, find_run(session, actor, network_id, run_id), language)


def run_history(session: Session, actor: Actor, network_id: UUID, run_id: UUID) -> Page[RunStepOut]:
    """All steps of a run, in order. Raises NotFound, NotAllowed."""
    run = find_run(session, actor, network_id, run_id)
    return Page(items=steps_of(session, run.id), next_cursor=None)


def instance_of(session: Session, actor: Actor, network_id: UUID, run_id: UUID) -> Json:
    """The plan instance that a run was computed from. Raises NotFound, NotAllowed."""
    run = find_run(session, actor, network_id, run_id)
    if run.snapshot is None:
        raise NotFound
    return run.snapshot


def run_detail(session: Session, run: AssignmentRun, language: Language) -> RunDetailOut:
    """A run as its coordinator sees it."""
    plan, choices = run.plan, next_choices(run)
    people = {UUID(row["personId"]) for row in plan["load"]} if plan else set()
    chosen = {UUID(pair["personId"]) for pair in (*choices.pinned, *choices.forbidden)}
    chosen |= set(map(UUID, choices.left_out_people))
    known = people_of(session, [run.asked_by_id, *people, *chosen])
    names = {person: name for person, (name, _) in known.items()}
    return RunDetailOut.model_validate(
        {
            **_fields(run, names, language),
            "rules": rules_shown(run),
            "regions": regions_shown(session, run.id),
            "pinned_pairs": [PinIn.model_validate(pin) for pin in run.pinned],
            "forbidden_pairs": [ForbidIn.model_validate(pair) for pair in run.forbidden],
            "next_choices": _choices(session, choices, names),
            "plan": _plan(session, run, plan, known, language) if plan else None,
        }
    )


def _choices(session: Session, choices: Choices, names: Mapping[UUID, str]) -> ChoicesOut:
    jobs = jobs_of(session, choices.left_out_jobs) if choices.left_out_jobs else {}
    chosen = [UUID(pair["personId"]) for pair in (*choices.pinned, *choices.forbidden)]
    return ChoicesOut(
        pinned=[PinIn.model_validate(pin) for pin in choices.pinned],
        forbidden=[ForbidIn.model_validate(pair) for pair in choices.forbidden],
        left_out_jobs=list(jobs.values()),
        left_out_people=_named(map(UUID, choices.left_out_people), names),
        people=_named(dict.fromkeys(chosen), names),
    )


def _named(people: Iterable[UUID], names: Mapping[UUID, str]) -> list[NamedOut]:
    return [NamedOut(id=one, name=names[one]) for one in people if one in names]


def summary(run: AssignmentRun, names: Mapping[UUID, str], language: Language) -> RunOut:
    """A run as a list shows it."""
    return RunOut.model_validate(_fields(run, names, language))


def _fields(run: AssignmentRun, names: Mapping[UUID, str], language: Language) -> dict[str, Any]:
    """What every view of a run tells."""
    progress = ProgressOut.model_validate(run.progress) if run.progress else None
    figures = FiguresOut(**run.plan["figures"]) if run.plan else None
    why = text(language, f"assignment-{run.why.value}") if run.why else None
    return {
        **run.model_dump(exclude=INSIDE),
        "asked_by": NamedOut(id=run.asked_by_id, name=names.get(run.asked_by_id, "")),
        "pinned": len(run.pinned),
        "forbidden": len(run.forbidden),
        "left_out": len(run.left_out_jobs) + len(run.left_out_people),
        "progress": progress,
        "gap": gap(progress, language) if progress else None,
        "figures": figures,
        "why_text": why,
        "allowed_actions": allowed(run.state),
    }


def gap(progress: ProgressOut, language: Language) -> GapOut | None:
    """How much better a plan could be at most, rounded up so that it stays true."""
    bound, objective = progress.bound, progress.objective
    if bound is None or (objective <= 0 and bound > objective):
        return None
    tenths = -(-1000 * max(0, bound - objective) // max(1, objective))
    percent = tenths / 10
    key = "assignment-gap" if percent else "assignment-best"
    return GapOut(percent=percent, text=text(language, key, {"percent": percent}))


INSIDE = {
    *("pinned", "forbidden", "left_out_jobs", "left_out_people"),
    *("snapshot", "progress", "plan", "rules"),
}
"""What is shown in another form than it is kept."""


@dataclass(frozen=True, slots=True)
class _Words:
    """What a plan's ids are called."""

    people: Mapping[UUID, str]
    jobs: Mapping[str, JobNameOut]
    voice: Voice

    def reasons(self, rows: Iterable[Json], name: str | None = None) -> list[Any]:
        """Kept reasons in the reader's language."""
        found = [Reason(row["key"], row["params"], caution=row["caution"]) for row in rows]
        return self.voice.in_order(found) if name is None else self.voice.say_all(found, name)


def _plan(
    session: Session,
    run: AssignmentRun,
    plan: Json,
    known: Mapping[UUID, tuple[str, str]],
    language: Language,
) -> PlanOut:
    ids = [row["jobId"] for part in ("jobs", "unstaffed") for row in plan[part]]
    names = {person: name for person, (name, _) in known.items()}
    words = _Words(names, jobs_of(session, ids), Voice(session, language))
    pinned = {(pin["jobId"], pin["personId"]) for pin in run.pinned}
    return PlanOut(
        first_monday=plan["firstMonday"],
        weeks=plan["weeks"],
        jobs=[_job(row, words, pinned) for row in plan["jobs"] if row["jobId"] in words.jobs],
        unstaffed=[
            UnstaffedJobOut(job=words.jobs[row["jobId"]], reasons=words.reasons(row["reasons"]))
            for row in plan["unstaffed"]
            if row["jobId"] in words.jobs
        ],
        load=[
            LoadOut(name=name, organisation=organisation, **_snake(row))
            for row in plan["load"]
            for name, organisation in (known.get(UUID(row["personId"]), ("", "")),)
        ],
    )


def _snake(row: Json) -> dict[str, Any]:
    return {"person_id": row["personId"], **{key: row[key] for key in ("groups", "weeks", "room")}}


def _job(row: Json, words: _Words, pinned: set[tuple[str, str]]) -> PlannedJobOut:
    return PlannedJobOut(
        job=words.jobs[row["jobId"]],
        option_id=row["optionId"],
        start=row["start"],
        end=row["end"],
        held=row.get("held", 0),
        group_max=row.get("groupMax", len(row["members"])),
        members=[
            PlannedMemberOut(
                person_id=member["personId"],
                name=words.people.get(UUID(member["personId"]), ""),
                seat=member["seat"],
                pinned=(row["jobId"], member["personId"]) in pinned,
                fragile=member.get("fragile", False),
                reasons=words.reasons(
                    member["reasons"], words.people.get(UUID(member["personId"]), "")
                ),
            )
            for member in row["members"]
        ],
    )
