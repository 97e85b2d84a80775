"""Every page there is: at 320 px without sideways scroll, axe clean, in both languages and colours.

The list of pages is the router's own, so that a new page can't be forgotten.
"""

import re
import time
from typing import Literal

import pytest

from tests.e2e.conftest import Api, Visit
from tests.e2e.seeing import ROOT, in_order

PAGES = (ROOT / "frontend" / "src" / "app").glob("*pages.ts")
PATHS = [path for file in PAGES for path in re.findall(r"path: '([^']+)'", file.read_text())]
PARTS = (
    *("organisaties", "netwerken", "mensen", "uitnodigingen", "inloggen", "tokens", "koppelingen"),
    *("verbeteringen", "bezorging", "bewaren", "logboek"),
)
VISITORS = (
    *("/inloggen", "/inloggen/link", "/inloggen/terug/$providerKey", "/uitnodiging", "/mail"),
    *("/toegankelijkheid", "/privacy", "/hulp", "/gewist"),
)
READERS = {
    "/beheer": "els",
    "/beheer/$part": "els",
    "/overzicht": "ruben",
    "/indelen": "ruben",
    "/indelen/$networkId/$runId": "ruben",
    "/indelen/$networkId/$runId/vergelijken/$otherId": "ruben",
    "/overzicht/$jobId": "ruben",
    "/klussen/nieuw": "marieke",
    "/kaart/project/nieuw": "marieke",
}
"""Who opens a page; others a member does."""

Scheme = Literal["light", "dark"]


def test_the_router_has_the_pages_that_this_file_expects() -> None:
    assert len(PATHS) > 20
    assert set(READERS) | set(VISITORS) <= set(PATHS)


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole_on_the_smallest_screen(visit: Visit, api: Api, path: str) -> None:
    for address, who in _addresses(api, path):
        page = visit(address, who, "small")
        in_order(page)
        page.close()


@pytest.mark.parametrize("path", PATHS)
def test_a_page_is_whole_in_english_and_dark(visit: Visit, api: Api, path: str) -> None:
    for address, who in _addresses(api, path):
        page = visit(address, who, "desktop", "en-GB", "dark")

        in_order(page)

        assert page.locator("html").get_attribute("lang") == "en"
        page.close()


def _addresses(api: Api, path: str) -> list[tuple[str, str | None]]:
    """Real addresses of a page, and who opens each."""
    who = None if path in VISITORS else READERS.get(path, "noor")
    if path == "/beheer/$part":
        return [(path.replace("$part", part), who) for part in PARTS]
    if path == "/klussen/$jobId/bewerken":
        return [_job_to_change(api)]
    if path == "/geleerd/schrijven/$jobId":
        return [_job_to_learn_from(api)]
    if "$activityId" in path:
        found = api("els").get("/network-map/items?layer=activities&limit=1").json()["items"][0]
        return [(path.replace("$activityId", found["id"]), "els")]
    if "$jobId" in path:
        return [(path.replace("$jobId", _open_job(api)), who)]
    return [(_filled(api, path), who)]


def _filled(api: Api, path: str) -> str:
    """The address with a person, a provider or a plan in it, where it needs one."""
    if "$personId" in path:
        found = api("noor").get("/people?limit=1").json()["items"][0]
        return path.replace("$personId", found["id"])
    return _assigned(api, path.replace("$providerKey", "gemeente"))


def _open_job(api: Api) -> str:
    return str(api("ruben").get("/jobs?state=open&limit=1").json()["items"][0]["id"])


def _job_to_change(api: Api) -> tuple[str, str]:
    """One that may be changed by its poster."""
    for who in ("marieke", "tom", "henrike"):
        for job in api(who).get("/jobs?state=draft&limit=100").json()["items"]:
            return f"/klussen/{job['id']}/bewerken", who
    raise AssertionError("the demo has a draft")


def _job_to_learn_from(api: Api) -> tuple[str, str]:
    """A finished job of somebody who took part."""
    for who in ("noor", "daan", "yara", "lotte", "mila"):
        for item in api(who).get("/me/claims?limit=100").json()["items"]:
            if item["claim"]["state"] == "attended":
                return f"/geleerd/schrijven/{item['job']['id']}", who
    raise AssertionError("somebody in the demo took part in a finished job")


def _assigned(api: Api, path: str) -> str:
    """For a page about a plan the network's latest one, made now when there is none yet."""
    if "$runId" not in path:
        return path
    client = api("ruben")
    roles = client.get("/me").json()["roles"]
    network = next(one["networkId"] for one in roles if one["role"] == "coordinator")
    runs = f"/networks/{network}/assignment-runs"
    if not client.get(runs).json()["items"]:
        client.post(runs, json={"seconds": 1})
    for _ in range(90):
        [run, *_] = client.get(runs).json()["items"]
        if run["state"] not in ("queued", "running"):
            break
        time.sleep(1)
    found = path.replace("$networkId", network).replace("$runId", run["id"])
    return found.replace("$otherId", run["id"])
