"""What people said before: claims on a job, *not for me*, and how often about which theme."""

from collections import defaultdict
from collections.abc import Collection
from dataclasses import dataclass, field
from uuid import UUID

from sqlalchemy import func, text
from sqlmodel import Session, col, select

from flying_trainees.groups.lifecycle import LIVE_STATES, SEATED_STATES
from flying_trainees.groups.models import ClaimOption, ClaimState
from flying_trainees.jobs.models import JobTheme
from flying_trainees.matching.inputs import Exclusion
from flying_trainees.suggestions.many import one_of_ids, one_of_texts
from flying_trainees.suggestions.models import NotForMe, RefusalReason

# The last claim of everybody on the job (a live one first), with its last step.
CLAIMS = text("""
    SELECT DISTINCT ON (c.person_id) c.person_id, c.id, c.state, (
        SELECT t.action FROM claim_transitions t WHERE t.claim_id = c.id
        ORDER BY t.at DESC, t.id DESC LIMIT 1)
    FROM claims c WHERE c.job_id = :job
    ORDER BY c.person_id, c.state = ANY (CAST(:live AS text[])) DESC, c.created_at DESC, c.id
""")
SAID_NO = {"decline": Exclusion.DECLINED_BEFORE, "withdraw": Exclusion.WITHDREW_BEFORE}
"""Steps by which the person himself said no."""
ABOUT_THEMES = (RefusalReason.TOPIC, RefusalReason.OTHER)
REFUSED = frozenset({ClaimState.DECLINED, ClaimState.WITHDRAWN})


@dataclass(slots=True)
class Standing:
    """What each person has to do with one job already.

    `claims`: claim and state. `exclusions`: who said no. `turned_down`: to whom the poster said
    no. `can_make`: the options that those with a seat said yes to (all, when not in it).
    """

    claims: dict[UUID, tuple[UUID, ClaimState]] = field(default_factory=dict)
    exclusions: dict[UUID, Exclusion] = field(default_factory=dict)
    turned_down: set[UUID] = field(default_factory=set)
    holders: set[UUID] = field(default_factory=set)
    can_make: dict[UUID, set[str]] = field(default_factory=dict)


def standing_of(session: Session, job_id: UUID) -> Standing:
    """Everybody who has or had to do with the job; three queries."""
    found = Standing()
    live = [state.value for state in LIVE_STATES]
    for person, claim, state, action in session.execute(CLAIMS, {"job": job_id, "live": live}):
        found.claims[person] = (claim, ClaimState(state))
        _note(found, person, ClaimState(state), action)
    refused = session.exec(select(NotForMe.person_id).where(NotForMe.job_id == job_id))
    for person in set(refused) - found.holders:
        found.exclusions[person] = Exclusion.NOT_FOR_ME
    person_of = {claim: person for person, (claim, _) in found.claims.items()}
    seated = [claim for claim, person in person_of.items() if person in found.holders]
    for row in session.exec(select(ClaimOption).where(col(ClaimOption.claim_id).in_(seated))):
        found.can_make.setdefault(person_of[row.claim_id], set()).add(str(row.option_id))
    return found


def _note(found: Standing, person: UUID, state: ClaimState, action: str | None) -> None:
    if state in SEATED_STATES:
        found.holders.add(person)
    elif state in REFUSED and action in SAID_NO:
        found.exclusions[person] = SAID_NO[action]
    elif state in REFUSED:
        found.turned_down.add(person)


def refusals(
    session: Session,
    person_ids: Collection[UUID] | None = None,
    themes: Collection[str] | None = None,
) -> dict[UUID, dict[str, int]]:
    """How many jobs about each theme (of `themes`) each person said *not for me* to; one query.

    Of everybody without `person_ids`. Who had no time, or too far to go, said nothing of the theme.
    """
    counted = (
        select(NotForMe.person_id, JobTheme.theme_id, func.count())
        .join(JobTheme, col(JobTheme.job_id) == col(NotForMe.job_id))
        .where(col(NotForMe.reason).is_(None) | col(NotForMe.reason).in_(ABOUT_THEMES))
        .group_by(col(NotForMe.person_id), col(JobTheme.theme_id))
    )
    if person_ids is not None:
        counted = counted.where(one_of_ids(col(NotForMe.person_id), person_ids))
    if themes is not None:
        counted = counted.where(one_of_texts(col(JobTheme.theme_id), themes))
    found: dict[UUID, dict[str, int]] = defaultdict(dict)
    for person, theme, number in session.exec(counted):
        found[person][theme] = number
    return found
