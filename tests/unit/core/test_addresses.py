"""Which addresses may be called, by class of attack."""

import pytest
from hypothesis import given
from hypothesis import strategies as st

from flying_trainees.core.addresses import BadAddress, is_public, target_of

INSIDE = {
    "loopback": ["127.0.0.1", "127.8.9.10", "::1"],
    "private": ["10.0.0.1", "172.16.0.1", "172.31.255.255", "192.168.1.1", "fd12::1", "fc00::1"],
    "link-local": ["169.254.1.1", "fe80::1"],
    "metadata": ["169.254.169.254", "fd00:ec2::254", "100.100.100.200", "168.63.129.16"],
    "shared": ["100.64.0.1", "192.0.0.8", "198.18.0.1"],
    "multicast": ["224.0.0.1", "239.255.255.250", "ff02::1"],
    "unspecified and broadcast": ["0.0.0.0", "0.1.2.3", "255.255.255.255", "240.0.0.1", "::"],  # noqa: S104
    "an IPv4 address in IPv6": [
        "::ffff:127.0.0.1",
        "::ffff:10.0.0.1",
        "::127.0.0.1",
        "64:ff9b::7f00:1",
        "64:ff9b::a9fe:a9fe",
        "2002:7f00:1::",
        "2001:0:7f00:1::",
    ],
    "not an address": ["2130706433", "0x7f.1", "127.1", "localhost", "", "1.2.3.4.5"],
}


@pytest.mark.parametrize("address", [address for group in INSIDE.values() for address in group])
def test_an_inside_address_is_refused(address: str) -> None:
    assert not is_public(address)


@pytest.mark.parametrize(
    "address",
    ["93.184.216.34", "8.8.8.8", "2606:2800:220:1::1", "::ffff:8.8.8.8", "64:ff9b::808:808"],
)
def test_a_public_address_passes(address: str) -> None:
    assert is_public(address)


@given(st.ip_addresses(v=4, network="10.0.0.0/8"))
def test_no_private_address_passes_in_any_ipv6_clothes(address: object) -> None:
    assert not is_public(str(address))
    assert not is_public(f"::ffff:{address}")


@pytest.mark.parametrize(
    "url",
    [
        "file:///etc/passwd",
        "ftp://example.nl/a.ics",
        "gopher://example.nl/",
        "javascript:alert(1)",
        "//example.nl/a",
        "https://",
        "https://user:secret@example.nl/",
        "https://user@example.nl/",
        "http://example.nl:25/",
        "http://example.nl:0/",
        "http://example.nl:99999/",
        "http://[::1/",
        "http://exa\nmple.nl/",
        "http://example.nl\\@127.0.0.1/",
        "https://example.nl/" + "a" * 2000,
    ],
)
def test_an_odd_address_is_refused(url: str) -> None:
    with pytest.raises(BadAddress):
        target_of(url)


@pytest.mark.parametrize(
    ("url", "clean"),
    [
        ("webcal://example.nl/a.ics", "https://example.nl/a.ics"),
        ("WEBCALS://Example.nl/A.ics?b=C#d", "https://example.nl/A.ics?b=C"),
        (" https://example.nl ", "https://example.nl/"),
        ("http://example.nl:8080/x", "http://example.nl:8080/x"),
        ("https://[2606:2800::1]/x", "https://[2606:2800::1]/x"),
        ("https://example.nl.:443/", "https://example.nl/"),
    ],
)
def test_an_address_is_read_as_it_will_be_called(url: str, clean: str) -> None:
    assert target_of(url).url == clean


@given(st.text(max_size=60))
def test_whatever_is_typed_is_either_refused_or_http(text: str) -> None:
    try:
        target = target_of(text)
    except BadAddress:
        return
    assert target.scheme in ("http", "https")
    assert target_of(target.url) == target
