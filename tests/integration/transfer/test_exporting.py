"""What is exported can be imported again, and changes nothing; no cell is a formula."""

import csv
import io

import pytest
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.demo.loading import fill
from flying_trainees.jobs.models import Job
from flying_trainees.organisations.reference import load_organisations, read_organisations
from flying_trainees.people.models import Profile
from flying_trainees.people.network_models import Network
from flying_trainees.themes.reference import load_themes, read_themes
from flying_trainees.transfer.exporting import export
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.planning import Outcome
from tests.factories.clock import MONDAY_MORNING
from tests.factories.transfer import Region, example, make_region


@pytest.fixture
def demo(session: Session) -> Region:
    """The whole demo, seen from its pool."""
    load_themes(session, read_themes())
    load_organisations(session, read_organisations())
    fill(session, MONDAY_MORNING)
    pool = session.exec(select(Network).where(Network.name == "Traineepool Twente")).one()
    return Region(session, pool)


@pytest.mark.parametrize("kind", list(ImportKind))
def test_an_export_changes_nothing_when_it_is_imported(demo: Region, kind: ImportKind) -> None:
    exported = export(demo.session, kind, demo.network.id)
    plan = demo.plan(kind, exported.text.encode())
    assert plan.errors == []
    assert plan.changes == []
    assert plan.count(Outcome.UNCHANGED) == plan.rows == exported.rows > 5


@pytest.mark.parametrize("kind", list(ImportKind))
def test_an_export_fills_an_empty_installation_with_the_same(
    session: Session, kind: ImportKind
) -> None:
    region = make_region(session)
    region.write("people", example("people.csv"))
    region.write(kind, example(f"{kind}.csv"))
    first = export(session, kind, region.network.id).text
    region.write(kind, first.encode())
    assert export(session, kind, region.network.id).text == first


@pytest.mark.parametrize("text", ["=1+1", "+31", "-2", "@SUM(A1)", "'=1", "''@x", "'t Hart"])
def test_no_exported_cell_is_a_formula_and_it_comes_back_as_it_was(
    session: Session, text: str
) -> None:
    region = make_region(session)
    region.write("people", example("people.csv"))
    person = session.exec(select(Person).where(Person.source_id == "10231")).one()
    profile = session.get(Profile, person.id)
    assert profile is not None
    profile.studies = person.name = text
    session.flush()
    exported = export(session, ImportKind.PEOPLE, region.network.id).text
    cells = [cell for row in csv.reader(io.StringIO(exported), delimiter=";") for cell in row]
    assert not [cell for cell in cells if cell.startswith(("=", "+", "-", "@"))]
    assert region.plan("people", exported.encode()).changes == []


def test_a_published_job_is_not_changed_by_a_list(demo: Region) -> None:
    exported = export(demo.session, ImportKind.JOBS, demo.network.id).text
    changed = exported.replace("Stationsplein;", "Stationsplein 2;", 1)
    plan = demo.plan("jobs", changed.encode())
    assert [error.code for error in plan.errors] == ["job-not-draft"]


def test_a_draft_is_changed_by_a_list(session: Session) -> None:
    region = make_region(session)
    region.write("jobs", example("jobs.csv"))
    later = example("jobs.csv").decode().replace("13:30-16:00", "14:00-16:00", 1)
    plan = region.write("jobs", later.encode())
    [change] = plan.changes
    assert (change.before, change.after) == (
        "di 16-02-2027 13:30-16:00",
        "di 16-02-2027 14:00-16:00",
    )
    job = session.exec(select(Job).where(Job.source_id == "K-101")).one()
    assert job.version == 2
    assert str(job.first_at) == "2027-02-16 13:00:00+00:00"
