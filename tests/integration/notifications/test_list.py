"""A person's own list of notifications."""

from collections.abc import Callable
from datetime import UTC, datetime, timedelta

from fastapi.testclient import TestClient
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from tests.factories.notifications import Scene, happen, make_scene

SignIn = Callable[[Person], TestClient]
ADDRESS = "/v1/me/notifications"
LATELY = datetime.now(UTC) - timedelta(days=1)


def claims(session: Session, scene: Scene, number: int) -> None:
    """Noor claims again and again; the poster hears of it."""
    for minute in range(number):
        happen(
            session, "claim-claimed", LATELY + timedelta(minutes=minute),
            job_id=scene.job.id, claim_id=scene.claim.id, person_id=scene.noor.id,
            actor_id=scene.noor.id,
        )  # fmt: skip


def test_a_line_reads_in_the_readers_language_and_leads_to_the_job(
    session: Session, sign_in: SignIn
) -> None:
    scene = make_scene(session)
    claims(session, scene, 1)
    client = sign_in(scene.poster)

    (dutch,) = client.get(ADDRESS, headers={"Accept-Language": "nl"}).json()["items"]
    (english,) = client.get(ADDRESS, headers={"Accept-Language": "en"}).json()["items"]

    assert dutch["text"] == f"Noor Veldkamp doet mee met {scene.job.title}."
    assert english["text"] == f"Noor Veldkamp joins {scene.job.title}."
    assert dutch["href"] == f"/klussen/{scene.job.id}"
    assert (dutch["kind"], dutch["jobId"]) == ("claim-claimed", str(scene.job.id))


def test_a_line_keeps_the_time_that_was_settled_when_the_job_moves(
    session: Session, sign_in: SignIn
) -> None:
    scene = make_scene(session)
    scene.job.starts_at = datetime(2026, 12, 1, 8, tzinfo=UTC)
    scene.job.ends_at = datetime(2026, 12, 1, 10, 30, tzinfo=UTC)
    happen(
        session, "claim-confirmed", LATELY, job_id=scene.job.id, claim_id=scene.claim.id,
        person_id=scene.noor.id, actor_id=scene.poster.id,
    )  # fmt: skip

    scene.job.starts_at = scene.job.ends_at = None
    session.flush()

    (line,) = sign_in(scene.noor).get(ADDRESS).json()["items"]
    assert line["text"] == f"{scene.job.title} gaat door: di 1 dec, 9.00–11.30 uur."


def test_others_do_not_see_my_list(session: Session, sign_in: SignIn) -> None:
    scene = make_scene(session)
    claims(session, scene, 1)

    assert sign_in(scene.bram).get(ADDRESS).json()["items"] == []


def test_pages_follow_each_other_without_gap_or_repeat(session: Session, sign_in: SignIn) -> None:
    scene = make_scene(session)
    claims(session, scene, 5)
    client = sign_in(scene.poster)

    seen, cursor = [], None
    while True:
        page = client.get(ADDRESS, params={"limit": 2} | ({"cursor": cursor} if cursor else {}))
        seen += [item["id"] for item in page.json()["items"]]
        cursor = page.json()["nextCursor"]
        if cursor is None:
            break

    assert len(seen) == len(set(seen)) == 5


def test_the_marker_reads_up_to_a_moment_and_no_further(session: Session, sign_in: SignIn) -> None:
    scene = make_scene(session)
    claims(session, scene, 3)
    client = sign_in(scene.poster)
    until = (LATELY + timedelta(minutes=1)).isoformat()

    first = client.put(f"{ADDRESS}/read-marker", json={"until": until}).json()
    again = client.put(f"{ADDRESS}/read-marker", json={"until": until}).json()

    assert (first["marked"], again["marked"]) == (2, 0)
    assert client.get(f"{ADDRESS}/unread-count").json() == {"count": 1}
    assert len(client.get(ADDRESS, params={"unread": True}).json()["items"]) == 1


def test_a_page_costs_the_same_few_queries_however_long_it_is(
    session: Session, sign_in: SignIn, count_queries: Callable[[], int]
) -> None:
    scene = make_scene(session)
    claims(session, scene, 30)
    client = sign_in(scene.poster)

    numbers = []
    for limit in (1, 30):
        count_queries()
        client.get(ADDRESS, params={"limit": limit})
        numbers.append(count_queries())

    assert numbers[0] == numbers[1] <= 7


def test_a_marker_without_a_time_zone_is_refused(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_scene(session).poster)

    answer = client.put(f"{ADDRESS}/read-marker", json={"until": "2026-11-23T08:00:00"})

    assert (answer.status_code, answer.json()["errors"][0]["path"]) == (400, "until")
