"""What somebody sees: the page once it is there, whether it fits, what axe-core finds on it."""

from pathlib import Path

from playwright.sync_api import Page

ROOT = Path(__file__).parent.parent.parent
AXE = ROOT / "frontend" / "node_modules" / "axe-core" / "axe.min.js"
WIDTHS = {"desktop": (1440, 1000), "tablet": (768, 1000), "phone": (360, 780), "small": (320, 640)}
RULES = ["wcag2a", "wcag2aa", "wcag21a", "wcag21aa", "wcag22aa", "best-practice"]
SHOWS_SKELETONS = "/bouwstenen"
"""The page of building blocks shows what loading looks like."""
PATIENCE_MS = 30_000
"""Generous: two busy cores must not decide whether a test passes."""
NOTHING_FETCHED_FOR_A_WHILE = """
new Promise((done) => {
  let fetched = -1, same = 0;
  const look = () => {
    const now = performance.getEntriesByType('resource').length;
    same = now === fetched ? same + 1 : 0;
    fetched = now;
    if (same < 7) setTimeout(look, 100);
    else done();
  };
  look();
})
"""
SHOWS_ITS_CONTENT = """loads => {
  const [title, ...more] = document.querySelectorAll('main h1');
  const shown = title?.offsetHeight && title.checkVisibility({ visibilityProperty: true });
  return shown && !more.length && !(loads && document.querySelector(loads));
}"""
BROKEN = (
    "Dat ging mis bij ons",
    "We kunnen de server even niet bereiken",
    "Deze pagina is niet voor jou",
    "Deze pagina is er niet",
)


def settled(page: Page) -> Page:
    """Wait until the page shows its own content: one heading, and nothing that still loads.

    Asked at every frame: `expect` looks again after a second only.
    """
    loads = "" if page.url.endswith(SHOWS_SKELETONS) else "main [class*=_skeleton]"
    page.wait_for_function(SHOWS_ITS_CONTENT, arg=loads)
    return page


def quiet(page: Page) -> None:
    """Wait until nothing has been fetched for a while; the line for live changes stays open."""
    page.evaluate(NOTHING_FETCHED_FOR_A_WHILE)


def broken(page: Page) -> str:
    """The heading of an error page that stands there instead of the content, or nothing."""
    title = page.get_by_role("main").get_by_role("heading", level=1).first.inner_text()
    return title if title in BROKEN else ""


def accessibility_problems(page: Page) -> list[str]:
    """What axe-core finds on the page as it is now (WCAG 2.0-2.2 A and AA, best practices)."""
    if not page.evaluate("'axe' in window"):
        page.evaluate(AXE.read_text())
    found = page.evaluate(
        "rules => axe.run({runOnly: {type: 'tag', values: rules},"
        " resultTypes: ['violations'], preload: false})",
        RULES,
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


def in_order(page: Page) -> None:
    """The page as it is now has its content, fits, and axe-core finds nothing."""
    settled(page)
    assert broken(page) == ""
    # Until its own fonts are there, wider ones stand in for them.
    page.evaluate("document.fonts.ready.then(() => true)")
    assert not too_wide(page), f"{page.url} scrolls sideways"
    problems = accessibility_problems(page)
    assert problems == [], "\n".join((page.url, *problems))
