"""What a job must be: each rule breaks on its own, and names its field."""

from datetime import UTC, datetime, timedelta

import pytest
from pydantic import ValidationError

from flying_trainees.core.errors import FieldError
from flying_trainees.core.ids import new_id
from flying_trainees.core.language import has_text
from flying_trainees.jobs.rules import problems, publishing_problems
from flying_trainees.jobs.schemas import JobIn

NOW = datetime(2026, 11, 23, 8, tzinfo=UTC)
START = NOW + timedelta(days=7)


def session_at(start: datetime, hours: float = 2) -> dict[str, object]:
    """One option."""
    return {"start": start, "end": start + timedelta(hours=hours)}


def draft(**changes: object) -> JobIn:
    """A job that can be published, with changes."""
    body: dict[str, object] = {
        "title": "Klus",
        "goal": "Doel",
        "description": "Tekst",
        "helpForm": "freshEye",
        "themes": ["https://example.org/themes/1"],
        "organisationId": new_id(),
        "networkId": new_id(),
        "place": {"kind": "online"},
        "hoursPerPerson": 2,
        "groupMin": 2,
        "groupMax": 4,
        "timing": {"kind": "fixed", "options": [session_at(START)]},
        "claimDeadline": START - timedelta(days=1),
    }
    return JobIn.model_validate(body | changes)


def found(errors: list[FieldError]) -> set[tuple[str, str]]:
    """Fields with codes; each code has its words in both languages."""
    for error in errors:
        assert has_text("nl", f"field-{error.code}"), error.code
        assert has_text("en", f"field-{error.code}"), error.code
    return {(error.path, error.code) for error in errors}


def options(*sessions: dict[str, object]) -> dict[str, object]:
    """A timing of several options."""
    return {"kind": "options", "options": list(sessions)}


def flexible(**days: str) -> dict[str, object]:
    """A timing of flexible hours."""
    return {"kind": "flexible", **days}


PERIOD = {"kind": "flexible", "from": "2026-12-01", "until": "2026-12-11"}
HALF_A_PLACE = {"kind": "online", "latitude": 52.1}
NOT_ONE = ("timing.options", "fixed-needs-one-option")
A, B = session_at(START), session_at(START + timedelta(days=1))
LATER = START + timedelta(days=30)

BROKEN = [
    ({"groupMin": 5}, ("groupMin", "group-min-above-max")),
    ({"seats": [{"role": "senior", "count": 5}]}, ("seats", "seats-above-group")),
    (
        {"seats": [{"role": "moderator", "count": 1}, {"role": "member", "count": 4}]},
        ("seats", "seats-above-group"),
    ),
    ({"seats": [{"role": "senior", "count": 1}] * 2}, ("seats.1.role", "seat-twice")),
    ({"themes": ["a", "b", "a"]}, ("themes.2", "theme-twice")),
    ({"place": HALF_A_PLACE}, ("place.longitude", "coordinates-incomplete")),
    ({"timing": {"kind": "fixed", "options": [A, B]}}, NOT_ONE),
    ({"timing": {"kind": "fixed"}}, NOT_ONE),
    ({"timing": options(A)}, ("timing.options", "options-two-to-ten")),
    ({"timing": options(A, B, A)}, ("timing.options.2", "option-twice")),
    ({"timing": options(A, B) | {"from": "2026-12-01"}},
     ("timing.from", "dates-only-when-flexible")),
    ({"timing": flexible(until="2026-12-11")}, ("timing.from", "flexible-needs-dates")),
    ({"timing": PERIOD | {"options": [A]}},
     ("timing.options", "flexible-has-no-options")),
    ({"timing": {"kind": "flexible", "from": "2026-12-11", "until": "2026-12-10"}},
     ("timing.until", "until-before-from")),
    ({"timing": {"kind": "flexible", "from": "2026-12-11", "until": "2028-12-10"}},
     ("timing.until", "period-too-long")),
    ({"timing": {"kind": "fixed", "options": [session_at(START, -1)]}},
     ("timing.options.0.end", "end-before-start")),
    ({"timing": {"kind": "fixed", "options": [session_at(START, 0.1)]}},
     ("timing.options.0.end", "session-too-short")),
    ({"timing": {"kind": "fixed", "options": [session_at(START, 17)]}},
     ("timing.options.0.end", "session-too-long")),
    ({"timing": {"kind": "fixed", "options": [session_at(START, 5.5)]}},
     ("timing.options.0.end", "session-beyond-hours")),
    ({"claimDeadline": START + timedelta(minutes=1)}, ("claimDeadline", "deadline-after-start")),
    ({"claimDeadline": LATER, "timing": PERIOD}, ("claimDeadline", "deadline-after-start")),
]  # fmt: skip

MISSING = [
    ({"description": ""}, "description"),
    ({"themes": None}, "themes"),
    ({"timing": None}, "timing"),
    ({"claimDeadline": None}, "claimDeadline"),
    ({"place": {"kind": "hybrid", "address": " "}}, "place.address"),
    ({"place": {"kind": "onSite"}}, "place.address"),
]


@pytest.mark.parametrize(("changes", "expected"), BROKEN)
def test_a_draft_that_breaks_one_rule_is_told_which(
    changes: dict[str, object], expected: tuple[str, str]
) -> None:
    assert found(problems(draft(**changes))) == {expected}


@pytest.mark.parametrize(
    "changes",
    [
        {},
        {"timing": options(B, A)},
        {"timing": {"kind": "flexible", "from": "2026-12-01", "until": "2026-12-01"}},
        {"seats": [{"role": "senior", "count": 1}, {"role": "member", "count": 3}]},
        {"seats": [{"role": "senior", "count": 0}]},
        {"timing": {"kind": "fixed", "options": [session_at(START, 5)]}},
        {"hoursPerPerson": 16},
        {"hoursPerPerson": 0.5},
        {"groupMin": 12, "groupMax": 12},
        {"claimDeadline": START},
    ],
)
def test_what_keeps_every_rule_can_be_published(changes: dict[str, object]) -> None:
    assert found(publishing_problems(draft(**changes), NOW)) == set()


@pytest.mark.parametrize(("changes", "path"), MISSING)
def test_a_draft_may_wait_with_what_publishing_needs(changes: dict[str, object], path: str) -> None:
    unfinished = draft(**changes)

    assert problems(unfinished) == []
    assert found(publishing_problems(unfinished, NOW)) == {(path, "needed-to-publish")}


def test_publishing_asks_for_a_deadline_and_times_that_lie_ahead() -> None:
    late = draft(timing=options(A, B), claimDeadline=START)

    between = found(publishing_problems(late, START + timedelta(minutes=1)))

    assert between == {
        ("claimDeadline", "deadline-past"),
        ("timing.options.0.start", "option-past"),
    }


def test_flexible_hours_can_be_published_until_their_last_day_is_over() -> None:
    job = draft(timing={"kind": "flexible", "from": "2026-11-20", "until": "2026-11-23"},
                claimDeadline=datetime(2026, 11, 23, 22, tzinfo=UTC))  # fmt: skip

    assert found(publishing_problems(job, datetime(2026, 11, 23, 21, tzinfo=UTC))) == set()
    assert ("timing.until", "option-past") in found(
        publishing_problems(job, datetime(2026, 11, 23, 23, tzinfo=UTC))
    )


@pytest.mark.parametrize(
    ("changes", "code"),
    [
        ({"hoursPerPerson": 16.5}, "more-than-a-job"),
        ({"hoursPerPerson": 0.4}, "less-than-a-job"),
        ({"groupMax": 13}, "less_than_equal"),
        ({"groupMin": 0}, "greater_than_equal"),
        ({"themes": []}, "too_short"),
        ({"themes": ["a", "b", "c", "d", "e", "f"]}, "too_long"),
        ({"title": "  "}, "string_too_short"),
        ({"claimDeadline": "9999-12-31T23:59:59-10:00"}, "date-out-of-reach"),
        ({"claimDeadline": "2026-12-01T10:00:00"}, "timezone_aware"),
        ({"place": {"kind": "online", "latitude": 91, "longitude": 0}}, "less_than_equal"),
        ({"timing": flexible(until="1999-12-31")}, "date-out-of-reach"),
    ],
)
def test_a_value_outside_its_bounds_is_refused_by_itself(
    changes: dict[str, object], code: str
) -> None:
    with pytest.raises(ValidationError) as refused:
        draft(**changes)

    assert [error["type"] for error in refused.value.errors()] == [code]
