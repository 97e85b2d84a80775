"""Every page there is, from the router's own list: real addresses, and who opens each."""

import re
import time
from collections.abc import Callable

import httpx

from tests.e2e.seeing import ROOT

Api = Callable[[str | None], httpx.Client]
Address = tuple[str, str | None]
"""A path, and the first part of a persona's address (None: a visitor)."""

PAGES = (ROOT / "frontend" / "src" / "app").glob("*pages.ts")
PATHS = [path for file in PAGES for path in re.findall(r"path: '([^']+)'", file.read_text())]
PARTS = (
    *("organisaties", "netwerken", "mensen", "uitnodigingen", "inloggen", "tokens", "koppelingen"),
    "inlezen",
    *("verbeteringen", "bezorging", "bewaren", "logboek"),
)
VISITORS = (
    *("/inloggen", "/inloggen/link", "/inloggen/tweede-stap", "/inloggen/terug/$providerKey"),
    *("/uitnodiging", "/mail"),
    *("/verhalen", "/verhalen/$storyId"),
    *("/gast", "/toestemming", "/toegankelijkheid", "/privacy", "/hulp", "/gewist"),
)
READERS = {
    "/beheer": "els",
    "/cijfers": "ruben",
    "/beheer/$part": "els",
    "/overzicht": "ruben",
    "/indelen": "ruben",
    "/indelen/$networkId/$runId": "ruben",
    "/indelen/$networkId/$runId/vergelijken/$otherId": "ruben",
    "/overzicht/$jobId": "ruben",
    "/klussen/nieuw": "marieke",
    "/opdrachten/voorgesteld": "marieke",
    "/kaart/project/nieuw": "marieke",
    "/poolopdrachten/nieuw": "ruben",
}
"""Who opens a page; others a member does."""
AFTER_A_JOB = (
    "/geleerd/schrijven/$jobId",
    "/geleerd/sindsdien/$jobId",
    "/geleerd/verhaal/$jobId",
)


def addresses(api: Api, path: str) -> list[Address]:
    """Real addresses of a page, and who opens each."""
    who = None if path in VISITORS else READERS.get(path, "noor")
    if path == "/beheer/$part":
        return [(path.replace("$part", part), who) for part in PARTS]
    if path == "/klussen/$jobId/bewerken":
        return [_job_to_change(api)]
    if path in AFTER_A_JOB:
        found, reader = _finished_job(api)
        return [(path.replace("$jobId", found), reader)]
    if "$activityId" in path:
        found = api("els").get("/network-map/items?layer=activities&limit=1").json()["items"][0]
        return [(path.replace("$activityId", found["id"]), "els")]
    if "$jobId" in path:
        return [(path.replace("$jobId", _open_job(api)), who)]
    return [(_filled(api, path), who)]


def _filled(api: Api, path: str) -> str:
    """The address with a person, a pool assignment or a plan in it, where it needs one."""
    if "$storyId" in path:
        found = api(None).get("/public-stories?limit=1").json()["items"][0]
        return path.replace("$storyId", found["id"])
    if "$poolId" in path:
        found = api("noor").get("/pool-assignments?state=running").json()["items"][0]
        return path.replace("$poolId", found["id"])
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


def _finished_job(api: Api) -> tuple[str, str]:
    """A finished job, and somebody who took part."""
    for who in ("noor", "daan", "yara", "lotte", "mila"):
        for item in api(who).get("/me/claims?limit=100").json()["items"]:
            if item["claim"]["state"] == "attended":
                return str(item["job"]["id"]), who
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
