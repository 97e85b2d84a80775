"""When a mail about an occasion leaves for one person: now, after the quiet hours, or never.

What is left to a digest doesn't leave either; unless the digest would come too late. Pure.
"""

from datetime import datetime
from uuid import UUID

from flying_trainees.notifications.choices import Choices
from flying_trainees.notifications.models import Topic, Way
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.quiet import LEAST_NOTICE, send_at

ASKING = frozenset({"claim-offered", "together-asked", "job-rescheduled", "offer-lapsing"})
"""They wait for an answer, before their claim expires."""
CALLING = frozenset({"job-published", "people-called", "deadline-near"})
"""They are of use until nobody can join any more."""


def mail_moment(
    now: datetime, choices: Choices, topic: Topic | None, matters_at: datetime | None
) -> datetime | None:
    """When to send; None: not as a mail of its own. `topic` None: certain, so it always goes."""
    if topic is not None and _is_left(now, choices, topic, matters_at):
        return None
    return send_at(now, choices.quiet, matters_at)


def matters_at(occasion: Occasion, person_id: UUID) -> datetime | None:
    """When it begins, or must be answered by; None when nothing presses (any more)."""
    job, claim = occasion.job, occasion.claim
    found = []
    if job:
        found.append(job.starts_at or job.first_at)
        if occasion.kind in CALLING:
            found.append(job.claim_deadline)
    if claim and claim.person_id == person_id and occasion.kind in ASKING:
        found.append(claim.expires_at)
    return min((at for at in found if at and at > occasion.now), default=None)


def _is_left(now: datetime, choices: Choices, topic: Topic, matters_at: datetime | None) -> bool:
    """Whether the person reads of it in a digest that comes in time, or not by mail at all."""
    if choices.ways[topic] is Way.NEVER:
        return True
    digest_at = choices.next_for(topic, now)
    if digest_at is None:
        return False
    return matters_at is None or matters_at >= digest_at + LEAST_NOTICE
