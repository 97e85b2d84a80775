"""API for imports: preview, look again, confirm or discard."""

from typing import Annotated
from uuid import UUID

from fastapi import APIRouter, File, Form, UploadFile

from flying_trainees.accounts.tokens import Imports
from flying_trainees.core.clock import Now
from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.problems import answers
from flying_trainees.transfer import importing
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.schemas import ImportOut, ImportTransitionIn

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
) -> ImportOut:
    """Read a list of people, placements or jobs, and say what it would do."""
    content = file.file.read()
    return importing.preview_import(session, actor, now, language, kind, network_id, content)


@router.get(
    "/imports/{import_id}", responses=answers(400, 401, 403, 404, 429), operation_id="getImport"
)
def get_import(
    import_id: UUID, actor: Imports, session: DbSession, now: Now, language: ReaderLanguage
) -> ImportOut:
    """One's own import, with what it would do now."""
    return importing.show_import(session, actor, now, language, import_id)


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
    return USE_CASES[body.action](session, actor, now, language, import_id)
