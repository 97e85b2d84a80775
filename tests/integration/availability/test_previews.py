"""How many people could do a job that is being written."""

from collections.abc import Callable
from datetime import time, timedelta
from typing import Any, cast

import pytest
from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.people.network_models import Network, NetworkPartner
from flying_trainees.themes.models import Theme
from tests.factories.availability import make_busy, make_window
from tests.factories.clock import MONDAY_MORNING
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_coordinator, make_member, make_network, make_poster

SignIn = Callable[[Person], TestClient]
TUESDAY = MONDAY_MORNING + timedelta(days=1)
HOUR = timedelta(hours=1)


@pytest.fixture
def networks(session: Session) -> tuple[Network, Network]:
    """A network that shares its jobs with a partner; three members and one."""
    own, partner = (make_network(session) for _ in range(2))
    session.add(NetworkPartner(network_id=own.id, partner_id=partner.id))
    free, busy, _never, elsewhere = (
        *[make_member(session, own) for _ in range(3)],
        make_member(session, partner),
    )
    for person in (free, busy, elsewhere):
        make_window(session, person, weekday=2, start=time(9), end=time(17))
    make_busy(session, busy, TUESDAY + HOUR, TUESDAY + 2 * HOUR)
    return own, partner


def ask(client: TestClient, network: Network, **body: Any) -> dict[str, Any]:
    """Ask for a preview."""
    sent = {"networkId": str(network.id), "audience": "network", **body}
    answer = client.post("/v1/availability-previews", json=sent)
    assert answer.status_code == 200, answer.text
    return cast("dict[str, Any]", answer.json())


def option(hours: float) -> dict[str, str]:
    """A session of an hour, so many hours after Tuesday nine o'clock."""
    start = TUESDAY + hours * HOUR
    return {"start": start.isoformat(), "end": (start + HOUR).isoformat()}


def test_each_option_tells_how_many_are_free(
    session: Session, sign_in: SignIn, networks: tuple[Network, Network]
) -> None:
    client = sign_in(make_coordinator(session, networks[0]))

    preview = ask(client, networks[0], options=[option(0), option(1), option(9)])

    assert preview["people"] == 3
    assert [choice["free"] for choice in preview["options"]] == [2, 1, 0]
    assert preview["free"] is None


def test_a_wider_audience_reaches_more(
    session: Session, sign_in: SignIn, networks: tuple[Network, Network]
) -> None:
    client = sign_in(make_coordinator(session, networks[0]))

    found = [
        ask(client, networks[0], audience=audience, options=[option(0)])
        for audience in ("network", "partners", "everyone")
    ]

    assert [(p["people"], p["options"][0]["free"]) for p in found] == [(3, 2), (4, 3), (4, 3)]


def test_flexible_hours_count_who_has_that_many(
    session: Session, sign_in: SignIn, networks: tuple[Network, Network]
) -> None:
    client = sign_in(make_coordinator(session, networks[0]))
    days = {"from": "2026-11-23", "until": "2026-11-29"}

    assert ask(client, networks[0], hours=7.5, **days)["free"] == 1
    assert ask(client, networks[0], hours=7, **days)["free"] == 2


def test_a_poster_asks_for_his_own_networks_and_a_member_may_not_ask(
    session: Session, sign_in: SignIn, networks: tuple[Network, Network]
) -> None:
    organisation = make_organisation(session)
    own = make_network(session, organisation)
    poster = sign_in(make_poster(session, organisation))
    member = sign_in(make_member(session, networks[0]))
    body = {"networkId": str(networks[0].id), "audience": "network", "options": []}

    assert ask(poster, own)["people"] == 0
    assert poster.post("/v1/availability-previews", json=body).status_code == 404
    assert member.post("/v1/availability-previews", json=body).status_code == 403


def test_partners_count_as_far_as_they_agreed_on_the_themes_and_careers(
    session: Session, sign_in: SignIn, networks: tuple[Network, Network]
) -> None:
    own, partner = networks
    above, other = make_theme(session, "Energie"), make_theme(session, "Jeugd")
    within = make_theme(session, "Warmte")
    within.broader = above.id
    agreement = session.get_one(NetworkPartner, (own.id, partner.id))
    agreement.themes = [above.id]
    session.flush()
    client = sign_in(make_coordinator(session, own))

    def people(*themes: Theme) -> int:
        asked = ask(client, own, audience="partners", themes=[theme.id for theme in themes])
        return int(asked["people"])

    assert [people(), people(other), people(above), people(within)] == [3, 3, 4, 4]
    agreement.careers = ["senior"]
    session.flush()
    assert people(within) == 3, "the partner's member is a trainee"
