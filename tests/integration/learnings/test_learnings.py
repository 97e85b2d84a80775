"""What a job taught is written down, found again, and repeated elsewhere."""

from collections.abc import Callable
from dataclasses import dataclass

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.models import Job, JobState, JobTransition
from flying_trainees.organisations.models import Organisation
from flying_trainees.outbox.models import OutboxEvent
from flying_trainees.people.network_models import Network
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]


@dataclass
class Finished:
    """A finished job of Losser with one member who was there."""

    job: Job
    losser: Organisation
    pool: Network
    poster: Person
    member: Person


@pytest.fixture
def finished(session: Session) -> Finished:
    """A job that is done."""
    losser = make_organisation(session, "Gemeente Losser")
    pool = make_network(session, losser)
    poster, member = make_poster(session, losser), make_member(session, pool, "Noor")
    job = make_job(session, losser, pool, state=JobState.DONE, title="Lees de energiebrief")
    session.add(
        Claim(
            job_id=job.id, person_id=member.id, state=ClaimState.ATTENDED, seat="member",
            created_at=MONDAY_MORNING, updated_at=MONDAY_MORNING,
        )
    )  # fmt: skip
    session.flush()
    return Finished(job, losser, pool, poster, member)


def test_the_first_learning_makes_the_job_reviewed(
    session: Session, sign_in: SignIn, finished: Finished
) -> None:
    answer = sign_in(finished.member).post(
        f"/v1/jobs/{finished.job.id}/learnings",
        json={"text": "Lees een brief hardop.", "nextTime": "Neem huurders mee."},
    )

    assert (answer.status_code, answer.json()["learnedBy"]) == (201, "member")
    session.refresh(finished.job)
    assert finished.job.state is JobState.REVIEWED
    history = session.exec(select(JobTransition).where(JobTransition.job_id == finished.job.id))
    assert [step.action for step in history][-1] == "review"
    kinds = {event.kind for event in session.exec(select(OutboxEvent))}
    assert {"learning-recorded", "job-reviewed"} <= kinds


def test_poster_and_member_see_it_from_their_own_side(sign_in: SignIn, finished: Finished) -> None:
    path = f"/v1/jobs/{finished.job.id}/learnings"
    sign_in(finished.member).post(path, json={"text": "Geleerd."})
    sign_in(finished.poster).post(path, json={"text": "De brief is nu kort.", "again": True})

    listed = sign_in(finished.member).get(path).json()["items"]

    assert {(item["learnedBy"], item["mine"]) for item in listed} == {
        ("poster", False),
        ("member", True),
    }


def test_a_second_learning_is_a_rewrite(sign_in: SignIn, finished: Finished) -> None:
    client = sign_in(finished.member)
    path = f"/v1/jobs/{finished.job.id}/learnings"
    first = client.post(path, json={"text": "Eerst."}).json()

    again = client.post(path, json={"text": "Nog eens."})
    rewritten = client.put(f"/v1/learnings/{first['id']}", json={"text": "Beter."})

    assert (again.status_code, again.json()["code"]) == (409, "learning-already-recorded")
    assert rewritten.json()["text"] == "Beter."


def test_who_was_not_there_has_nothing_to_record(
    session: Session, sign_in: SignIn, finished: Finished
) -> None:
    other = sign_in(make_member(session, finished.pool))

    answer = other.post(f"/v1/jobs/{finished.job.id}/learnings", json={"text": "Vast mooi."})

    assert answer.status_code == 403


def test_a_job_that_still_runs_has_no_learnings_yet(
    session: Session, sign_in: SignIn, finished: Finished
) -> None:
    open_job = make_job(session, finished.losser, finished.pool, state=JobState.OPEN)

    answer = sign_in(finished.poster).post(
        f"/v1/jobs/{open_job.id}/learnings", json={"text": "Te vroeg."}
    )

    assert (answer.status_code, answer.json()["code"]) == (409, "job-not-finished")


def test_the_library_is_searched_by_words_of_learning_and_job(
    sign_in: SignIn, finished: Finished
) -> None:
    client = sign_in(finished.member)
    client.post(f"/v1/jobs/{finished.job.id}/learnings", json={"text": "Lees hardop voor."})

    def found(**params: str) -> int:
        return len(client.get("/v1/learnings", params=params).json()["items"])

    assert [found(q="hardop"), found(q="energiebrief"), found(q="riolering")] == [1, 1, 0]
    assert found(helpForm=finished.job.help_form) == 1
    assert found(organisationId=str(finished.pool.id)) == 0


def test_another_networks_learnings_stay_there(
    session: Session, sign_in: SignIn, finished: Finished
) -> None:
    sign_in(finished.member).post(
        f"/v1/jobs/{finished.job.id}/learnings", json={"text": "Van ons."}
    )
    stranger = sign_in(make_member(session, make_network(session)))

    assert stranger.get("/v1/learnings").json()["items"] == []
    assert stranger.get(f"/v1/jobs/{finished.job.id}/learnings").status_code == 404


def test_the_library_takes_the_same_queries_however_long_it_is(
    sign_in: SignIn, finished: Finished, count_queries: Callable[[], int]
) -> None:
    client = sign_in(finished.member)
    path = f"/v1/jobs/{finished.job.id}/learnings"
    client.post(path, json={"text": "Een."})
    count_queries()
    client.get("/v1/learnings")
    few = count_queries()
    sign_in(finished.poster).post(path, json={"text": "Twee."})
    count_queries()
    client.get("/v1/learnings")

    assert count_queries() == few <= 12


def test_a_job_is_repeated_elsewhere_with_its_lineage(
    session: Session, sign_in: SignIn, finished: Finished
) -> None:
    borne = make_organisation(session, "Gemeente Borne")
    pool = make_network(session, borne, finished.losser)
    finished.job.network_id = pool.id
    session.flush()
    client = sign_in(make_poster(session, borne))

    copy = client.post(f"/v1/jobs/{finished.job.id}/copies")

    assert copy.status_code == 201
    assert copy.json()["state"] == "draft"
    assert copy.json()["organisation"]["name"] == "Gemeente Borne"
    assert copy.json()["copiedFromId"] == str(finished.job.id)
    steps = client.get(f"/v1/jobs/{copy.json()['id']}/lineage").json()["items"]
    assert [step["organisation"]["name"] for step in steps] == [
        "Gemeente Losser",
        "Gemeente Borne",
    ]


def test_a_member_repeats_nothing_in_somebody_elses_name(
    sign_in: SignIn, finished: Finished
) -> None:
    answer = sign_in(finished.member).post(f"/v1/jobs/{finished.job.id}/copies", json={})

    assert answer.status_code == 403


def test_an_open_job_is_not_repeated(session: Session, sign_in: SignIn, finished: Finished) -> None:
    open_job = make_job(session, finished.losser, finished.pool, state=JobState.OPEN)

    answer = sign_in(finished.poster).post(f"/v1/jobs/{open_job.id}/copies")

    assert (answer.status_code, answer.json()["code"]) == (409, "job-not-finished")
