"""Without a connection the product opens and shows what this device last read, and says so."""

from playwright.sync_api import Browser, Page, expect

from tests.e2e.acts import dialog
from tests.e2e.gate import gate_before
from tests.e2e.rooms import sign_in
from tests.e2e.seeing import PATIENCE_MS, WIDTHS, accessibility_problems, quiet, settled
from tests.server.demo_server import persona

KEPT = "async () => (await (await caches.open('read')).keys()).map(({ url }) => url)"
CONTROLLED = "() => navigator.serviceWorker.controller !== null"
# Code, styles and texts that were not kept beforehand.
FETCHED_MORE = "() => caches.has('assets')"
LOST = "Verbinding onderbroken. Opnieuw proberen…"


def test_what_was_read_is_there_without_a_connection_and_gone_after_signing_out(
    browser: Browser, address: str
) -> None:
    with gate_before(address) as gate:
        page = _visit(browser, gate.address, persona(address, "daan"))
        settled(page).reload()
        heading = settled(page).get_by_role("heading", level=1).inner_text()
        jobs = page.get_by_role("main").get_by_role("article").count()
        assert jobs > 0
        assert any(url.endswith("/v1/me") for url in page.evaluate(KEPT))

        gate.shut()
        page.reload()

        expect(page.get_by_role("heading", level=1, name=heading)).to_be_visible()
        banner = page.get_by_role("status").filter(has_text=LOST)
        expect(banner).to_contain_text("Je ziet wat vandaag om")
        expect(page.get_by_role("main").get_by_role("article")).to_have_count(jobs)
        assert accessibility_problems(page) == []
        page.goto("/mensen")
        expect(page.get_by_role("heading", level=1)).to_be_visible()
        expect(page.get_by_role("main")).not_to_contain_text("Yara")

        gate.is_open = True
        page.goto("/voor-jou")
        expect(banner).to_have_count(0)
        page.get_by_role("button", name="Menu van Daan").click()
        page.get_by_role("menuitem", name="Uitloggen").click()
        expect(page).not_to_have_url(f"{gate.address}/voor-jou")
        assert [url for url in page.evaluate(KEPT) if "/me" in url] == []
        page.context.close()


def test_pages_of_a_members_day_and_their_windows_need_nothing_more(
    browser: Browser, address: str
) -> None:
    with gate_before(address) as gate:
        page = _visit(browser, gate.address, persona(address, "daan"))
        job = settled(page).get_by_role("article").get_by_role("link").first
        for path in (str(job.get_attribute("href")), "/klussen", "/mijn-klussen", "/vrije-tijd"):
            page.goto(path)
            quiet(settled(page))
        assert not page.evaluate(FETCHED_MORE)

        gate.shut()
        page.goto("/vrije-tijd")
        settled(page).get_by_role("button", name="Bezette tijd toevoegen").click()
        expect(dialog(page)).to_be_visible()
        page.context.close()


def _visit(browser: Browser, address: str, email: str) -> Page:
    """A page on a phone that keeps for reading offline what it needs."""
    wide, high = WIDTHS["phone"]
    context = browser.new_context(
        base_url=address, viewport={"width": wide, "height": high}, locale="nl-NL"
    )
    context.set_default_timeout(PATIENCE_MS)
    sign_in(context, email)
    page = context.new_page()
    page.goto("/voor-jou")
    page.wait_for_function(CONTROLLED)
    return page
