"""Every organisation in numbers: its jobs, hours given and received, hours still asked for."""

from collections import defaultdict
from collections.abc import Sequence
from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlalchemy import ColumnElement, Float, Select, cast, func, select, true
from sqlalchemy.orm import Mapped
from sqlmodel import Session, col

from flying_trainees.accounts.models import Person
from flying_trainees.groups.lifecycle import SEATED_STATES
from flying_trainees.groups.models import Claim, ClaimState
from flying_trainees.jobs.lifecycle import PUBLISHED
from flying_trainees.jobs.models import Job, JobState
from flying_trainees.jobs.schemas import NamedOut
from flying_trainees.jobs.searching import JobFilter, conditions
from flying_trainees.networkmap.narrowing import MapFilter, Reader
from flying_trainees.networkmap.reach import organisations_in_reach, organisations_of
from flying_trainees.networkmap.schemas import MapFiguresOut
from flying_trainees.organisations.models import Organisation


@dataclass(frozen=True, slots=True)
class _Counts:
    """Numbers by organisation."""

    jobs: dict[UUID, float]
    given: dict[UUID, float]
    received: dict[UUID, float]
    open: dict[UUID, float]


def map_figures(session: Session, reader: Reader, wanted: MapFilter) -> list[MapFiguresOut]:
    """The organisations in reach, by name. Five queries.

    Hours count once somebody attended; between an organisation and its own people they are
    neither given nor received. Jobs are those of the reader's own networks.
    """
    counts = _counts(session, reader, wanted)
    rows = session.execute(
        select(Organisation)
        .where(organisations_in_reach(reader.actor, reader.scope, col(Organisation.id)))
        .where(*_of_network(wanted))
        .order_by(col(Organisation.name), col(Organisation.id))
    ).scalars()
    return [
        MapFiguresOut(
            organisation=NamedOut(id=row.id, name=row.name),
            latitude=row.latitude,
            longitude=row.longitude,
            jobs=int(counts.jobs[row.id]),
            hours_given=counts.given[row.id],
            hours_received=counts.received[row.id],
            open_hours=counts.open[row.id],
        )
        for row in rows
    ]


def _counts(session: Session, reader: Reader, wanted: MapFilter) -> _Counts:
    jobs = _jobs(reader, wanted)
    seated = (
        select(func.count())
        .where(col(Claim.job_id) == col(Job.id), col(Claim.state).in_(SEATED_STATES))
        .correlate(Job)
        .scalar_subquery()
    )
    free = cast(col(Job.hours_per_person), Float) * func.greatest(col(Job.group_max) - seated, 0)
    place = col(Job.organisation_id)
    asked = [*jobs, col(Job.state) == JobState.OPEN]
    return _Counts(
        jobs=_by_organisation(session, select(place, func.count()).where(*jobs).group_by(place)),
        given=_by_organisation(session, _flown(col(Person.home_organisation_id), jobs)),
        received=_by_organisation(session, _flown(place, jobs)),
        open=_by_organisation(session, select(place, func.sum(free)).where(*asked).group_by(place)),
    )


def _flown(
    place: Mapped[UUID] | Mapped[UUID | None], jobs: Sequence[ColumnElement[bool]]
) -> Select[*tuple[Any, ...]]:
    """Hours of people of one organisation at jobs of another, by `place`."""
    return (
        select(place, func.sum(cast(col(Job.hours_per_person), Float)))
        .join(Claim, col(Claim.job_id) == col(Job.id))
        .join(Person, col(Person.id) == col(Claim.person_id))
        .where(col(Claim.state) == ClaimState.ATTENDED, *jobs)
        .where(col(Person.home_organisation_id).is_distinct_from(col(Job.organisation_id)))
        .group_by(place)
    )


def _jobs(reader: Reader, wanted: MapFilter) -> Sequence[ColumnElement[bool]]:
    """Published jobs of the reader's networks, as the filter has it."""
    own = true() if reader.scope.everything else col(Job.network_id).in_(reader.scope.own)
    narrowed = JobFilter(
        states=tuple(PUBLISHED),
        theme=wanted.theme,
        network_id=wanted.network_id,
        from_on=wanted.from_on,
        until_on=wanted.until_on,
    )
    return [own, *conditions(narrowed)]


def _of_network(wanted: MapFilter) -> list[ColumnElement[bool]]:
    if wanted.network_id is None:
        return []
    return [organisations_of(wanted.network_id, col(Organisation.id))]


def _by_organisation(session: Session, rows: Select[*tuple[Any, ...]]) -> dict[UUID, float]:
    found: dict[UUID, float] = defaultdict(float)
    for organisation_id, number in session.execute(rows):
        if organisation_id is not None:
            found[organisation_id] = float(number or 0)
    return found
