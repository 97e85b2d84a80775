"""API of what everybody may know about this installation."""

from typing import cast

from fastapi import APIRouter, Request

from flying_trainees.accounts.guards import Public
from flying_trainees.administration.schemas import InstallationOut
from flying_trainees.core.problems import answers
from flying_trainees.core.settings import Settings

router = APIRouter(tags=["installation"], dependencies=[Public])


@router.get("/installation", responses=answers(429), operation_id="getInstallation")
def get_installation(request: Request) -> InstallationOut:
    """Where to ask for help, and whether this is a demo with invented people."""
    settings = cast("Settings", request.app.state.settings)
    return InstallationOut(support_email=settings.support_email, demo=settings.demo)
