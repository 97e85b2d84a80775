"""Lists of jobs: each filter alone, each order over pages, few queries, indexes used."""

from collections.abc import Callable, Mapping
from datetime import date, timedelta

import pytest
from sqlalchemy import event, insert, text
from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.accounts.models import Person
from flying_trainees.core.errors import InvalidInput
from flying_trainees.core.ids import new_id
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.parts import load_cards
from flying_trainees.jobs.searching import JobFilter, JobSort, search_jobs
from flying_trainees.people.scopes import network_scope
from flying_trainees.themes.help_forms import HelpForm
from tests.factories.clock import MONDAY_MORNING
from tests.factories.jobs import IN_A_WEEK, make_flexible_job, make_job
from tests.factories.organisations import make_organisation, make_theme
from tests.factories.people import make_network
from tests.integration.jobs.conftest import Here

Acting = Callable[[Person], Actor]
Values = Mapping[str, object]
DAY = timedelta(days=1)


@pytest.fixture
def titles(session: Session, here: Here, acting: Acting) -> Callable[[JobFilter], list[str]]:
    """The titles that the poster finds, over pages of two."""
    actor = acting(here.poster)
    scope = network_scope(session, actor)

    def find(wanted: JobFilter) -> list[str]:
        seen: list[str] = []
        cursor = None
        while True:
            page = search_jobs(session, actor, scope, wanted, 2, cursor)
            seen += [job.title for job in page.jobs]
            cursor = page.next_cursor
            if cursor is None:
                return seen
            assert len(page.jobs) == 2

    return find


Titles = Callable[[JobFilter], list[str]]


def test_a_theme_finds_its_narrower_themes_too(
    session: Session, here: Here, titles: Titles
) -> None:
    narrow = make_theme(session, "isolatie")
    narrow.broader = here.theme.id
    session.add(narrow)
    make_job(session, here.organisation, here.network, here.theme, title="breed")
    make_job(
        session, here.organisation, here.network, narrow, title="smal", starts=[IN_A_WEEK + DAY]
    )
    make_job(session, here.organisation, here.network, make_theme(session), title="anders")

    assert titles(JobFilter(theme=here.theme.id)) == ["breed", "smal"]
    assert titles(JobFilter(theme=narrow.id)) == ["smal"]


def test_states_organisation_network_and_help_form_narrow(
    session: Session, here: Here, titles: Titles
) -> None:
    neighbour = make_organisation(session)
    make_job(session, here.organisation, here.network, title="open")
    make_job(session, here.organisation, here.network, title="klaar", state=JobState.DONE)
    make_job(session, neighbour, here.network, title="buren", starts=[IN_A_WEEK + DAY])
    other = make_network(session, here.organisation)
    job = make_job(session, here.organisation, other, title="elders", starts=[IN_A_WEEK + 2 * DAY])
    job.help_form = HelpForm.WORKSHOP
    session.add(job)

    assert titles(JobFilter(states=(JobState.DONE,))) == ["klaar"]
    assert titles(JobFilter(states=(JobState.DONE, JobState.OPEN))).count("klaar") == 1
    assert titles(JobFilter(organisation_id=neighbour.id)) == ["buren"]
    assert titles(JobFilter(network_id=other.id)) == ["elders"]
    assert titles(JobFilter(help_form=HelpForm.WORKSHOP)) == ["elders"]


@pytest.mark.parametrize(
    ("words", "found"),
    [
        ("isol", True),
        ("l'isolatie d'", False),
        ("brief \\ \\'", True),
        ("brief isolatie", True),
        ('"isolatie brief"', False),
        ("brief -isolatie", False),
        ("inwoner", True),
        ("Lees me", True),
        ("lees mee met", True),
        ("ees mee", False),
        ("100%", False),
        ("%", False),
        ("'; drop table jobs --", False),
        ("!!! & | ( <->", False),
    ],
)
def test_words_are_found_in_any_form_and_at_the_beginning_of_a_title(
    session: Session,
    here: Here,
    titles: Titles,
    words: str,
    found: bool,  # noqa: FBT001
) -> None:
    make_job(session, here.organisation, here.network, title="Lees mee met een brief over isolatie")

    assert bool(titles(JobFilter(q=words))) is found


def test_a_period_finds_what_may_happen_in_it(session: Session, here: Here, titles: Titles) -> None:
    make_job(session, here.organisation, here.network, title="sessie")
    make_flexible_job(session, here.organisation, here.network)
    flexible = session.exec(select(Job).where(col(Job.from_on).is_not(None))).one()
    flexible.title = "vrij"
    session.add(flexible)

    assert titles(JobFilter(until_on=date(2026, 11, 29))) == []
    assert titles(JobFilter(until_on=date(2026, 11, 30))) == ["sessie", "vrij"]
    assert titles(JobFilter(from_on=date(2026, 12, 1))) == ["vrij"]
    assert titles(JobFilter(from_on=date(2026, 12, 11))) == ["vrij"]
    assert titles(JobFilter(from_on=date(2026, 12, 12))) == []


@pytest.mark.parametrize("sort", JobSort)
def test_every_order_goes_on_where_the_page_stopped(
    session: Session, here: Here, titles: Titles, sort: JobSort
) -> None:
    for number in range(5):
        job = make_job(
            session, here.organisation, here.network, title=str(number),
            starts=[IN_A_WEEK + (number // 2) * DAY],
        )  # fmt: skip
        job.published_at = MONDAY_MORNING - (number // 2) * DAY
        session.add(job)
    for number in range(3):
        draft = make_job(
            session, here.organisation, here.network, title=f"schets {number}",
            state=JobState.DRAFT,
        )  # fmt: skip
        draft.first_at = draft.claim_deadline = None
        session.add(draft)

    found = titles(JobFilter(sort=sort))
    published = [title for title in found if not title.startswith("schets")]

    assert len(found) == len(set(found)) == 8
    if sort is JobSort.NEWEST:
        assert published == ["1", "0", "3", "2", "4"]
        assert found[:3] == ["schets 2", "schets 1", "schets 0"]
    else:
        assert published == ["0", "1", "2", "3", "4"]
        assert found[5:] == ["schets 0", "schets 1", "schets 2"]
    opened = titles(JobFilter(sort=sort, states=(JobState.OPEN,)))
    assert opened == published


def test_a_foreign_cursor_is_refused(session: Session, here: Here, acting: Acting) -> None:
    actor = acting(here.poster)
    for cursor in ("W10=", "WyJ4IiwieSJd", "x"):
        with pytest.raises(InvalidInput):
            search_jobs(session, actor, network_scope(session, actor), JobFilter(), 2, cursor)


def test_a_page_costs_the_same_queries_whatever_its_size(
    session: Session, here: Here, acting: Acting, count_queries: Callable[[], int]
) -> None:
    actor = acting(here.poster)
    scope = network_scope(session, actor)
    for _ in range(12):
        make_job(session, here.organisation, here.network, here.theme)
    session.expunge_all()
    costs = []
    for size in (1, 12):
        count_queries()
        jobs = search_jobs(session, actor, scope, JobFilter(), size, None).jobs
        assert len(load_cards(session, jobs, "nl")) == size
        costs.append(count_queries())

    assert costs == [5, 5]


OPEN = (JobState.OPEN,)


def _many_jobs(session: Session, here: Here, number: int) -> None:
    """One in twenty is open, as after some years."""
    model = make_job(session, here.organisation, here.network)
    plain = model.model_dump(
        exclude={"search", "soonest_at", "id", "title", "first_at", "claim_deadline"}
    )
    session.execute(
        insert(Job),
        [
            plain
            | {
                "id": new_id(),
                "title": f"Werk {index}",
                "state": JobState.DONE if index % 20 else JobState.OPEN,
                "first_at": IN_A_WEEK + index * timedelta(minutes=7),
                "claim_deadline": IN_A_WEEK - index * timedelta(minutes=7),
                "published_at": MONDAY_MORNING - index * timedelta(minutes=7),
            }
            for index in range(number)
        ],
    )
    session.execute(text("SELECT gin_clean_pending_list('ix_jobs_search')"))
    session.execute(text("ANALYZE jobs"))


def _read(session: Session, actor: Actor, wanted: JobFilter) -> tuple[list[Job], str]:
    """The jobs of the first page, and how the database found them."""
    statements: list[tuple[str, Values]] = []

    def note(_conn: object, _cursor: object, statement: str, values: Values, *_: object) -> None:
        statements.append((statement, values))

    scope = network_scope(session, actor)
    event.listen(session.connection(), "before_cursor_execute", note)
    found = search_jobs(session, actor, scope, wanted, 30, None).jobs
    event.remove(session.connection(), "before_cursor_execute", note)
    [(statement, values)] = statements
    plan = session.connection().exec_driver_sql(f"EXPLAIN {statement}", values).scalars()
    return found, "\n".join(str(step) for step in plan)


def test_thousands_of_jobs_are_read_by_an_index(
    session: Session, here: Here, acting: Acting
) -> None:
    _many_jobs(session, here, 3000)
    rare = make_job(session, here.organisation, here.network, title="Zeldzaam")
    actor = acting(here.member)

    for wanted, index in (
        (JobFilter(OPEN, sort=JobSort.SOONEST), "ix_jobs_state_soonest"),
        (JobFilter(OPEN, sort=JobSort.DEADLINE), "ix_jobs_state_deadline"),
        (JobFilter(sort=JobSort.SOONEST), "ix_jobs_soonest"),
        (JobFilter(sort=JobSort.DEADLINE), "ix_jobs_deadline"),
        (JobFilter(sort=JobSort.NEWEST), "ix_jobs_published"),
        (JobFilter(OPEN, q="zeldzaam"), "ix_jobs_search"),
    ):
        found, steps = _read(session, actor, wanted)

        assert index in steps, steps
        assert "Seq Scan on jobs" not in steps
        assert [job.id for job in found] == [rare.id] if wanted.q else len(found) == 30
