"""Advice while a job is written: themes, how many could come, better times."""

from collections.abc import Callable
from datetime import datetime, timedelta
from typing import Any

from sqlmodel import select

from flying_trainees.availability.models import FreeTimeWindow
from tests.factories.availability import make_busy, make_window
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK
from tests.factories.people import make_network
from tests.factories.suggestions import change_profile
from tests.integration.suggestions.conftest import Json, Pool

HOURS = timedelta(hours=2)


def body(pool: Pool, *starts: datetime, **stated: Any) -> Json:
    """What the form sends after each change."""
    options = [{"start": s.isoformat(), "end": (s + HOURS).isoformat()} for s in starts]
    kind = "fixed" if len(starts) == 1 else "options"
    return {
        "networkId": str(pool.network.id),
        "organisationId": str(pool.organisation.id),
        "themes": [pool.theme.id],
        "helpForm": "freshEye",
        "title": "Energie besparen",
        "groupMin": 2,
        "timing": {"kind": kind, "options": options},
        **stated,
    }


def preview(pool: Pool, given: Json, language: str = "nl") -> Json:
    """The poster's preview."""
    client = pool.as_(pool.poster)
    reply = client.post("/v1/job-previews", json=given, headers={"Accept-Language": language})
    assert reply.status_code == 200, reply.text
    return reply.json()


def test_each_time_says_who_could_come_and_whether_that_is_a_group(pool: Pool) -> None:
    """Two are free, one of them is a fresh eye; a night time suits nobody."""
    pool.member("Nieuwsgierig", interest=3)
    pool.member("Expert", interest=3, experience=3)
    night = IN_A_WEEK.replace(hour=1)
    answer = preview(pool, body(pool, IN_A_WEEK, night))
    assert answer["people"] == 2
    day, dark = answer["options"]
    assert (day["free"], day["fits"], day["groupPossible"]) == (2, 1, True)
    assert (dark["free"], dark["groupPossible"]) == (0, False)
    assert dark["missing"][0]["key"] == "tooFewFree"
    assert "name" not in str(answer)


def test_an_hour_later_brings_more_people(pool: Pool) -> None:
    """Monday mornings from ten: at nine nobody can, at ten three."""
    for name in ("Anna", "Bob", "Carla"):
        person = pool.member(name)
        for window in list(_windows(pool, person.id)):
            pool.session.delete(window)
        make_window(pool.session, person, 1, datetime.min.time().replace(hour=10))
    [option] = preview(pool, body(pool, IN_A_WEEK))["options"]
    assert option["free"] == 0
    assert option["better"]["more"] == 3
    assert option["better"]["text"] == "Een uur later: 3 mensen meer."
    better = datetime.fromisoformat(option["better"]["start"])
    assert better == IN_A_WEEK + timedelta(hours=1)
    [option] = preview(pool, body(pool, IN_A_WEEK), "en")["options"]
    assert option["better"]["text"] == "An hour later: 3 more people."


def test_another_day_of_the_week_may_be_better(pool: Pool) -> None:
    for name in ("Anna", "Bob"):
        person = pool.member(name)
        for window in list(_windows(pool, person.id)):
            if window.weekday != 4:
                pool.session.delete(window)
        pool.session.flush()
    [option] = preview(pool, body(pool, IN_A_WEEK))["options"]
    assert option["better"]["text"] == "Op donderdag 3 december op dezelfde tijd: 2 mensen meer."


def test_a_poster_who_must_be_there_sees_when_the_own_calendar_is_full(pool: Pool) -> None:
    """At nine there is a meeting; three hours later there is none."""
    for name in ("Anna", "Bob"):
        pool.member(name)
    until = IN_A_WEEK + timedelta(hours=1)
    make_busy(pool.session, pool.poster, IN_A_WEEK, until)
    late = IN_A_WEEK + timedelta(hours=3)

    without = preview(pool, body(pool, IN_A_WEEK, late))["options"]
    present = preview(pool, body(pool, IN_A_WEEK, late, posterPresent=True))["options"]

    assert [option["posterFree"] for option in without] == [None, None]
    assert [option["posterFree"] for option in present] == [False, True]
    assert [option["free"] for option in present] == [2, 2], "the group is another question"


def test_a_strong_time_has_no_better_one(pool: Pool) -> None:
    for number in range(4):
        pool.member(f"Lid {number}")
    [option] = preview(pool, body(pool, IN_A_WEEK, groupMax=2))["options"]
    assert (option["free"], option["better"]) == (4, None)


def test_flexible_hours_are_one_time_without_a_clock(pool: Pool) -> None:
    pool.member("Noor")
    timing = {"kind": "flexible", "from": "2026-12-01", "until": "2026-12-10"}
    [option] = preview(pool, body(pool, timing=timing))["options"]
    assert (option["free"], option["start"], option["better"]) == (1, None, None)


def test_a_half_filled_form_gets_an_answer(pool: Pool) -> None:
    """More seats than the group, nothing else but a network: no error while typing."""
    pool.member("Noor")
    seats = [{"role": "moderator", "count": 12}, {"role": "senior", "count": 12}]
    given = body(pool, IN_A_WEEK, seats=seats, groupMax=1, groupMin=3)
    assert preview(pool, given)["options"][0]["groupPossible"] is False
    bare = {"networkId": str(pool.network.id), "timing": {"kind": "options"}}
    assert preview(pool, bare) == {"people": 1, "options": []}


def test_who_posts_nothing_or_elsewhere_gets_no_preview(pool: Pool) -> None:
    noor = pool.member("Noor")
    client = pool.as_(noor)
    assert client.post("/v1/job-previews", json=body(pool, IN_A_WEEK)).status_code == 403
    elsewhere = body(pool, IN_A_WEEK, networkId=str(make_network(pool.session).id))
    assert pool.as_(pool.poster).post("/v1/job-previews", json=elsewhere).status_code == 404
    backwards = body(pool, IN_A_WEEK)
    backwards["timing"]["options"][0]["end"] = MONDAY_MORNING.isoformat()
    reply = pool.as_(pool.poster).post("/v1/job-previews", json=backwards)
    assert reply.status_code == 400
    assert reply.json()["errors"][0]["path"] == "timing.options.0.end"


def test_the_number_of_queries_does_not_grow_with_the_people(
    pool: Pool, count_queries: Callable[[], int]
) -> None:
    pool.member("Eerste")
    preview(pool, body(pool, IN_A_WEEK))
    count_queries()
    preview(pool, body(pool, IN_A_WEEK))
    before = count_queries()
    for number in range(4):
        change_profile(pool.session, pool.member(f"Lid {number}"), note="Isolatie")
    preview(pool, body(pool, IN_A_WEEK))
    count_queries()
    preview(pool, body(pool, IN_A_WEEK, IN_A_WEEK + timedelta(days=1)))
    assert count_queries() == before


def test_words_suggest_themes_in_the_readers_language(pool: Pool) -> None:
    client = pool.as_(pool.poster)
    words = {"title": "Energie besparen", "goal": "Minder gas en stroom, warmtepomp, isolatie"}
    nl = client.post("/v1/theme-suggestions", json=words).json()["items"]
    assert nl[0]["theme"] == pool.theme.id
    assert nl[0]["label"] == "energie"
    assert nl[0]["words"]
    english = {"Accept-Language": "en"}
    en = client.post("/v1/theme-suggestions", json=words, headers=english).json()["items"]
    assert en[0]["label"] == "energy"
    assert client.post("/v1/theme-suggestions", json={}).json() == {"items": []}


def _windows(pool: Pool, person_id: object) -> Any:
    return pool.session.exec(select(FreeTimeWindow).where(FreeTimeWindow.person_id == person_id))
