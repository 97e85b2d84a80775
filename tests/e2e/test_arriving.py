"""A page as it comes: nothing waits for what it doesn't need, and what matters is in sight."""

import pytest
from playwright.sync_api import Page, Route, expect

from tests.e2e.rooms import Rooms
from tests.e2e.seeing import quiet, settled, too_wide

SOON_MS = 10_000
STYLES_IN_VAIN = """() => {
  const files = (kind) => [...document.querySelectorAll(`link${kind}`)].map((link) => link.href);
  const taken = files('[rel=stylesheet]');
  return files('[rel=preload][as=style]').filter((file) => !taken.includes(file));
}"""

PLACES = """async (around) => {
  await document.fonts.ready;
  return [...document.querySelectorAll(`${around} h1, ${around} h1 + p`)].map((line) => {
    const { x, y } = line.getBoundingClientRect();
    return [line.innerText.split('\\n')[0].trim(), Math.round(x), Math.round(y)];
  });
}"""


def hold(page: Page, pattern: str) -> list[Route]:
    """Keep back what the page asks for there; gives what was asked so far."""
    held: list[Route] = []

    def keep(route: Route) -> None:
        held.append(route)

    page.route(pattern, keep)
    return held


@pytest.mark.parametrize("late", ["libraries", "frame"])
def test_who_one_is_and_the_page_do_not_wait_for(rooms: Rooms, late: str) -> None:
    """Neither the code that all pages share nor the texts of the frame hold anything else up."""
    page = rooms.enter("noor", "phone", "nl-NL", "light").new_page()
    held = hold(page, f"**/assets/{late}-*.js")

    with (
        page.expect_request("**/v1/me", timeout=SOON_MS),
        page.expect_request("**/assets/JobsPage-*.js", timeout=SOON_MS),
        page.expect_request("**/assets/jobs-*.js", timeout=SOON_MS),
    ):
        page.goto("/klussen", wait_until="commit")
    expect(page.get_by_role("heading", level=1)).to_have_count(0)
    for file in held:
        file.continue_()

    assert held, "it was held back"
    expect(page.get_by_role("heading", level=1, name="Klussen")).to_be_visible()
    page.close()


@pytest.mark.parametrize("width", ["phone", "desktop"])
@pytest.mark.parametrize(
    ("path", "who"),
    [("/klussen", "noor"), ("/voor-jou", "noor"), ("/account", "noor"), ("/inloggen", None)],
)
def test_the_first_words_stand_where_the_page_will_say_them(
    rooms: Rooms, path: str, who: str | None, width: str
) -> None:
    """Shown before the code has come; then the page takes their place, and nothing jumps."""
    page = rooms.enter(who, width, "nl-NL", "light").new_page()
    held = hold(page, "**/assets/libraries-*.js")
    page.goto(path, wait_until="commit")
    expect(page.locator("#first-words h1")).to_be_visible()
    first = page.evaluate(PLACES, "#first-words")
    assert page.locator("main").count() == 0, "the page itself is not there yet"
    for file in held:
        file.continue_()
    settled(page)

    assert page.locator("#first-words").count() == 0
    said = page.evaluate(PLACES, "main")
    assert first == said[: len(first)]
    page.close()


def test_who_has_to_sign_in_first_reads_no_words_of_the_page(rooms: Rooms) -> None:
    """They would be gone a moment later."""
    page = rooms.enter(None, "phone", "nl-NL", "light").new_page()
    held = hold(page, "**/assets/libraries-*.js")
    with page.expect_response("**/v1/me"), page.expect_response("**/assets/jobs-*.js"):
        page.goto("/klussen", wait_until="commit")
    quiet(page)
    assert page.locator("#first-words").count() == 0
    for file in held:
        file.continue_()

    expect(page.get_by_role("main").get_by_role("heading", level=1)).to_have_text(
        "Korte klussen, een klein groepje, een frisse blik"
    )
    page.close()


def test_a_script_that_comes_too_late_says_nothing_of_who_one_is(rooms: Rooms) -> None:
    """Its answer, from before signing in, was taken for the one after."""
    page = rooms.enter(None, "phone", "nl-NL", "light").new_page()
    held = hold(page, "**/assets/early-*.js")
    page.goto("/inloggen", wait_until="commit")
    person = page.get_by_role("button", name="Yara el Amrani")
    expect(person).to_be_visible()
    with page.expect_response("**/assets/early-*.js"):
        for script in held:
            script.continue_()
    quiet(page)

    person.click()

    expect(page.get_by_role("heading", level=1, name="Yara")).to_be_visible()
    page.close()


def test_nothing_is_fetched_twice_or_in_vain(rooms: Rooms) -> None:
    """What is asked for early is what the page takes."""
    page = rooms.enter("noor", "phone", "nl-NL", "light").new_page()
    asked: list[str] = []
    page.on("request", lambda request: asked.append(request.url))
    warnings: list[str] = []
    page.on("console", lambda message: warnings.append(message.text))

    page.goto("/klussen")
    settled(page)
    quiet(page)

    files = [url for url in asked if "/assets/" in url]
    assert [url for url in files if files.count(url) > 1] == []
    assert sum(url.endswith("/v1/me") for url in asked) == 1
    assert page.locator("link[rel=preload]").count() > 0
    assert page.evaluate(STYLES_IN_VAIN) == []
    assert [text for text in warnings if "not used because" in text] == []
    page.close()


def test_a_theme_has_no_other_name_until_its_own_comes(rooms: Rooms) -> None:
    """Its official address is long, and says nothing to people."""
    page = rooms.enter("noor", "small", "nl-NL", "light").new_page()
    held = hold(page, "**/v1/themes")
    page.goto("/profiel")

    expect(page.get_by_role("combobox", name="Interesse").first).to_be_visible()
    assert "http" not in page.get_by_role("main").inner_text()
    assert not too_wide(page)
    for themes in held:
        themes.continue_()

    expect(page.get_by_role("listitem", name="energie")).to_be_visible()
    page.close()


def test_the_tab_that_is_open_is_in_sight_on_a_phone(rooms: Rooms) -> None:
    page = rooms.enter("ruben", "phone", "nl-NL", "light").new_page()
    page.goto("/overzicht")

    chosen = page.get_by_role("tab", selected=True)
    expect(chosen).to_contain_text("Te bevestigen")
    expect(chosen).to_be_in_viewport(ratio=1)
    page.close()
