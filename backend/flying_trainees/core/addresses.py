"""Which addresses on the internet we may call: a pure check of web addresses and IP addresses.

People give us addresses (calendars, webhooks, sign-in providers). Without this check one of them
could make our server read what only our server can reach: its own services, its neighbours, or the
cloud's metadata (server-side request forgery).
"""

import ipaddress
from dataclasses import dataclass
from ipaddress import IPv4Address, IPv6Address, IPv6Network
from urllib.parse import urlsplit, urlunsplit

IpAddress = IPv4Address | IPv6Address

WEBCAL = {"webcal": "https", "webcals": "https"}
PORTS = {"http": 80, "https": 443}
LOWEST_OTHER_PORT = 1024
"""Below it only 80 and 443: no mail, directory or file servers."""
LONGEST = 2000

REFUSED = tuple(
    ipaddress.ip_network(network)
    for network in (
        "192.0.0.0/24",  # protocol assignments
        "192.88.99.0/24",  # 6to4 relays
        "168.63.129.16/32",  # Azure's wire server, though the address is a public one
        "2001::/23",  # Teredo, ORCHID and other tunnels
        "2001:db8::/32",  # documentation
        "2002::/16",  # 6to4: an IPv4 address in disguise
        "3fff::/20",  # documentation
    )
)
GLOBAL_UNICAST = IPv6Network("2000::/3")
NAT64 = IPv6Network("64:ff9b::/96")


class BadAddress(Exception):
    """The text isn't an http(s) address that may be called; the message says why, for logs."""


@dataclass(frozen=True, slots=True)
class Target:
    """Where a request goes."""

    url: str
    scheme: str
    host: str
    port: int


def target_of(url: str) -> Target:
    """Read an http, https or webcal(s) address, the latter two as https.

    Raises BadAddress for any other scheme, user names in it, odd ports and unreadable addresses.
    """
    try:
        parts = urlsplit(url.strip())
        given_port = parts.port
        host = (parts.hostname or "").rstrip(".")
    except ValueError:
        raise BadAddress("unreadable") from None
    scheme = WEBCAL.get(parts.scheme.lower(), parts.scheme.lower())
    if scheme not in PORTS:
        raise BadAddress("scheme")
    if not host or len(url) > LONGEST or not url.strip().isprintable() or "\\" in url:
        raise BadAddress("unreadable")
    if parts.username is not None or parts.password is not None:
        raise BadAddress("user name in it")
    port = given_port if given_port is not None else PORTS[scheme]
    if port < LOWEST_OTHER_PORT and port not in PORTS.values():
        raise BadAddress("port")
    netloc = f"[{host}]" if ":" in host else host
    if port != PORTS[scheme]:
        netloc = f"{netloc}:{port}"
    clean = urlunsplit((scheme, netloc, parts.path or "/", parts.query, ""))
    return Target(url=clean, scheme=scheme, host=host, port=port)


def is_public(address: str) -> bool:
    """Whether an IP address belongs to the public internet, and to nobody's inside.

    False for loopback, private, link-local, shared, multicast, reserved and unspecified ones, for
    the metadata services of clouds, and for IPv6 forms that hold such an IPv4 address.
    """
    try:
        ip: IpAddress = ipaddress.ip_address(address)
    except ValueError:
        return False
    if isinstance(ip, IPv6Address):
        if ip.ipv4_mapped is not None:
            return is_public(str(ip.ipv4_mapped))
        if ip in NAT64:
            return is_public(str(IPv4Address(int(ip) & 0xFFFFFFFF)))
        if ip not in GLOBAL_UNICAST:
            return False
    if any(ip.version == network.version and ip in network for network in REFUSED):
        return False
    return ip.is_global and not (ip.is_multicast or ip.is_reserved or ip.is_unspecified)


def is_an_ip_address(host: str) -> bool:
    """Whether a host is written as an IP address and not as a name."""
    try:
        ipaddress.ip_address(host)
    except ValueError:
        return False
    return True


def is_this_machine(host: str) -> bool:
    """Whether a host of the installation's own settings is the machine itself."""
    return host == "localhost" or (
        is_an_ip_address(host) and ipaddress.ip_address(host).is_loopback
    )
