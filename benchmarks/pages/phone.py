"""Pages on a throttled phone: `python -m benchmarks.pages.phone [rounds]`.

Starts a demo of its own and opens each page in Chromium as a phone does: 360 px, a slower line, a
slower processor. How much slower is found out first, as Chrome's own developer tools calibrate it:
a score of the processor, made of joining short texts and copying numbers, is brought down to that
of the phone. Prints for each phone the median over the rounds of the largest paint (s), on a first
visit with nothing kept and on a later one, of the longest task that a press of a button needs until
the next paint (ms), and of what came over the line (kB). Budgets: 1.5 s, 100 ms.
"""

import statistics
import sys
import tempfile
from collections.abc import Callable, Iterator
from contextlib import contextmanager
from dataclasses import dataclass
from pathlib import Path

from playwright.sync_api import Browser, BrowserContext, CDPSession, Page, expect, sync_playwright

from tests.e2e.chromium import launch
from tests.e2e.rooms import sign_in
from tests.e2e.seeing import PATIENCE_MS, settled
from tests.server.demo_server import persona, running_demo

MIDDLE_SCORE, LOW_SCORE = 1000, 264
"""Of a Pixel 5 and of a Moto G Power of 2022, by the developer tools of Chrome."""
Line = dict[str, float | bool]
FOUR_G: Line = {
    "offline": False,
    "latency": 170,
    "downloadThroughput": 9_000_000 / 8,
    "uploadThroughput": 9_000_000 / 8,
}
"""WebPageTest's 4G."""
SLOW_FOUR_G: Line = {
    "offline": False,
    "latency": 150,
    "downloadThroughput": 1_600_000 / 8,
    "uploadThroughput": 750_000 / 8,
}
"""Lighthouse's slow 4G: a quarter of 4G connections are slower."""
PHONES = {
    "middle class, 4G": (MIDDLE_SCORE, FOUR_G),
    "middle class, slow 4G": (MIDDLE_SCORE, SLOW_FOUR_G),
    "cheap, slow 4G": (LOW_SCORE, SLOW_FOUR_G),
}
SCORE = """() => {
  const tenthsPerSecond = (work) => {
    const began = performance.now();
    let rounds = 0;
    while (rounds % 10 || performance.now() - began < 500) work(rounds++);
    return (rounds * 100) / (performance.now() - began);
  };
  const join = () => {
    let text = '';
    for (let at = 0; at < 10000; at++) text += 'a';
    return text.length;
  };
  const numbers = [0, 1].map(() => Array.from({ length: 100000 }, (_, at) => at));
  const copy = (round) => {
    const [from, to] = round % 2 ? numbers : [numbers[1], numbers[0]];
    for (let at = 0; at < from.length; at++) to[at] = from[at];
  };
  return (tenthsPerSecond(join) + tenthsPerSecond(copy)) / 2;
}"""
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


def _filters(page: Page) -> None:
    page.get_by_role("button", name="Filter").first.tap()


def _hour(page: Page) -> None:
    page.get_by_role("table").locator("tbody").get_by_role("button").nth(12).tap()


def _list(page: Page) -> None:
    page.get_by_role("combobox", name="Wat voor hulp?").tap()


PAGES: dict[str, tuple[str | None, Press | None]] = {
    "/inloggen": (None, None),
    "/voor-jou": ("daan", _menu),
    "/klussen": ("daan", _menu),
    "/klussen/nieuw": ("marieke", _list),
    "/vrije-tijd": ("daan", _hour),
    "/kaart": ("daan", _filters),
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


@dataclass(frozen=True, slots=True)
class Phone:
    """A browser that is as slow as one."""

    browser: Browser
    address: str
    slower: float
    line: Line


def main(rounds: int) -> None:
    """Print a line for each page, on each phone."""
    expect.set_options(timeout=PATIENCE_MS)
    with (
        tempfile.TemporaryDirectory() as root,
        running_demo(_Folders(Path(root))) as address,
        sync_playwright() as playwright,
    ):
        browser = launch(playwright)
        score = _score(browser)
        for name, (wanted, line) in PHONES.items():
            slower = max(1.0, score / wanted)
            print(f"{name} (the processor {slower:.1f} times slower than here)")
            _report(Phone(browser, address, slower, line), rounds)


def _score(browser: Browser) -> float:
    """Of this machine's processor in this browser: the best of five."""
    page = browser.new_page()
    score = max(float(page.evaluate(SCORE)) for _ in range(5))
    page.close()
    return score


def _report(phone: Phone, rounds: int) -> None:
    print(f"{'page':14} {'first (s)':>10} {'later (s)':>10} {'press (ms)':>10} {'kB':>6}")
    for path, (who, press) in PAGES.items():
        visits = [_visit(phone, path, who, press) for _ in range(rounds)]
        first, later, pressed, size = (
            statistics.median(visit[part] for visit in visits) for part in range(4)
        )
        print(f"{path:14} {first:10.2f} {later:10.2f} {pressed:10.0f} {size:6.0f}", flush=True)


def _visit(
    phone: Phone, path: str, who: str | None, press: Press | None
) -> tuple[float, float, float, float]:
    with _context(phone) as context:
        if who is not None:
            sign_in(context, persona(phone.address, who))
        first, _, size = _open(phone, context, path, None)
        later, pressed, _ = _open(phone, context, path, press)
    return first, later, pressed, size


@contextmanager
def _context(phone: Phone) -> Iterator[BrowserContext]:
    context = phone.browser.new_context(
        base_url=phone.address,
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


def _open(
    phone: Phone, context: BrowserContext, path: str, press: Press | None
) -> tuple[float, float, float]:
    """Seconds to the largest paint, milliseconds of the slowest press, kB over the line."""
    page = context.new_page()
    received = _slow_down(context.new_cdp_session(page), phone)
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


def _slow_down(session: CDPSession, phone: Phone) -> list[float]:
    """Throttle the page; the list grows by the bytes of each answer."""
    received: list[float] = []
    session.send("Network.enable")
    session.send("Network.emulateNetworkConditions", phone.line)
    session.send("Emulation.setCPUThrottlingRate", {"rate": phone.slower})
    session.on("Network.loadingFinished", lambda event: received.append(event["encodedDataLength"]))
    return received


if __name__ == "__main__":
    main(int(sys.argv[1]) if len(sys.argv) > 1 else 3)
