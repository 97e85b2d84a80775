"""The whole product in a real browser: server with demo data, Chromium, accessibility checks."""

import os
import re
import shutil
import socket
import subprocess
import sys
import time
from collections.abc import Callable, Iterator
from pathlib import Path

import pytest
from playwright.sync_api import Browser, Page, sync_playwright

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
READY_WITHIN_SECONDS = 60
QUIET = [
    "--no-sandbox",
    "--disable-gpu",
    "--disable-quic",
    "--no-first-run",
    "--disable-background-networking",
    "--disable-component-update",
    "--disable-sync",
]
WIDTHS = {"desktop": (1440, 1000), "tablet": (768, 1000), "phone": (360, 780), "small": (320, 640)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]

Visit = Callable[..., Page]


def free_port() -> int:
    """A port that nobody listens on now."""
    with socket.socket() as probe:
        probe.bind(("127.0.0.1", 0))
        return int(probe.getsockname()[1])


@pytest.fixture(scope="session")
def address(tmp_path_factory: pytest.TempPathFactory) -> Iterator[str]:
    """Where the demo answers: started as a user does, with a data folder of its own."""
    port = free_port()
    folder = tmp_path_factory.mktemp("demo")
    folder.parent.chmod(0o755)
    folder.chmod(0o755)
    log = (folder / "log.txt").open("wb")
    server = subprocess.Popen(
        [sys.executable, "-m", "flying_trainees.cli", "demo"],
        env=os.environ | {"PORT": str(port), "DATA_DIR": str(folder / "data")},
        stdout=subprocess.PIPE, stderr=log, text=True, cwd=ROOT,
    )  # fmt: skip
    try:
        yield _ready(server, folder / "log.txt")
    finally:
        server.terminate()
        server.wait(20)


def _ready(server: subprocess.Popen[str], log: Path) -> str:
    until = time.monotonic() + READY_WITHIN_SECONDS
    while time.monotonic() < until and server.stdout is not None:
        line = server.stdout.readline()
        if line.startswith("ready: "):
            return line.removeprefix("ready: ").strip()
        if not line and server.poll() is not None:
            break
    raise AssertionError(f"the demo did not start:\n{log.read_text()[-3000:]}")


@pytest.fixture(scope="session")
def browser() -> Iterator[Browser]:
    """Chromium. Without one the browser tests fail, and say how to get it."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium") or shutil.which("google-chrome")
    assert found, "Chromium is needed: see `make test`, which says how to get it"
    with sync_playwright() as playwright:
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        yield browser
        browser.close()


@pytest.fixture
def visit(browser: Browser, address: str) -> Iterator[Visit]:
    """Opens a page of the product as somebody, at a width; watches for errors on the way.

    `visit("/voor-jou", "noor", "phone")`: the path, the first part of a persona's address (None:
    a visitor), the width's name, and the language.
    """
    contexts = []
    complaints: list[str] = []

    def open_page(
        path: str = "/", who: str | None = None, width: str = "desktop", language: str = "nl-NL"
    ) -> Page:
        wide, high = WIDTHS[width]
        context = browser.new_context(
            base_url=address,
            viewport={"width": wide, "height": high},
            locale=language,
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",
        )
        contexts.append(context)
        if who:
            _sign_in(context.request, who)
        page = context.new_page()
        page.on("pageerror", lambda error: complaints.append(f"{page.url}: {error}"))
        page.on(
            "console",
            lambda message: (
                complaints.append(f"{page.url}: {message.text}")
                if message.type == "error" and not _expected(message.text)
                else None
            ),
        )
        page.goto(path)
        return page

    yield open_page
    for context in contexts:
        context.close()
    assert complaints == [], "the browser complained"


def _expected(text: str) -> bool:
    """Answers 4xx are part of some journeys; the browser logs each of them."""
    return bool(re.search(r"status of (401|403|404|409|412)", text))


def _sign_in(request: object, who: str) -> None:
    from_api = request.get("/v1/demo/personas").json()["items"]  # type: ignore[attr-defined]
    matches = [p["email"] for p in from_api if p["email"].startswith(who)]
    assert matches, f"no persona {who}; there are {[p['email'] for p in from_api]}"
    answer = request.post(  # type: ignore[attr-defined]
        "/v1/demo/sign-in",
        data={"email": matches[0]},
        headers={"X-Requested-With": "flying-trainees"},
    )
    assert answer.status == 204, answer.text()


def accessibility_problems(page: Page) -> list[str]:
    """What axe-core finds on the page as it is now (WCAG 2.0-2.2 A and AA, best practices)."""
    page.evaluate(AXE.read_text())
    found = page.evaluate(
        "rules => axe.run(document, {runOnly: {type: 'tag', values: rules}})", RULES
    )
    return [
        f"{violation['id']}: {node['target']} {node['failureSummary']}"
        for violation in found["violations"]
        for node in violation["nodes"]
    ]


def too_wide(page: Page) -> bool:
    """Whether the page scrolls sideways, which nothing at 320 px may."""
    return bool(
        page.evaluate("document.documentElement.scrollWidth > document.documentElement.clientWidth")
    )
