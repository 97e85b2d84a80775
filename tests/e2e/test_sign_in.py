"""Sign in by e-mail link, as a persona of the demo, and out again."""

from urllib.parse import quote

from playwright.sync_api import expect

from tests.e2e.conftest import Api, Visit
from tests.e2e.mailbox import Mailbox, link_in
from tests.e2e.rooms import Rooms
from tests.e2e.seeing import in_order, settled
from tests.server.demo_server import persona

LATE_PEOPLE = """
const fetchAtOnce = window.fetch;
window.fetch = async (asked, how) => {
  const late = (asked.url ?? asked).includes('/demo/personas');
  if (late) await new Promise((go) => setTimeout(go, 1500));
  return fetchAtOnce(asked, how);
};
"""


def test_a_link_from_the_mail_signs_in_once_and_lands_where_one_was_going(
    visit: Visit, api: Api, address: str
) -> None:
    noor = persona(address, "noor")
    mailbox = Mailbox(api(None), noor)
    page = visit("/vrije-tijd", None, "phone")

    page.get_by_label("Je e-mailadres van je werk").fill(noor)
    page.get_by_role("button", name="Ga verder").click()
    expect(page.get_by_role("status").filter(has_text=noor)).to_be_visible()
    in_order(page)
    link = link_in(mailbox.next("Inloggen"), "/inloggen/link")
    elsewhere = visit(link)
    expect(elsewhere.get_by_text(f"Deze link voor {noor} is aangevraagd om")).to_be_visible()
    in_order(elsewhere)
    page.goto(link)

    expect(page).to_have_url(f"{address}/vrije-tijd")
    expect(page.get_by_role("heading", level=1, name="Mijn vrije tijd")).to_be_visible()
    elsewhere.get_by_role("button", name="Ja, log hier in").click()
    again = elsewhere
    expect(again.get_by_role("heading", name="Deze link werkt niet meer")).to_be_visible()
    expect(again.get_by_role("link", name="Nieuwe link aanvragen")).to_be_visible()


def test_what_was_typed_stays_when_the_people_of_the_demo_come_in_late(rooms: Rooms) -> None:
    page = rooms.enter(None, "phone", "nl-NL", "light").new_page()
    page.add_init_script(LATE_PEOPLE)
    page.goto("/inloggen")
    field = page.get_by_label("Je e-mailadres van je werk")

    field.fill("noor@gemeente.example")

    expect(page.get_by_role("button", name="Yara el Amrani")).to_be_visible()
    expect(field).to_have_value("noor@gemeente.example")
    page.close()


def test_an_incomplete_address_is_said_beside_the_field(visit: Visit) -> None:
    page = visit("/inloggen")
    field = page.get_by_label("Je e-mailadres van je werk")

    field.fill("noor@")
    page.get_by_role("button", name="Ga verder").click()

    expect(page.get_by_text("Vul een e-mailadres in")).to_be_visible()
    expect(field).to_have_value("noor@")
    expect(field).to_have_attribute("aria-invalid", "true")
    in_order(page)


def test_a_persona_signs_in_and_out_again(visit: Visit, address: str) -> None:
    page = visit(f"/inloggen?terug={quote('/berichten')}")

    page.get_by_role("button", name="Yara el Amrani").click()
    expect(page).to_have_url(f"{address}/berichten")
    settled(page)
    page.get_by_role("button", name="Menu van Yara el Amrani").click()
    page.get_by_role("menuitem", name="Uitloggen").click()

    expect(page.get_by_role("link", name="Inloggen")).to_be_visible()
    page.goto("/berichten")
    expect(page.get_by_role("heading", level=1, name="Korte klussen")).to_be_visible()


def test_nobody_is_sent_to_another_site_after_signing_in(visit: Visit, address: str) -> None:
    page = visit(f"/inloggen?terug={quote('//elders.example/')}")

    page.get_by_role("button", name="Yara el Amrani").click()

    expect(page.get_by_role("button", name="Menu van Yara el Amrani")).to_be_visible()
    assert page.url.startswith(address)
