"""Going on from a plan: choices inherited, what can stay stays, differences and reasons told."""

from threading import Event

from sqlmodel import Session, select

from flying_trainees.assignments.models import AssignmentQuestion
from flying_trainees.assignments.questioning import answer_question
from tests.factories.assignments import A_DAY, Json, Town, pairs_of
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK


def choose(town: Town, run: Json, **choices: object) -> Json:
    """Keep choices with a plan."""
    nothing: Json = {"pinned": [], "forbidden": [], "leftOutJobs": [], "leftOutPeople": []}
    reply = town.client.put(f"{town.path}/{run['id']}/choices", json={**nothing, **choices})
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_a_run_goes_on_from_a_plan_with_the_choices_kept_there(town: Town) -> None:
    jobs = [town.job((IN_A_WEEK + n * A_DAY,), group=(2, 2), title=f"Klus {n}") for n in range(3)]
    first = town.planned()
    [row] = [row for row in first["plan"]["jobs"] if row["job"]["id"] == str(jobs[0].id)]
    gone = row["members"][0]
    pair = {"jobId": str(jobs[0].id), "personId": gone["personId"]}
    kept = choose(town, first, forbidden=[pair], leftOutJobs=[str(jobs[2].id)])
    assert [job["id"] for job in kept["nextChoices"]["leftOutJobs"]] == [str(jobs[2].id)]
    second = town.planned(fromRunId=first["id"])

    assert second["fromRunId"] == first["id"]
    found = pairs_of(second)
    assert (str(jobs[0].id), gone["name"]) not in found
    assert str(jobs[2].id) not in {job for job, _ in found}
    before = {pair for pair in pairs_of(first) if pair[0] == str(jobs[1].id)}
    assert before <= found, "who could stay stays"
    difference = town.client.get(f"{town.path}/{second['id']}/comparisons/{first['id']}").json()
    assert [job["id"] for job in difference["lost"]] == [str(jobs[2].id)]
    assert [one["name"] for one in difference["moved"][0]["left"]] == [gone["name"]]
    assert difference["seatsKept"] == len(pairs_of(first) & found)


def test_why_somebody_is_not_in_a_job_and_what_it_would_cost(town: Town) -> None:
    first, second = town.job(group=(2, 2), title="Een"), town.job(group=(2, 2), title="Twee")
    run = town.planned()
    by_job = {row["job"]["id"]: row["members"] for row in run["plan"]["jobs"]}
    busy = by_job[str(second.id)][0]["personId"]
    path = f"{town.path}/{run['id']}/explanations"
    found = town.client.get(f"{path}/{busy}/{first.id}").json()

    assert found["reason"] == "overlap"
    assert [job["title"] for job in found["blocking"]] == ["Twee"]
    assert found["mayAsk"]
    asked = town.client.post(path, json={"personId": busy, "jobId": str(first.id)})
    assert (asked.status_code, asked.json()["question"]) == (202, "open")
    with Session(town.engine) as session:
        [question] = session.exec(select(AssignmentQuestion.id)).all()
    answer_question(town.engine, lambda: MONDAY_MORNING, question, Event())
    told = town.client.get(f"{path}/{busy}/{first.id}").json()
    assert told["question"] == "answered"
    assert told["loss"]["jobsLost"] == [], "there are people enough for both"
    chosen = by_job[str(first.id)][0]["personId"]
    assert town.client.get(f"{path}/{chosen}/{first.id}").json()["reason"] == "chosen"
    refused = town.client.post(path, json={"personId": chosen, "jobId": str(first.id)})
    assert refused.status_code == 409


def test_open_offers_are_taken_back_and_answers_stay(town: Town) -> None:
    town.job(group=(2, 2))
    run = town.planned()
    assert town.step(run, "send").status_code == 200
    yes, other = town.claims()
    accept = {"action": "accept"}
    member = next(one for one in town.members.values() if one.id == yes.person_id)
    assert town.as_(member).post(f"/v1/claims/{yes.id}/transitions", json=accept).is_success
    steps = f"{town.path}/{run['id']}/transitions"
    assert town.client.post(steps, json={"action": "recall"}).status_code == 400
    reply = town.client.post(steps, json={"action": "recall", "why": "De klus verandert."})

    assert (reply.status_code, reply.json()["state"]) == (200, "recalled")
    states = {claim.id: claim.state.value for claim in town.claims()}
    assert states == {yes.id: "claimed", other.id: "withdrawn"}
    history = town.client.get(steps).json()["items"]
    assert [one["action"] for one in history] == ["ask", "start", "finish", "send", "recall"]
    assert history[1]["actor"] is None
