"""Put answers together in groups that are large enough to be told. Pure.

A group is closed as soon as enough different people, or jobs, are in it, and never changes again.
"""

from collections.abc import Iterator, Sequence
from dataclasses import dataclass
from datetime import datetime, timedelta
from itertools import groupby
from uuid import UUID

from flying_trainees.learnings.check_models import LEAST_TOGETHER

ALONE_AT_MOST = timedelta(days=60)
"""What waited longer is counted with that of other organisations."""


@dataclass(frozen=True, slots=True)
class Waiting:
    """An answer that isn't counted yet. `whose`: the person, or the job, that it tells of."""

    id: UUID
    whose: UUID
    organisation_id: UUID
    at: datetime


@dataclass(frozen=True, slots=True)
class Together:
    """Answers that are counted from now on; of one organisation, or (None) of several."""

    organisation_id: UUID | None
    ids: tuple[UUID, ...]


def gather(waiting: Sequence[Waiting], now: datetime) -> Iterator[Together]:
    """The groups that can be closed among the answers of one side in one network."""
    alone: list[Waiting] = []
    by_organisation = sorted(waiting, key=lambda one: str(one.organisation_id))
    for organisation_id, some in groupby(by_organisation, lambda one: one.organisation_id):
        own = list(some)
        if _enough(own):
            yield Together(organisation_id, tuple(one.id for one in own))
        else:
            alone += [one for one in own if one.at < now - ALONE_AT_MOST]
    if _enough(alone):
        yield Together(None, tuple(one.id for one in alone))


def _enough(some: Sequence[Waiting]) -> bool:
    return len({one.whose for one in some}) >= LEAST_TOGETHER
