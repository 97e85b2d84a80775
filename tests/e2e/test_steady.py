"""What a page shows stays: parts come in one after another, and nothing goes away again."""

import pytest
from playwright.sync_api import expect

from tests.e2e.rooms import Rooms, Scheme
from tests.e2e.seeing import ROOT, in_order, quiet

NOTE_WHAT_GOES = """
new MutationObserver((changes) => {
  for (const { target } of changes)
    if (target.closest?.('main') && target.style.display === 'none' && target.querySelector('h1'))
      (window.gone ??= []).push(target.querySelector('h1').innerText);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
"""
HEATH = ROOT / "frontend" / "themes" / "heath.css"
PRIMARY = (
    "getComputedStyle(document.body).getPropertyValue('--basis-color-action-1-inverse-bg-default')"
)


@pytest.mark.parametrize(
    ("path", "who", "shown"),
    [
        ("/voor-jou", "noor", "Vrije tijd aanpassen"),
        ("/overzicht", "ruben", "Wie draagt hoeveel"),
        ("/profiel", "noor", "Mijn profiel"),
    ],
)
def test_no_page_hides_what_it_already_showed(
    rooms: Rooms, path: str, who: str, shown: str
) -> None:
    """Texts of a part that came after the page made all of it blink."""
    page = rooms.enter(who, "phone", "nl-NL", "light").new_page()
    page.add_init_script(NOTE_WHAT_GOES)
    page.goto(path)
    expect(page.get_by_text(shown).first).to_be_visible()
    quiet(page)
    assert page.evaluate("window.gone ?? []") == []
    page.close()


@pytest.mark.parametrize(("width", "scheme"), [("desktop", "light"), ("phone", "dark")])
def test_pages_are_as_clear_in_an_organisations_own_colours(
    rooms: Rooms, width: str, scheme: Scheme
) -> None:
    """The example theme, linked as `THEME_FILE` does."""
    page = rooms.enter("noor", width, "nl-NL", scheme).new_page()
    page.route("**/thema.css", lambda route: route.fulfill(path=HEATH, content_type="text/css"))
    page.goto("/voor-jou")
    before = page.evaluate(PRIMARY)
    page.evaluate(
        """new Promise((done) => {
          const own = document.createElement('link');
          Object.assign(own, { rel: 'stylesheet', href: '/thema.css', onload: done });
          document.head.append(own);
        })"""
    )

    in_order(page)
    assert page.evaluate(PRIMARY) != before
    page.close()
