"""The filters of the list of jobs, as the API takes them."""

from typing import Annotated
from uuid import UUID

from fastapi import Depends, Query

from flying_trainees.core.schema import Search
from flying_trainees.jobs.models import JobState
from flying_trainees.jobs.schemas import Day, ThemeId
from flying_trainees.jobs.searching import JobFilter, JobSort
from flying_trainees.themes.help_forms import HelpForm


def job_filter(
    state: Annotated[list[JobState] | None, Query(max_length=8)] = None,
    theme: Annotated[ThemeId | None, Query()] = None,
    organisation_id: Annotated[UUID | None, Query(alias="organisationId")] = None,
    network_id: Annotated[UUID | None, Query(alias="networkId")] = None,
    help_form: Annotated[HelpForm | None, Query(alias="helpForm")] = None,
    q: Annotated[Search | None, Query()] = None,
    from_on: Annotated[Day | None, Query(alias="from")] = None,
    until_on: Annotated[Day | None, Query(alias="until")] = None,
    sort: JobSort = JobSort.SOONEST,
) -> JobFilter:
    """What the list is narrowed to; days are in Amsterdam, both included."""
    return JobFilter(
        states=tuple(state or ()),
        theme=theme,
        organisation_id=organisation_id,
        network_id=network_id,
        help_form=help_form,
        q=q,
        from_on=from_on,
        until_on=until_on,
        sort=sort,
    )


WantedJobs = Annotated[JobFilter, Depends(job_filter)]
