"""The library: its order, who invented a job, how often it was repeated, what became of it."""

from datetime import timedelta
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.jobs.models import Job, JobState
from flying_trainees.learnings.models import LearnedBy, Learning
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.integration.learnings.conftest import Over, SignIn


def learn(session: Session, job: Job, over: Over, days: int) -> None:
    at = MONDAY_MORNING + timedelta(days=days)
    session.add(
        Learning(
            job_id=job.id, author_id=over.member.id, learned_by=LearnedBy.MEMBER,
            text=f"Geleerd {days}", at=at, updated_at=at,
        )
    )  # fmt: skip
    session.flush()


@pytest.fixture
def family(session: Session, over: Over) -> list[Job]:
    """The job, a repeat in Borne, a repeat of that in Losser, and a draft that is none yet."""
    borne = make_organisation(session, "Gemeente Borne")
    jobs = [over.job]
    for town, state in (
        (borne, JobState.DONE),
        (over.losser, JobState.OPEN),
        (borne, JobState.DRAFT),
    ):
        job = make_job(session, town, over.pool, state=state)
        job.copied_from_id = jobs[-1].id
        jobs.append(job)
    for days, job in enumerate(jobs[:2]):
        learn(session, job, over, days)
    return jobs


def library(client: TestClient, **params: str) -> list[dict[str, Any]]:
    return list(client.get("/v1/learnings", params=params).json()["items"])


def test_repeats_of_repeats_count_and_the_inventor_is_named(
    sign_in: SignIn, over: Over, family: list[Job]
) -> None:
    found = {one["job"]["id"]: one["job"] for one in library(sign_in(over.member))}
    first, repeat = found[str(family[0].id)], found[str(family[1].id)]

    assert (first["repeats"], first["inventedBy"]) == (2, None)
    assert (repeat["repeats"], repeat["inventedBy"]["name"]) == (1, "Gemeente Losser")
    steps = [str(job.id) for job in family[:3]]
    assert [step["jobId"] for step in first["lineage"]] == steps
    assert repeat["lineage"] == first["lineage"]


@pytest.mark.usefixtures("family")
def test_the_most_repeated_come_first_and_pages_go_on_where_they_stopped(
    session: Session, sign_in: SignIn, over: Over
) -> None:
    fresh = make_job(session, over.losser, over.pool, state=JobState.DONE)
    learn(session, fresh, over, 9)
    client = sign_in(over.member)

    assert [one["text"] for one in library(client)] == ["Geleerd 9", "Geleerd 1", "Geleerd 0"]
    texts, cursor = [], ""
    for _ in range(3):
        query = {"sort": "repeated", "limit": "1", **({"cursor": cursor} if cursor else {})}
        page = client.get("/v1/learnings", params=query).json()
        texts += [one["text"] for one in page["items"]]
        cursor = page["nextCursor"] or ""
    assert (texts, cursor) == (["Geleerd 0", "Geleerd 1", "Geleerd 9"], "")
    other = client.get("/v1/learnings?limit=1").json()["nextCursor"]
    wrong = client.get("/v1/learnings", params={"sort": "repeated", "cursor": other})
    assert wrong.status_code == 400


def test_i_find_back_what_i_wrote(session: Session, sign_in: SignIn, over: Over) -> None:
    learn(session, over.job, over, 1)

    assert len(library(sign_in(over.member), mine="true")) == 1
    assert library(sign_in(over.poster), mine="true") == []


def test_whoever_is_in_charge_tells_what_became_of_it(
    session: Session, sign_in: SignIn, over: Over
) -> None:
    learn(session, over.job, over, 1)
    path = f"/v1/jobs/{over.job.id}/effect"
    told = {"noticed": "yes", "text": "Er belt niemand meer."}

    assert sign_in(over.member).put(path, json=told).status_code == 403
    assert sign_in(over.member).get(path).json() == {"effect": None, "mayTell": False}
    poster = sign_in(over.poster)
    assert poster.put(path, json={"noticed": "somewhat"}).status_code == 200
    assert poster.put(path, json=told).json()["effect"]["text"] == "Er belt niemand meer."
    [entry] = library(sign_in(over.member))
    assert entry["job"]["effect"]["noticed"] == "yes"
    running = make_job(session, over.losser, over.pool, state=JobState.RUNNING)
    early = sign_in(over.poster).put(f"/v1/jobs/{running.id}/effect", json=told)
    assert early.json()["code"] == "job-not-finished"
