"""What every answer carries, and what the edge refuses whatever the route."""

import gzip
from collections.abc import Callable
from datetime import UTC, datetime, timedelta
from pathlib import Path

import pytest
from fastapi.testclient import TestClient
from sqlalchemy import Engine
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.accounts.sessions import Browser, begin
from flying_trainees.core.clock import utc_now
from flying_trainees.core.db import open_session
from flying_trainees.core.settings import Settings
from flying_trainees.main import create_app
from tests.conftest import WRITE
from tests.factories.people import make_person

SignIn = Callable[[Person], TestClient]


@pytest.fixture(scope="module")
def built(tmp_path_factory: pytest.TempPathFactory) -> Path:
    """A folder with a built front end, next to something that is nobody's business."""
    folder = tmp_path_factory.mktemp("front") / "site"
    (folder / "assets").mkdir(parents=True)
    (folder / "index.html").write_text("<!doctype html><title>Start</title>")
    (folder / "assets" / "app-1a2b.js").write_text("export {};")
    (folder / "colour-scheme.js").write_text("")
    (folder.parent / "geheim.txt").write_text("geheim")
    return folder


@pytest.fixture(scope="module")
def site(engine: Engine, built: Path) -> TestClient:
    """The app as a browser meets it: over https, with a built front end."""
    settings = Settings(
        demo=True,
        database_url=engine.url.render_as_string(hide_password=False),
        frontend_dir=built,
        base_url="https://klussen.voorbeeld.example",
        requests_per_minute=100_000,
        log_level="WARNING",
    )
    return TestClient(create_app(settings), base_url="https://klussen.voorbeeld.example")


@pytest.mark.parametrize("path", ["/assets/app-1a2b.js", "/v1/me"])
def test_every_answer_has_the_security_headers(site: TestClient, path: str) -> None:
    headers = site.get(path).headers

    policy = dict(part.split(" ", 1) for part in headers["content-security-policy"].split("; "))
    assert policy["default-src"] == policy["script-src"] == "'self'"
    assert policy["object-src"] == policy["base-uri"] == policy["frame-ancestors"] == "'none'"
    assert "unsafe" not in headers["content-security-policy"]
    assert headers["x-content-type-options"] == "nosniff"
    assert headers["x-frame-options"] == "DENY"
    assert headers["referrer-policy"] == "same-origin"
    assert headers["cross-origin-opener-policy"] == "same-origin"
    assert headers["cross-origin-resource-policy"] == "same-origin"
    assert "camera=()" in headers["permissions-policy"]
    assert "max-age=31536000" in headers["strict-transport-security"]
    assert "server" not in headers


BROTLI = b"what a build made of it"


OUTSIDE = (
    "/../geheim.txt", "/%2e%2e/geheim.txt", "/..%2fgeheim.txt", "/assets/../../geheim.txt",
    "/assets/..%2f..%2fgeheim.txt", "/assets/%2e%2e/%2e%2e/geheim.txt", "/..%5cgeheim.txt",
    "/assets/%00", "/%00/geheim.txt", "//geheim.txt", "/assets//etc/passwd",
)  # fmt: skip


def test_no_path_leads_out_of_the_front_end(site: TestClient) -> None:
    for path in OUTSIDE:
        answer = site.get(path)

        assert "geheim" not in answer.text, path
        assert "root:" not in answer.text, path
        assert answer.status_code in {200, 404}, path


def test_private_answers_are_never_kept_and_assets_are(
    session: Session, sign_in: SignIn, site: TestClient
) -> None:
    mine = sign_in(make_person(session)).get("/v1/me")

    assert mine.headers["cache-control"] == "no-store"
    assert "immutable" in site.get("/assets/app-1a2b.js").headers["cache-control"]
    assert site.get("/").headers["cache-control"] == "no-cache"
    colours = site.get("/colour-scheme.js").headers["cache-control"]
    assert colours == "public, max-age=86400", "every page waits for it"
    # What isn't there is answered with the start page, which nobody may keep.
    assert site.get("/icon.svg").headers["cache-control"] == "no-cache"


@pytest.mark.parametrize(
    ("accepted", "sent"),
    [("gzip, br;q=0.9", "br"), ("gzip", "gzip"), ("identity", None)],
)
def test_a_browser_gets_the_smallest_copy_that_it_takes(
    site: TestClient, built: Path, accepted: str, sent: str | None
) -> None:
    script = b"export const words = 'klus';"
    (built / "assets" / "big-3c4d.js").write_bytes(script)
    copies = {"br": BROTLI, "gzip": gzip.compress(script), None: script}
    (built / "assets" / "big-3c4d.js.gz").write_bytes(copies["gzip"])
    (built / "assets" / "big-3c4d.js.br").write_bytes(copies["br"])

    with site.stream("GET", "/assets/big-3c4d.js", headers={"Accept-Encoding": accepted}) as answer:
        raw = b"".join(answer.iter_raw())

    assert answer.headers.get("content-encoding") == sent
    assert answer.headers["content-type"].startswith("text/javascript")
    assert answer.headers["vary"] == "Accept-Encoding"
    assert "immutable" in answer.headers["cache-control"]
    assert raw == copies[sent]


def test_long_answers_of_the_api_are_compressed(site: TestClient) -> None:
    with site.stream("GET", "/v1/openapi.json", headers={"Accept-Encoding": "gzip"}) as answer:
        raw = b"".join(answer.iter_raw())

    assert answer.headers["content-encoding"] == "gzip"
    assert len(gzip.decompress(raw)) > 3 * len(raw)


def test_the_session_cookie_is_bound_to_the_host_and_out_of_reach_of_scripts(
    settings: Settings, session: Session
) -> None:
    person = make_person(session)
    app = create_app(settings.model_copy(update={"base_url": "https://klussen.example"}))
    app.dependency_overrides[open_session] = lambda: session
    client = TestClient(app, base_url="https://klussen.example", headers=WRITE)

    cookie = client.post("/v1/demo/sign-in", json={"email": person.email}).headers["set-cookie"]

    assert cookie.startswith("__Host-session=")
    parts = {part.strip().lower() for part in cookie.split(";")[1:]}
    assert {"httponly", "secure", "samesite=lax", "path=/"} <= parts
    assert not [part for part in parts if part.startswith("domain")]


@pytest.mark.parametrize(
    "headers",
    [
        {},
        {"X-Requested-With": "XMLHttpRequest"},
        {**WRITE, "Sec-Fetch-Site": "cross-site"},
        {**WRITE, "Sec-Fetch-Site": "same-site"},
    ],
)
def test_a_write_that_another_site_began_is_refused(
    session: Session, sign_in: SignIn, headers: dict[str, str]
) -> None:
    client = sign_in(make_person(session))
    client.headers.pop("X-Requested-With", None)

    refused = client.patch("/v1/me", json={"name": "Ander"}, headers=headers)

    assert (refused.status_code, refused.json()["code"]) == (403, "header-missing")


def test_a_header_changes_no_method(session: Session, sign_in: SignIn) -> None:
    client = sign_in(make_person(session, "Noor"))

    client.get("/v1/me", headers={"X-HTTP-Method-Override": "PATCH", "X-Method-Override": "PATCH"})
    answer = client.post("/v1/me?_method=PATCH", json={"name": "Ander"})

    assert answer.status_code == 405
    assert client.get("/v1/me").json()["name"] == "Noor"


def test_a_foreign_host_header_ends_up_nowhere(site: TestClient) -> None:
    host = "boos.example:8000"
    for path in ("/", "/v1/me", "/.well-known/security.txt"):
        answer = site.get(path, headers={"Host": host, "X-Forwarded-Host": host})

        assert "boos" not in answer.text + str(answer.headers)


def test_no_other_origin_may_read_answers(site: TestClient) -> None:
    asked = {"Origin": "https://boos.example", "Access-Control-Request-Method": "POST"}

    assert "access-control-allow-origin" not in site.get("/v1/me", headers=asked).headers
    assert "access-control-allow-origin" not in site.options("/v1/jobs", headers=asked).headers


def test_a_body_over_the_limit_is_refused_announced_or_not(
    client: TestClient, settings: Settings
) -> None:
    large = b" " * (settings.max_body_bytes + 1)

    assert client.post("/v1/sign-in-links", content=large).status_code == 413
    streamed = client.post("/v1/sign-in-links", content=iter([large[:1000], large]))
    assert streamed.status_code in {400, 413}


@pytest.fixture
def few(settings: Settings, session: Session) -> Callable[[str], TestClient]:
    """Makes browsers, by network address, at an app that allows three requests a minute."""
    app = create_app(settings.model_copy(update={"requests_per_minute": 3}))
    app.dependency_overrides[open_session] = lambda: session
    return lambda source: TestClient(
        app, base_url="http://localhost", headers=WRITE, client=(source, 1)
    )


def asked(browser: TestClient, times: int) -> list[int]:
    return [browser.get("/v1/me").status_code for _ in range(times)]


def test_too_many_requests_of_an_address_are_slowed_down_and_those_of_another_are_not(
    few: Callable[[str], TestClient],
) -> None:
    visitor = few("192.0.2.1")

    assert asked(visitor, 4) == [401, 401, 401, 429]
    assert int(visitor.get("/v1/me").headers["retry-after"]) > 0
    assert asked(few("192.0.2.2"), 1) == [401]


def test_too_many_requests_of_an_account_are_slowed_down_wherever_they_come_from(
    few: Callable[[str], TestClient], session: Session
) -> None:
    noor, daan = make_person(session, "Noor"), make_person(session, "Daan")
    secrets = {
        person.id: begin(session, utc_now(), person.id, 1, Browser()) for person in (noor, daan)
    }
    laptop, phone, colleague = few("192.0.2.1"), few("192.0.2.2"), few("192.0.2.1")
    for browser in (laptop, phone):
        browser.cookies.set("session", secrets[noor.id])
    colleague.cookies.set("session", secrets[daan.id])

    assert asked(laptop, 2) + asked(phone, 2) == [200, 200, 200, 429]
    assert asked(colleague, 1) == [200], "the same office, another account"


def test_a_leak_can_be_reported(site: TestClient) -> None:
    answer = site.get("/.well-known/security.txt")
    lines = dict(line.split(": ", 1) for line in answer.text.splitlines())

    assert answer.headers["content-type"].startswith("text/plain")
    assert lines["Contact"].startswith("mailto:")
    expires = datetime.fromisoformat(lines["Expires"])
    assert timedelta(days=30) < expires - datetime.now(UTC) < timedelta(days=365)
    assert lines["Canonical"] == "https://klussen.voorbeeld.example/.well-known/security.txt"


def test_the_log_says_who_signed_in_and_what_was_refused_and_no_secret(
    session: Session, sign_in: SignIn, caplog: pytest.LogCaptureFixture
) -> None:
    person = make_person(session)
    caplog.set_level("INFO", logger="flying_trainees.security")

    client = sign_in(person)
    client.get("/v1/accounts")
    client.post("/v1/sessions", json={"token": "een-link-die-er-niet-is"})

    lines = [vars(record) for record in caplog.records if record.name.endswith("security")]
    assert [line["event"] for line in lines] == ["signed-in", "refused", "refused"]
    assert lines[0]["person"] == str(person.id)
    assert [line["code"] for line in lines[1:]] == ["not-allowed", "link-not-valid"]
    assert "een-link-die-er-niet-is" not in caplog.text
