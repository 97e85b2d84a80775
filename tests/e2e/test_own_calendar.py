"""A day in the life of an offer, with what people already have: sign-in, calendar and mail.

And mail as people want it: chosen on a page, answered and stopped from the mail itself.

Everything is real: the browser, the employer's OpenID provider, a server that publishes a calendar
with the hard cases, an SMTP server, and the IMAP mailbox that its answers are delivered to.
"""

import re
from collections.abc import Iterator
from datetime import datetime, timedelta
from functools import cache, partial

import pytest
from playwright.sync_api import Browser, Page, expect

from flying_trainees.core.clock import AMSTERDAM, utc_now
from tests.e2e.acts import chosen
from tests.e2e.conftest import Api, Visit
from tests.e2e.employer import (
    NAME,
    go_there,
    make_known,
    running_provider,
    sign_in_there,
    sign_out_there,
)
from tests.e2e.mail_choices import (
    answer_from_the_mail,
    answer_in_words,
    choose_ones_mail,
    mail_about,
    mail_link,
    shows_what_nobody_understood,
    take_that_back,
    unsubscribe_as_mail_programs_do,
)
from tests.e2e.offers import (
    TITLE,
    claim_states,
    hard_cases,
    next_mail,
    offer,
    step,
    uid,
    wait_until,
)
from tests.e2e.rooms import Rooms
from tests.e2e.seeing import in_order, settled
from tests.factories.calendars import Published, publish
from tests.factories.mail_servers import (
    Mailbox,
    Post,
    invitation_in,
    mailbox_server,
    post_office,
    reply_to,
    send,
)
from tests.server.demo_server import client, free_port, persona, running_demo

REPLIES = "antwoorden@klussen.example"


@pytest.fixture(scope="module")
def published() -> Iterator[Published]:
    with publish() as server:
        yield server


@pytest.fixture(scope="module")
def post() -> Iterator[Post]:
    with mailbox_server() as mailbox, post_office(mailbox, REPLIES) as running:
        yield running


@pytest.fixture(scope="module")
def employer_port() -> int:
    return free_port()


@pytest.fixture(scope="module")
def address(
    tmp_path_factory: pytest.TempPathFactory, published: Published, post: Post, employer_port: int
) -> Iterator[str]:
    """A demo of this file's own, that reaches the servers above."""
    mailbox: Mailbox = post.mailbox
    with running_demo(
        tmp_path_factory,
        SMTP_URL=f"smtp://127.0.0.1:{post.port}",
        IMAP_URL=mailbox.url,
        CALENDAR_REPLY_ADDRESS=REPLIES,
        OUTBOUND_ALLOWED=f"{published.allowed},127.0.0.1:{employer_port}",
    ) as where:
        yield where


@pytest.fixture(scope="module")
def api(address: str) -> Api:
    """Clients of that demo."""
    return cache(partial(client, address))


@pytest.fixture(scope="module")
def rooms(browser: Browser, address: str) -> Iterator[Rooms]:
    """Browser contexts on that demo."""
    rooms = Rooms(browser, address)
    yield rooms
    rooms.close()


@pytest.fixture
def employer(api: Api, address: str, employer_port: int) -> Iterator[str]:
    """The issuer of the provider where Noor's employer has its people."""
    with running_provider(employer_port, address) as issuer:
        domain = persona(address, "noor").partition("@")[2]
        make_known(api("els"), address, issuer, domain)
        yield issuer


@pytest.fixture
def thursday() -> datetime:
    """Midnight of a Thursday in the new year, on which Noor is free from 9 to 17."""
    day = datetime(utc_now().year + 1, 1, 11, tzinfo=AMSTERDAM)
    return day + timedelta(days=(3 - day.weekday()) % 7)


def test_from_the_employers_sign_in_to_an_offer_answered_in_ones_own_calendar_and_confirmed(
    visit: Visit,
    api: Api,
    address: str,
    employer: str,
    published: Published,
    post: Post,
    thursday: datetime,
) -> None:
    published.data = hard_cases(thursday)
    noor = persona(address, "noor")
    page = visit("/vrije-tijd/agendas", None, "phone")

    sign_in(page, noor, employer)
    assert page.url == f"{address}/vrije-tijd/agendas"
    connect(page, published)
    free_hours_changed(page, thursday)

    poster = api("marieke")
    job_id = offer(api, thursday + timedelta(hours=10))
    invited = next_mail(post, noor, "NEEDS-ACTION")
    send(post, reply_to(invitation_in(invited), "ACCEPTED", f"Noor Veldkamp <{noor}>"))
    wait_until(lambda: claim_states(poster, job_id) == ["claimed"])
    assert post.mailbox.flags() == []

    step(poster, f"/jobs/{job_id}/transitions", action="confirm")
    confirmed = next_mail(post, noor, "PARTSTAT=ACCEPTED")
    assert uid(invited) == uid(confirmed)
    finds_it_confirmed(page, job_id)
    sign_out(page, address, employer)


def test_mail_comes_as_it_was_chosen_is_answered_without_signing_in_and_stopped_by_one_click(
    visit: Visit, api: Api, address: str, post: Post, thursday: datetime
) -> None:
    answer_in_words(post)
    page = visit("/berichten/instellingen", "daan", "phone")
    choose_ones_mail(page)
    starts = [thursday + timedelta(hours=hour) for hour in (10, 14)]
    job_id = offer(api, *starts, to="Daan")
    mail = mail_about(post, persona(address, "daan"), TITLE)

    visitor = visit(mail_link(mail), None, "phone")
    answer_from_the_mail(visitor)
    job = api("marieke").get(f"/jobs/{job_id}").json()
    assert [claim["state"] for claim in job["claims"]] == ["claimed"]
    assert job["claims"][0]["optionIds"] == [job["timing"]["options"][0]["id"]]
    assert visitor.request.get("/v1/me").status == 401

    unsubscribe_as_mail_programs_do(mail)
    page.reload()
    expect(chosen(page, "Uitnodigingen en je aanmeldingen")).to_have_text("Niet per mail")
    take_that_back(visitor, mail)
    page.reload()
    expect(chosen(page, "Uitnodigingen en je aanmeldingen")).to_have_text("Meteen")
    wait_until(lambda: bool(api("els").get("/calendar-replies").json()["items"]))
    shows_what_nobody_understood(visit("/beheer/bezorging", "els", "phone"))


def sign_in(page: Page, noor: str, issuer: str) -> None:
    """By one's address, at the employer's own page; the first time Noor thinks better of it."""
    go_there(page, noor, issuer)
    page.get_by_role("link", name="[ Cancel ]").click()
    expect(page.get_by_role("heading", name="Inloggen lukte niet")).to_be_visible()
    in_order(page)

    page.get_by_role("link", name="Opnieuw inloggen").click()
    page.goto("/vrije-tijd/agendas")
    go_there(page, noor, issuer)
    sign_in_there(page, noor)
    expect(page.get_by_role("button", name="Agenda koppelen")).to_be_visible()


def connect(page: Page, published: Published) -> None:
    """Connect by address; a task fetches it."""
    settled(page)
    page.get_by_role("button", name="Agenda koppelen").click()
    page.get_by_label("Adres van je agenda").fill(published.address)
    page.get_by_label("Naam").fill("Werk")
    page.get_by_role("button", name="Koppelen", exact=True).click()
    line = page.get_by_role("listitem").filter(
        has=page.get_by_role("heading", name="Werk", exact=True)
    )
    expect(line.get_by_text("Werkt", exact=True)).to_be_visible(timeout=30_000)
    expect(page.get_by_text("secret-token")).to_have_count(0)


def free_hours_changed(page: Page, thursday: datetime) -> None:
    """The moved hour is taken; the hour it was moved from, and what is shown as free, is not."""
    page.goto(f"/vrije-tijd?week={thursday:%Y-%m-%d}")
    in_order(page)
    taken = page.get_by_role("button", name="donderdag").and_(
        page.get_by_role("button", name="bezet in je agenda")
    )
    expect(taken).to_have_count(1)
    expect(taken).to_have_accessible_name(re.compile("15 tot 16 uur, bezet in je agenda"))


def finds_it_confirmed(page: Page, job_id: str) -> None:
    """The job's own page says so."""
    page.goto(f"/klussen/{job_id}")
    in_order(page)
    expect(page.get_by_role("heading", level=1, name=TITLE)).to_be_visible()
    expect(page.get_by_role("heading", level=2, name="Je gaat mee")).to_be_visible()


def sign_out(page: Page, address: str, issuer: str) -> None:
    """Here and there; the account's page told the way in."""
    page.goto("/account")
    expect(page.get_by_text(NAME)).to_be_visible()
    page.get_by_role("button", name="Menu van Noor").click()
    page.get_by_role("menuitem", name="Uitloggen").click()
    sign_out_there(page, issuer)
    page.wait_for_url(f"{address}/inloggen**")
    page.goto("/vrije-tijd")
    expect(page.get_by_label("Je e-mailadres van je werk")).to_be_visible()
