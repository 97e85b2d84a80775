"""Busy times of calendar files: the cases of RFC 5545, and what other programs write."""

from datetime import UTC, datetime
from zoneinfo import ZoneInfo

import pytest

from flying_trainees.availability.calendars.blocks import UnreadableCalendar
from flying_trainees.availability.calendars.busy import Asked, BusyTimes, is_ours, read_busy
from tests.factories.calendars import OUTLOOK_ZONE, calendar, event

AMSTERDAM = ZoneInfo("Europe/Amsterdam")
ASKED = Asked(datetime(2026, 10, 1, tzinfo=UTC), datetime(2027, 11, 1, tzinfo=UTC))
UNSURE = Asked(ASKED.start, ASKED.end, tentative_counts=False)


def read(*components: str, head: tuple[str, ...] = (), asked: Asked = ASKED) -> list[str]:
    """Intervals in Amsterdam's time, as short texts."""
    return shown(read_busy(calendar(*components, head=head), asked))


def shown(busy: BusyTimes) -> list[str]:
    return [
        f"{start.astimezone(AMSTERDAM):%m-%d %H:%M} {end.astimezone(AMSTERDAM):%m-%d %H:%M}"
        for start, end in busy.intervals
    ]


def at(start: str, end: str, *more: str, zone: str = "Europe/Amsterdam") -> str:
    return event("UID:1", f"DTSTART;TZID={zone}:{start}", f"DTEND;TZID={zone}:{end}", *more)


MORNING = ("20261103T090000", "20261103T100000")
BUSY_MORNING = ["11-03 09:00 11-03 10:00"]


@pytest.mark.parametrize(
    ("lines", "busy"),
    [
        ((), True),
        (("TRANSP:OPAQUE",), True),
        (("TRANSP:TRANSPARENT",), False),
        (("STATUS:CANCELLED",), False),
        (("STATUS:CONFIRMED",), True),
        (("X-MICROSOFT-CDO-BUSYSTATUS:FREE",), False),
        (("X-MICROSOFT-CDO-BUSYSTATUS:WORKINGELSEWHERE",), False),
        (("X-MICROSOFT-CDO-BUSYSTATUS:OOF",), True),
        (("X-MICROSOFT-CDO-BUSYSTATUS:OOF", "TRANSP:TRANSPARENT"), True),
        (("X-MICROSOFT-CDO-BUSYSTATUS:BUSY", "STATUS:TENTATIVE"), True),
    ],
)
def test_what_takes_time_and_what_does_not(lines: tuple[str, ...], *, busy: bool) -> None:
    assert read(at(*MORNING, *lines)) == (BUSY_MORNING if busy else [])


@pytest.mark.parametrize("line", ["STATUS:TENTATIVE", "X-MICROSOFT-CDO-BUSYSTATUS:TENTATIVE"])
def test_tentative_events_count_as_their_owner_chose(line: str) -> None:
    assert read(at(*MORNING, line)) == BUSY_MORNING
    assert read(at(*MORNING, line), asked=UNSURE) == []


CUSTOM = """BEGIN:VTIMEZONE
TZID:Customized Time Zone
BEGIN:STANDARD
DTSTART:16010101T030000
TZOFFSETFROM:+0100
TZOFFSETTO:+0000
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=10
END:STANDARD
BEGIN:DAYLIGHT
DTSTART:16010101T020000
TZOFFSETFROM:+0000
TZOFFSETTO:+0100
RRULE:FREQ=YEARLY;BYDAY=-1SU;BYMONTH=3
END:DAYLIGHT
END:VTIMEZONE"""


@pytest.mark.parametrize(
    ("zone", "hour"),
    [
        (OUTLOOK_ZONE, "09"),
        ("GMT Standard Time", "10"),
        ('"(UTC+01:00) Amsterdam, Berlin, Bern, Rome, Stockholm, Vienna"', "09"),
        ("/freeassociation.sourceforge.net/Europe/Amsterdam", "09"),
        ("/mozilla.org/20050126_1/Europe/London", "10"),
        ("Customized Time Zone", "10"),
        ("Etc/UTC", "10"),
        ("No Such Zone", "09"),
    ],
)
def test_time_zones_by_whatever_name(zone: str, hour: str) -> None:
    single = at(*MORNING, zone=zone)
    series = at(*MORNING, "RRULE:FREQ=DAILY;COUNT=1", zone=zone)
    for one in (single, series):
        assert read(CUSTOM, one) == [f"11-03 {hour}:00 11-03 {int(hour) + 1}:00"]


def test_a_zone_of_one_file_is_forgotten_before_the_next() -> None:
    read(CUSTOM, at(*MORNING, zone="Customized Time Zone"))
    assert read(at(*MORNING, zone="Customized Time Zone")) == BUSY_MORNING


def test_floating_times_are_the_owners_and_utc_is_utc() -> None:
    assert read(event("UID:1", "DTSTART:20261103T090000", "DURATION:PT1H")) == BUSY_MORNING
    assert (
        read(event("UID:1", "DTSTART:20261103T080000Z", "DTEND:20261103T090000Z")) == BUSY_MORNING
    )
    london = ("X-WR-TIMEZONE:Europe/London",)
    floating = event("UID:1", "DTSTART:20261103T080000", "DURATION:PT1H")
    assert read(floating, head=london) == BUSY_MORNING


def test_whole_days_are_local_days_also_when_clocks_change() -> None:
    assert read(event("UID:1", "DTSTART;VALUE=DATE:20261025")) == ["10-25 00:00 10-26 00:00"]
    away = event("UID:2", "DTSTART;VALUE=DATE:20261224", "DTEND;VALUE=DATE:20270102",
                 "X-MICROSOFT-CDO-BUSYSTATUS:OOF")  # fmt: skip
    assert read(away) == ["12-24 00:00 01-02 00:00"]


def test_a_series_keeps_its_hour_over_the_change_of_clocks() -> None:
    weekly = at("20261019T090000", "20261019T100000", "RRULE:FREQ=WEEKLY;COUNT=3")
    assert read(weekly) == [
        "10-19 09:00 10-19 10:00", "10-26 09:00 10-26 10:00", "11-02 09:00 11-02 10:00",
    ]  # fmt: skip


def test_moved_cancelled_and_added_occurrences() -> None:
    zone = f";TZID={OUTLOOK_ZONE}:"
    series = at("20261102T090000", "20261102T100000", "RRULE:FREQ=WEEKLY;COUNT=5",
                f"EXDATE{zone}20261109T090000", f"RDATE{zone}20261112T160000",
                zone=OUTLOOK_ZONE)  # fmt: skip
    moved = at("20261117T140000", "20261117T150000", f"RECURRENCE-ID{zone}20261116T090000",
               zone=OUTLOOK_ZONE)  # fmt: skip
    freed = at("20261123T090000", "20261123T100000", f"RECURRENCE-ID{zone}20261123T090000",
               "X-MICROSOFT-CDO-BUSYSTATUS:FREE", zone=OUTLOOK_ZONE)  # fmt: skip
    off = at("20261130T090000", "20261130T100000", f"RECURRENCE-ID{zone}20261130T090000",
             "STATUS:CANCELLED", zone=OUTLOOK_ZONE)  # fmt: skip
    assert read(series, moved, freed, off) == [
        "11-02 09:00 11-02 10:00", "11-12 16:00 11-12 17:00", "11-17 14:00 11-17 15:00",
    ]  # fmt: skip


def test_the_newest_version_of_an_event_counts() -> None:
    old = at(*MORNING, "SEQUENCE:0")
    new = at("20261103T110000", "20261103T120000", "SEQUENCE:1")
    assert read(new, old) == ["11-03 11:00 11-03 12:00"]


def test_our_own_invitations_do_not_stand_in_their_own_way() -> None:
    uid = "0198.0199.k3y@flying-trainees"
    wrapped = "040000008200E00074C5B7101A82E008" + b"vCal-Uid\x01\0\0\0".hex() + uid.encode().hex()
    for one in (uid, wrapped, wrapped.upper()):
        assert is_ours(one)
        assert read(event(f"UID:{one}", "DTSTART:20261103T090000", "DURATION:PT1H")) == []
    assert not is_ours("meeting@example.nl")


def test_free_and_busy_times_alone_are_enough() -> None:
    lines = ["BEGIN:VFREEBUSY", "FREEBUSY;FBTYPE=BUSY:20261103T080000Z/PT1H",
             "FREEBUSY;FBTYPE=FREE:20261103T100000Z/PT1H",
             "FREEBUSY;FBTYPE=BUSY-TENTATIVE:20261104T080000Z/20261104T090000Z",
             "END:VFREEBUSY"]  # fmt: skip
    assert read("\r\n".join(lines)) == [*BUSY_MORNING, "11-04 09:00 11-04 10:00"]
    assert read("\r\n".join(lines), asked=UNSURE) == BUSY_MORNING


def test_adjoining_times_are_one_and_what_lies_outside_is_cut_off() -> None:
    assert read(
        event("UID:1", "DTSTART:20261103T090000", "DURATION:PT1H"),
        event("UID:2", "DTSTART:20261103T100000", "DURATION:PT30M"),
        event("UID:3", "DTSTART:20260930T000000", "DTEND:20261001T030000"),
        event("UID:4", "DTSTART:20250930T000000", "DTEND:20251001T030000"),
        event("UID:5", "DTSTART:20261105T090000"),
    ) == ["10-01 02:00 10-01 03:00", "11-03 09:00 11-03 10:30"]


def test_what_nobody_can_read_is_counted_and_the_rest_is_read() -> None:
    busy = read_busy(
        calendar(
            at(*MORNING),
            event("UID:2", "DTSTART:tomorrow"),
            event("UID:3", "DTSTART:20261332T090000", "DURATION:PT1H"),
            event("UID:4", "SUMMARY:no time"),
            event("UID:5", "DTSTART:20261103T090000", "DURATION:PT1H", "RRULE:FREQ=SOMETIMES"),
        ),
        ASKED,
    )
    assert (shown(busy), busy.skipped) == (BUSY_MORNING, 4)


def test_folded_lines_bare_line_ends_and_alarms_do_not_matter() -> None:
    text = calendar(
        event("UID:1", "DTSTART;TZID=Europe/Am\r\n sterdam:20261103T090000", "DURATION:PT1H",
              "BEGIN:VALARM", "DURATION:PT9H", "END:VALARM")
    )  # fmt: skip
    assert shown(read_busy(text.replace(b"\r\n", b"\n"), ASKED)) == BUSY_MORNING
    assert shown(read_busy(b"\xef\xbb\xbf" + text, ASKED)) == BUSY_MORNING


@pytest.mark.parametrize(
    "rule",
    [
        "FREQ=SECONDLY", "FREQ=MINUTELY;COUNT=9", "freq=secondly",
        "FREQ=DAILY;BYHOUR=0,1,2,3;BYMINUTE=" + ",".join(map(str, range(60))),
        "FREQ=HOURLY;BYMINUTE=0,10,20,30,40",
    ],
)  # fmt: skip
def test_a_recurrence_bomb_is_refused(rule: str) -> None:
    bomb = event("UID:1", "DTSTART:20261103T090000", "DURATION:PT1S", f"RRULE:{rule}")
    with pytest.raises(UnreadableCalendar, match="too-heavy"):
        read(bomb)


@pytest.mark.parametrize("data", [b"", b"<html>sign in</html>", b"\x00\xff\xfe", b"PK\x03\x04"])
def test_what_is_no_calendar_is_said_to_be_none(data: bytes) -> None:
    with pytest.raises(UnreadableCalendar, match="not-a-calendar"):
        read_busy(data, ASKED)


def test_more_events_than_anybody_has_are_refused() -> None:
    with pytest.raises(UnreadableCalendar, match="too-heavy"):
        read_busy(b"BEGIN:VCALENDAR\n" + b"BEGIN:VEVENT\nEND:VEVENT\n" * 50_001, ASKED)
