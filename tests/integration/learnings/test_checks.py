"""Three sides answer after a job; reports tell it in groups of five and more only."""

from collections.abc import Callable
from dataclasses import dataclass, field
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.learnings.check_models import CheckGroup, JobCheck
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from tests.factories.groups import make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]
GOOD = {"first": 4, "second": 3, "third": 2}
PERIOD = "from=2026-01-01&until=2030-12-31"


@dataclass
class Flown:
    """A finished job of Losser, flown by people of Borne and by one of nowhere."""

    job: Job
    losser: Organisation
    borne: Organisation
    pool: Network
    poster: Person
    members: list[Person] = field(default_factory=list)


@pytest.fixture
def flown(session: Session) -> Flown:
    losser = make_organisation(session, "Gemeente Losser")
    borne = make_organisation(session, "Gemeente Borne")
    pool = make_network(session, losser, borne)
    made = Flown(
        make_job(session, losser, pool, state=JobState.DONE), losser, borne, pool,
        make_poster(session, losser),
    )  # fmt: skip
    for number in range(6):
        member = make_member(session, pool, f"Lid {number}", home=borne)
        make_claim(session, made.job, member, ClaimState.ATTENDED)
        made.members.append(member)
    return made


def check(client: TestClient, job: Job, side: str, **body: Any) -> Any:
    return client.put(f"/v1/jobs/{job.id}/checks", json={"side": side, **GOOD, **body})


def told(client: TestClient, path: str) -> dict[str, list[tuple[int, float | None]]]:
    """What a report says of each side: answers and average of the three questions."""
    report = client.get(f"/v1{path}/report?{PERIOD}").json()
    sides: dict[str, list[tuple[int, float | None]]] = {}
    for one in report["checks"]:
        sides.setdefault(one["side"], []).append((one["answers"], one["average"]))
    return sides


def test_each_side_is_asked_its_own_questions(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    def asked(person: Person) -> list[tuple[str, str]]:
        answer = sign_in(person).get(f"/v1/jobs/{flown.job.id}/checks")
        return [(one["side"], one["organisation"]["name"]) for one in answer.json()["asks"]]

    assert asked(flown.members[0]) == [("member", "Gemeente Losser")]
    assert asked(flown.poster) == [("receiver", "Gemeente Losser")]
    coordinator = make_coordinator(session, flown.pool)
    assert asked(coordinator) == [("home", "Gemeente Borne")]
    assert asked(make_poster(session, flown.borne)) == [("home", "Gemeente Borne")]
    # From now on the organisation has somebody who speaks for it.
    assert asked(coordinator) == []
    stranger = sign_in(make_member(session, make_network(session)))
    assert stranger.get(f"/v1/jobs/{flown.job.id}/checks").status_code == 404


def test_who_is_not_asked_answers_nothing(session: Session, sign_in: SignIn, flown: Flown) -> None:
    other = sign_in(make_member(session, flown.pool))

    assert check(other, flown.job, "member").status_code == 404
    assert check(sign_in(flown.members[0]), flown.job, "receiver").status_code == 404
    assert check(sign_in(flown.poster), flown.job, "receiver", first=5).status_code == 400
    elsewhere = str(flown.losser.id)
    home = sign_in(make_poster(session, flown.borne))
    assert check(home, flown.job, "home", organisationId=elsewhere).status_code == 404


def test_four_members_stay_unseen_and_the_fifth_lets_all_five_be_seen(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    coordinator = sign_in(make_coordinator(session, flown.pool))
    poster = sign_in(flown.poster)
    network, own = f"/networks/{flown.pool.id}", f"/organisations/{flown.losser.id}"
    for member in flown.members[:4]:
        assert check(sign_in(member), flown.job, "member").status_code == 200

    assert told(coordinator, network)["member"] == [(0, None)] * 3
    check(sign_in(flown.members[4]), flown.job, "member", first=1)

    expected = [(5, 3.4), (5, 3.0), (5, 2.0)]
    assert told(coordinator, network)["member"] == expected
    assert told(poster, own)["member"] == expected
    check(sign_in(flown.members[5]), flown.job, "member", first=1)
    assert told(coordinator, network)["member"] == expected, "the sixth waits for four others"


def test_answers_change_until_they_are_counted(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    first = sign_in(flown.members[0])
    check(first, flown.job, "member")
    again = check(first, flown.job, "member", first=1).json()["asks"][0]
    for member in flown.members[1:5]:
        check(sign_in(member), flown.job, "member")

    late = check(sign_in(flown.members[0]), flown.job, "member", first=4)

    assert (again["mine"]["first"], again["counted"]) == (1, False)
    assert (late.status_code, late.json()["code"]) == (409, "check-counted")
    assert session.exec(select(CheckGroup.first_sum)).one() == 1 + 4 * 4
    [mine] = sign_in(flown.members[0]).get("/v1/me/checks").json()["items"]
    assert (mine["grades"], mine["counted"]) == ({**GOOD, "first": 1}, True)


def test_an_organisation_answers_once_whoever_of_it_does(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    colleague = make_poster(session, flown.losser)
    check(sign_in(flown.poster), flown.job, "receiver")

    [ask] = sign_in(colleague).get(f"/v1/jobs/{flown.job.id}/checks").json()["asks"]
    assert (ask["answered"], ask["mine"]) == (True, None)
    check(sign_in(colleague), flown.job, "receiver", third=1)

    [kept] = session.exec(select(JobCheck)).all()
    assert (kept.third, kept.person_id) == (1, colleague.id)


def test_organisations_are_told_after_five_jobs(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    home = sign_in(make_poster(session, flown.borne))
    jobs = [flown.job]
    for _ in range(4):
        job = make_job(session, flown.losser, flown.pool, state=JobState.DONE)
        make_claim(session, job, flown.members[0], ClaimState.ATTENDED)
        jobs.append(job)
    for job in jobs:
        check(home, job, "home")

    path = f"/organisations/{flown.borne.id}"
    assert told(sign_in(make_poster(session, flown.borne)), path)["home"][0] == (5, 4.0)
    other = told(sign_in(flown.poster), f"/organisations/{flown.losser.id}")
    assert other["home"] == [(0, None)] * 3, "what Borne gained is Borne's to know"


def test_a_job_that_still_runs_is_not_asked_about(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    running = make_job(session, flown.losser, flown.pool, state=JobState.RUNNING)
    poster = sign_in(flown.poster)

    assert poster.get(f"/v1/jobs/{running.id}/checks").json()["asks"] == []
    assert check(poster, running, "receiver").json()["code"] == "job-not-finished"


def test_an_erased_members_answers_go_and_the_sums_stay(
    session: Session, sign_in: SignIn, flown: Flown
) -> None:
    for member in flown.members[:5]:
        check(sign_in(member), flown.job, "member")
    gone: UUID = flown.members[0].id

    for kept in session.exec(select(JobCheck).where(JobCheck.person_id == gone)):
        session.delete(kept)
    session.flush()

    coordinator = sign_in(make_coordinator(session, flown.pool))
    assert told(coordinator, f"/networks/{flown.pool.id}")["member"][0] == (5, 4.0)
