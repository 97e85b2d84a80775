"""Posting a job: a draft with everything on it, or every field that isn't right."""

from collections.abc import Callable
from datetime import datetime

from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.core.ids import new_id
from flying_trainees.jobs.models import Job, JobTransition
from tests.factories.jobs import job_body
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_administrator, make_network, make_poster
from tests.integration.jobs.conftest import Here

SignIn = Callable[[Person], TestClient]


def test_a_posted_job_is_a_draft_with_everything_on_it(sign_in: SignIn, here: Here) -> None:
    body = job_body(here.organisation, here.network, here.theme)

    answer = sign_in(here.poster).post("/v1/jobs", json=body)

    assert answer.status_code == 201, answer.text
    job = answer.json()
    assert (job["state"], job["version"], answer.headers["etag"]) == ("draft", 1, '"1"')
    assert answer.headers["location"] == f"/v1/jobs/{job['id']}"
    assert job["organisation"] == {"id": str(here.organisation.id), "name": "Gemeente Losser"}
    assert job["themes"] == [{"id": here.theme.id, "label": "energie"}]
    assert job["seats"] == [
        {"role": "noteTaker", "count": 1},
        {"role": "freshEye", "count": 2},
        {"role": "member", "count": 1},
    ]
    assert job["timing"]["kind"] == "options"
    assert len(job["timing"]["options"]) == 2
    same = ("title", "goal", "description", "helpForm", "hoursPerPerson", "groupMin", "groupMax",
            "duo", "audience", "claimMode", "networkId")  # fmt: skip
    assert {name: job[name] for name in same} == {name: body[name] for name in same}
    assert job["place"]["address"] == "Raadhuisplein 1, Losser"
    assert job["publishedAt"] is None


def test_a_posted_job_begins_its_history(session: Session, sign_in: SignIn, here: Here) -> None:
    body = job_body(here.organisation, here.network, here.theme)

    job = sign_in(here.poster).post("/v1/jobs", json=body).json()

    [line] = session.exec(select(JobTransition).where(col(JobTransition.job_id) == job["id"]))
    assert (line.action, line.from_state, line.to_state) == ("post", None, "draft")
    assert line.actor_id == here.poster.id


def test_first_and_last_moments_come_from_the_options(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    body = job_body(here.organisation, here.network, here.theme)
    job = sign_in(here.poster).post("/v1/jobs", json=body).json()

    stored = session.exec(select(Job).where(col(Job.id) == job["id"])).one()

    assert [stored.first_at, stored.last_at] == [
        min(datetime.fromisoformat(o["start"]) for o in job["timing"]["options"]),
        max(datetime.fromisoformat(o["end"]) for o in job["timing"]["options"]),
    ]


def test_flexible_days_are_days_in_amsterdam(session: Session, sign_in: SignIn, here: Here) -> None:
    body = job_body(here.organisation, here.network, here.theme)
    body["timing"] = {"kind": "flexible", "from": "2027-03-22", "until": "2027-03-28"}
    body["claimDeadline"] = None
    job = sign_in(here.poster).post("/v1/jobs", json=body).json()

    stored = session.exec(select(Job).where(col(Job.id) == job["id"])).one()

    assert stored.first_at == datetime.fromisoformat("2027-03-21T23:00:00+00:00")
    assert stored.last_at == datetime.fromisoformat("2027-03-28T22:00:00+00:00"), (
        "summer time began that day"
    )
    assert (job["timing"]["from"], job["timing"]["until"]) == ("2027-03-22", "2027-03-28")


def test_a_first_sketch_is_a_draft_too(sign_in: SignIn, here: Here) -> None:
    body = job_body(here.organisation, here.network, here.theme)
    for later in ("description", "themes", "timing", "claimDeadline", "seats", "duo"):
        del body[later]

    answer = sign_in(here.poster).post("/v1/jobs", json=body)

    assert answer.status_code == 201, answer.text
    assert answer.json()["seats"] == [{"role": "member", "count": 4}]


def test_every_field_that_is_wrong_is_named_in_the_readers_words(
    sign_in: SignIn, here: Here
) -> None:
    body = job_body(here.organisation, here.network, here.theme)
    body |= {"hoursPerPerson": 17, "groupMax": 13, "title": " "}

    answer = sign_in(here.poster).post("/v1/jobs", json=body)

    assert answer.status_code == 400
    problem = answer.json()
    assert {error["path"] for error in problem["errors"]} == {"hoursPerPerson", "groupMax", "title"}
    words = {error["path"]: error["detail"] for error in problem["errors"]}
    assert "Maak er een poolopdracht van" in words["hoursPerPerson"]


def test_broken_rules_and_unknown_themes_are_told_together(sign_in: SignIn, here: Here) -> None:
    body = job_body(here.organisation, here.network, here.theme)
    body |= {"groupMin": 5, "themes": [here.theme.id, "https://example.org/none"]}

    answer = sign_in(here.poster).post("/v1/jobs", json=body)

    assert answer.status_code == 400
    assert {(e["path"], e["code"]) for e in answer.json()["errors"]} == {
        ("groupMin", "group-min-above-max"),
        ("themes.1", "theme-unknown"),
    }


def test_an_organisation_outside_the_network_cannot_post_in_it(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    body = job_body(here.organisation, make_network(session), here.theme)

    answer = sign_in(here.poster).post("/v1/jobs", json=body)

    assert answer.status_code == 400
    [error] = answer.json()["errors"]
    assert (error["path"], error["code"]) == ("organisationId", "organisation-not-in-network")


def test_posters_coordinators_and_administrators_post_and_others_do_not(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    body = job_body(here.organisation, here.network, here.theme)
    elsewhere = make_poster(session, make_organisation(session))

    answers = [
        sign_in(person).post("/v1/jobs", json=body).status_code
        for person in (
            here.poster,
            here.coordinator,
            make_administrator(session),
            here.member,
            elsewhere,
        )
    ]

    assert answers == [201, 201, 201, 403, 403]


def test_an_organisation_that_is_not_there_is_not_for_a_poster(sign_in: SignIn, here: Here) -> None:
    body = job_body(here.organisation, here.network, here.theme) | {"organisationId": str(new_id())}

    assert sign_in(here.poster).post("/v1/jobs", json=body).status_code == 403


def test_theme_labels_follow_the_readers_language(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    theme = make_theme(session, "wonen")
    theme.label_en = "housing"
    session.add(theme)
    session.flush()
    body = job_body(here.organisation, here.network, theme)

    answer = sign_in(here.poster).post("/v1/jobs", json=body, headers={"Accept-Language": "en"})

    assert answer.json()["themes"] == [{"id": theme.id, "label": "housing"}]
