"""What goes away for good asks first; what can be undone says how."""

from playwright.sync_api import expect

from tests.e2e.acts import dialog
from tests.e2e.conftest import Visit
from tests.e2e.seeing import in_order


def test_a_question_to_be_a_duo_is_taken_back_after_asking(visit: Visit) -> None:
    page = visit("/duo", "wim", "phone")
    asked = page.get_by_role("region", name="Je vroeg Noor Veldkamp als duo")
    take_back = asked.get_by_role("button", name="Vraag terugnemen")

    take_back.click()
    in_order(page)
    dialog(page).get_by_role("button", name="Terug", exact=True).click()
    expect(take_back).to_be_focused()
    take_back.click()
    dialog(page).get_by_role("button", name="Vraag terugnemen").click()

    expect(page.get_by_text("Je vraag is teruggenomen.")).to_be_visible()
    expect(asked).to_have_count(0)


def test_a_changed_agreement_between_networks_is_undone(visit: Visit) -> None:
    page = visit("/beheer/netwerken", "els")
    page.get_by_role("button", name="Afspraken met partners").first.click()
    change = page.get_by_role("button", name="Wijzig de afspraken met").first
    line = page.get_by_role("listitem").filter(has=change)
    before = line.inner_text()

    change.click()
    dialog(page).locator("label", has_text="ervaren").click()
    dialog(page).get_by_role("button", name="Afspraken bewaren").click()
    expect(line).not_to_have_text(before, use_inner_text=True)
    page.get_by_role("button", name="Maak ongedaan").click()

    expect(page.get_by_text("De afspraken zijn weer zoals ze waren.")).to_be_visible()
    expect(line).to_have_text(before, use_inner_text=True)
    in_order(page)
