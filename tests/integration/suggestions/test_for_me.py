"""*For you*: which open jobs somebody gets to see, in which order, and why."""

from collections.abc import Callable
from datetime import timedelta

import pytest

from flying_trainees.availability.budgets import budget_use
from flying_trainees.availability.free_time import free_hours, free_time
from flying_trainees.availability.models import FreeTimeBudget
from flying_trainees.groups.models import ClaimState
from flying_trainees.jobs.models import Audience, JobState, SeatRole
from flying_trainees.people.network_models import NetworkPartner
from flying_trainees.suggestions.free import FreeSpans
from flying_trainees.themes.help_forms import HelpForm
from tests.factories.availability import make_busy
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_flexible_job, make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_network
from tests.factories.suggestions import change_profile
from tests.integration.suggestions.conftest import Pool


def test_the_job_about_my_theme_comes_first(pool: Pool) -> None:
    """Interest in energy; the other job is about something I never mentioned."""
    noor = pool.member("Noor", interest=3)
    other = make_job(
        pool.session, pool.organisation, pool.network, make_theme(pool.session, "sport")
    )
    energy = pool.job()
    assert pool.offered(noor) == [str(energy.id), str(other.id)]
    first = pool.for_me(noor)["items"][0]
    assert first["job"]["title"] == energy.title
    assert first["score"] > 0
    assert first["reasons"][0]["key"] == "statedTheme"
    assert first["reasons"][0]["text"] == "Je hebt interesse in energie."


def test_english_readers_get_english_reasons(pool: Pool) -> None:
    noor = pool.member("Noor", interest=3)
    pool.job()
    client = pool.as_(noor)
    reply = client.get("/v1/me/suggested-jobs", headers={"Accept-Language": "en"}).json()
    texts = [reason["text"] for reason in reply["items"][0]["reasons"]]
    assert "You are interested in energy." in texts
    assert "You are free then." in texts


def test_experience_makes_a_fresh_eye_job_come_last(pool: Pool) -> None:
    """The same job, two forms of help: the one asks interest, the other takes experience."""
    expert = pool.member("Expert", interest=3, experience=3)
    fresh, lead = pool.job(HelpForm.FRESH_EYE), pool.job(HelpForm.TABLE_HOST)
    assert pool.offered(expert) == [str(lead.id), str(fresh.id)]
    newcomer = pool.member("Nieuw", interest=3, experience=0)
    assert pool.offered(newcomer) == [str(fresh.id), str(lead.id)]


def test_only_the_options_at_which_i_am_free(pool: Pool) -> None:
    job = pool.job(starts=(IN_A_WEEK, IN_A_WEEK + timedelta(days=1)))
    noor = pool.member("Noor")
    make_busy(pool.session, noor, IN_A_WEEK, IN_A_WEEK + timedelta(hours=1))
    [item] = pool.for_me(noor)["items"]
    last = max(item["job"]["timing"]["options"], key=lambda option: option["start"])
    assert item["job"]["id"] == str(job.id)
    assert item["freeOptions"] == [last["id"]]


def test_a_busy_person_is_told_that_time_is_the_reason(pool: Pool) -> None:
    pool.job()
    noor = pool.member("Noor")
    make_busy(pool.session, noor, IN_A_WEEK, IN_A_WEEK + timedelta(hours=1))
    answer = pool.for_me(noor)
    assert answer["items"] == []
    assert answer["summary"] == {"open": 1, "fitting": 0, "full": 0, "notFree": 1, "tooFar": 0}


def test_full_jobs_and_seats_that_i_may_not_take_count_as_full(pool: Pool) -> None:
    full, senior = pool.job(group=(1, 1)), pool.job(group=(1, 1), seats={SeatRole.SENIOR: 1})
    make_claim(pool.session, full, pool.member("Daan"))
    summary = pool.for_me(pool.member("Noor"))["summary"]
    assert senior.group_max == 1
    assert (summary["open"], summary["full"], summary["fitting"]) == (2, 2, 0)


def test_a_job_further_than_i_want_to_travel_is_not_suggested(pool: Pool) -> None:
    pool.job()
    noor = pool.member("Noor")
    change_profile(
        pool.session, noor, base_latitude=52.37, base_longitude=4.9, max_travel_minutes=45
    )
    assert pool.for_me(noor)["summary"]["tooFar"] == 1
    change_profile(pool.session, noor, max_travel_minutes=400)
    assert pool.for_me(noor)["summary"]["fitting"] == 1


def test_jobs_that_i_have_or_said_no_to_do_not_come_back(pool: Pool) -> None:
    """Claimed, declined, withdrawn; a lapsed offer may be suggested again."""
    noor = pool.member("Noor")
    for state in (ClaimState.CLAIMED, ClaimState.DECLINED, ClaimState.WITHDRAWN):
        make_claim(pool.session, pool.job(), noor, state)
    lapsed = pool.job()
    make_claim(pool.session, lapsed, noor, ClaimState.LAPSED)
    assert pool.offered(noor) == [str(lapsed.id)]


def test_not_for_me_removes_the_job_until_i_change_my_mind(pool: Pool) -> None:
    noor, job, kept = pool.member("Noor"), pool.job(), pool.job()
    client = pool.as_(noor)
    before = pool.for_me(noor)["items"]
    for body in ({"why": "Geen zin"}, None):
        assert client.post(f"/v1/jobs/{job.id}/not-for-me", json=body).status_code == 204
    after = pool.for_me(noor)["items"]
    assert [item["job"]["id"] for item in after] == [str(kept.id)]
    theme_counts_less = [item["score"] for item in before if item["job"]["id"] == str(kept.id)]
    assert after[0]["score"] < theme_counts_less[0]
    assert client.delete(f"/v1/jobs/{job.id}/not-for-me").status_code == 204
    assert pool.for_me(noor)["items"] == before


def test_having_no_time_says_nothing_of_the_theme(pool: Pool) -> None:
    noor, job, kept = pool.member("Noor"), pool.job(), pool.job()
    client = pool.as_(noor)
    [before] = [one for one in pool.for_me(noor)["items"] if one["job"]["id"] == str(kept.id)]
    address = f"/v1/jobs/{job.id}/not-for-me"
    assert client.post(address, json={"reason": "busy"}).status_code == 204
    assert client.post(address, json={"why": "Na de zomer weer."}).status_code == 204
    said = {"refused": True, "reason": "busy", "why": "Na de zomer weer."}
    assert client.get(address).json() == said
    assert pool.for_me(noor)["items"] == [before]
    assert client.post(address, json={"reason": "topic"}).status_code == 204
    assert pool.for_me(noor)["items"][0]["score"] < before["score"]
    assert client.post(address, json={"reason": "sore"}).status_code == 400


def test_only_open_jobs_of_networks_that_i_am_in(pool: Pool) -> None:
    """Another network's own job never; its partners' one, when it shares with mine; everyone's."""
    noor = pool.member("Noor")
    home = make_organisation(pool.session)
    away = make_network(pool.session, home)
    make_job(pool.session, home, away, pool.theme)
    make_job(pool.session, home, away, pool.theme, audience=Audience.PARTNERS)
    everyone = make_job(pool.session, home, away, pool.theme, audience=Audience.EVERYONE)
    pool.job(state=JobState.DRAFT)
    assert pool.offered(noor) == [str(everyone.id)]
    sharing = NetworkPartner(network_id=away.id, partner_id=pool.network.id)
    pool.session.add(sharing)
    pool.session.flush()
    assert len(pool.offered(noor)) == 2


def test_somebody_who_is_no_member_gets_an_empty_list(pool: Pool) -> None:
    pool.job(audience=Audience.EVERYONE)
    assert pool.for_me(pool.poster)["items"] == []


def test_flexible_hours_need_enough_free_hours(pool: Pool) -> None:
    job = make_flexible_job(pool.session, pool.organisation, pool.network, pool.theme)
    noor = pool.member("Noor")
    [item] = pool.for_me(noor)["items"]
    assert (item["job"]["id"], item["freeOptions"]) == (str(job.id), ["flexible"])
    make_busy(pool.session, noor, IN_A_WEEK - timedelta(days=9), IN_A_WEEK + timedelta(days=30))
    assert pool.for_me(noor)["summary"]["notFree"] == 1


def test_flexible_hours_count_as_the_database_counts_them(pool: Pool) -> None:
    """Over two months, with a budget that bites in one of them."""
    noor = pool.member("Noor")
    begins, ends = IN_A_WEEK - timedelta(days=3), IN_A_WEEK + timedelta(days=9)
    make_busy(pool.session, noor, IN_A_WEEK, IN_A_WEEK + timedelta(days=2, hours=5))
    for budget in (40, 160):
        pool.session.get_one(FreeTimeBudget, noor.id).hours_per_month = budget
        pool.session.flush()
        in_database = free_hours(pool.session, [noor.id], begins, ends)[noor.id]
        months = [begins.date().replace(day=1), ends.date().replace(day=1)]
        uses = budget_use(pool.session, [noor.id], months)
        spans = FreeSpans(free_time(pool.session, [noor.id], begins, ends)[noor.id])
        mine = spans.hours(begins, ends, {month: use for (_, month), use in uses.items()})
        assert mine == pytest.approx(in_database)
        assert mine > budget / 2


def test_pages_follow_each_other(pool: Pool) -> None:
    noor = pool.member("Noor")
    ids = {str(pool.job().id) for _ in range(3)}
    client = pool.as_(noor)
    first = client.get("/v1/me/suggested-jobs?limit=2").json()
    more = client.get(f"/v1/me/suggested-jobs?limit=2&cursor={first['nextCursor']}").json()
    shown = [item["job"]["id"] for item in first["items"] + more["items"]]
    assert sorted(shown) == sorted(ids)
    assert more["nextCursor"] is None


def test_jobs_that_come_or_go_between_two_pages_neither_repeat_nor_skip_one(pool: Pool) -> None:
    noor = pool.member("Noor")
    for _ in range(6):
        pool.job()
    client = pool.as_(noor)
    whole = [item["job"]["id"] for item in pool.for_me(noor)["items"]]
    first = client.get("/v1/me/suggested-jobs?limit=2").json()
    gone = client.post(f"/v1/jobs/{whole[0]}/not-for-me", json={"reason": "time"})
    assert gone.status_code == 204
    second = client.get(f"/v1/me/suggested-jobs?limit=2&cursor={first['nextCursor']}").json()
    client.delete(f"/v1/jobs/{whole[0]}/not-for-me")
    third = client.get(f"/v1/me/suggested-jobs?limit=2&cursor={second['nextCursor']}").json()
    pages = first["items"] + second["items"] + third["items"]
    assert [item["job"]["id"] for item in pages] == whole
    assert third["nextCursor"] is None


def test_the_number_of_queries_does_not_grow_with_the_jobs(
    pool: Pool, count_queries: Callable[[], int]
) -> None:
    """As many for one job as for six.

    In a test all is one transaction, so that it is remembered anew each time.
    """
    noor = pool.member("Noor")
    pool.job()
    pool.for_me(noor)
    count_queries()
    pool.for_me(noor)
    for_one = count_queries()
    for _ in range(5):
        pool.job(starts=(IN_A_WEEK, IN_A_WEEK + timedelta(days=1)))
    make_flexible_job(pool.session, pool.organisation, pool.network, pool.theme)
    pool.for_me(noor)
    count_queries()
    pool.for_me(noor)
    assert count_queries() == for_one
    assert for_one <= 48
