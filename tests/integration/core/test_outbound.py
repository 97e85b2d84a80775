"""Requests to addresses that people gave, by class of attack; the far side is a real server."""

import logging
import socket
import time
from collections.abc import Iterator

import pytest

from flying_trainees.core.guarded_transport import InternalAddress
from flying_trainees.core.outbound import Limits, Outbound, OutboundFailure, Reason
from flying_trainees.core.settings import Settings
from tests.integration.core.wild_server import PATIENT_SECONDS, Wild, wild_server

AMPLE = Limits(seconds=30, connect_seconds=10, max_bytes=100_000)
"""Where time isn't the point: a busy machine pauses a process for a second and longer."""
QUICK = Limits(seconds=0.6, connect_seconds=0.3, max_bytes=100_000)


@pytest.fixture(scope="module")
def server() -> Iterator[Wild]:
    with wild_server() as wild:
        yield wild


@pytest.fixture
def wild(server: Wild) -> Wild:
    server.asked.clear()
    server.places.clear()
    return server


def why(outbound: Outbound, url: str, limits: Limits = AMPLE) -> Reason:
    with pytest.raises(OutboundFailure) as failure:
        outbound.fetch(url, limits=limits)
    assert url not in str(failure.value)
    return failure.value.reason


def test_an_answer_comes_back_with_its_headers(wild: Wild) -> None:
    answer = Outbound(wild.allowed).fetch(wild.url("/plain"))
    assert (answer.status, answer.body, answer.headers["etag"]) == (200, b"hello", '"1"')
    assert Outbound(wild.allowed).fetch(wild.url("/packed")).body == b"hello"


@pytest.mark.parametrize(
    "host",
    ["127.0.0.1", "localhost", "2130706433", "0x7f000001", "0177.0.0.1", "127.1", "0",
     "[::1]", "[::ffff:127.0.0.1]", "[::ffff:7f00:1]"],
)  # fmt: skip
def test_no_spelling_of_an_inside_address_is_called(wild: Wild, host: str) -> None:
    url = f"http://{host}:{wild.port}/plain"
    assert why(Outbound(), url) in (Reason.INTERNAL, Reason.UNKNOWN_NAME, Reason.BAD_ADDRESS)
    assert wild.asked == []


def test_the_list_lets_through_one_port_of_one_address_only(wild: Wild) -> None:
    settings = Settings(outbound_allowed=f"10.0.0.1:443, 127.0.0.1:{wild.port}")
    outbound = Outbound.from_settings(settings)
    assert outbound.fetch(wild.url("/plain")).status == 200
    assert why(outbound, f"http://127.0.0.1:{wild.port + 1}/") is Reason.INTERNAL
    assert why(outbound, "http://10.0.0.2:443/") is Reason.INTERNAL


def test_a_name_with_one_inside_address_is_refused(
    wild: Wild, monkeypatch: pytest.MonkeyPatch
) -> None:
    answers = [(socket.AF_INET, 1, 6, "", (ip, wild.port)) for ip in ("93.184.216.34", "127.0.0.1")]
    monkeypatch.setattr(socket, "getaddrinfo", lambda *_, **__: answers)
    assert why(Outbound(), f"http://example.nl:{wild.port}/") is Reason.INTERNAL
    assert wild.asked == []


def test_a_name_that_changes_its_answer_gains_nothing(
    wild: Wild, monkeypatch: pytest.MonkeyPatch
) -> None:
    """DNS rebinding: the first answer is checked, and it is the one that is connected to."""
    real = socket.getaddrinfo
    asked: list[str] = []

    def rebinding(host: str, port: int, *args: int, **kwargs: int) -> object:
        if host != "rebinding.example":
            return real(host, port, *args, **kwargs)
        asked.append(host)
        address = "127.0.0.1" if len(asked) == 1 else "127.0.0.2"
        return [(socket.AF_INET, 1, 6, "", (address, port))]

    monkeypatch.setattr(socket, "getaddrinfo", rebinding)
    answer = Outbound(wild.allowed).fetch(f"http://rebinding.example:{wild.port}/plain")
    assert answer.body == b"hello"
    assert asked == ["rebinding.example"]
    assert wild.asked[0][1]["host"] == f"rebinding.example:{wild.port}"


def test_a_redirect_is_checked_like_the_first_address(wild: Wild) -> None:
    wild.places |= {
        "/to/metadata": "http://169.254.169.254/latest/meta-data/",
        "/to/loopback": f"http://127.0.0.2:{wild.port}/plain",
        "/to/file": "file:///etc/passwd",
        "/to/plain": "/plain?moved",
    }
    outbound = Outbound(wild.allowed)
    assert why(outbound, wild.url("/to/metadata")) is Reason.INTERNAL
    assert why(outbound, wild.url("/to/loopback")) is Reason.INTERNAL
    assert why(outbound, wild.url("/to/file")) is Reason.BAD_ADDRESS
    assert outbound.fetch(wild.url("/to/plain")).body == b"hello"


def test_redirects_end(wild: Wild) -> None:
    assert why(Outbound(wild.allowed), wild.url("/loop/")) is Reason.TOO_MANY_REDIRECTS
    assert len(wild.asked) == 4


def test_a_redirect_is_the_answer_where_none_is_followed(wild: Wild) -> None:
    wild.places["/to/plain"] = "/plain"
    answer = Outbound(wild.allowed).fetch(
        wild.url("/to/plain"), method="POST", content=b"x", limits=Limits(redirects=0)
    )
    assert (answer.status, len(wild.asked)) == (302, 1)


def test_secrets_stay_with_the_origin_they_are_for(wild: Wild) -> None:
    with wild_server() as other:
        wild.places |= {"/to/same": "/plain", "/to/other": other.url("/plain")}
        outbound = Outbound(wild.allowed | other.allowed)
        for path in ("/to/same", "/to/other"):
            outbound.fetch(wild.url(path), headers={"Authorization": "secret", "Accept": "x/y"})
        assert wild.asked[1][1]["authorization"] == "secret"
        assert "authorization" not in other.asked[0][1]
        assert other.asked[0][1]["accept"] == "x/y"


@pytest.mark.parametrize("path", ["/huge", "/endless", "/bomb"])
def test_a_body_without_end_is_cut_off(wild: Wild, path: str) -> None:
    assert why(Outbound(wild.allowed), wild.url(path)) is Reason.TOO_LARGE


@pytest.mark.parametrize("path", ["/dripping", "/headers", "/silent"])
def test_slowness_has_an_end(wild: Wild, path: str) -> None:
    began = time.monotonic()
    assert why(Outbound(wild.allowed), wild.url(path), QUICK) is Reason.TOO_SLOW
    assert time.monotonic() - began < PATIENT_SECONDS / 2


@pytest.mark.parametrize("path", ["/nonsense", "/brotli", "/broken"])
def test_what_is_not_http_is_said_to_be_so(wild: Wild, path: str) -> None:
    assert why(Outbound(wild.allowed), wild.url(path)) is Reason.NOT_HTTP


def test_nobody_listening_and_no_such_name_are_told_apart() -> None:
    with socket.socket() as unused:
        unused.bind(("127.0.0.1", 0))
        port = unused.getsockname()[1]
    outbound = Outbound(frozenset({f"127.0.0.1:{port}"}))
    assert why(outbound, f"http://127.0.0.1:{port}/") is Reason.UNREACHABLE
    assert why(outbound, "http://nowhere.invalid/") is Reason.UNKNOWN_NAME


def test_an_address_is_never_logged(wild: Wild, caplog: pytest.LogCaptureFixture) -> None:
    with caplog.at_level(logging.DEBUG):
        Outbound(wild.allowed).fetch(wild.url("/plain?token=secret"))
    assert "secret" not in caplog.text


def test_a_library_gets_a_client_behind_the_same_guard(wild: Wild) -> None:
    with Outbound(wild.allowed).client(AMPLE) as client:
        assert client.get(wild.url("/plain")).text == "hello"
        assert client.get(wild.url("/plain")).text == "hello"
    with Outbound().client() as client, pytest.raises(InternalAddress):
        client.get(wild.url("/plain"))
