"""A placement that a member proposed: the organisation says yes to less of it, and she sees it."""

from playwright.sync_api import expect

from tests.e2e.acts import dialog
from tests.e2e.conftest import Visit
from tests.e2e.seeing import in_order

WHY = "Twee dagen kunnen we je goed begeleiden."


def test_an_organisation_changes_a_proposed_placement_and_says_yes(visit: Visit) -> None:
    noor = visit("/opdrachten/voorstellen", "noor", "phone")
    expect(noor.get_by_text("ligt bij de organisatie")).to_be_visible()

    poster = visit("/opdrachten/voorgesteld", "marieke")
    poster.get_by_role("button", name="Pas aan en zeg ja").click()
    window = dialog(poster)
    window.get_by_role("textbox", name="Uren per week").fill("16")
    window.get_by_label("Wil je er iets bij zeggen?").fill(WHY)
    in_order(poster)
    window.get_by_role("button", name="Zeg ja").click()
    expect(poster.get_by_text("De opdracht staat in het profiel van Noor")).to_be_visible()
    expect(poster.get_by_text("Er wacht geen voorstel op jou.")).to_be_visible()

    noor.reload()
    expect(noor.get_by_text("Anders dan je voorstelde: de uren.")).to_be_visible()
    expect(noor.get_by_text(WHY)).to_be_visible()
    in_order(noor)
