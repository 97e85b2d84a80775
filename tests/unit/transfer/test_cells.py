"""What cells mean, as people and spreadsheet programs write them."""

from collections.abc import Callable
from datetime import date
from decimal import Decimal

import pytest

from flying_trainees.transfer import cells
from flying_trainees.transfer.cells import BadCell


@pytest.mark.parametrize(
    "cell", ["01-09-2026", "1-9-2026", "1/9/2026", "1.9.2026", "2026-09-01", "di 01-09-2026"]
)
def test_a_day_is_read_however_it_is_written(cell: str) -> None:
    assert cells.day(cell) == date(2026, 9, 1)


@pytest.mark.parametrize(
    "cell", ["31-02-2026", "begin september", "01-09-26", "13-13-2026", "00-01-2026", "1-9-0001"]
)
def test_what_is_no_day_is_refused(cell: str) -> None:
    with pytest.raises(BadCell, match="invalid-date"):
        cells.day(cell)


def test_a_moment_is_in_amsterdam_and_a_day_alone_lasts_to_its_end() -> None:
    assert str(cells.moment("vr 12-02-2027 12:00")) == "2027-02-12 11:00:00+00:00"
    assert str(cells.moment("12-07-2027 12.00 uur")) == "2027-07-12 10:00:00+00:00"
    assert str(cells.moment("12-02-2027")) == "2027-02-12 22:59:00+00:00"


@pytest.mark.parametrize(
    "cell",
    ["di 16-02-2027 13:30-16:00", "16-02-2027 13.30 – 16.00", "2027-02-16 13:30 tot 16:00"],
)
def test_a_session_has_a_begin_and_an_end(cell: str) -> None:
    begins, ends = cells.session(cell)
    assert str(begins) == "2027-02-16 12:30:00+00:00"
    assert str(ends) == "2027-02-16 15:00:00+00:00"


def test_a_session_over_midnight_says_on_which_day_it_ends() -> None:
    begins, ends = cells.session("di 16-02-2027 22:00 - 17-02-2027 01:00")
    assert (ends - begins).total_seconds() == 3 * 3600
    with pytest.raises(BadCell, match="end-before-begin"):
        cells.session("di 16-02-2027 22:00-01:00")


@pytest.mark.parametrize(
    ("cell", "number"), [("2,5", "2.50"), ("2.5", "2.50"), ("8", "8.00"), ("+3", "3.00")]
)
def test_a_number_has_a_comma_or_a_point(cell: str, number: str) -> None:
    assert cells.decimal(0, 60)(cell) == Decimal(number)


@pytest.mark.parametrize(
    ("read", "cell", "code"),
    [
        (cells.whole(0, 160), "veel", "invalid-number"),
        (cells.whole(0, 160), "1.000,5", "invalid-number"),
        (cells.whole(0, 160), "2,5", "invalid-number"),
        (cells.whole(0, 160), "1e400", "invalid-number"),
        (cells.whole(0, 160), "nan", "invalid-number"),
        (cells.whole(0, 160), "400", "out-of-range"),
        (cells.email, "mark(at)voorbeeld.example", "invalid-email"),
        (cells.email, "Mark <mark@voorbeeld.example>", "invalid-email"),
        (cells.weekdays, "di, zd", "unknown-value"),
        (cells.weekdays, "vr t/m ma", "unknown-value"),
        (cells.line(3), "vier", "too-long"),
    ],
)
def test_a_wrong_cell_says_how_it_is_wrong(
    read: Callable[[str], object], cell: str, code: str
) -> None:
    with pytest.raises(BadCell) as caught:
        read(cell)
    assert caught.value.code == code


@pytest.mark.parametrize(
    ("cell", "days"),
    [
        ("ma, di", (1, 2)),
        ("ma t/m do", (1, 2, 3, 4)),
        ("di, ma en vr", (1, 2, 5)),
        ("Maandag/Woensdag", (1, 3)),
        ("mon-wed, fri", (1, 2, 3, 5)),
        ("ma di wo", (1, 2, 3)),
    ],
)
def test_working_days_are_a_list_or_a_span(cell: str, days: tuple[int, ...]) -> None:
    assert cells.weekdays(cell) == days
