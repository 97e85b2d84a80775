"""A finished job with a poster, a member who was there and one who wasn't."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]


@dataclass
class Over:
    """A job of Losser that is done."""

    job: Job
    losser: Organisation
    pool: Network
    poster: Person
    member: Person
    colleague: Person


@pytest.fixture
def over(session: Session) -> Over:
    """One member was there, the colleague was not."""
    losser = make_organisation(session, "Gemeente Losser")
    pool = make_network(session, losser)
    job = make_job(session, losser, pool, state=JobState.DONE, title="Lees de energiebrief")
    member = make_member(session, pool, "Noor")
    make_claim(session, job, member, ClaimState.ATTENDED)
    return Over(
        job, losser, pool, make_poster(session, losser, "Anouk"), member,
        make_member(session, pool, "Bram"),
    )  # fmt: skip
