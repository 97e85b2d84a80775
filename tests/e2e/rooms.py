"""Browser contexts by who, width, language and colours: made once, entered by many tests."""

from typing import Literal, NamedTuple

from playwright.sync_api import Browser, BrowserContext

from tests.e2e.seeing import PATIENCE_MS, WIDTHS
from tests.server.demo_server import persona

Scheme = Literal["light", "dark"]


class Key(NamedTuple):
    """What makes a context another one."""

    who: str | None
    width: str
    language: str
    scheme: Scheme


class Rooms:
    """Contexts that stay open, with the scripts they loaded and the session they have."""

    def __init__(self, browser: Browser, address: str) -> None:
        self.browser, self.address = browser, address
        self._kept: dict[Key, BrowserContext] = {}
        self._visitors: list[BrowserContext] = []

    def enter(self, who: str | None, width: str, language: str, scheme: Scheme) -> BrowserContext:
        """The context of somebody at a width, signed in; a visitor's is always a new one."""
        key = Key(who, width, language, scheme)
        if who is None:
            self._visitors.append(self._furnish(key))
            return self._visitors[-1]
        if key not in self._kept:
            self._kept[key] = self._furnish(key)
        # A test may have ended the session.
        if self._kept[key].request.get("/v1/me").status != 200:
            sign_in(self._kept[key], persona(self.address, who))
        return self._kept[key]

    def forget_visitors(self) -> None:
        """Visitors may have signed in: they leave with all they have."""
        while self._visitors:
            self._visitors.pop().close()

    def close(self) -> None:
        """Close everything."""
        self.forget_visitors()
        for context in self._kept.values():
            context.close()

    def _furnish(self, key: Key) -> BrowserContext:
        wide, high = WIDTHS[key.width]
        context = self.browser.new_context(
            base_url=self.address,
            viewport={"width": wide, "height": high},
            locale=key.language,
            timezone_id="Europe/Amsterdam",
            reduced_motion="reduce",
            color_scheme=key.scheme,
            # What is kept for reading offline has its own test; elsewhere the server answers.
            service_workers="block",
        )
        context.set_default_timeout(PATIENCE_MS)
        context.set_default_navigation_timeout(PATIENCE_MS)
        return context


def sign_in(context: BrowserContext, email: str) -> None:
    """Sign the context in as that persona."""
    answer = context.request.post(
        "/v1/demo/sign-in",
        data={"email": email},
        headers={"X-Requested-With": "flying-trainees"},
    )
    assert answer.status == 204, answer.text()
