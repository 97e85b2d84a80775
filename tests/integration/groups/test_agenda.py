"""One's own agenda."""

from datetime import timedelta

from flying_trainees.groups.models import ClaimState
from tests.factories.availability import (
    make_budget,
    make_busy,
    make_free_all_week,
    make_network_day,
)
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import make_claim
from tests.factories.jobs import IN_A_WEEK, make_flexible_job, make_job
from tests.integration.groups.conftest import Pool

HOUR = timedelta(hours=1)
MONDAY = MONDAY_MORNING - 9 * HOUR


def test_the_agenda_shows_what_is_booked_pending_busy_and_free(pool: Pool) -> None:
    noor = pool.member()
    make_free_all_week(pool.session, noor, hours_per_month=12)
    busy = make_busy(pool.session, noor, IN_A_WEEK + 24 * HOUR, IN_A_WEEK + 26 * HOUR)
    day = IN_A_WEEK + 48 * HOUR
    make_network_day(pool.session, pool.network, day, day + 8 * HOUR, "Trainingsdag")
    booked = make_job(pool.session, pool.organisation, pool.network, group=(1, 1), hours=2)
    pool.claim(noor, booked)
    pool.step_job(pool.poster, booked, "confirm")
    maybe = make_job(
        pool.session, pool.organisation, pool.network, starts=(IN_A_WEEK + 3 * HOUR,), hours=1
    )
    pool.claim(noor, maybe)
    start = IN_A_WEEK - 8 * HOUR

    agenda = pool.read(
        noor, "/me/agenda", **{"from": start.isoformat(), "until": (day + 24 * HOUR).isoformat()}
    )

    assert [(item["title"], item["state"]) for item in agenda["bookings"]] == [
        (booked.title, "confirmed")
    ]
    assert [(item["title"], item["state"]) for item in agenda["pending"]] == [
        (maybe.title, "claimed")
    ]
    assert [item["id"] for item in agenda["busy"]] == [str(busy.id)]
    assert [item["name"] for item in agenda["networkDays"]] == ["Trainingsdag"]
    assert agenda["free"][0]["end"] == "2026-11-30T08:00:00Z"
    assert agenda["months"] == [
        {"month": "2026-11-01", "hoursPerMonth": 12, "plannedHours": 2.0, "waitingHours": 1.0},
        {"month": "2026-12-01", "hoursPerMonth": 12, "plannedHours": 0.0, "waitingHours": 0.0},
    ]


def test_flexible_hours_stand_by_week(pool: Pool) -> None:
    noor = pool.member()
    make_budget(pool.session, noor, 8)
    job = make_flexible_job(pool.session, pool.organisation, pool.network)
    pool.claim(noor, job)
    pool.claim(pool.member(), job)
    pool.step_job(pool.poster, job, "confirm")

    agenda = pool.read(
        noor,
        "/me/agenda",
        **{"from": MONDAY.isoformat(), "until": (MONDAY + timedelta(days=30)).isoformat()},
    )

    assert [(item["week"], item["hours"]) for item in agenda["flexible"]] == [
        ("2026-11-30", 1.25),
        ("2026-12-07", 1.25),
    ]
    assert agenda["bookings"] == []
    before = {"from": MONDAY.isoformat(), "until": (MONDAY + timedelta(days=7)).isoformat()}
    assert pool.read(noor, "/me/agenda", **before)["flexible"] == [], "the week after begins then"


def test_claims_that_are_over_leave_the_agenda(pool: Pool) -> None:
    noor = pool.member()
    job = make_job(pool.session, pool.organisation, pool.network)
    make_claim(pool.session, job, noor, ClaimState.WITHDRAWN)

    agenda = pool.read(
        noor,
        "/me/agenda",
        **{"from": MONDAY.isoformat(), "until": (MONDAY + timedelta(days=30)).isoformat()},
    )

    assert agenda["pending"] == []


def test_a_period_that_is_too_long_or_ends_too_early_is_refused(pool: Pool) -> None:
    client = pool.as_(pool.member())

    for days in (0, -1, 101):
        until = (MONDAY + timedelta(days=days)).isoformat()
        refused = client.get("/v1/me/agenda", params={"from": MONDAY.isoformat(), "until": until})
        assert (refused.status_code, refused.json()["errors"][0]["path"]) == (400, "until")
