"""The demo's jobs are complete, and their history is one that the lifecycle allows."""

from collections import Counter
from datetime import UTC, datetime, time, timedelta

import pytest

from flying_trainees.accounts.models import Role
from flying_trainees.demo.content import read_demo
from flying_trainees.demo.job_content import Job
from flying_trainees.demo.times import WeekMoment, moment_at, period_at
from flying_trainees.jobs.models import JobState, SeatRole, TimingKind
from flying_trainees.themes.help_forms import HelpForm
from tests.unit.demo.test_demo_content import organisation_codes, theme_uris, words

DEMO = read_demo()
JOBS = {job.key: job for job in DEMO.jobs}
EACH_JOB = pytest.mark.parametrize("job", DEMO.jobs, ids=lambda job: job.key)
DAYS = [
    *(datetime(2026, 11, 23, 6, 30, tzinfo=UTC) + timedelta(days=day) for day in range(7)),
    datetime(2027, 1, 1, 11, tzinfo=UTC),
    datetime(2027, 3, 28, 22, 30, tzinfo=UTC),
]
ON_ANY_DAY = pytest.mark.parametrize("now", DAYS, ids=lambda now: now.strftime("%a-%d-%b"))

# The lifecycle table of the domain, as far as the demo's histories use it.
NEXT = {
    ("publish", "draft"): "open",
    ("confirm", "open"): "staffed",
    ("start", "staffed"): "running",
    ("finish", "running"): "done",
    ("review", "done"): "reviewed",
    ("cancel", "open"): "cancelled",
    ("cancel", "staffed"): "cancelled",
    ("expire", "open"): "expired",
}
AUTOMATIC = {"start", "review", "expire"}


def test_some_thirty_jobs_over_all_states_and_all_forms_of_help() -> None:
    assert 25 <= len(DEMO.jobs) <= 30
    assert {job.state for job in DEMO.jobs} == set(JobState)
    assert {job.help_form for job in DEMO.jobs} == set(HelpForm)
    assert {job.timing.kind for job in DEMO.jobs} == set(TimingKind)
    assert len({job.place.kind for job in DEMO.jobs}) == 3
    assert len({job.audience for job in DEMO.jobs}) == 3
    assert len({job.claim_mode for job in DEMO.jobs}) == 2
    assert {seat.role for job in DEMO.jobs for seat in job.seats} == set(SeatRole) - {"member"}


@EACH_JOB
def test_job_says_why_and_what_in_texts_of_real_length(job: Job) -> None:
    assert 80 <= words(job.description) <= 200, words(job.description)
    assert 15 <= words(job.goal) <= 45, words(job.goal)
    assert len(job.title) <= 80


@EACH_JOB
def test_job_refers_to_what_exists(job: Job) -> None:
    people = {person.key for person in DEMO.people}
    named = [
        job.posted_by,
        *(claim.person for claim in job.claims),
        *(step.by for step in job.history),
        *(claim.by for claim in job.claims),
        *(learning.by for learning in job.member_learnings),
        *(question.by for question in job.questions),
        *(question.answered_by for question in job.questions),
    ]
    assert set(named) - {None} <= people
    assert set(job.themes) <= theme_uris()
    assert 1 <= len(job.themes) <= 5
    assert job.organisation in organisation_codes()
    assert job.network == "traineepool-twente"
    assert job.copy_of is None or JOBS[job.copy_of].state == JobState.REVIEWED


@EACH_JOB
def test_job_keeps_the_limits_of_groups_and_hours(job: Job) -> None:
    assert 1 <= job.group_min <= job.group_max <= 12
    assert sum(seat.count for seat in job.seats) <= job.group_max
    assert 0.5 <= job.hours_per_person <= 16
    assert (job.place.kind == "online") == (job.place.latitude is None)
    assert (job.place.latitude is None) == (job.place.longitude is None)


@EACH_JOB
def test_poster_posts_for_the_jobs_organisation(job: Job) -> None:
    poster = next(person for person in DEMO.people if person.key == job.posted_by)
    posts_for = {grant.organisation for grant in poster.roles if grant.role == Role.POSTER}
    assert job.organisation in posts_for


@EACH_JOB
def test_timing_fits_its_kind_and_the_hours(job: Job) -> None:
    options = job.timing.options
    expected = {"fixed": range(1, 2), "options": range(2, 11), "flexible": range(1)}
    assert len(options) in expected[job.timing.kind]
    assert (job.timing.from_ is not None) == (job.timing.kind == TimingKind.FLEXIBLE)
    assert (job.timing.until is not None) == (job.timing.kind == TimingKind.FLEXIBLE)
    for option in options:
        begin, end = period_at(option, DAYS[0])
        assert end - begin == timedelta(hours=job.hours_per_person)
    confirmed = any(step.action == "confirm" for step in job.history)
    assert (job.option is not None) == (confirmed and bool(options))
    assert job.option is None or job.option in range(len(options))


@EACH_JOB
def test_history_follows_the_lifecycle_to_the_jobs_state(job: Job) -> None:
    state = "draft"
    for step in job.history:
        state = NEXT[step.action, state]
        assert step.by is not None or step.action in AUTOMATIC | {"finish"}
        assert step.why or step.action != "cancel"
    assert state == job.state


@ON_ANY_DAY
def test_history_lies_in_the_past_and_in_order(now: datetime) -> None:
    for job in DEMO.jobs:
        steps = [moment_at(step.at, now) for step in job.history]
        assert steps == sorted(steps), job.key
        assert all(step < now for step in steps), job.key


@ON_ANY_DAY
def test_times_of_a_job_agree_with_its_state(now: datetime) -> None:
    for job in DEMO.jobs:
        begin, end = bounds(job, now)
        deadline = moment_at(job.claim_deadline, now)
        assert deadline < end, job.key
        if job.state in {JobState.DRAFT, JobState.OPEN}:
            assert now < deadline, job.key
        if job.state == JobState.STAFFED:
            assert begin > now, job.key
        if job.state == JobState.RUNNING:
            assert begin < now < end, job.key
        if job.state in {JobState.DONE, JobState.REVIEWED}:
            assert end < now, job.key
        if job.state == JobState.EXPIRED:
            assert deadline < now, job.key


@ON_ANY_DAY
def test_nothing_starts_before_its_time_or_ends_before_it_is_over(now: datetime) -> None:
    for job in DEMO.jobs:
        at = {step.action: moment_at(step.at, now) for step in job.history}
        begin, end = bounds(job, now)
        assert at.get("start", begin) == begin, job.key
        assert at.get("finish", end) >= end, job.key
        assert at.get("confirm", begin - timedelta(1)) < begin, job.key


def test_questions_are_answered_after_they_were_asked_but_not_all() -> None:
    asked = [question for job in DEMO.jobs for question in job.questions]
    assert len(asked) >= 8
    assert any(question.answer is None for question in asked)
    for question in asked:
        assert (question.answer is None) == (question.answered_at is None)
        if question.answered_at is not None:
            assert moment_at(question.at, DAYS[0]) < moment_at(question.answered_at, DAYS[0])


@EACH_JOB
def test_only_reviewed_jobs_have_learnings_from_those_who_were_there(job: Job) -> None:
    came = {claim.person for claim in job.claims if claim.state == "attended"}
    assert {learning.by for learning in job.member_learnings} <= came
    assert bool(job.member_learnings) == (job.state == JobState.REVIEWED)
    assert (job.poster_learning is None) == (job.state != JobState.REVIEWED)
    finished = [step for step in job.history if step.action == "finish"]
    for learning in job.member_learnings:
        assert words(learning.learned) >= 12
        assert words(learning.take_home) >= 8
        assert words(learning.for_next) >= 8
        assert moment_at(learning.at, DAYS[0]) > moment_at(finished[0].at, DAYS[0])


def test_an_idea_has_flown_over_several_organisations() -> None:
    lineage = [JOBS["energiebrief"]]
    while lineage[-1].copy_of is not None:
        lineage.append(JOBS[lineage[-1].copy_of])
    assert len({job.organisation for job in lineage}) == 4


def test_people_are_reached_and_load_is_spread() -> None:
    claims = Counter(claim.person for job in DEMO.jobs for claim in job.claims)
    trainees = [person.key for person in DEMO.people if person.career == "trainee"]
    assert all(claims[trainee] >= 2 for trainee in trainees)
    assert max(claims.values()) <= 12


def bounds(job: Job, now: datetime) -> tuple[datetime, datetime]:
    """When the job begins (its chosen or first option) and ends (chosen or last)."""
    if job.timing.kind == TimingKind.FLEXIBLE:
        assert job.timing.from_ is not None
        assert job.timing.until is not None
        first, last = job.timing.from_, job.timing.until
        start = moment_at(WeekMoment(week=first.week, weekday=first.weekday, time=time()), now)
        end = moment_at(WeekMoment(week=last.week, weekday=last.weekday, time=time(23, 59)), now)
        return start, end
    times = [period_at(option, now) for option in job.timing.options]
    if job.option is not None:
        return times[job.option]
    return times[0][0], times[-1][1]
