"""From page to page inside the product, as somebody does who follows its links."""

from dataclasses import dataclass, field
from urllib.parse import urlsplit

from playwright.sync_api import Page


@dataclass
class Tabs:
    """A tab for each persona, and what the browser complained of in any of them."""

    pages: dict[str, Page] = field(default_factory=dict[str, Page])
    complaints: list[str] = field(default_factory=list[str])


def go_on(page: Page, path: str) -> Page:
    """Let the router show another page in the same tab; waits until the title says it is there."""
    if urlsplit(page.url).path == path:
        return page
    before = page.title()
    page.evaluate("path => history.pushState({}, '', path)", path)
    page.wait_for_function("before => document.title !== before", arg=before)
    return page
