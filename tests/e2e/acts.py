"""What people do in the journeys, in the words they see on the screen."""

from datetime import date

from playwright.sync_api import Locator, Page, expect

from tests.e2e.seeing import in_order, settled


def dialog(page: Page) -> Locator:
    """The dialog that is open; a message that slides up is none."""
    return page.locator("section[role=dialog], section[role=alertdialog]")


def choose(page: Page, field: str, choice: str) -> None:
    """Take the first of a list's choices that says so."""
    box = page.get_by_role("combobox", name=field, exact=True)
    said = box.locator("option").filter(has_text=choice).first.inner_text()
    box.select_option(label=said)


def chosen(page: Page, field: str) -> Locator:
    """What a list says that was chosen."""
    return page.get_by_role("combobox", name=field, exact=True).locator("option:checked")


def add_time(page: Page, button: str, day: date, hours: tuple[int, int]) -> None:
    """Give a job a possible time, typed segment by segment."""
    page.get_by_role("button", name=button, exact=True).click()
    dialog = page.get_by_role("dialog")
    segments = dialog.get_by_role("spinbutton")
    segments.first.click()
    page.keyboard.type(f"{day:%d%m%Y}")
    for place, hour in zip((3, 5), hours, strict=True):
        segments.nth(place).click()
        page.keyboard.type(f"{hour:02}00")
    dialog.get_by_role("button", name="Bewaren").click()
    expect(dialog).to_have_count(0)


def post_job(page: Page, title: str, days: list[date]) -> None:
    """Post a job goal first, with a time on each of the days; everything else as it is offered."""
    in_order(page)
    page.get_by_label("Waarom doen jullie dit, en wat merken inwoners ervan?").fill(
        "Inwoners vinden in een minuut waar ze hun oude fiets en hun afval kwijt kunnen."
    )
    page.get_by_label("Titel").fill(title)
    page.get_by_label("Wat gaat het groepje doen?").fill(
        "We lopen samen door de pagina over afval en fietsen en schrijven op waar we vastlopen."
    )
    choose(page, "Wat voor hulp?", "Meedenken")
    page.get_by_text("het goede thema").or_(page.get_by_text("de goede thema")).wait_for()
    page.get_by_text("goede thema").locator("xpath=..").get_by_role("button").first.click()
    page.get_by_label("Adres of gebouw").fill("Gemeentehuis, Raadhuisplein 1")
    for place, day in enumerate(days):
        add_time(page, "Nog een tijdstip" if place else "Tijdstip toevoegen", day, (9, 12))
    expect(page.get_by_text("mensen kunnen").first).to_be_visible()
    in_order(page)
    page.get_by_role("button", name="Klus plaatsen").last.click()
    expect(page.get_by_role("heading", level=1, name=title)).to_be_visible()
    in_order(page)


def claim(page: Page, with_colleague: str | None = None) -> None:
    """Take a seat at every time there is, alone or with somebody."""
    settled(page)
    for box in page.get_by_role("checkbox").all():
        box.check(force=True)
    if with_colleague:
        page.get_by_text("Samen", exact=True).click()
        page.get_by_role("combobox", name="Met wie?").fill(with_colleague)
        page.get_by_role("option", name=with_colleague).first.click()
        expect(page.get_by_role("button", name=f"{with_colleague} weghalen")).to_be_visible()
    in_order(page)
    page.get_by_role("button", name="Wij doen mee" if with_colleague else "Ik doe mee").or_(
        page.get_by_role("button", name="Zet me op de wachtlijst")
    ).last.click()


def says(page: Page, words: str) -> None:
    """The card of one's own claim has this heading."""
    expect(page.get_by_role("heading", level=2, name=words)).to_be_visible()


def accept(page: Page) -> None:
    """Say yes to a question to take part."""
    settled(page)
    page.get_by_role("button", name="Ja, ik doe mee").click()
    says(page, "Je doet mee")
    in_order(page)
