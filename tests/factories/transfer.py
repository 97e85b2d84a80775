"""A small region in which lists can be imported, and the lists."""

from dataclasses import dataclass
from pathlib import Path

from sqlmodel import Session, col, select

from flying_trainees.demo.example_workbook import FOLDER as EXAMPLES
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.reference import load_organisations, read_organisations
from flying_trainees.people.network_models import Network
from flying_trainees.themes.reference import load_themes, read_themes
from flying_trainees.transfer.doing import AnyPlan, prepare
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.reading import read_sheet
from flying_trainees.transfer.scope import Importer
from tests.factories.clock import MONDAY_MORNING
from tests.factories.people import make_network

FILES = Path(__file__).parents[1] / "integration" / "transfer" / "files"
HOSTS = ("GM0141", "GM0147", "GM0164", "GM0183", "GM0153", "so0005")


@dataclass(frozen=True, slots=True)
class Region:
    """A network of real organisations, with the official themes."""

    session: Session
    network: Network

    def importer(self) -> Importer:
        """Somebody on the command line."""
        return Importer(None, self.network.id, runs_installation=True, today=MONDAY_MORNING.date())

    def plan(self, kind: str, content: bytes) -> AnyPlan:
        """What a list would do."""
        sheet = read_sheet(content)
        return prepare(self.session, MONDAY_MORNING, self.importer(), ImportKind(kind), sheet).plan

    def write(self, kind: str, content: bytes) -> AnyPlan:
        """Import a list without mistakes."""
        sheet = read_sheet(content)
        prepared = prepare(self.session, MONDAY_MORNING, self.importer(), ImportKind(kind), sheet)
        assert not prepared.plan.errors, prepared.plan.errors
        prepared.write()
        self.session.flush()
        return prepared.plan


def make_region(session: Session) -> Region:
    """Reference data and one network."""
    load_themes(session, read_themes())
    load_organisations(session, read_organisations())
    hosts = session.exec(select(Organisation).where(col(Organisation.official_code).in_(HOSTS)))
    return Region(session, make_network(session, *hosts.all()))


def example(name: str) -> bytes:
    """A list as an HR department gives it."""
    return (EXAMPLES / name).read_bytes()


def broken(name: str) -> bytes:
    """A list with mistakes."""
    return (FILES / name).read_bytes()
