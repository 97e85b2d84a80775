"""API of reports: which ones there are for me, each as data and as a file."""

from collections.abc import Callable
from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Depends, Query, Response

from flying_trainees.accounts.guards import SignedIn
from flying_trainees.core.clock import AMSTERDAM, Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.insights.files import report_file
from flying_trainees.insights.making import make_report
from flying_trainees.insights.models import Interval
from flying_trainees.insights.period import Period, period_of
from flying_trainees.insights.schemas import FileFormat, ReportOut, ReportSubjectOut
from flying_trainees.insights.subjects import (
    Subject,
    network_subject,
    organisation_subject,
    readable_subjects,
    region_subject,
)
from flying_trainees.jobs.schemas import Day

router = APIRouter(tags=["reports"])

FILE = {
    200: {
        "description": "The report as a file.",
        "content": {
            "text/csv": {},
            "application/vnd.openxmlformats-officedocument.spreadsheetml.sheet": {},
            "application/pdf": {},
        },
    }
}


def _period(
    now: Now,
    from_on: Annotated[Day | None, Query(alias="from")] = None,
    until_on: Annotated[Day | None, Query(alias="until")] = None,
    by: Interval = Interval.MONTH,
) -> Period:
    return period_of(from_on, until_on, by, now.astimezone(AMSTERDAM).date())


def _makes(
    period: Annotated[Period, Depends(_period)],
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> Callable[[Subject], ReportOut]:
    return lambda subject: make_report(session, subject, period, now, language)


Makes = Annotated[Callable[[Subject], ReportOut], Depends(_makes)]


def _sends(
    format_: Annotated[
        FileFormat, Query(alias="format", description="CSV, a workbook, or a PDF for a board.")
    ],
    makes: Makes,
    language: ReaderLanguage,
) -> Callable[[Subject], Response]:
    return lambda subject: report_file(makes(subject), format_, language)


Sends = Annotated[Callable[[Subject], Response], Depends(_sends)]


@router.get("/reports", responses=answers(401, 429), operation_id="listReports")
def list_reports(
    actor: SignedIn, session: DbSession, language: ReaderLanguage
) -> Page[ReportSubjectOut]:
    """What I may read a report about."""
    subjects = readable_subjects(session, actor, language)
    return Page(items=[ReportSubjectOut.model_validate(one) for one in subjects])


@router.get(
    "/networks/{network_id}/report",
    responses=answers(400, 401, 404, 429),
    operation_id="getNetworkReport",
)
def get_network_report(
    network_id: UUID, actor: SignedIn, session: DbSession, makes: Makes
) -> ReportOut:
    """What a network brought about; for its coordinators."""
    return makes(network_subject(session, actor, network_id))


@router.get(
    "/networks/{network_id}/report/file",
    responses={**FILE, **answers(400, 401, 404, 429)},
    response_class=Response,
    operation_id="getNetworkReportFile",
)
def get_network_report_file(
    network_id: UUID, actor: SignedIn, session: DbSession, sends: Sends
) -> Response:
    """The same as a file."""
    return sends(network_subject(session, actor, network_id))


@router.get(
    "/organisations/{organisation_id}/report",
    responses=answers(400, 401, 404, 429),
    operation_id="getOrganisationReport",
)
def get_organisation_report(
    organisation_id: UUID, actor: SignedIn, session: DbSession, makes: Makes
) -> ReportOut:
    """What an organisation's jobs and people brought about; for those who post its jobs."""
    return makes(organisation_subject(session, actor, organisation_id))


@router.get(
    "/organisations/{organisation_id}/report/file",
    responses={**FILE, **answers(400, 401, 404, 429)},
    response_class=Response,
    operation_id="getOrganisationReportFile",
)
def get_organisation_report_file(
    organisation_id: UUID, actor: SignedIn, session: DbSession, sends: Sends
) -> Response:
    """The same as a file."""
    return sends(organisation_subject(session, actor, organisation_id))


@router.get("/region/report", responses=answers(400, 401, 403, 429), operation_id="getRegionReport")
def get_region_report(
    actor: SignedIn, session: DbSession, language: ReaderLanguage, makes: Makes
) -> ReportOut:
    """What the networks in reach brought about together; for coordinators."""
    return makes(region_subject(session, actor, language))


@router.get(
    "/region/report/file",
    responses={**FILE, **answers(400, 401, 403, 429)},
    response_class=Response,
    operation_id="getRegionReportFile",
)
def get_region_report_file(
    actor: SignedIn, session: DbSession, language: ReaderLanguage, sends: Sends
) -> Response:
    """The same as a file."""
    return sends(region_subject(session, actor, language))
