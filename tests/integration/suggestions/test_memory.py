"""What a process remembers is what the database says, whoever changed it, in any order."""

from collections.abc import Iterator
from dataclasses import dataclass

import pytest
from sqlalchemy import Engine, create_engine, event, text
from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.availability.queries import audience_members
from flying_trainees.jobs.models import Audience, Job
from flying_trainees.matching.affinity.texts import PersonTexts
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network, NetworkPartner
from flying_trainees.suggestions.memory import Remembrance, memory_of
from flying_trainees.suggestions.reach import reached_ids
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network
from tests.factories.suggestions import make_placement


@dataclass
class Town:
    """A committed database with a member and an open job, and engines as two processes have."""

    here: Engine
    elsewhere: Engine
    network: Network
    home: Organisation
    person: Person
    job: Job

    def remembered(self) -> Remembrance:
        """As a request of this process sees it."""
        with Session(self.here) as session:
            return memory_of(session).up_to_date(session, MONDAY_MORNING)

    def change(self, statement: str, **values: object) -> None:
        """Something that another process does."""
        with Session(self.elsewhere) as session:
            session.execute(text(statement), values)
            session.commit()

    def ambition(self) -> str:
        """What the member wants, as remembered."""
        living: dict[str, PersonTexts] = {
            part.segment.entries[row].id: part.segment.entries[row].texts
            for part in self.remembered().people_parts
            for row in part.rows
        }
        return living[str(self.person.id)].ambition

    def open_jobs(self) -> list[str]:
        """Jobs that can be claimed, as remembered."""
        board = self.remembered().jobs
        return [board.ids[row] for row in board.open_at(MONDAY_MORNING).nonzero()[0]]


@pytest.fixture
def town(database_url: str) -> Iterator[Town]:
    engines = [create_engine(database_url) for _ in range(2)]
    with Session(engines[1], expire_on_commit=False) as session:
        home = make_organisation(session, "Gemeente Borne")
        network = make_network(session, home)
        person = make_member(session, network, "Noor", home)
        make_placement(session, person, home)
        job = make_job(session, home, network)
        session.commit()
    yield Town(*engines, network, home, person, job)
    for engine in engines:
        engine.dispose()


def test_nothing_changed_is_nothing_new_and_costs_one_query(town: Town) -> None:
    before = town.remembered()
    asked: list[str] = []
    event.listen(town.here, "before_cursor_execute", lambda *args: asked.append(args[2]))

    assert town.remembered() is before
    assert len(asked) == 1


def test_words_that_another_process_changed_are_seen_at_once(town: Town) -> None:
    before = town.ambition()
    town.change(
        "UPDATE profiles SET ambition = 'Meer bomen' WHERE person_id = :p", p=town.person.id
    )

    assert (before, town.ambition()) == ("", "Meer bomen")


def test_who_asks_for_jobs_alone_waits_for_no_profiles_and_nothing_is_missed(town: Town) -> None:
    def jobs_alone() -> Remembrance:
        with Session(town.here) as session:
            return memory_of(session).up_to_date(session, MONDAY_MORNING, everybody=False)

    assert (len(jobs_alone().people_parts), len(jobs_alone().jobs)) == (0, 1)
    assert town.ambition() == ""
    town.change(
        "UPDATE profiles SET ambition = 'Meer bomen' WHERE person_id = :p", p=town.person.id
    )
    jobs_alone()
    assert town.ambition() == "Meer bomen"


@pytest.mark.parametrize(
    "statement",
    [
        "UPDATE placements SET title = 'Bomenbeleid' WHERE person_id = :p",
        """INSERT INTO duos (senior_id, trainee_id, since)
        SELECT id, :p, current_date FROM persons WHERE id <> :p LIMIT 1""",
        "UPDATE persons SET career = 'senior' WHERE id = :p",
        "UPDATE organisations SET latitude = 52.1",
        "DELETE FROM placements WHERE person_id = :p",
    ],
)
def test_whatever_is_remembered_of_people_follows(town: Town, statement: str) -> None:
    with Session(town.elsewhere) as session:
        make_member(session, town.network, "Senior", town.home)
        session.commit()
    before = town.remembered()
    town.change(statement, p=town.person.id)

    after = town.remembered()
    row = after.people.row_of[str(town.person.id)]

    def told(seen: Remembrance) -> object:
        texts = {one.id: one.texts for p in seen.people_parts for one in p.segment.entries}
        return seen.people.facts[row], texts[str(town.person.id)]

    assert told(before) != told(after)


def test_a_transaction_that_ends_later_is_not_missed(town: Town) -> None:
    """It began before somebody else's change that was seen already."""
    with Session(town.elsewhere) as slow:
        slow.execute(text("UPDATE profiles SET ambition = 'Langzaam'"))
        town.change("UPDATE persons SET career = 'senior' WHERE id = :p", p=town.person.id)
        assert town.ambition() == ""
        slow.commit()

    assert town.ambition() == "Langzaam"


def test_a_change_that_was_taken_back_was_never_seen(town: Town) -> None:
    with Session(town.elsewhere) as session:
        session.execute(text("UPDATE profiles SET ambition = 'Nee'"))
        assert town.ambition() == ""
        session.rollback()

    assert town.ambition() == ""


def test_jobs_come_move_and_go(town: Town) -> None:
    assert town.open_jobs() == [str(town.job.id)]
    with Session(town.elsewhere) as session:
        second = make_job(session, town.home, town.network)
        session.commit()
        other = str(second.id)
    assert set(town.open_jobs()) == {str(town.job.id), other}
    town.change("UPDATE jobs SET state = 'cancelled' WHERE id = :j", j=town.job.id)
    assert town.open_jobs() == [other]
    town.change("DELETE FROM jobs WHERE id = :j", j=other)
    assert town.open_jobs() == []


def test_seats_that_are_taken_are_no_longer_left(town: Town) -> None:
    def left() -> float:
        board = town.remembered().jobs
        return float(board.columns["left4"][board.row_of[str(town.job.id)]])

    before = left()
    town.change(
        "INSERT INTO claims (id, job_id, person_id, state, seat, origin, why, created_at,"
        " updated_at) VALUES (gen_random_uuid(), :j, :p, 'claimed', 'member', 'own', '', now(),"
        " now())",
        j=town.job.id, p=town.person.id,
    )  # fmt: skip

    assert left() == before - 1


def test_an_erased_person_is_forgotten(town: Town) -> None:
    assert len(town.remembered().people.rows([str(town.person.id)])) == 1
    town.change("DELETE FROM persons WHERE id = :p", p=town.person.id)

    seen = town.remembered()

    assert len(seen.people.rows([str(town.person.id)])) == 0
    assert not any(
        part.segment.entries[row].id == str(town.person.id)
        for part in seen.people_parts
        for row in part.rows
    )


@pytest.mark.parametrize("audience", list(Audience))
def test_reach_is_the_audience(session: Session, audience: Audience) -> None:
    home = make_organisation(session, "Gemeente Borne")
    network, partner, other = (make_network(session, home) for _ in range(3))
    session.add(NetworkPartner(network_id=network.id, partner_id=partner.id))
    for pool in (network, partner, other):
        make_member(session, pool)
    make_member(session, network).deactivated_at = MONDAY_MORNING
    session.flush()

    expected = audience_members(session, network.id, audience.value)

    reached = reached_ids(session, network.id, audience.value, [])
    assert sorted(reached) == sorted(map(str, expected))
    assert expected
