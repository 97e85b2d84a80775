"""What a run is about and how strict it is, as its coordinator chose."""

from datetime import timedelta

from tests.factories.assignments import Town, pairs_of
from tests.factories.jobs import IN_A_WEEK

LATER = IN_A_WEEK + timedelta(days=14)


def test_only_the_chosen_jobs_and_days_take_part_and_a_run_that_goes_on_keeps_that(
    town: Town,
) -> None:
    soon, late = town.job((IN_A_WEEK, LATER), group=(2, 2)), town.job((LATER,), group=(2, 2))
    day = IN_A_WEEK.date().isoformat()
    first = town.planned(firstDay=day, lastDay=day)
    [row] = first["plan"]["jobs"]
    assert (row["job"]["id"], row["start"][:10]) == (str(soon.id), day)
    assert first["plan"]["unstaffed"] == [], "the other job isn't asked about"
    assert town.planned(fromRunId=first["id"])["rules"] == first["rules"]
    other = town.planned(
        fromRunId=first["id"], firstDay=None, lastDay=None, onlyJobs=[str(late.id)]
    )
    assert {job for job, _ in pairs_of(other)} == {str(late.id)}


def test_nobody_gets_more_groups_or_hours_than_the_rules_allow(town: Town) -> None:
    for day in range(3):
        town.job((IN_A_WEEK + timedelta(days=day),), group=(4, 4))
    loose = town.planned()
    assert len(loose["plan"]["jobs"]) == 3
    strict = town.planned(mostGroups=1, keepPlan=False)
    people = [one for _, one in pairs_of(strict)]
    assert len(strict["plan"]["jobs"]) == 2
    assert len(people) == len(set(people)) == 8
    few = town.planned(mostHours=1, keepPlan=False)
    assert few["plan"]["jobs"] == [], "every job takes two hours"


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
