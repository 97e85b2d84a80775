"""API for imports: preview, name the columns, look again, confirm or discard."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, Response, UploadFile

from flying_trainees.accounts.tokens import Imports
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Cursor, Limit, Page
from flying_trainees.core.problems import answers
from flying_trainees.transfer import importing
from flying_trainees.transfer.bad_rows import bad_rows, bad_rows_file
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.schemas import (
    ImportColumnsIn,
    ImportOut,
    ImportSourceOut,
    ImportTransitionIn,
    RowErrorOut,
    SourceName,
)

router = APIRouter(tags=["imports"])

USE_CASES = {"confirm": importing.confirm_import, "discard": importing.discard_import}


@router.post(
    "/imports",
    status_code=201,
    responses=answers(400, 401, 403, 404, 413, 429),
    operation_id="previewImport",
)
def post_import(
    kind: Annotated[ImportKind, Form()],
    network_id: Annotated[UUID, Form(alias="networkId")],
    file: Annotated[UploadFile, File(description="CSV or XLSX, with a header.")],
    actor: Imports,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
    source: Annotated[
        SourceName | None,
        Form(description="Where it comes from, such as the HR system: its columns may be foreign."),
    ] = None,
) -> ImportOut:
    """Read a list of people, placements, jobs or projects, and say what it would do."""
    return importing.preview_import(
        session, actor, now, language, kind, network_id, file.file.read(), source
    )


@router.get(
    "/imports/{import_id}", responses=answers(400, 401, 403, 404, 429), operation_id="getImport"
)
def get_import(
    import_id: UUID, actor: Imports, session: DbSession, now: Now, language: ReaderLanguage
) -> ImportOut:
    """One's own import, with what it would do now."""
    return importing.show_import(session, actor, now, language, import_id)


@router.get(
    "/imports/{import_id}/errors",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listImportErrors",
)
def list_errors(
    import_id: UUID,
    actor: Imports,
    session: DbSession,
    language: ReaderLanguage,
    limit: Limit = 100,
    cursor: Cursor = None,
) -> Page[RowErrorOut]:
    """Everything that is wrong with the list, in its order."""
    return bad_rows(session, actor, language, import_id, limit, cursor)


@router.get(
    "/imports/{import_id}/errors/file",
    responses={
        200: {"description": "All of it as CSV.", "content": {"text/csv": {}}},
        **answers(400, 401, 403, 404, 429),
    },
    response_class=Response,
    operation_id="getImportErrorsFile",
)
def get_errors_file(
    import_id: UUID, actor: Imports, session: DbSession, language: ReaderLanguage
) -> Response:
    """The same as a file for a spreadsheet."""
    content = bad_rows_file(session, actor, language, import_id)
    headers = {"Content-Disposition": 'attachment; filename="import-errors.csv"'}
    return Response(content, 200, headers, "text/csv; charset=utf-8")


@router.post(
    "/imports/{import_id}/transitions",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="transitionImport",
)
def post_import_transition(
    import_id: UUID,
    body: ImportTransitionIn,
    actor: Imports,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ImportOut:
    """Write everything at once, or forget it."""
    return USE_CASES[body.action](session, actor, now, language, import_id, body)


@router.put(
    "/imports/{import_id}/columns",
    responses=answers(400, 401, 403, 404, 409, 429),
    operation_id="chooseImportColumns",
)
def put_columns(
    import_id: UUID,
    body: ImportColumnsIn,
    actor: Imports,
    session: DbSession,
    now: Now,
    language: ReaderLanguage,
) -> ImportOut:
    """Say what the list's columns mean; its source remembers it."""
    return importing.choose_columns(session, actor, now, language, import_id, body)


@router.get(
    "/networks/{network_id}/import-sources",
    responses=answers(400, 401, 403, 404, 429),
    operation_id="listImportSources",
)
def list_sources(network_id: UUID, actor: Imports, session: DbSession) -> Page[ImportSourceOut]:
    """Where a network's lists came from before."""
    return Page(items=importing.list_sources(session, actor, network_id))
