"""Without a connection the product opens and shows what this device last read, and says so."""

from playwright.sync_api import Browser, expect

from tests.e2e.gate import gate_before
from tests.e2e.rooms import sign_in
from tests.e2e.seeing import PATIENCE_MS, WIDTHS, accessibility_problems, settled
from tests.server.demo_server import persona

KEPT = "async () => (await (await caches.open('read')).keys()).map(({ url }) => url)"
CONTROLLED = "() => navigator.serviceWorker.controller !== null"
LOST = "Verbinding onderbroken. Opnieuw proberen…"


def test_what_was_read_is_there_without_a_connection_and_gone_after_signing_out(
    browser: Browser, address: str
) -> None:
    wide, high = WIDTHS["phone"]
    with gate_before(address) as gate:
        context = browser.new_context(
            base_url=gate.address, viewport={"width": wide, "height": high}, locale="nl-NL"
        )
        context.set_default_timeout(PATIENCE_MS)
        sign_in(context, persona(address, "daan"))
        page = context.new_page()
        page.goto("/voor-jou")
        page.wait_for_function(CONTROLLED)
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
        context.close()
