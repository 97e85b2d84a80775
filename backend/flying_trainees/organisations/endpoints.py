"""API of the organisations. The guard is added where the router is mounted."""

from typing import Annotated

from fastapi import APIRouter, Query

from flying_trainees.core.db import DbSession
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.organisations import queries
from flying_trainees.organisations.models import OrganisationKind
from flying_trainees.organisations.schemas import OrganisationOut

router = APIRouter(tags=["organisations"])


@router.get("/organisations", responses=answers(400, 401, 429), operation_id="listOrganisations")
def list_organisations(
    session: DbSession,
    q: Annotated[Search | None, Query()] = None,
    kind: OrganisationKind | None = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[OrganisationOut]:
    """Search organisations by name or official code."""
    return queries.search_organisations(session, q, kind, limit, cursor)
