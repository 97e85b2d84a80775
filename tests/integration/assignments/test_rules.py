"""What a run is about and how strict it is, as its coordinator chose: what the engine is given."""

from datetime import timedelta
from uuid import UUID

from sqlalchemy import Update
from sqlmodel import Session, col, update

from flying_trainees.assignments.models import AssignmentRun
from flying_trainees.assignments.seating import FRESH_EYE_BELOW
from flying_trainees.assignments.snapshot import take_snapshot
from flying_trainees.jobs.models import Job, JobState, SeatRole
from flying_trainees.people.models import PersonTheme
from tests.factories.assignments import Json, Town
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK

LATER = IN_A_WEEK + timedelta(days=14)


def instance_of(town: Town, run: Json, before: Json | None = None) -> Json:
    """What a worker would give the engine."""
    with Session(town.engine) as session:
        asked = session.get_one(AssignmentRun, UUID(run["id"]))
        return take_snapshot(session, asked, MONDAY_MORNING, before).instance


def asked(town: Town, **order: object) -> Json:
    """A run that is asked for, and stopped again: one at a time."""
    run = town.ask(**order)
    assert town.step(run, "cancel").status_code == 200
    return town.get(run)


def test_only_the_chosen_jobs_and_days_take_part_and_a_run_that_goes_on_keeps_that(
    town: Town,
) -> None:
    soon, late = town.job((IN_A_WEEK, LATER), group=(2, 2)), town.job((LATER,), group=(2, 2))
    day = IN_A_WEEK.date().isoformat()
    first = asked(town, firstDay=day, lastDay=day)
    [job] = instance_of(town, first)["jobs"]
    assert (job["id"], len(job["options"])) == (str(soon.id), 1)
    assert asked(town, fromRunId=first["id"])["rules"] == first["rules"]
    chosen = {"firstDay": None, "lastDay": None, "onlyJobs": [str(late.id)]}
    other = asked(town, fromRunId=first["id"], **chosen)
    assert [one["id"] for one in instance_of(town, other)["jobs"]] == [str(late.id)]


def test_nobody_gets_more_groups_or_hours_than_the_rules_allow(town: Town) -> None:
    town.job(group=(4, 4))
    usual = instance_of(town, asked(town))["people"]
    strict = instance_of(town, asked(town, mostGroups=1, mostHours=3))["people"]
    assert {one["maxGroups"] for one in usual} == {4}
    assert {one["maxGroups"] for one in strict} == {1}
    assert max(max(one["weeklyBudget"]) for one in strict) == 6, "three hours are six slots"
    assert min(max(one["weeklyBudget"]) for one in usual) > 6


def test_a_fresh_start_forgets_who_was_planned(town: Town) -> None:
    job = town.job(group=(2, 2))
    who = str(town.members["Bo"].id)
    before: Json = {"jobs": [{"jobId": str(job.id), "members": [{"personId": who}]}]}
    for fresh, planned in ((False, {who}), (True, set())):
        run = asked(town, keepPlan=not fresh)
        rows = instance_of(town, run, before)["candidates"]
        assert {row["person"] for row in rows if row["previous"]} == planned


def test_days_and_jobs_that_make_no_sense_are_refused(town: Town) -> None:
    job = town.job()
    orders = [
        {"firstDay": "2026-12-02", "lastDay": "2026-12-01"},
        {"onlyJobs": [str(job.id), str(town.network.id)]},
    ]
    replies = [town.client.post(town.path, json=order) for order in orders]
    assert [reply.status_code for reply in replies] == [400, 400]
    found = [reply.json()["errors"][0] for reply in replies]
    assert [(one["path"], one["code"]) for one in found] == [
        ("lastDay", "ends-before-begin"),
        ("onlyJobs.1", "job-not-in-run"),
    ]


def test_what_is_inherited_gives_way_to_what_is_given_and_to_what_is_closed(town: Town) -> None:
    """The coordinator can't take back what he didn't say."""
    kept, closed = town.job(group=(2, 2)), town.job(group=(2, 2))
    bo, cas = (str(town.members[name].id) for name in ("Bo", "Cas"))
    pin, ban = {"jobId": str(kept.id), "personId": bo}, {"jobId": str(kept.id), "personId": cas}
    first = asked(
        town, onlyJobs=[str(kept.id), str(closed.id)], firstDay="2026-11-20", pinned=[pin],
        forbidden=[ban, {"jobId": str(closed.id), "personId": bo}],
    )  # fmt: skip
    town.change(lambda s: s.execute(update(Job).where(col(Job.id) == closed.id)
                                    .values(state=JobState.CANCELLED)))  # fmt: skip
    usual = asked(town, fromRunId=first["id"])
    assert usual["rules"]["onlyJobs"] == [str(kept.id)]
    assert [one["personId"] for one in usual["forbiddenPairs"]] == [cas]
    other = asked(town, fromRunId=first["id"], forbidden=[pin], lastDay="2026-11-01")
    assert (other["pinnedPairs"], other["rules"]["firstDay"]) == ([], None)
    third = asked(town, fromRunId=first["id"], pinned=[ban])
    assert ([one["personId"] for one in third["pinnedPairs"]], third["forbiddenPairs"]) == (
        [cas],
        [],
    )
    gone = asked(town, fromRunId=first["id"], leftOutPeople=[bo])
    assert gone["pinnedPairs"] == []
    back = asked(town, fromRunId=gone["id"], pinned=[pin])
    assert back["nextChoices"]["leftOutPeople"] == []


def knows_all_of_it(person: UUID) -> Update:
    """Somebody turns out to have done it for years."""
    return update(PersonTheme).where(col(PersonTheme.person_id) == person).values(experience=3)


def test_whoever_is_pinned_may_sit_as_a_fresh_eye(town: Town) -> None:
    """He knows too much by our reading; the coordinator wants him all the same."""
    who = town.members["Bo"]
    town.change(lambda session: session.execute(knows_all_of_it(who.id)))
    job = town.job(group=(2, 2), seats={SeatRole.FRESH_EYE: 2})
    pin = [{"jobId": str(job.id), "personId": str(who.id)}]
    for pinned, may in (([], False), (pin, True)):
        rows = instance_of(town, asked(town, pinned=pinned))["candidates"]
        known = [row["experience"] for row in rows if row["person"] == str(who.id)]
        assert [one < FRESH_EYE_BELOW for one in known] == [may]
