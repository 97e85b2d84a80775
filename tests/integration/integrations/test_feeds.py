"""The Atom feeds: what everybody may see, and one network's for its own people."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from xml.etree.ElementTree import fromstring

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.jobs.models import Audience, JobState
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network

SOON = datetime.now(UTC) + timedelta(days=7)
ATOM = "{http://www.w3.org/2005/Atom}"


def titles(body: bytes) -> list[str]:
    """The titles of a feed's entries."""
    return [str(entry.findtext(f"{ATOM}title")) for entry in fromstring(body).iter(f"{ATOM}entry")]  # noqa: S314


def make(session: Session) -> tuple[Organisation, Network]:
    """An open job for all, one for the network, a draft."""
    organisation = make_organisation(session)
    network = make_network(session, organisation)
    for title, audience, state in (
        ("Voor <iedereen> & meer", Audience.EVERYONE, JobState.OPEN),
        ("Voor ons", Audience.NETWORK, JobState.OPEN),
        ("Nog niet", Audience.EVERYONE, JobState.DRAFT),
    ):
        make_job(
            session, organisation, network, title=title, audience=audience, state=state,
            starts=(SOON,),
        )  # fmt: skip
    return organisation, network


def test_without_signing_in_one_reads_what_is_for_everybody(
    session: Session, client: TestClient
) -> None:
    make(session)

    answer = client.get("/v1/feeds/jobs")

    assert answer.headers["content-type"].startswith("application/atom+xml")
    assert titles(answer.content) == ["Voor <iedereen> & meer"]
    tag = answer.headers["etag"]
    again = client.get("/v1/feeds/jobs", headers={"If-None-Match": tag})
    assert (again.status_code, again.content) == (304, b"")


def test_a_networks_feed_is_for_its_people_and_tokens(
    session: Session, client: TestClient, sign_in: Callable[[Person], TestClient]
) -> None:
    _, network = make(session)
    member = make_member(session, network)
    other = make_member(session, make_network(session, make_organisation(session)))
    address = f"/v1/networks/{network.id}/feed"

    assert client.get(address).status_code == 401
    assert sign_in(other).get(address).status_code == 404
    found = sign_in(member).get(address)

    assert sorted(titles(found.content)) == ["Voor <iedereen> & meer", "Voor ons"]
