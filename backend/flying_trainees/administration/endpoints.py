"""API for administrators: accounts and roles, organisations, networks, the audit trail."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, Query, Request, Response

from flying_trainees.accounts.cookies import renew_session_cookie
from flying_trainees.accounts.guards import Administrator
from flying_trainees.administration import (
    account_keeping,
    account_queries,
    network_keeping,
    organisation_keeping,
    record_queries,
)
from flying_trainees.administration.schemas import (
    AccountIn,
    AccountOut,
    AuditEntryOut,
    NetworkIn,
    OrganisationIn,
    RoleIn,
    SuccessorIn,
)
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.core.schema import Search
from flying_trainees.organisations.schemas import OrganisationOut
from flying_trainees.people.network_queries import network
from flying_trainees.people.schemas import NetworkOut

router = APIRouter(tags=["administration"])

READ = answers(400, 401, 403, 404, 429)
WRITE = answers(400, 401, 403, 404, 409, 429)


@router.get("/accounts", responses=READ, operation_id="listAccounts")
def list_accounts(
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    q: Annotated[Search | None, Query()] = None,
    limit: Limit = 30,
    cursor: Cursor = None,
) -> Page[AccountOut]:
    """All accounts with their roles, by name."""
    return account_queries.search_accounts(session, q, limit, cursor)


@router.post("/accounts", status_code=201, responses=WRITE, operation_id="addAccount")
def post_account(body: AccountIn, actor: Administrator, session: DbSession, now: Now) -> AccountOut:
    """Make an account."""
    return account_keeping.add_account(session, actor, now, body)


@router.put("/accounts/{person_id}", responses=WRITE, operation_id="putAccount")
def put_account(
    person_id: UUID, body: AccountIn, actor: Administrator, session: DbSession, now: Now
) -> AccountOut:
    """Change an account, or close it (`active: false`)."""
    return account_keeping.change_account(session, actor, now, person_id, body)


@router.post(
    "/accounts/{person_id}/roles", status_code=201, responses=WRITE, operation_id="grantRole"
)
def post_role(
    person_id: UUID,
    body: RoleIn,
    request: Request,
    response: Response,
    actor: Administrator,
    session: DbSession,
    now: Now,
) -> AccountOut:
    """Give somebody a role, who is signed out everywhere by it."""
    changed, secret = account_keeping.grant_role(session, actor, now, person_id, body)
    renew_session_cookie(response, request.app.state.settings, secret)
    return changed


@router.delete("/accounts/{person_id}/roles/{grant_id}", responses=WRITE, operation_id="revokeRole")
def delete_role(
    person_id: UUID,
    grant_id: UUID,
    request: Request,
    response: Response,
    actor: Administrator,
    session: DbSession,
    now: Now,
) -> AccountOut:
    """Take a role away from somebody, who is signed out everywhere by it."""
    changed, secret = account_keeping.revoke_role(session, actor, now, person_id, grant_id)
    renew_session_cookie(response, request.app.state.settings, secret)
    return changed


@router.post("/organisations", status_code=201, responses=WRITE, operation_id="addOrganisation")
def post_organisation(
    body: OrganisationIn, actor: Administrator, session: DbSession, now: Now
) -> OrganisationOut:
    """Add an organisation."""
    return organisation_keeping.add_organisation(session, actor, now, body)


@router.put("/organisations/{organisation_id}", responses=WRITE, operation_id="putOrganisation")
def put_organisation(
    organisation_id: UUID,
    body: OrganisationIn,
    actor: Administrator,
    session: DbSession,
    now: Now,
) -> OrganisationOut:
    """Change an organisation."""
    return organisation_keeping.change_organisation(session, actor, now, organisation_id, body)


@router.post(
    "/organisations/{organisation_id}/successors",
    status_code=204,
    responses=WRITE,
    operation_id="addSuccessor",
)
def post_successor(
    organisation_id: UUID, body: SuccessorIn, actor: Administrator, session: DbSession, now: Now
) -> None:
    """Say that an organisation goes on as another."""
    organisation_keeping.add_successor(session, actor, now, organisation_id, body)


@router.post("/networks", status_code=201, responses=WRITE, operation_id="addNetwork")
def post_network(body: NetworkIn, actor: Administrator, session: DbSession, now: Now) -> NetworkOut:
    """Add a network."""
    return network(session, network_keeping.add_network(session, actor, now, body))


@router.put("/networks/{network_id}", responses=WRITE, operation_id="putNetwork")
def put_network(
    network_id: UUID, body: NetworkIn, actor: Administrator, session: DbSession, now: Now
) -> NetworkOut:
    """Change a network, its organisations and whom it shares its jobs with."""
    return network(session, network_keeping.change_network(session, actor, now, network_id, body))


@router.get("/audit-entries", responses=READ, operation_id="listAuditEntries")
def list_audit_entries(
    actor: Administrator,  # noqa: ARG001
    session: DbSession,
    language: ReaderLanguage,
    object_kind: Annotated[Search | None, Query(alias="objectKind")] = None,
    object_id: Annotated[Search | None, Query(alias="objectId")] = None,
    limit: Limit = 50,
    cursor: Cursor = None,
) -> Page[AuditEntryOut]:
    """Who did what, the latest first."""
    return record_queries.audit_entries(session, object_kind, object_id, language, limit, cursor)
