"""The sign-in link: its secret is in the mail and, once that left, nowhere else."""

from datetime import timedelta
from pathlib import Path
from urllib.parse import parse_qs, urlsplit
from uuid import UUID

from sqlalchemy import Engine, NullPool, create_engine
from sqlmodel import Session, select

from flying_trainees.accounts.linking import Arriving, Asking, request_link, use_link
from flying_trainees.accounts.models import Person, SignInLink
from flying_trainees.accounts.sessions import Browser, find_actor
from flying_trainees.core.settings import Settings
from flying_trainees.notifications.mail.mailbox import Mailbox
from flying_trainees.outbox.delivering import Outcome, deliver
from flying_trainees.outbox.models import Delivery, DeliveryState, OutboxEvent
from tests.factories.clock import MONDAY_MORNING
from tests.factories.notifications import SETTINGS, happen, mails
from tests.factories.people import make_person

KEPT = "what-the-browser-kept"
LATER = MONDAY_MORNING + timedelta(minutes=1)


def ask(session: Session, person: Person) -> Delivery | None:
    """Ask for a link as the API does, and let it be handled."""
    asking = Asking("10.0.0.1", "Firefox/140.0", KEPT)
    request_link(session, MONDAY_MORNING, Settings(), person.email, "/klussen", asking)
    asked = session.exec(select(OutboxEvent).where(OutboxEvent.kind == "sign-in-link-requested"))
    event = happen(session, "sign-in-link-requested", link_id=UUID(asked.one().payload["link_id"]))
    return mails(session, event).get(person.email)


def token_in(text: str) -> str:
    """The secret in a mail's link."""
    (line,) = [line for line in text.splitlines() if "/inloggen/link?" in line]
    return parse_qs(urlsplit(line).query)["token"][0]


def test_the_link_in_the_mail_signs_in_once(session: Session) -> None:
    person = make_person(session, "Noor Veldkamp")
    delivery = ask(session, person)
    assert delivery is not None

    token = token_in(delivery.content["text"])
    cookie, return_to = use_link(session, LATER, Settings(), token, Arriving(Browser(), KEPT))

    actor = find_actor(session, LATER, cookie)
    assert actor is not None
    assert (actor.person_id, return_to) == (person.id, "/klussen")


def test_an_address_that_nobody_has_gets_no_mail(session: Session) -> None:
    assert (
        ask(
            session,
            Person(email="niemand@elders.example", name="Niemand", created_at=MONDAY_MORNING),
        )
        is None
    )


def test_a_used_or_late_link_gets_no_mail(session: Session) -> None:
    person = make_person(session)
    link = SignInLink(
        email=person.email, secret_hash=b"x", source_hash=b"y", created_at=MONDAY_MORNING,
        expires_at=MONDAY_MORNING,
    )  # fmt: skip
    session.add(link)
    session.flush()

    event = happen(session, "sign-in-link-requested", link_id=link.id)

    assert mails(session, event) == {}


def test_after_sending_the_secret_is_not_in_the_database_any_more(
    database_url: str, tmp_path: Path
) -> None:
    engine = create_engine(database_url, poolclass=NullPool)
    box = Mailbox(tmp_path, SETTINGS.mail_from)
    with Session(engine, expire_on_commit=False) as session:
        delivery = ask(session, make_person(session))
        assert delivery is not None
        session.commit()

    assert deliver(engine, lambda: LATER, delivery.id, {"mail": box}) is Outcome.SENT

    sent = box.read(delivery.id)
    assert sent is not None
    token = token_in(sent.text)
    assert token not in _everything(engine)


def test_a_link_that_expired_before_it_could_leave_is_given_up(
    database_url: str, tmp_path: Path
) -> None:
    engine = create_engine(database_url, poolclass=NullPool)
    box = Mailbox(tmp_path, SETTINGS.mail_from)
    with Session(engine, expire_on_commit=False) as session:
        delivery = ask(session, make_person(session))
        assert delivery is not None
        session.commit()

    outcome = deliver(
        engine, lambda: MONDAY_MORNING + timedelta(hours=1), delivery.id, {"mail": box}
    )

    with Session(engine) as session:
        kept = session.get_one(Delivery, delivery.id)
        assert (outcome, kept.state, kept.content) == (Outcome.FAILED, DeliveryState.FAILED, {})
    assert box.ids(10, None) == []


def _everything(engine: Engine) -> str:
    """All that stands about deliveries, events and tasks."""
    tables = ("deliveries", "outbox_events", "procrastinate_jobs", "sign_in_links")
    with engine.connect() as connection:
        return "".join(
            str(connection.exec_driver_sql(f"SELECT t::text FROM {table} t").all())  # noqa: S608
            for table in tables
        )
