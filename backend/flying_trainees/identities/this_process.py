"""What this process has for talking with identity providers, as its routes ask for it."""

from typing import Annotated, cast

from fastapi import Depends, Request

from flying_trainees.identities.arriving import Openid
from flying_trainees.identities.wire import Wire


def openid_of(request: Request) -> Openid:
    """What this process has for talking with providers."""
    return Openid(request.app.state.settings, cast("Wire", request.app.state.wire))


ThisOpenid = Annotated[Openid, Depends(openid_of)]
