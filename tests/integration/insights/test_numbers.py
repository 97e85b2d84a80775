"""Every number of a report is what comes out when one counts by hand."""

from collections.abc import Callable
from datetime import date
from itertools import pairwise
from typing import Any
from uuid import UUID

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.insights.small_numbers import few, parts_tell, told
from tests.factories.insights import JobFact, PersonFact, make_region
from tests.factories.people import make_administrator, make_coordinator, make_poster
from tests.integration.insights.slow_report import SlowReport

DAYS = date(2026, 1, 1), date(2026, 9, 30)
Json = dict[str, Any]
SignIn = Callable[[Person], TestClient]


def asked(client: TestClient, path: str, by: str = "month") -> Json:
    """A report over DAYS."""
    answer = client.get(f"/v1{path}?from={DAYS[0]}&until={DAYS[1]}&by={by}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def check(report: Json, slow: SlowReport) -> None:
    """Figures, trend, themes and spread are those of the slow report."""
    figures = {one["key"]: one for one in report["figures"]}
    hours = slow.hours_by_member()
    reached = sum(one > 0 for one in hours)
    hidden = not parts_tell(reached, len(hours))
    for key, value in slow.figures().items():
        figure = figures[key]
        if key in ("members-reached", "members-not-reached", "spread"):
            assert figure["hidden"] == hidden
        if not figure["hidden"]:
            assert figure["value"] == (None if value is None else pytest.approx(value)), key
    _check_trend(report, slow)
    themes = {one["theme"]["id"]: one for one in report["themes"]}
    expected = slow.themes()
    assert set(themes) == {key for key, row in expected.items() if any(row.values())}
    for key, row in themes.items():
        assert (row["jobs"], row["seats"]) == (expected[key]["jobs"], expected[key]["seats"])
        assert row["hours"] == pytest.approx(expected[key]["hours"])
        people = expected[key]["people"]
        assert row["people"] == (None if few(int(people)) else people)
    bounds = [-1.0, 0.0, 4.0, 8.0, 16.0, 10_000.0]
    sizes = [sum(least < one <= most for one in hours) for least, most in pairwise(bounds)]
    shown = [None] * len(sizes) if hidden else told(sizes)
    assert [one["people"] for one in report["spread"]] == shown


def _check_trend(report: Json, slow: SlowReport) -> None:
    expected = slow.trend()
    assert {row["beginsOn"] for row in report["trend"]} >= set(expected)
    for row in report["trend"]:
        wanted = expected[row["beginsOn"]]
        for name in ("posted", "staffed", "waiting", "missed", "hours"):
            assert row[name] == pytest.approx(wanted[name]), (row["label"], name)
        if wanted.get("daysToStaff"):
            assert row["daysToStaff"] == pytest.approx(wanted["daysToStaff"])
        people = int(wanted["people"])
        assert row["people"] == (None if few(people) else people)


def cells(report: Json) -> dict[tuple[UUID | None, UUID], float]:
    """The matrix."""
    return {
        (UUID(one["giver"]) if one["giver"] else None, UUID(one["receiver"])): one["hours"]
        for one in report["given"]
    }


@pytest.mark.parametrize(("seed", "by", "months"), [(1, "month", 1), (2, "quarter", 3)])
def test_a_networks_report(
    session: Session, sign_in: SignIn, seed: int, by: str, months: int
) -> None:
    region = make_region(session, seed)
    network = region.networks[0]
    client = sign_in(make_coordinator(session, network))

    report = asked(client, f"/networks/{network.id}/report", by)

    slow = SlowReport(
        region,
        lambda job: job.network == network.id,
        lambda person: network.id in person.networks,
        DAYS,
        months,
    )
    check(report, slow)
    given = slow.given(lambda job, _: job.network == network.id)
    assert cells(report) == pytest.approx(given)
    figures = {one["key"]: one for one in report["figures"]}
    across = sum(hours for (giver, receiver), hours in given.items() if giver != receiver)
    assert figures["hours-between"]["value"] == pytest.approx(across)


def test_an_organisations_report(session: Session, sign_in: SignIn) -> None:
    region = make_region(session, 3)
    town = region.organisations[2]
    client = sign_in(make_poster(session, town))

    report = asked(client, f"/organisations/{town.id}/report")

    slow = SlowReport(
        region,
        lambda job: job.organisation == town.id,
        lambda person: person.home == town.id,
        DAYS,
        1,
    )
    check(report, slow)
    given = slow.given(lambda job, home: town.id in (job.organisation, home))
    assert cells(report) == pytest.approx(given)
    figures = {one["key"]: one["value"] for one in report["figures"]}
    own = {pair: hours for pair, hours in given.items() if pair[0] != pair[1]}
    assert figures["hours-given"] == pytest.approx(
        sum(hours for (giver, _), hours in own.items() if giver == town.id)
    )
    assert figures["hours-received"] == pytest.approx(
        sum(hours for (_, receiver), hours in own.items() if receiver == town.id)
    )
    origins = {job.id: job.organisation for job in region.jobs}
    repeated = [
        job
        for job in slow.posted(lambda _: True)
        if job.origin and origins[job.origin] == town.id and job.organisation != town.id
    ]
    assert figures["repeated-by-others"] == len(repeated)


def test_the_regions_report_reaches_as_far_as_jobs_are_shared(
    session: Session, sign_in: SignIn
) -> None:
    region = make_region(session, 4)
    first, second, _ = (network.id for network in region.networks)

    def near(thing: JobFact | PersonFact) -> bool:
        networks = (thing.network,) if isinstance(thing, JobFact) else thing.networks
        return bool({first, second} & set(networks))

    coordinator = sign_in(make_coordinator(session, region.networks[0]))
    check(asked(coordinator, "/region/report"), SlowReport(region, near, near, DAYS, 1))

    everything = sign_in(make_administrator(session))
    whole = SlowReport(region, lambda _: True, lambda _: True, DAYS, 1)
    check(asked(everything, "/region/report"), whole)
