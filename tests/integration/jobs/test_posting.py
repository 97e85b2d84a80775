"""Posting a job: a draft with everything on it, or every field that isn't right."""

from collections.abc import Callable
from typing import NamedTuple

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.themes.models import Theme
from tests.factories.jobs import Json, job_body
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_network, make_poster

SignIn = Callable[[Person], TestClient]


class Place(NamedTuple):
    """A municipality in a pool, a theme, a poster who is signed in, and what he posts."""

    organisation: Organisation
    network: Network
    theme: Theme
    poster: TestClient
    body: Json


@pytest.fixture
def here(session: Session, sign_in: SignIn) -> Place:
    """A poster of a municipality that takes part in a pool."""
    organisation = make_organisation(session, "Gemeente Losser")
    network = make_network(session, organisation)
    theme = make_theme(session, "energie")
    poster = sign_in(make_poster(session, organisation, "Marieke Bos"))
    return Place(organisation, network, theme, poster, job_body(organisation, network, theme))


def test_a_posted_job_is_a_draft_with_everything_on_it(here: Place) -> None:
    answer = here.poster.post("/v1/jobs", json=here.body)

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
    assert [option["start"] for option in job["timing"]["options"]]
    assert job["hoursPerPerson"] == 2.5
    assert job["publishedAt"] is None
