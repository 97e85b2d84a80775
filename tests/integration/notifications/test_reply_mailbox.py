"""The mailbox for answers on a real IMAP server, filled through a real SMTP server."""

from collections.abc import Callable, Iterator
from datetime import timedelta

import pytest
from pydantic import SecretStr
from sqlalchemy import Engine, create_engine
from sqlmodel import Session, col, select

from flying_trainees.core.clock import utc_now
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.notifications.calendar_models import CalendarReply
from flying_trainees.notifications.replies.imap import MailboxTrouble, look, read_imap_server
from flying_trainees.notifications.replies.tasks import ReplyTasks
from tests.factories.mail_servers import (
    Mailbox,
    Post,
    mailbox_server,
    post_office,
    reply_to,
    send,
)
from tests.factories.notifications import SETTINGS, Scene, happen, mails, make_scene

REPLIES = "noreply@klussen.example"


@pytest.fixture(scope="module")
def database(make_database: Callable[[], str]) -> Iterator[Engine]:
    engine = create_engine(make_database())
    yield engine
    engine.dispose()


@pytest.fixture(scope="module")
def mailbox() -> Iterator[Mailbox]:
    with mailbox_server() as running:
        yield running


@pytest.fixture
def post(mailbox: Mailbox) -> Iterator[Post]:
    with post_office(mailbox, REPLIES) as running:
        yield running


@pytest.fixture
def tasks(mailbox: Mailbox, database: Engine) -> ReplyTasks:
    settings = SETTINGS.model_copy(update={"imap_url": SecretStr(mailbox.url)})
    return ReplyTasks(settings, database)


def offered(database: Engine, mailbox: Mailbox) -> tuple[Scene, str]:
    """Noor is invited; her invitation."""
    settings = SETTINGS.model_copy(update={"imap_url": SecretStr(mailbox.url)})
    with Session(database, expire_on_commit=False) as session:
        scene = make_scene(session)
        scene.claim.state = ClaimState.OFFERED
        scene.claim.expires_at = utc_now() + timedelta(days=1)
        session.flush()
        event = happen(session, "claim-offered", settings=settings, job_id=scene.job.id,
                       claim_id=scene.claim.id, person_id=scene.noor.id)  # fmt: skip
        invitation = mails(session, event)[scene.noor.email].content["calendar"]["ics"]
        session.commit()
        return scene, str(invitation)


def test_answers_are_handled_and_go_and_what_is_odd_stays_with_a_flag(
    database: Engine, mailbox: Mailbox, post: Post, tasks: ReplyTasks
) -> None:
    scene, invitation = offered(database, mailbox)
    odd = reply_to(invitation, "DECLINED", "mallory@elsewhere.example")
    send(post, odd)
    send(post, reply_to(invitation, "ACCEPTED", scene.noor.email))

    assert tasks.read() == 2

    with Session(database) as session:
        assert session.get_one(Claim, scene.claim.id).state is ClaimState.CLAIMED
        rows = session.exec(select(CalendarReply).order_by(col(CalendarReply.handled_at)))
        assert [(row.outcome, row.problem) for row in rows] == [
            ("odd", "other-sender"), ("accepted", ""),
        ]  # fmt: skip
    (left,) = mailbox.flags()
    assert "Flagged" in left
    assert "Seen" not in left
    assert tasks.read() == 0


def test_a_mail_whose_handling_fails_stays_as_it_is_and_the_others_go_on(
    mailbox: Mailbox,
) -> None:
    server = read_imap_server(mailbox.url)
    before = len(mailbox.flags())
    for number in range(3):
        mailbox.deliver(f"Subject: {number}\r\n\r\nx".encode())
    found = look(server, lambda data: None if b"Subject: 1" in data else True)
    assert found == 3
    assert len(mailbox.flags()) == before + 1
    again: list[bytes] = []
    look(server, lambda data: bool(again.append(data)) or True)
    assert [data[:10] for data in again] == [b"Subject: 1"]


def test_a_mailbox_that_cannot_be_read_is_trouble_without_the_password(mailbox: Mailbox) -> None:
    for url in (mailbox.url.replace("geheim", "wrong"), mailbox.url.replace("INBOX", "Nowhere"),
                "imap://a:secret@127.0.0.1:1/INBOX"):  # fmt: skip
        with pytest.raises(MailboxTrouble) as trouble:
            look(read_imap_server(url), lambda _: True)
        assert "secret" not in str(trouble.value)
        assert "geheim" not in str(trouble.value)


@pytest.mark.parametrize("url", ["http://x", "imaps://", "pop3://a@b"])
def test_an_address_that_is_none_is_refused(url: str) -> None:
    with pytest.raises(ValueError, match="IMAP_URL"):
        read_imap_server(url)


def test_off_this_machine_a_password_never_travels_in_the_clear() -> None:
    assert read_imap_server("imap://a:b@mail.example.nl/INBOX").tls_required
    assert read_imap_server("imaps://a:b@mail.example.nl/").implicit_tls
    assert not read_imap_server("imap://a:b@mail.example.nl/INBOX?tls=off").tls_required
    assert read_imap_server("imaps://me%40x.nl:p%2Fw@mail.example.nl").user == "me@x.nl"
