"""The mailbox of the demo: wait for a mail, read its text, link and calendar file."""

import re
import time

import httpx
from icalendar import Calendar, Event

WITHIN_SECONDS = 60


class Mailbox:
    """The mails to one person, newest first, as the demo keeps them."""

    def __init__(self, reader: httpx.Client, email: str) -> None:
        self.reader, self.email = reader, email
        self.seen = {mail["id"] for mail in self._listed()}

    def next(self, subject: str) -> dict[str, str]:
        """The next new mail whose subject has these words. Waits: a worker sends it."""
        until = time.monotonic() + WITHIN_SECONDS
        while time.monotonic() < until:
            for mail in reversed(self._listed()):
                if mail["id"] not in self.seen and subject in mail["subject"]:
                    self.seen.add(mail["id"])
                    return dict(self.reader.get(f"/demo/mails/{mail['id']}").json())
            time.sleep(0.3)
        raise AssertionError(f"no mail {subject!r} to {self.email}; there are {self._subjects()}")

    def _listed(self) -> list[dict[str, str]]:
        listed = self.reader.get("/demo/mails?limit=100").json()["items"]
        return [mail for mail in listed if mail["to"] == self.email]

    def _subjects(self) -> list[str]:
        return [mail["subject"] for mail in self._listed()]


def link_in(mail: dict[str, str], path: str) -> str:
    """The path of the first link in the mail's text that leads to `path`."""
    found = re.search(rf"https?://[^/\s]+({re.escape(path)}\S*)", mail["text"])
    assert found, mail["text"]
    return str(found.group(1))


def event_in(mail: dict[str, str]) -> tuple[str, Event]:
    """The method of the mail's calendar file, and its one event."""
    calendar = Calendar.from_ical(mail["calendar"])
    assert isinstance(calendar, Calendar)
    (event,) = calendar.walk("VEVENT")
    assert isinstance(event, Event)
    return str(calendar["METHOD"]), event
