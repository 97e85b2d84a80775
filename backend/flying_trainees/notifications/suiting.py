"""Which of a job's times a claim is about: those it was offered for, or its person can make."""

from collections.abc import Iterable, Sequence
from uuid import UUID

from sqlmodel import Session

from flying_trainees.groups.models import Claim
from flying_trainees.groups.rows import options_by_claim
from flying_trainees.jobs.models import TimeOption


def suiting(
    session: Session, claims: Iterable[Claim], options: Sequence[TimeOption]
) -> dict[UUID, tuple[TimeOption, ...]]:
    """By claim id its times, in the given order; every time for who named none. One query."""
    ids = [claim.id for claim in claims]
    named = options_by_claim(session, ids) if len(options) > 1 else {}
    return {
        one: tuple(option for option in options if one not in named or option.id in named[one])
        for one in ids
    }
