"""A page as it comes: nothing waits for what it doesn't need, and what matters is in sight."""

from playwright.sync_api import Route, expect

from tests.e2e.rooms import Rooms

SOON_MS = 10_000


def test_who_one_is_and_the_code_do_not_wait_for_the_texts(rooms: Rooms) -> None:
    page = rooms.enter("noor", "phone", "nl-NL", "light").new_page()
    held: list[Route] = []

    def hold(texts: Route) -> None:
        held.append(texts)

    page.route("**/assets/frame-*.js", hold)

    with (
        page.expect_request("**/v1/me", timeout=SOON_MS),
        page.expect_request("**/assets/JobsPage-*.js", timeout=SOON_MS),
    ):
        page.goto("/klussen", wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_have_count(0)
    for texts in held:
        texts.continue_()

    assert held, "the texts were held back"
    expect(page.get_by_role("heading", level=1, name="Klussen")).to_be_visible()
    page.close()


def test_the_tab_that_is_open_is_in_sight_on_a_phone(rooms: Rooms) -> None:
    page = rooms.enter("ruben", "phone", "nl-NL", "light").new_page()
    page.goto("/overzicht")

    chosen = page.get_by_role("tab", selected=True)
    expect(chosen).to_contain_text("Te bevestigen")
    expect(chosen).to_be_in_viewport(ratio=1)
    page.close()
