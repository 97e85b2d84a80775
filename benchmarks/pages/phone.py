"""Pages on a throttled phone: `python -m benchmarks.pages.phone [rounds]`.

Starts a demo of its own and opens each page in Chromium as a phone does: 360 px, a processor four
times slower, 1.6 Mbit/s with 150 ms there and back (the profile of Lighthouse's slow 4G). Prints
the median over the rounds of the largest paint (s), on a first visit with nothing kept and on a
later one, of the longest task that a press of a button needs until the next paint (ms), and of
what came over the line (kB). Budgets: 1.5 s, 100 ms.
"""

import os
import shutil
import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect, sync_playwright

from tests.e2e.conftest import QUIET
from tests.e2e.rooms import sign_in
from tests.e2e.seeing import PATIENCE_MS, settled
from tests.server.demo_server import persona, running_demo

SLOWER = 4
LINE = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
WATCH = """
window.seen = { paint: 0, presses: [] };
new PerformanceObserver((list) => {
  for (const entry of list.getEntries()) window.seen.paint = entry.startTime;
}).observe({ type: 'largest-contentful-paint', buffered: true });
new PerformanceObserver((list) => {
  for (const entry of list.getEntries())
    if (entry.interactionId) window.seen.presses.push(entry.duration);
}).observe({ type: 'event', durationThreshold: 16, buffered: true });
"""

PAINTED_AFTER_MS = 1500
"""The largest paint may come after the heading: this long it is waited for."""

Press = Callable[[Page], None]


def _menu(page: Page) -> None:
    page.get_by_role("button", name="Menu van").tap()


PAGES: dict[str, tuple[str | None, Press | None]] = {
    "/inloggen": (None, None),
    "/voor-jou": ("daan", _menu),
    "/klussen": ("daan", _menu),
    "/vrije-tijd": ("daan", _menu),
    "/kaart": ("daan", _menu),
    "/overzicht": ("ruben", _menu),
}
"""Who opens each, and what is pressed there."""


class _Folders:
    """Makes the demo's folder where the benchmark may leave things."""

    def __init__(self, root: Path) -> None:
        self.root = root

    def mktemp(self, basename: str) -> Path:
        """A new folder."""
        return Path(tempfile.mkdtemp(prefix=basename, dir=self.root))


def main(rounds: int) -> None:
    """Print a line for each page."""
    found = os.environ.get("CHROMIUM") or shutil.which("chromium")
    expect.set_options(timeout=PATIENCE_MS)
    with (
        tempfile.TemporaryDirectory() as root,
        running_demo(_Folders(Path(root))) as address,
        sync_playwright() as playwright,
    ):
        browser = playwright.chromium.launch(executable_path=found, args=QUIET)
        print(f"{'page':14} {'first (s)':>10} {'later (s)':>10} {'press (ms)':>10} {'kB':>6}")
        for path, (who, press) in PAGES.items():
            visits = [_visit(browser, address, path, who, press) for _ in range(rounds)]
            first, later, pressed, size = (
                statistics.median(visit[part] for visit in visits) for part in range(4)
            )
            print(f"{path:14} {first:10.2f} {later:10.2f} {pressed:10.0f} {size:6.0f}", flush=True)


def _visit(
    browser: Browser, address: str, path: str, who: str | None, press: Press | None
) -> tuple[float, float, float, float]:
    with _phone(browser, address) as context:
        if who is not None:
            sign_in(context, persona(address, who))
        first, _, size = _open(context, path, None)
        later, pressed, _ = _open(context, path, press)
    return first, later, pressed, size


@contextmanager
def _phone(browser: Browser, address: str) -> Iterator[BrowserContext]:
    context = browser.new_context(
        base_url=address,
        viewport={"width": 360, "height": 780},
        device_scale_factor=2,
        has_touch=True,
        is_mobile=True,
        locale="nl-NL",
        service_workers="block",
    )
    context.add_init_script(WATCH)
    yield context
    context.close()


def _open(context: BrowserContext, path: str, press: Press | None) -> tuple[float, float, float]:
    """Seconds to the largest paint, milliseconds of the slowest press, kB over the line."""
    page = context.new_page()
    session = context.new_cdp_session(page)
    received = _slow_down(session)
    page.goto(path)
    settled(page)
    page.wait_for_timeout(PAINTED_AFTER_MS)
    paint = float(page.evaluate("window.seen.paint")) / 1000
    pressed = 0.0
    if press is not None:
        press(page)
        page.wait_for_timeout(500)
        pressed = float(page.evaluate("Math.max(0, ...window.seen.presses)"))
    page.close()
    return paint, pressed, sum(received) / 1000


def _slow_down(session: CDPSession) -> list[float]:
    """Throttle the page; the list grows by the bytes of each answer."""
    received: list[float] = []
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", LINE)
    session.send("Emulation.setCPUThrottlingRate", {"rate": SLOWER})
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    return received


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
