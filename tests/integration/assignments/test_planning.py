"""A run from order to plan, with the real engine in its own process."""

from datetime import date, timedelta
from uuid import UUID

from sqlmodel import Session

from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Job, SeatRole
from flying_trainees.matching.assignment.reading import instance_from
from tests.factories.assignments import A_DAY, Town, pairs_of
from tests.factories.availability import make_busy
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_flexible_job


def test_a_run_staffs_what_can_be_staffed_and_says_how_good_it_is(town: Town) -> None:
    jobs = [town.job((IN_A_WEEK,), group=(2, 3), title=f"Klus {n}") for n in range(3)]
    later = town.job((IN_A_WEEK + A_DAY,), group=(2, 2))
    flexible = None

    def add(session: Session) -> None:
        nonlocal flexible
        days = (date(2026, 11, 30), date(2026, 12, 11))
        flexible = make_flexible_job(
            session, town.organisation, town.network, town.theme, days=days
        )

    town.change(add)
    assert flexible is not None
    asked = town.ask()
    assert asked["state"] == "queued"
    assert asked["allowedActions"] == ["cancel"]
    run = town.work(asked)

    assert run["state"] == "finished"
    assert {row["job"]["id"] for row in run["plan"]["jobs"]} == {
        str(job.id) for job in (*jobs, later, flexible)
    }
    same_time = [row for row in run["plan"]["jobs"] if row["job"]["id"] in map(str, ids(jobs))]
    people = [member["personId"] for row in same_time for member in row["members"]]
    assert len(people) == len(set(people)), "nobody is in two places at once"
    assert run["figures"]["staffedBefore"] == 0
    assert run["figures"]["staffedAfter"] == run["figures"]["jobs"] == 5
    assert run["figures"]["offers"] == sum(len(r["members"]) for r in run["plan"]["jobs"])
    assert run["progress"]["bound"] >= run["progress"]["objective"] > 5000
    assert run["gap"]["percent"] < 5
    texts = [r["text"] for row in run["plan"]["jobs"] for m in row["members"] for r in m["reasons"]]
    assert any("energie" in text for text in texts)
    week_hours = sum(row["weeks"][1] for row in run["plan"]["load"])
    assert week_hours >= 2 * 2.5 * 4
    assert run["allowedActions"] == ["send", "discard"]


def ids(jobs: list[Job]) -> list[UUID]:
    """Their ids."""
    return [job.id for job in jobs]


def test_pinned_and_forbidden_people_are_kept(town: Town) -> None:
    options = (IN_A_WEEK, IN_A_WEEK + A_DAY)
    first, second = town.job(options, group=(2, 2)), town.job(options, group=(2, 2))
    free = town.planned()
    [row] = [row for row in free["plan"]["jobs"] if row["job"]["id"] == str(first.id)]
    chosen = {member["personId"] for member in row["members"]}
    outsider = next(one for one in town.members.values() if str(one.id) not in chosen)
    other_option = {str(option) for option in option_ids(town, str(first.id))} - {row["optionId"]}
    run = town.planned(
        pinned=[
            {
                "jobId": str(first.id),
                "personId": str(outsider.id),
                "optionId": (pinned_option := other_option.pop()),
            }
        ],
        forbidden=[{"jobId": str(second.id), "personId": str(one)} for one in chosen],
    )

    [row] = [row for row in run["plan"]["jobs"] if row["job"]["id"] == str(first.id)]
    [pinned] = [member for member in row["members"] if member["pinned"]]
    assert pinned["personId"] == str(outsider.id)
    assert row["optionId"] == pinned_option
    [other] = [row for row in run["plan"]["jobs"] if row["job"]["id"] == str(second.id)]
    assert not chosen & {member["personId"] for member in other["members"]}


def option_ids(town: Town, job_id: str) -> list[str]:
    """The ids of a job's time options."""
    job = town.client.get(f"/v1/jobs/{job_id}").json()
    return [option["id"] for option in job["timing"]["options"]]


def test_a_pin_that_cannot_be_kept_fails_with_a_reason(town: Town) -> None:
    job, bo = town.job(group=(2, 2)), town.members["Bo"]
    town.change(lambda s: make_busy(s, bo, IN_A_WEEK, IN_A_WEEK + timedelta(hours=1)))
    run = town.work(town.ask(pinned=[{"jobId": str(job.id), "personId": str(bo.id)}]))

    assert (run["state"], run["why"]) == ("failed", "choices-impossible")
    assert run["whyText"].startswith("Wat je hebt vastgezet")
    assert run["plan"] is None


def test_seats_that_people_hold_are_theirs_and_keep_their_time(town: Town) -> None:
    half, clash = town.job(group=(3, 3)), town.job(group=(2, 2))
    cas = town.members["Cas"]
    town.change(lambda s: make_claim(s, half, cas, ClaimState.CLAIMED))
    run = town.planned()

    found = pairs_of(run)
    assert (str(half.id), "Cas") not in found
    assert (str(clash.id), "Cas") not in found
    assert sum(job == str(half.id) for job, _ in found) == 2


def test_a_job_without_people_says_what_is_missing(town: Town) -> None:
    job = town.job(group=(2, 3), seats={SeatRole.MODERATOR: 1})
    busy = town.job(group=(2, 2))
    run = town.planned()

    assert [row["job"]["id"] for row in run["plan"]["jobs"]] == [str(busy.id)]
    [fails] = run["plan"]["unstaffed"]
    assert fails["job"]["id"] == str(job.id)
    assert fails["reasons"][0]["key"] == "noModeratorFree"


def test_a_senior_seat_goes_to_a_senior(town: Town) -> None:
    job = town.job(group=(2, 3), seats={SeatRole.SENIOR: 1, SeatRole.FRESH_EYE: 1})
    run = town.planned()

    [row] = run["plan"]["jobs"]
    assert row["job"]["id"] == str(job.id)
    seats = {member["seat"]: member["name"] for member in row["members"]}
    assert seats["senior"] == "Ada"
    assert "freshEye" in seats


def test_the_input_of_a_run_can_be_had_as_a_file(town: Town) -> None:
    town.job(group=(2, 2))
    run = town.planned()
    document = town.client.get(f"{town.path}/{run['id']}/instance").json()

    instance = instance_from(document)
    assert len(instance.people.ids) == len(town.members)
    assert len(instance.candidates.person) == len(town.members)


def test_a_pool_without_open_jobs_gives_an_empty_plan(town: Town) -> None:
    run = town.planned()

    assert run["plan"]["jobs"] == []
    assert run["gap"]["text"] == "Beter kan niet: dit is bewezen de beste indeling."
    assert town.step(run, "send").json()["code"] == "plan-empty"
