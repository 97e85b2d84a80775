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
from flying_trainees.jobs.models import Audience
from flying_trainees.people.network_models import NetworkPartner
from tests.factories.insights import JobFact, PersonFact, make_region
from tests.factories.people import make_administrator, make_coordinator, make_poster
from tests.integration.insights.slow_report import SlowReport, small, tellable

DAYS = date(2026, 1, 1), date(2026, 9, 30)
Json = dict[str, Any]
SignIn = Callable[[Person], TestClient]
Told = Callable[[float], float]


def asked(client: TestClient, path: str, by: str = "month") -> Json:
    """A report over DAYS."""
    answer = client.get(f"/v1{path}?from={DAYS[0]}&until={DAYS[1]}&by={by}")
    assert answer.status_code == 200, answer.text
    return dict(answer.json())


def check(report: Json, slow: SlowReport, *, in_fives: bool = False) -> None:
    """Figures, trend, themes and spread are those of the slow report, as far as they are told."""

    def told(people: float) -> float:
        return 5 * round(people / 5) if in_fives else people

    _check_figures(report, slow, told)
    _check_trend(report, slow, told)
    themes = {one["theme"]["id"]: one for one in report["themes"]}
    expected = slow.themes()
    members = len(slow.members())
    assert set(themes) == {key for key, row in expected.items() if any(row.values())}
    for key, row in themes.items():
        assert (row["jobs"], row["seats"]) == (expected[key]["jobs"], expected[key]["seats"])
        assert row["hours"] == pytest.approx(expected[key]["hours"])
        people = expected[key]["people"]
        assert row["people"] == (told(people) if tellable(people, members) else None)
    _check_spread([one["people"] for one in report["spread"]], slow, told)


def _check_figures(report: Json, slow: SlowReport, told: Told) -> None:
    figures = {one["key"]: one for one in report["figures"]}
    expected = slow.figures()
    of_people = tellable(expected["members-reached"], expected["members"])
    hidden = {
        **dict.fromkeys(("members-reached", "members-not-reached", "spread"), not of_people),
        "would-again": small(slow.posters()),
    }
    for key, value in expected.items():
        figure = figures[key]
        assert figure["hidden"] == hidden.get(key, False), key
        if figure["hidden"]:
            assert figure["value"] is None
            continue
        wanted = told(value) if key.startswith("members") else value
        assert figure["value"] == (None if value is None else pytest.approx(wanted)), key
    if hidden["would-again"]:
        assert figures["would-again"]["of"] is None


def _check_spread(shown: list[int | None], slow: SlowReport, told: Told) -> None:
    """Nothing small is shown, nor to be worked out from who took part; the rest is shown."""
    hours = slow.hours_by_member()
    bounds = [-1.0, 0.0, 4.0, 8.0, 16.0, 10_000.0]
    sizes = [sum(least < one <= most for one in hours) for least, most in pairwise(bounds)]
    if not tellable(sizes[0], len(hours)):
        assert shown == [None] * len(sizes)
        return
    assert shown[0] == told(sizes[0])
    hidden = [size for size, one in zip(sizes, shown, strict=True) if one is None]
    for size, one in zip(sizes, shown, strict=True):
        assert one is None or (one == told(size) and not small(size))
    assert len(hidden) != 1 or sum(sizes[1:]) == hidden[0]
    assert not hidden or sum(hidden) >= 5
    assert not hidden or any(map(small, hidden))


def _check_trend(report: Json, slow: SlowReport, told: Told) -> None:
    expected = slow.trend()
    assert {row["beginsOn"] for row in report["trend"]} >= set(expected)
    for row in report["trend"]:
        wanted = expected[row["beginsOn"]]
        for name in ("posted", "staffed", "waiting", "missed", "hours"):
            assert row[name] == pytest.approx(wanted[name]), (row["label"], name)
        if wanted.get("daysToStaff"):
            assert row["daysToStaff"] == pytest.approx(wanted["daysToStaff"])
        people = wanted["people"]
        assert row["people"] == (None if small(people) else told(people))


def cells(report: Json) -> dict[tuple[UUID | None, UUID], float | None]:
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
    figures = {one["key"]: one["value"] for one in report["figures"]}
    own = {pair: hours for pair, hours in given.items() if pair[0] != pair[1]}
    flew = slow.elsewhere(town.id)
    assert set(cells(report)) == set(given)
    for (giver, receiver), hours in cells(report).items():
        if hours is None or (giver == town.id and small(len(flew[receiver]))):
            assert (hours, giver) == (None, town.id)
        else:
            assert hours == pytest.approx(given[giver, receiver])
    everybody = set().union(*flew.values())
    away = sum(hours for (giver, _), hours in own.items() if giver == town.id)
    assert figures["hours-given"] == (None if small(len(everybody)) else pytest.approx(away))
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

    def jobs(job: JobFact) -> bool:
        shared = job.network == second and job.audience is not Audience.NETWORK
        return job.network == first or shared

    def people(person: PersonFact) -> bool:
        return bool({first, second} & set(person.networks))

    coordinator = sign_in(make_coordinator(session, region.networks[0]))
    near = SlowReport(region, jobs, people, DAYS, 1)
    check(asked(coordinator, "/region/report"), near, in_fives=True)

    everything = sign_in(make_administrator(session))
    whole = SlowReport(region, lambda _: True, lambda _: True, DAYS, 1)
    check(asked(everything, "/region/report"), whole, in_fives=True)


@pytest.mark.parametrize("careers", [[], ["trainee"], ["senior"]])
def test_the_regions_report_counts_what_an_agreement_lets_its_networks_see(
    session: Session, sign_in: SignIn, careers: list[str]
) -> None:
    """All members are trainees: what is shared with seniors alone reaches nobody."""
    region = make_region(session, 6, people=40)
    first, second, _ = (network.id for network in region.networks)
    theme = region.main[0]
    agreement = session.get_one(NetworkPartner, (second, first))
    agreement.themes, agreement.careers = [theme.id], careers
    session.flush()
    reaches = careers != ["senior"]

    def about_it(job: JobFact) -> bool:
        return any(theme.id in (one.id, one.broader) for one in job.themes)

    def jobs(job: JobFact) -> bool:
        shared = job.audience is Audience.PARTNERS and about_it(job)
        theirs = job.network == second and (shared or job.audience is Audience.EVERYONE)
        return job.network == first or (reaches and theirs)

    def people(person: PersonFact) -> bool:
        return bool(({first, second} if reaches else {first}) & set(person.networks))

    client = sign_in(make_coordinator(session, region.networks[0]))

    slow = SlowReport(region, jobs, people, DAYS, 1)
    check(asked(client, "/region/report"), slow, in_fives=True)
    left_out = [job for job in region.jobs if job.network == second and not jobs(job)]
    assert any(job.audience is Audience.PARTNERS and job.posted for job in left_out)
