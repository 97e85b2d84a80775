"""Who else is working on this: what is about the same, within what the reader may see."""

from datetime import date
from typing import Any

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.learnings.models import LearnedBy, Learning
from flying_trainees.people.models import Placement
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network
from tests.factories.suggestions import make_placement
from tests.integration.suggestions.conftest import Pool

DEBTS = (
    "Mensen durven hun schulden niet te vertellen",
    "Eerder hulp bij schulden en huurachterstand",
)
TREES = ("Meer bomen op het plein", "Groen en bloemen in de buurt")


def write(session: Session, job: Job, words: tuple[str, str]) -> Job:
    """Give a job its words."""
    job.title, job.goal, job.description = words[0], words[1], ""
    session.add(job)
    session.flush()
    return job


def works_on(pool: Pool, person: Person, title: str, *, on_map: bool) -> Placement:
    """A placement with a title."""
    placement = make_placement(pool.session, person, pool.organisation)
    placement.title, placement.on_map = title, on_map
    placement.begins_on = date(2026, 9, 1)
    pool.session.add(placement)
    pool.session.flush()
    return placement


def related(client: TestClient, address: str, **asked: Any) -> list[dict[str, Any]]:
    """The items of an answer."""
    answer = client.get(f"/v1/{address}/related", params=asked)
    assert answer.status_code == 200, answer.text
    items: list[dict[str, Any]] = answer.json()["items"]
    return items


@pytest.fixture
def job(pool: Pool) -> Job:
    """A job about debts, among others."""
    write(pool.session, pool.job(), TREES)
    return write(pool.session, pool.job(), DEBTS)


def test_jobs_learnings_and_placements_about_the_same_are_found(pool: Pool, job: Job) -> None:
    reader = pool.member("Noor")
    same = write(pool.session, pool.job(), ("Geldzorgen", "Gezinnen met schulden vinden hulp"))
    done = write(pool.session, pool.job(), ("Schuldhulp aan huis", "Minder huisuitzettingen"))
    done.state = JobState.DONE
    pool.session.add(
        Learning(job_id=done.id, author_id=reader.id, learned_by=LearnedBy.MEMBER,
                 text="Eerst koffie", at=MONDAY_MORNING, updated_at=MONDAY_MORNING)
    )  # fmt: skip
    works_on(pool, pool.member("Bob"), "Beleid schuldhulpverlening", on_map=True)

    found = related(pool.as_(reader), f"jobs/{job.id}")

    assert {(item["kind"], item["title"]) for item in found} == {
        ("job", same.title), ("learning", done.title), ("placement", "Beleid schuldhulpverlening"),
    }  # fmt: skip
    assert all(item["reasons"] and item["reasons"][0]["text"] for item in found)
    assert [item["score"] for item in found] == sorted(
        (item["score"] for item in found), reverse=True
    )


def test_placements_without_consent_stay_out_of_sight(pool: Pool, job: Job) -> None:
    works_on(pool, pool.member("Bob"), "Beleid schuldhulpverlening", on_map=False)

    assert related(pool.as_(pool.member("Noor")), f"jobs/{job.id}") == []


def test_what_the_reader_may_not_see_is_not_related(pool: Pool, job: Job) -> None:
    elsewhere = make_organisation(pool.session, "Gemeente Elders")
    closed = make_network(pool.session, elsewhere)
    write(pool.session, make_job(pool.session, elsewhere, closed), DEBTS)
    stranger = make_member(pool.session, closed, "Vreemd", elsewhere)
    works_on(pool, stranger, "Beleid schuldhulpverlening", on_map=True)

    assert related(pool.as_(pool.member("Noor")), f"jobs/{job.id}") == []
    assert pool.as_(stranger).get(f"/v1/jobs/{job.id}/related").status_code == 404


def test_a_placement_finds_the_jobs_about_it(pool: Pool, job: Job) -> None:
    noor = pool.member("Noor")
    placement = works_on(pool, noor, "Beleid schuldhulpverlening", on_map=False)

    [found] = related(pool.as_(noor), f"placements/{placement.id}")

    assert (found["kind"], found["id"]) == ("job", str(job.id))
    outside = make_member(pool.session, make_network(pool.session, pool.organisation))
    answer = pool.as_(outside).get(f"/v1/placements/{placement.id}/related")
    assert answer.status_code == 404


def test_reasons_speak_the_readers_language(pool: Pool, job: Job) -> None:
    write(pool.session, pool.job(), ("Geldzorgen", "Gezinnen met schulden vinden hulp"))
    noor = pool.as_(pool.member("Noor"))
    noor.headers["Accept-Language"] = "en"

    [found] = related(noor, f"jobs/{job.id}", limit=1)

    assert found["reasons"][0]["text"].startswith("Is also about debts and poverty: ")
