"""Every wrong row is found and named; whatever a program saved is read the same."""

import pytest
from pydantic import TypeAdapter
from sqlmodel import Session, select

from flying_trainees.accounts.models import Career, Person
from flying_trainees.availability.models import FreeTimeBudget
from flying_trainees.core.language import LANGUAGES, text
from flying_trainees.jobs.models import Job, JobState, TimingKind
from flying_trainees.people.models import Placement, Profile
from flying_trainees.transfer.errors import ColumnsMissing, FileEmpty, FileUnreadable
from flying_trainees.transfer.planning import Outcome
from flying_trainees.transfer.telling import row_error_text
from tests.factories.transfer import FILES, broken, example, make_region

Mistake = dict[str, str | int]
EXPECTED = TypeAdapter(dict[str, list[Mistake]]).validate_json(
    (FILES / "expected-errors.json").read_bytes()
)


@pytest.mark.parametrize("name", EXPECTED)
def test_every_mistake_is_found_and_no_other(session: Session, name: str) -> None:
    region = make_region(session)
    kind = name.split("-", maxsplit=1)[0]
    if kind == "placements":
        region.write("people", example("people.csv"))
    plan = region.plan(kind, broken(name))
    found = [{"row": e.row, "column": e.column, "code": e.code} for e in plan.errors]
    assert found == EXPECTED[name]
    for error in plan.errors:
        for language in LANGUAGES:
            assert row_error_text(language, error) != text(language, "field-invalid")


@pytest.mark.parametrize(
    "content",
    [
        example("people.csv"),
        example("people.xlsx"),
        broken("people-comma-utf8.csv"),
        broken("people-windows-1252.csv"),
        example("people.csv").decode("utf-8-sig").encode("utf-16"),
        example("people.csv").replace(b";", b"\t"),
    ],
    ids=["semicolons", "workbook", "commas", "windows-1252", "utf-16", "tabs"],
)
def test_the_same_people_are_read_from_whatever_a_program_saved(
    session: Session, content: bytes
) -> None:
    plan = make_region(session).write("people", content)
    assert plan.count(Outcome.NEW) == 8
    people = {person.email: person for person in session.exec(select(Person))}
    riet = people["riet.vanderhorst@voorbeeld.example"]
    assert (riet.name, riet.career, riet.source_id) == (
        "Riet van der Horst",
        Career.SENIOR,
        "30008",
    )
    assert people["gulay.ozturk@voorbeeld.example"].name == "Gülay Öztürk"
    profile = session.get(Profile, riet.id)
    assert profile is not None
    assert (profile.base_place, profile.studies) == ("Almelo", "Sociale academie")
    assert profile.base_latitude == pytest.approx(52.35, abs=0.1)
    budget = session.get(FreeTimeBudget, riet.id)
    assert budget is not None
    assert budget.hours_per_month == 12


@pytest.mark.parametrize(
    ("content", "error"),
    [
        (broken("people-empty.csv"), FileEmpty),
        (broken("people-unknown-columns.csv"), ColumnsMissing),
        (b"PK\x03\x04 and then nonsense", FileUnreadable),
        (b"Naam;E-mail\x00\n", FileUnreadable),
        (example("people.xlsx")[:3000], FileUnreadable),
        (b"Naam;E-mail\r\n;;\r\n", FileEmpty),
    ],
)
def test_a_file_that_is_no_list_is_refused(
    session: Session, content: bytes, error: type[Exception]
) -> None:
    with pytest.raises(error):
        make_region(session).plan("people", content)


@pytest.mark.parametrize("kind", ["people", "placements", "jobs"])
def test_a_second_import_changes_nothing(session: Session, kind: str) -> None:
    region = make_region(session)
    region.write("people", example("people.csv"))
    first = region.write(kind, example(f"{kind}.csv"))
    again = region.write(kind, example(f"{kind}.csv"))
    assert again.changes == []
    assert again.count(Outcome.UNCHANGED) == again.rows == first.rows


def test_jobs_become_drafts_with_all_that_the_list_tells(session: Session) -> None:
    make_region(session).write("jobs", example("jobs.csv"))
    jobs = {job.source_id: job for job in session.exec(select(Job))}
    assert {job.state for job in jobs.values()} == {JobState.DRAFT}
    assert jobs["K-101"].timing_kind is TimingKind.FIXED
    assert jobs["K-102"].timing_kind is TimingKind.OPTIONS
    assert jobs["K-103"].timing_kind is TimingKind.FLEXIBLE
    assert str(jobs["K-103"].claim_deadline) == "2027-02-24 22:59:00+00:00"
    assert jobs["K-104"].duo


def test_a_changed_cell_changes_that_value_and_an_empty_one_nothing(session: Session) -> None:
    region = make_region(session)
    region.write("people", example("people.csv"))
    region.write("placements", example("placements.csv"))
    later = example("placements.csv").replace(b"30-04-2027;32;", b"31-05-2027;;", 1)
    plan = region.write("placements", later)
    [change] = plan.changes
    assert (change.what, change.before, change.after) == ("Einddatum", "30-04-2027", "31-05-2027")
    placement = session.exec(select(Placement).where(Placement.source_id == "2026-031")).one()
    assert str(placement.ends_on) == "2027-05-31"
    assert placement.hours_per_week == 32


def test_what_a_person_wrote_himself_stays(session: Session) -> None:
    region = make_region(session)
    region.write("people", example("people.csv"))
    person = session.exec(select(Person).where(Person.source_id == "10231")).one()
    profile = session.get(Profile, person.id)
    assert profile is not None
    profile.studies = "Bestuurskunde, en veel daarna"
    session.flush()
    assert region.write("people", example("people.csv")).changes == []
    assert profile.studies == "Bestuurskunde, en veel daarna"
