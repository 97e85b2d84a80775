"""What a network's members carry, week by week."""

from collections.abc import Callable
from datetime import timedelta
from decimal import Decimal

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.availability.booking import Seat, book_session, release
from flying_trainees.availability.loads import loads
from flying_trainees.groups.models import ClaimState
from tests.factories.availability import make_budget
from tests.factories.clock import MONDAY_MORNING
from tests.factories.groups import as_actor, make_claim
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_coordinator, make_member, make_network

SignIn = Callable[[Person], TestClient]


def test_a_coordinator_sees_who_carries_how_much(session: Session) -> None:
    organisation = make_organisation(session)
    network = make_network(session, organisation)
    busy, other = make_member(session, network, "Aya"), make_member(session, network, "Bo")
    make_budget(session, busy, 3)
    for weeks, kept in ((0, True), (1, False)):
        job = make_job(session, organisation, network)
        claim = make_claim(session, job, busy, ClaimState.CONFIRMED)
        begins = MONDAY_MORNING + timedelta(weeks=weeks)
        when = (begins, begins + timedelta(hours=3))
        seat = Seat(person_id=busy.id, claim_id=claim.id)
        book_session(session, MONDAY_MORNING, job.id, [seat], when, Decimal(3), None)
        if not kept:
            release(session, MONDAY_MORNING, [claim.id])
    coordinator = as_actor(session, make_coordinator(session, network))

    aya, bo = loads(session, coordinator, MONDAY_MORNING, network.id, 3, 20, None).items

    assert [week.hours for week in aya.weeks] == [3.0, 0.0, 0.0]
    assert (aya.weeks[0].week, aya.weeks[0].full) == (MONDAY_MORNING.date(), True)
    assert (aya.hours_per_month, aya.organisation, bo.hours_per_month) == (3, None, None)
    assert (bo.person_id, [week.hours for week in bo.weeks]) == (other.id, [0.0] * 3)
    assert not any(week.full for week in bo.weeks)


@pytest.mark.parametrize("limit", [1, 2])
def test_the_list_goes_on_where_the_page_stopped(
    session: Session, sign_in: SignIn, limit: int
) -> None:
    network = make_network(session)
    for name in ("Aya", "Bo", "Cas"):
        make_member(session, network, name)
    client = sign_in(make_coordinator(session, network))
    names: list[str] = []
    cursor = ""
    while cursor is not None:
        asked = f"/v1/networks/{network.id}/loads?limit={limit}" + (cursor and f"&cursor={cursor}")
        page = client.get(asked).json()
        names += [one["name"] for one in page["items"]]
        cursor = page["nextCursor"]

    assert names == ["Aya", "Bo", "Cas"]


def test_only_who_keeps_the_network_sees_it(session: Session, sign_in: SignIn) -> None:
    network = make_network(session)
    address = f"/v1/networks/{network.id}/loads"

    assert sign_in(make_member(session, network)).get(address).status_code == 403
    elsewhere = sign_in(make_coordinator(session, make_network(session)))
    assert elsewhere.get(address).status_code == 404
