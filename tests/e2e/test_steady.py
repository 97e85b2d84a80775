"""What a page shows stays: parts come in one after another, and nothing goes away again."""

import pytest
from playwright.sync_api import expect

from tests.e2e.rooms import Rooms

NOTE_WHAT_GOES = """
new MutationObserver((changes) => {
  for (const { target } of changes)
    if (target.closest?.('main') && target.style.display === 'none' && target.querySelector('h1'))
      (window.gone ??= []).push(target.querySelector('h1').innerText);
}).observe(document, { subtree: true, attributes: true, attributeFilter: ['style'] });
"""


@pytest.mark.parametrize(
    ("path", "who", "shown"),
    [
        ("/voor-jou", "noor", "Jouw volgende week"),
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
    page.wait_for_load_state("networkidle")
    assert page.evaluate("window.gone ?? []") == []
    page.close()
