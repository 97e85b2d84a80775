"""API of the themes. The guard is added where the router is mounted: accounts stand above us."""

from fastapi import APIRouter

from flying_trainees.core.db import DbSession
from flying_trainees.core.language import ReaderLanguage
from flying_trainees.core.paging import Page
from flying_trainees.core.problems import answers
from flying_trainees.themes import queries
from flying_trainees.themes.schemas import ThemeOut

router = APIRouter(tags=["themes"])


@router.get("/themes", responses=answers(401, 429), operation_id="listThemes")
def list_themes(session: DbSession, language: ReaderLanguage) -> Page[ThemeOut]:
    """All policy themes, each broader one before its narrower ones."""
    return Page(items=queries.all_themes(session, language))
