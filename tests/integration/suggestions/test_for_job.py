"""Groups and people for a job: who comes first, who can't, and who may ask."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from flying_trainees.accounts.models import Career
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import JobState, SeatRole
from flying_trainees.themes.help_forms import HelpForm
from tests.factories.availability import make_busy
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_flexible_job
from tests.factories.people import make_member, make_network
from tests.factories.suggestions import change_profile, make_duo, make_placement
from tests.integration.suggestions.conftest import Pool


def test_a_fresh_eye_is_interest_without_experience(pool: Pool) -> None:
    pool.member("Expert", interest=3, experience=3)
    pool.member("Nieuwsgierig", interest=3)
    asked = pool.job(HelpForm.FRESH_EYE, group=(1, 1))
    assert pool.best(asked) == ["Nieuwsgierig"]
    lead = pool.job(HelpForm.TABLE_HOST, group=(1, 1))
    assert pool.best(lead) == ["Expert"]


def test_who_flew_most_lately_comes_later(pool: Pool) -> None:
    """The same person twice, but for three jobs last month."""
    rested, busy = pool.member("Uitgerust"), pool.member("Druk")
    job = pool.job(group=(1, 1))
    for weeks in (1, 2, 3):
        past = pool.job(state=JobState.DONE, starts=(IN_A_WEEK - timedelta(weeks=1 + weeks),))
        make_claim(pool.session, past, busy, ClaimState.ATTENDED)
        make_claim(pool.session, past, pool.member(f"Ander {weeks}", interest=0))
    first, second = pool.candidates(job)[:2]
    assert [first["personId"], second["personId"]] == [str(rested.id), str(busy.id)]
    assert second["recentJobs"] == 3
    often = [reason["text"] for reason in second["reasons"] if reason["caution"]]
    assert often == ["Druk deed de laatste tijd al 3 klussen. Druk beslist."]


def test_busy_far_and_unwilling_people_are_in_no_group(pool: Pool) -> None:
    job = pool.job(group=(1, 4))
    able, busy, far = pool.member("Kan"), pool.member("Bezet"), pool.member("Ver")
    no, refused = pool.member("Nee"), pool.member("Niet voor mij")
    make_busy(pool.session, busy, IN_A_WEEK, IN_A_WEEK + timedelta(hours=1))
    change_profile(
        pool.session, far, base_latitude=52.37, base_longitude=4.9, max_travel_minutes=30
    )
    claim = make_claim(pool.session, job, no, ClaimState.OFFERED)
    pool.as_(no).post(f"/v1/claims/{claim.id}/transitions", json={"action": "decline"})
    pool.as_(refused).post(f"/v1/jobs/{job.id}/not-for-me")
    [option] = pool.groups(job)
    assert option["free"] == 1
    assert pool.best(job) == [able.name]
    people = {one["name"]: one for one in pool.candidates(job)}
    assert len(people) == 5
    assert [name for name, one in people.items() if one["suggestible"]] == ["Kan"]
    assert people["Bezet"]["freeOptions"] == []
    assert people["Nee"]["claimState"] == "declined"
    keys = {name: {r["key"] for r in one["reasons"]} for name, one in people.items()}
    assert "declinedBefore" in keys["Nee"]
    assert "notForMe" in keys["Niet voor mij"]


def test_who_holds_a_seat_is_in_every_group(pool: Pool) -> None:
    """Also when another would fit better; the reasons are about the person by name."""
    job = pool.job(group=(2, 2))
    holder = pool.member("Zit erin", interest=0)
    pool.member("Past goed", interest=3)
    make_claim(pool.session, job, holder)
    [group, *_] = pool.groups(job)[0]["groups"]
    assert [(m["name"], m["held"]) for m in group["members"]] == [
        ("Zit erin", True),
        ("Past goed", False),
    ]
    assert group["members"][1]["organisation"] == "Gemeente van Past goed"
    texts = [reason["text"] for reason in group["members"][1]["reasons"]]
    assert "Past goed heeft interesse in energie." in texts


def test_somebody_of_another_organisation_goes_before_a_colleague(pool: Pool) -> None:
    """All fit as well; that day's placement decides where somebody belongs."""
    job = pool.job(group=(2, 2))
    colleagues = [pool.member("Anna"), pool.member("Bob")]
    pool.member("Carla")
    assert pool.best(job) == ["Anna", "Bob"]
    for person in colleagues:
        make_placement(pool.session, person, pool.organisation)
    assert "Carla" in pool.best(job)
    members = pool.groups(job)[0]["groups"][0]["members"]
    assert {member["organisation"] for member in members} == {
        "Gemeente Losser",
        "Gemeente van Carla",
    }


def test_missing_says_why_and_what_helps(pool: Pool) -> None:
    pool.member("Noor")
    job = pool.job(group=(2, 4), seats={SeatRole.MODERATOR: 1})
    [option] = pool.groups(job)
    assert option["groups"] == []
    assert "noModeratorFree" in {reason["key"] for reason in option["missing"]}
    assert all(reason["text"] for reason in option["missing"] + option["helps"])
    assert option["helps"]
    change_profile(pool.session, pool.member("Leider"), moderator=True)
    assert pool.groups(job)[0]["groups"][0]["members"][0]["seat"] == "moderator"


def test_a_duo_partner_is_told_so(pool: Pool) -> None:
    senior, trainee = pool.member("Senior", career=Career.SENIOR), pool.member("Jong")
    make_duo(pool.session, senior, trainee)
    pool.member("Ander")
    job = pool.job(group=(2, 2))
    job.duo = True
    pool.session.add(job)
    pool.session.flush()
    [group, *_] = pool.groups(job)[0]["groups"]
    assert {member["name"] for member in group["members"]} == {"Senior", "Jong"}
    assert "linkedDuo" in {reason["key"] for reason in group["reasons"]}
    keys = {reason["key"] for reason in group["members"][0]["reasons"]}
    assert "duoPartner" in keys


def test_flexible_hours_are_one_option(pool: Pool) -> None:
    pool.member("Noor")
    pool.member("Daan")
    job = make_flexible_job(pool.session, pool.organisation, pool.network, pool.theme)
    [option] = pool.groups(job)
    assert (option["optionId"], option["free"], len(option["groups"])) == ("flexible", 2, 1)


def test_wishes_have_a_price_in_words(pool: Pool) -> None:
    pool.member("Noor")
    pool.member("Daan")
    job = pool.job(group=(2, 2))
    [option] = pool.groups(job)
    client = pool.as_(pool.coordinator)
    path = f"/v1/jobs/{job.id}/suggestions/wishes"
    prices = client.get(path, params={"optionId": option["optionId"]}).json()["items"]
    assert [price["wish"] for price in prices] == [
        "duo",
        "seniorFromOutside",
        "differentOrganisations",
        "notOnlyFirstTimers",
    ]
    assert prices[0]["reason"]["text"] == "Een duo lukt op dit tijdstip niet."
    wrong = client.get(path, params={"optionId": "elders"})
    assert (wrong.status_code, wrong.json()["errors"][0]["code"]) == (400, "option-unknown")


@pytest.mark.parametrize("path", ["suggestions", "candidates", "suggestions/wishes?optionId=x"])
def test_only_who_is_in_charge_sees_who_fits(pool: Pool, path: str) -> None:
    """Members of the network may not, others don't even see the job, the poster may."""
    job = pool.job()
    stranger = make_member(pool.session, make_network(pool.session))
    wanted = f"/v1/jobs/{job.id}/{path}"
    assert pool.as_(pool.member("Noor")).get(wanted).status_code == 403
    assert pool.as_(stranger).get(wanted).status_code == 404
    assert pool.as_(stranger).post(f"/v1/jobs/{job.id}/not-for-me").status_code == 404
    assert pool.as_(pool.poster).get(wanted).status_code in {200, 400}


def test_candidates_come_in_pages_and_only_from_the_audience(pool: Pool) -> None:
    names = {pool.member(f"Lid {number}").name for number in range(3)}
    make_member(pool.session, make_network(pool.session), "Elders")
    job = pool.job()
    client = pool.as_(pool.coordinator)
    first = client.get(f"/v1/jobs/{job.id}/candidates?limit=2").json()
    path = f"/v1/jobs/{job.id}/candidates?limit=2&cursor={first['nextCursor']}"
    second = client.get(path).json()
    assert {one["name"] for one in first["items"] + second["items"]} == names
    assert second["nextCursor"] is None
    assert first["items"][0]["hoursPerMonth"] == 40


def test_the_number_of_queries_does_not_grow_with_the_people(
    pool: Pool, count_queries: Callable[[], int]
) -> None:
    job = pool.job(group=(1, 4))
    pool.member("Eerste")
    pool.groups(job)
    pool.candidates(job)
    count_queries()
    pool.groups(job)
    groups = count_queries()
    pool.candidates(job)
    people = count_queries()
    for number in range(5):
        pool.member(f"Meer {number}")
    pool.groups(job)
    count_queries()
    pool.groups(job)
    assert count_queries() == groups
    pool.candidates(job)
    assert count_queries() == people
    assert max(groups, people) <= 40
