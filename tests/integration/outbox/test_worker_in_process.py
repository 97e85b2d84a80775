"""The worker inside the web app: an event recorded through the API becomes a mail in the box."""

import time
from pathlib import Path

from fastapi.testclient import TestClient
from sqlalchemy import NullPool, create_engine
from sqlmodel import Session

from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app
from tests.factories.people import make_person

PATIENCE = 30.0


def test_a_link_that_is_asked_for_arrives_in_the_mailbox(database_url: str, tmp_path: Path) -> None:
    engine = create_engine(database_url, poolclass=NullPool)
    with Session(engine, expire_on_commit=False) as session:
        person = make_person(session, "Noor Veldkamp")
        session.commit()
    settings = Settings(
        demo=True, worker_in_process=True, database_url=database_url, data_dir=tmp_path
    )

    with TestClient(create_app(settings), headers={"X-Requested-With": "flying-trainees"}) as web:
        asked = web.post("/v1/sign-in-links", json={"email": person.email})
        assert asked.is_success, asked.text
        mails: list[dict[str, str]] = []
        deadline = time.monotonic() + PATIENCE
        while not mails and time.monotonic() < deadline:
            time.sleep(0.1)
            mails = list(web.get("/v1/demo/mails").json()["items"])

    assert [mail["to"] for mail in mails] == [person.email]
    assert mails[0]["subject"] == "Inloggen bij Flying Trainees"
