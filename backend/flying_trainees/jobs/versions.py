"""Versions of a job over HTTP: ETag out, If-Match in (RFC 9110 §13.1.1)."""

from typing import Annotated

from fastapi import Header

from flying_trainees.core.errors import StaleVersion
from flying_trainees.jobs.models import Job

IfMatch = Annotated[
    str | None,
    Header(
        alias="If-Match",
        max_length=200,
        description="The ETag of the version that was read; an older one answers 412.",
    ),
]


def etag(version: int) -> str:
    """The strong ETag of a version."""
    return f'"{version}"'


def require_current(job: Job, if_match: str | None) -> None:
    """Raise StaleVersion unless the header is absent, `*`, or names the job's present version."""
    if if_match is None or if_match.strip() == "*":
        return
    if etag(job.version) not in [tag.strip() for tag in if_match.split(",")]:
        raise StaleVersion
