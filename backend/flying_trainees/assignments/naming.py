"""What ids in plans are called: people with their home organisation, jobs with theirs."""

from collections.abc import Iterable
from uuid import UUID

from sqlmodel import Session, col, select

from flying_trainees.accounts.models import Person
from flying_trainees.assignments.schemas import JobNameOut
from flying_trainees.jobs.models import Job
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.schemas import NamedOut
from flying_trainees.suggestions.many import one_of_ids


def names_of(session: Session, ids: Iterable[UUID]) -> dict[UUID, str]:
    """Names of people; one query."""
    return {person: name for person, (name, _) in people_of(session, ids).items()}


def people_of(session: Session, ids: Iterable[UUID]) -> dict[UUID, tuple[str, str]]:
    """Name and home organisation of people; one query."""
    found = session.exec(
        select(Person.id, Person.name, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Person.home_organisation_id), isouter=True)
        .where(one_of_ids(col(Person.id), ids))
    )
    return {person: (name, organisation or "") for person, name, organisation in found}


def jobs_of(session: Session, ids: Iterable[str]) -> dict[str, JobNameOut]:
    """Jobs by id; one query."""
    found = session.exec(
        select(Job.id, Job.title, Organisation.id, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(one_of_ids(col(Job.id), map(UUID, ids)))
    )
    return {
        str(job): JobNameOut(id=job, title=title, organisation=NamedOut(id=one, name=name))
        for job, title, one, name in found
    }
