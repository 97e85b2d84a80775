"""Time zones as calendar programs name them.

Outlook writes Windows names, Mozilla and Evolution put a prefix before the official name, and some
bring only a definition of their own. icalendar knows the first two and reads the third; what is
left is taken for Dutch time, since that is where its owner lives.
"""

import re
import warnings
from collections.abc import Callable
from contextlib import suppress
from datetime import timedelta, timezone, tzinfo
from functools import lru_cache
from zoneinfo import ZoneInfo

from icalendar import Timezone
from icalendar.timezone import tzp

from flying_trainees.core.clock import AMSTERDAM

OFFSET = re.compile(r"^\(?(?:UTC|GMT)([+-])(\d{1,2}):?(\d{2})?\)?\s*(.*)$", re.IGNORECASE)
DUTCH = re.compile(r"amsterdam|w\. europe|romance|central europe", re.IGNORECASE)
ZonesByName = Callable[[str], tzinfo]


def zones_of(definitions: list[str]) -> ZonesByName:
    """How to find a zone of this file by its name. Forgets those of the file before."""
    tzp.use_default()
    for definition in definitions:
        with suppress(Exception), warnings.catch_warnings(action="ignore"):
            component = Timezone.from_ical(definition)
            if isinstance(component, Timezone) and _known(str(component["TZID"])) is None:
                tzp.cache_timezone_component(component)

    @lru_cache(maxsize=200)
    def find(name: str) -> tzinfo:
        return _known(name) or _by_offset(name) or AMSTERDAM

    return find


def _known(name: str) -> tzinfo | None:
    """By its official, Windows or prefixed name, or a definition in the file."""
    with suppress(Exception), warnings.catch_warnings(action="ignore"):
        zone = tzp.timezone(name)
        return zone if isinstance(zone, tzinfo) else None
    return None


def _by_offset(name: str) -> tzinfo | None:
    """`(UTC+01:00) Amsterdam, Berlin, …`, as Outlook shows it, and plain `UTC+2`."""
    match = OFFSET.match(name)
    if match is None:
        return ZoneInfo("Europe/Amsterdam") if DUTCH.search(name) else None
    sign, hours, minutes, place = match.groups()
    if DUTCH.search(place):
        return AMSTERDAM
    offset = timedelta(hours=int(hours), minutes=int(minutes or 0))
    return timezone(offset if sign == "+" else -offset) if offset < timedelta(hours=24) else None
