"""A list from an HR system with columns of its own: named, looked at, saved, and once more."""

from datetime import UTC, datetime

from playwright.sync_api import FilePayload, Page, Response, expect

from tests.e2e.acts import choose, chosen, dialog
from tests.e2e.conftest import Visit
from tests.e2e.seeing import in_order

SHOW = "Bekijk wat er zou gebeuren"
KEEP_WHAT_THE_BAR_SAYS = """() => {
  window.shown = [];
  const look = () => {
    const now = document.querySelector('[role=progressbar]')?.getAttribute('aria-valuenow');
    if (now && Number(now) !== shown.at(-1)) shown.push(Number(now));
  };
  const all = { subtree: true, childList: true, attributes: true };
  new MutationObserver(look).observe(document.body, all);
}"""


def hand_in(page: Page, text: str, source: str) -> None:
    """Say where the list comes from, choose it, and ask what it would do."""
    page.get_by_label("Waar komt de lijst vandaan?").fill(source)
    with page.expect_file_chooser() as chooser:
        page.get_by_role("button", name="Kies een bestand").click()
    content = FilePayload(name="hr.csv", mimeType="text/csv", buffer=text.encode())
    chooser.value.set_files(content)
    page.get_by_role("button", name=SHOW).click()


def _how_far(answer: Response) -> list[float]:
    """How many rows the worker has compared, if that is what the page asked for."""
    if "/v1/imports" not in answer.url or answer.status >= 300:
        return []
    read = answer.json()
    return [read["done"]] if read["state"] == "reading" else []


def test_a_foreign_list_is_named_once_and_the_second_time_there_is_nothing_to_do(
    visit: Visit,
) -> None:
    number = f"{datetime.now(UTC):%H%M%S%f}"
    source = f"Personeel {number}"
    rows = (
        "Stamnr.;Roepnaam medewerker;Achternaam;Werkadres mail;Afdeling\n"
        f"{number}1;Anna;Beek;anna.{number}@hr.example;Zorg\n"
        f"{number}2;Bas;Dam;bas.{number}@hr.example;Wonen\n"
    )
    page = visit("/beheer/inlezen", "els")
    in_order(page)

    hand_in(page, rows, source)
    expect(page.get_by_role("heading", name="Wat betekenen de kolommen?")).to_be_visible()
    expect(chosen(page, "“Werkadres mail” is")).to_contain_text("E-mail")
    choose(page, "“Afdeling” is", "niet gebruiken")
    in_order(page)
    page.get_by_role("button", name=SHOW).click()
    expect(page.get_by_text("2 rijen: 2 nieuw, 0 gewijzigd, 0 zonder verschil.")).to_be_visible()
    in_order(page)
    page.get_by_role("button", name="Alles bewaren").click()
    expect(page.get_by_text("De lijst is ingelezen: 2 nieuw")).to_be_visible()
    in_order(page)

    page.get_by_role("button", name="Nog een lijst inlezen").click()
    changed = rows.replace("Beek", "Beek-Smit").replace(rows.splitlines()[2] + "\n", "")
    hand_in(page, changed, source)
    expect(page.get_by_text("Anna Beek-Smit")).to_be_visible()
    expect(page.get_by_role("heading", name="1 staat niet meer in de lijst")).to_be_visible()
    expect(page.get_by_text(f"Bas Dam <bas.{number}@hr.example>")).to_be_visible()
    in_order(page)
    _throw_away(page)

    hand_in(page, rows, source)
    expect(page.get_by_text("Alles in deze lijst staat er al.")).to_be_visible()
    expect(page.get_by_role("button", name="Alles bewaren")).to_have_count(0)


def _throw_away(page: Page) -> None:
    """The list; it is asked first, since choosing it again is work."""
    page.get_by_role("button", name="Weggooien").click()
    in_order(page)
    dialog(page).get_by_role("button", name="Weggooien").click()
    expect(dialog(page)).to_have_count(0)


def test_a_long_list_shows_how_far_it_is_and_stays_easy_to_look_through(visit: Visit) -> None:
    number = f"{datetime.now(UTC):%H%M%S%f}"
    rows = "Personeelsnummer;Naam;E-mail\n" + "".join(
        f"{number}{n};Iemand {n};m{n}.{number}@hr.example\n" for n in range(3000)
    )
    page = visit("/beheer/inlezen", "els")

    told: list[float] = []
    page.on("response", lambda answer: told.extend(_how_far(answer)))
    page.evaluate(KEEP_WHAT_THE_BAR_SAYS)
    hand_in(page, rows, f"Lang {number}")
    expect(page.get_by_role("progressbar", name="We vergelijken de lijst")).to_be_visible()
    in_order(page)
    expect(page.get_by_text("3.000 rijen: 3.000 nieuw")).to_be_visible(timeout=60_000)
    # How often the page hears how far the worker is, and whether the first word is drawn before the
    # next one comes, is a matter of the machine. That the bar shows just this, in this order and up
    # to the last word, is not.
    shown = page.evaluate("shown")
    assert shown == [value for value in dict.fromkeys(told) if value in shown]
    assert shown[-1] == told[-1]
    # Not a line for each of thousands: the page would be slow, and nobody reads them.
    expect(page.get_by_text("En nog 2.500 meer.")).to_be_visible()
    _throw_away(page)
    expect(page.get_by_label("Waar komt de lijst vandaan?")).to_be_visible()
