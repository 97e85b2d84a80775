"""A browser's own description in words that its owner recognises. Pure; a guess, never a check."""

from typing import NamedTuple

from flying_trainees.core.language import Language, text

BROWSERS = (
    ("Edg", "Edge"),
    ("OPR/", "Opera"),
    ("SamsungBrowser", "Samsung Internet"),
    ("Firefox/", "Firefox"),
    ("FxiOS", "Firefox"),
    ("CriOS", "Chrome"),
    ("Chrome/", "Chrome"),
    ("Safari/", "Safari"),
)
"""The first that fits: the later ones also stand in the descriptions of the earlier."""
SYSTEMS = (
    ("iPhone", "iPhone"),
    ("iPad", "iPad"),
    ("Android", "Android"),
    ("Windows", "Windows"),
    ("CrOS", "ChromeOS"),
    ("Mac OS X", "Mac"),
    ("Linux", "Linux"),
)


class Device(NamedTuple):
    """Browser and system by name; empty when unknown."""

    browser: str
    system: str


def device_of(user_agent: str) -> Device:
    """Which browser on what system."""
    browser = next((name for sign, name in BROWSERS if sign in user_agent), "")
    system = next((name for sign, name in SYSTEMS if sign in user_agent), "")
    return Device(browser, system)


def device_words(user_agent: str, language: Language) -> str:
    """As a person reads it: *Firefox on Windows*."""
    device = device_of(user_agent)
    kind = "-".join(name for name, part in zip(("browser", "system"), device, strict=True) if part)
    return text(language, f"device-{kind or 'unknown'}", device._asdict())
