"""Candidates and needs for tests, with just what a test is about."""

from dataclasses import replace

from flying_trainees.matching.inputs import Candidate, JobNeeds

ORDINARY = Candidate(
    person_id="noor",
    organisation_id="hengelo",
    affinity=0.5,
    first_timer=False,
    free_options=frozenset({"t0"}),
    travel_minutes=0,
    weeks_since_job=0,
    weeks_since_asked=0,
)

NEEDS = JobNeeds(
    help_form="thinkAlong",
    organisation_id="losser",
    hours=3,
    group_min=2,
    group_max=3,
    options=("t0",),
)


def person(person_id: str = "noor", /, **facts: object) -> Candidate:
    """An ordinary candidate, an organisation of his own, with these facts instead."""
    return replace(ORDINARY, **{"person_id": person_id, "organisation_id": person_id} | facts)


def job(**facts: object) -> JobNeeds:
    """An ordinary job of two or three people with these facts instead."""
    return replace(NEEDS, **facts)
