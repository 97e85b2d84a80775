"""Changing a job: freely while a draft, never under the feet of who claimed it."""

from collections.abc import Callable
from datetime import timedelta

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.clock import utc_now
from flying_trainees.jobs.editing import edit_job
from flying_trainees.jobs.errors import FixedByNow
from flying_trainees.jobs.models import Audience, Job, JobState, JobTransition, SeatRole, TimeOption
from flying_trainees.jobs.schemas import JobPatch
from tests.factories.jobs import Json, job_body, make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_network
from tests.integration.jobs.conftest import Here

SignIn = Callable[[Person], TestClient]
Acting = Callable[[Person], Actor]
SOON = utc_now() + timedelta(days=7)
LATER = SOON + timedelta(days=1)


def test_a_draft_changes_freely(sign_in: SignIn, here: Here) -> None:
    poster = sign_in(here.poster)
    job = poster.post("/v1/jobs", json=job_body(here.organisation, here.network, here.theme)).json()
    changes = {
        "title": "Test onze brief",
        "helpForm": "thinkAlong",
        "hoursPerPerson": 4,
        "groupMin": 1,
        "groupMax": 2,
        "seats": [{"role": "senior", "count": 1}],
        "timing": {"kind": "flexible", "from": "2027-01-04", "until": "2027-01-15"},
        "place": {"kind": "online"},
        "audience": "everyone",
        "claimMode": "chosen",
        "claimDeadline": None,
    }

    answer = poster.patch(f"/v1/jobs/{job['id']}", json=changes)

    assert answer.status_code == 200, answer.text
    changed = answer.json()
    assert changed["title"] == "Test onze brief"
    assert changed["goal"] == job["goal"], "what is left out stays"
    assert changed["claimDeadline"] is None
    assert changed["seats"] == [{"role": "senior", "count": 1}, {"role": "member", "count": 1}]
    assert (changed["timing"]["options"], changed["timing"]["from"]) == ([], "2027-01-04")
    assert (changed["version"], answer.headers["etag"]) == (2, '"2"')


def test_an_option_that_stays_keeps_its_id(sign_in: SignIn, here: Here) -> None:
    poster = sign_in(here.poster)
    job = poster.post("/v1/jobs", json=job_body(here.organisation, here.network, here.theme)).json()
    kept, dropped = job["timing"]["options"]
    new = {"start": LATER.isoformat(), "end": (LATER + timedelta(hours=2)).isoformat()}
    timing = {"kind": "options", "options": [new, {n: kept[n] for n in ("start", "end")}]}

    changed = poster.patch(f"/v1/jobs/{job['id']}", json={"timing": timing}).json()

    ids = {option["id"] for option in changed["timing"]["options"]}
    assert len(ids) == 2
    assert kept["id"] in ids
    assert dropped["id"] not in ids


def test_a_change_on_an_older_version_is_refused(sign_in: SignIn, here: Here) -> None:
    poster = sign_in(here.poster)
    job = poster.post("/v1/jobs", json=job_body(here.organisation, here.network, here.theme)).json()
    address = f"/v1/jobs/{job['id']}"

    first = poster.patch(address, json={"title": "Eén"}, headers={"If-Match": '"1"'})
    second = poster.patch(address, json={"title": "Twee"}, headers={"If-Match": '"1"'})
    third = poster.patch(address, json={"title": "Drie"}, headers={"If-Match": '"1", "2"'})

    assert (first.status_code, third.status_code) == (200, 200)
    assert (second.status_code, second.json()["code"]) == (412, "stale-version")


def test_a_change_that_changes_nothing_keeps_the_version(sign_in: SignIn, here: Here) -> None:
    poster = sign_in(here.poster)
    body = job_body(here.organisation, here.network, here.theme)
    job = poster.post("/v1/jobs", json=body).json()

    assert poster.patch(f"/v1/jobs/{job['id']}", json=body).json()["version"] == 1


def test_a_draft_keeps_every_rule_when_it_changes(sign_in: SignIn, here: Here) -> None:
    poster = sign_in(here.poster)
    job = poster.post("/v1/jobs", json=job_body(here.organisation, here.network, here.theme)).json()

    answer = poster.patch(f"/v1/jobs/{job['id']}", json={"groupMax": 2})

    assert answer.status_code == 400
    assert {error["path"] for error in answer.json()["errors"]} == {"groupMin", "seats"}


def test_a_draft_cannot_be_given_to_an_organisation_that_is_not_the_actors(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    poster = sign_in(here.poster)
    job = poster.post("/v1/jobs", json=job_body(here.organisation, here.network, here.theme)).json()
    other = make_organisation(session)
    there = make_network(session, other)

    answer = poster.patch(
        f"/v1/jobs/{job['id']}", json={"organisationId": str(other.id), "networkId": str(there.id)}
    )

    assert answer.status_code == 403


ALLOWED_WHEN_OPEN: list[Json] = [
    {"title": "Beter", "goal": "Scherper", "description": "Langer"},
    {"groupMax": 5},
    {"groupMin": 1},
    {"groupMax": 5, "seats": [{"role": "freshEye", "count": 2}]},
    {"groupMax": 6, "seats": [{"role": "freshEye", "count": 3}, {"role": "member", "count": 3}]},
    {"audience": "everyone"},
    {"claimDeadline": (SOON - timedelta(hours=2)).isoformat()},
    {"place": {"kind": "onSite", "address": "Raadhuisplein 1, kamer 3", "latitude": 52.26,
               "longitude": 6.79}},
]  # fmt: skip
REFUSED_WHEN_OPEN: list[tuple[Json, set[str]]] = [
    ({"groupMax": 3}, {"groupMax"}),
    ({"groupMin": 3}, {"groupMin"}),
    ({"seats": []}, {"seats"}),
    ({"seats": [{"role": "freshEye", "count": 2}]}, {"seats"}),
    ({"hoursPerPerson": 3}, {"hoursPerPerson"}),
    ({"helpForm": "workshop"}, {"helpForm"}),
    ({"claimMode": "chosen"}, {"claimMode"}),
    ({"duo": True}, {"duo"}),
    ({"audience": "network"}, {"audience"}),
    ({"claimDeadline": None}, {"claimDeadline"}),
    ({"place": {"kind": "online"}}, {"place"}),
    ({"place": {"kind": "onSite", "address": "Elders 9"}}, {"place"}),
    ({"timing": {"kind": "flexible", "from": "2027-01-04", "until": "2027-01-15"}}, {"timing"}),
    ({"title": "Beter", "duo": True, "hoursPerPerson": 3}, {"duo", "hoursPerPerson"}),
]


def _job(session: Session, here: Here, state: JobState = JobState.OPEN) -> Job:
    return make_job(
        session,
        here.organisation,
        here.network,
        here.theme,
        state=state,
        starts=[SOON],
        seats={SeatRole.FRESH_EYE: 1},
        audience=Audience.PARTNERS,
    )


def _open_job(session: Session, here: Here, state: JobState = JobState.OPEN) -> str:
    return f"/v1/jobs/{_job(session, here, state).id}"


@pytest.mark.parametrize("changes", ALLOWED_WHEN_OPEN)
def test_an_open_job_can_be_told_better_and_grow(
    session: Session, acting: Acting, here: Here, changes: Json
) -> None:
    job = _job(session, here)

    edit_job(
        session, acting(here.poster), utc_now(), job.id, JobPatch.model_validate(changes), None
    )

    assert job.version == 2
    [line] = session.exec(select(JobTransition))
    assert (line.action, line.from_state, line.to_state) == ("edit", "open", "open")


@pytest.mark.parametrize(("changes", "refused"), REFUSED_WHEN_OPEN)
def test_an_open_job_keeps_what_a_holder_agreed_to(
    session: Session, acting: Acting, here: Here, changes: Json, refused: set[str]
) -> None:
    job = _job(session, here)

    with pytest.raises(FixedByNow) as error:
        edit_job(
            session, acting(here.poster), utc_now(), job.id, JobPatch.model_validate(changes), None
        )

    assert {field.path for field in error.value.fields} == refused
    assert session.exec(select(JobTransition)).all() == []


@pytest.mark.parametrize("state", [JobState.STAFFED, JobState.RUNNING])
def test_a_confirmed_group_no_longer_grows(
    session: Session, sign_in: SignIn, here: Here, state: JobState
) -> None:
    address = _open_job(session, here, state)
    poster = sign_in(here.poster)

    assert poster.patch(address, json={"groupMax": 5}).status_code == 409
    assert poster.patch(address, json={"description": "Neem een laptop mee."}).status_code == 200


@pytest.mark.parametrize(
    "state", [JobState.DONE, JobState.REVIEWED, JobState.CANCELLED, JobState.EXPIRED]
)
def test_a_job_that_is_over_does_not_change(
    session: Session, sign_in: SignIn, here: Here, state: JobState
) -> None:
    address = _open_job(session, here, state)

    answer = sign_in(here.poster).patch(address, json={"title": "Anders"})

    assert (answer.status_code, answer.json()["code"]) == (409, "fixed-by-now")


def test_a_member_may_see_an_open_job_but_not_change_it(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    member = sign_in(here.member)

    assert member.patch(_open_job(session, here), json={"title": "Mijn"}).status_code == 403
    draft = _open_job(session, here, JobState.DRAFT)
    assert member.patch(draft, json={"title": "Mijn"}).status_code == 404


def test_an_open_job_cannot_lose_its_description(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    answer = sign_in(here.poster).patch(_open_job(session, here), json={"description": ""})

    assert answer.status_code == 400
    assert [error["path"] for error in answer.json()["errors"]] == ["description"]


def test_a_deadline_of_an_open_job_lies_ahead(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    past = (utc_now() - timedelta(hours=1)).isoformat()

    answer = sign_in(here.poster).patch(_open_job(session, here), json={"claimDeadline": past})

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["code"] == "deadline-past"


def test_themes_of_an_open_job_may_be_chosen_better(
    session: Session, sign_in: SignIn, here: Here
) -> None:
    better = make_theme(session, "wonen")

    answer = sign_in(here.poster).patch(
        _open_job(session, here), json={"themes": [better.id, here.theme.id]}
    )

    assert [theme["id"] for theme in answer.json()["themes"]] == [better.id, here.theme.id]
    assert session.exec(select(TimeOption.id).where(col(TimeOption.starts_at) == SOON)).all()
