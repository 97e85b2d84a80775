"""What somebody does about mail: choose on the page, answer from a mail, stop it."""

import re
from collections.abc import Iterator
from contextlib import contextmanager
from email.message import EmailMessage

import httpx
from playwright.sync_api import Page, expect

from flying_trainees.core.clock import AMSTERDAM, utc_now
from tests.e2e.acts import choose, chosen
from tests.e2e.offers import wait_until
from tests.e2e.seeing import in_order, settled
from tests.factories.mail_servers import Post, send

ONE_CLICK = "List-Unsubscribe=One-Click"


def choose_ones_mail(page: Page) -> None:
    """A daily digest for questions, at eight; quiet hours that are not now; and it is kept."""
    settled(page)
    _choose(page, "Vragen en antwoorden", "Elke werkdag in één mail")
    _choose(page, "Hoe laat", "08:00")
    with _kept(page):
        page.get_by_text("Mail me niet op bepaalde uren").click()
    quiet = ("02:00", "04:00") if utc_now().astimezone(AMSTERDAM).hour > 5 else ("10:00", "12:00")
    for field, hour in zip(("Van", "Tot"), quiet, strict=True):
        _choose(page, field, hour)
    page.reload()
    in_order(page)
    for field, kept in (
        ("Vragen en antwoorden", "Elke werkdag in één mail"),
        *(("Hoe laat", "08:00"), ("Van", quiet[0]), ("Tot", quiet[1])),
    ):
        expect(chosen(page, field)).to_have_text(kept)
    expect(
        page.get_by_text(re.compile("volgende overzicht komt op .* om 0?8[.:]00"))
    ).to_be_visible()


def mail_about(post: Post, email: str, words: str) -> EmailMessage:
    """The first mail to somebody whose subject has these words. A worker sends it."""
    wait_until(lambda: any(words in str(mail["Subject"]) for mail in post.to(email)))
    return next(mail for mail in post.to(email) if words in str(mail["Subject"]))


def mail_link(mail: EmailMessage, place: int = 0) -> str:
    """One of the signed links in the mail's text: the first is its action."""
    part = mail.get_body(("plain",))
    assert part is not None
    found = re.findall(r"https?://[^/\s]+(/mail\?sleutel=\S+)", str(part.get_content()))
    return str(found[place])


def answer_from_the_mail(visitor: Page) -> None:
    """Of two times the first suits. Nothing happens until one says yes; then it says how it is."""
    in_order(visitor)
    expect(visitor.get_by_role("heading", name="Daan, doe je mee?")).to_be_visible()
    visitor.get_by_role("checkbox").nth(1).uncheck(force=True)
    visitor.get_by_role("button", name="Ja, ik doe mee").click()
    for _ in range(2):
        expect(visitor.get_by_text("Je hebt een plek.")).to_be_visible()
        expect(visitor.get_by_role("button", name="Ja, ik doe mee")).to_have_count(0)
        visitor.reload()
    in_order(visitor)


def answer_in_words(post: Post) -> None:
    """A mail to where calendars answer, written by hand."""
    mail = EmailMessage()
    mail["From"], mail["To"] = "iemand@elders.example", post.replies
    mail["Subject"] = "Ik kan dan helaas niet"
    mail.set_content("Misschien een andere keer.")
    send(post, mail)


def shows_what_nobody_understood(page: Page) -> None:
    """Administrators see it, and why."""
    line = page.get_by_role("listitem").filter(has_text="Ik kan dan helaas niet")
    expect(line.get_by_text("Is geen antwoord op een uitnodiging.")).to_be_visible()
    in_order(page)


def unsubscribe_as_mail_programs_do(mail: EmailMessage) -> None:
    """The button beside the sender's name: a post without cookies to the header's address."""
    assert str(mail["List-Unsubscribe-Post"]) == ONE_CLICK
    address = str(mail["List-Unsubscribe"]).strip("<>")
    name, _, value = ONE_CLICK.partition("=")
    assert httpx.post(address, data={name: value}, timeout=30).status_code == 204


def take_that_back(visitor: Page, mail: EmailMessage) -> None:
    """The link at the foot of the same mail shows what was stopped, and undoes it."""
    visitor.goto(mail_link(mail, -1))
    expect(visitor.get_by_text("Je krijgt hier geen mail meer over")).to_be_visible()
    in_order(visitor)
    visitor.get_by_role("button", name="Toch weer mailen").click()
    expect(visitor.get_by_role("button", name="Mail me hier niet meer over")).to_be_visible()


def _choose(page: Page, field: str, choice: str) -> None:
    with _kept(page):
        choose(page, field, choice)


@contextmanager
def _kept(page: Page) -> Iterator[None]:
    """What is done meanwhile is kept at once, and a message says so."""
    with page.expect_response(
        lambda got: got.request.method == "PUT" and got.url.endswith("/me/mail-choices")
    ):
        yield
    expect(page.get_by_text("Bewaard.", exact=True).first).to_be_visible()
