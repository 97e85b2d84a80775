"""Members see each other; what lies outside their networks isn't there."""

from collections.abc import Callable

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.people.network_models import NetworkPartner
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network, make_person, make_poster

SignIn = Callable[[Person], TestClient]


def names(client: TestClient, **params: str) -> list[str]:
    return [p["name"] for p in client.get("/v1/people", params=params).json()["items"]]


def test_members_and_posters_of_my_network_are_in_the_directory(
    session: Session, sign_in: SignIn
) -> None:
    losser = make_organisation(session, "Gemeente Losser")
    pool = make_network(session, losser)
    me = make_member(session, pool, "Noor")
    make_poster(session, losser, "Poster")
    make_member(session, make_network(session), "Vreemde")
    make_person(session, "Zonder rol")

    assert names(sign_in(me)) == ["Noor", "Poster"]


def test_a_network_that_shares_with_mine_is_in_reach_and_mine_is_not_in_its(
    session: Session, sign_in: SignIn
) -> None:
    mine, sharing = make_network(session), make_network(session)
    session.add(NetworkPartner(network_id=sharing.id, partner_id=mine.id))
    me, other = make_member(session, mine, "Noor"), make_member(session, sharing, "Senna")

    assert names(sign_in(me)) == ["Noor", "Senna"]
    assert names(sign_in(other)) == ["Senna"]


def test_the_directory_is_searched_by_name_and_home(session: Session, sign_in: SignIn) -> None:
    borne = make_organisation(session, "Gemeente Borne")
    pool = make_network(session, borne)
    me = make_member(session, pool, "Noor")
    make_member(session, pool, "Tijn", home=borne)
    client = sign_in(me)

    assert names(client, q="tij") == ["Tijn"]
    assert names(client, q="borne") == ["Tijn"]
    assert names(client, q="100%") == []


def test_the_directory_is_paged_without_loss_or_doubles(session: Session, sign_in: SignIn) -> None:
    pool = make_network(session)
    people = [make_member(session, pool, f"Lid {number % 3}") for number in range(7)]
    client = sign_in(people[0])
    seen: list[str] = []
    cursor: str | None = None
    while True:
        params = {"limit": "3"} | ({"cursor": cursor} if cursor else {})
        page = client.get("/v1/people", params=params).json()
        seen += [item["id"] for item in page["items"]]
        if page["nextCursor"] is None:
            break
        cursor = str(page["nextCursor"])

    assert sorted(seen) == sorted(str(person.id) for person in people)


def test_a_page_takes_the_same_queries_for_two_people_as_for_twenty(
    session: Session, sign_in: SignIn, count_queries: Callable[[], int]
) -> None:
    pool = make_network(session)
    me = make_member(session, pool)
    client = sign_in(me)
    count_queries()
    client.get("/v1/people")
    few = count_queries()
    for _ in range(20):
        make_member(session, pool, home=make_organisation(session))
    count_queries()
    client.get("/v1/people")

    assert count_queries() == few <= 7


def test_somebody_outside_my_reach_is_not_found(session: Session, sign_in: SignIn) -> None:
    me = make_member(session, make_network(session))
    stranger = make_member(session, make_network(session))

    answer = sign_in(me).get(f"/v1/people/{stranger.id}")

    assert (answer.status_code, answer.json()["code"]) == (404, "not-found")


def test_a_cursor_of_somebody_elses_making_is_refused(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_member(session, make_network(session)))

    answer = client.get("/v1/people", params={"cursor": "bm9uc2Vuc2U="})

    assert answer.status_code == 400
    assert answer.json()["errors"][0]["path"] == "cursor"
