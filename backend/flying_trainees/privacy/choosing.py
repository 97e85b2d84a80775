"""An administrator chooses how long something is kept; the choice is audited."""

from datetime import datetime

from sqlmodel import Session

from flying_trainees.accounts.actor import Actor
from flying_trainees.audit.recording import record as audit
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.core.language import Language
from flying_trainees.privacy.models import KeepingPeriod
from flying_trainees.privacy.reading import period
from flying_trainees.privacy.rules import BY_KEY
from flying_trainees.privacy.schemas import KeepingPeriodOut


def try_days(
    session: Session, now: datetime, key: str, days: int, language: Language
) -> KeepingPeriodOut:
    """What would go with so many days; nothing changes. Raises NotFound, InvalidInput."""
    _check(key, days)
    return period(session, key, language, now, days)


def choose_days(
    session: Session, actor: Actor, now: datetime, key: str, days: int, language: Language
) -> KeepingPeriodOut:
    """Keep it so long from now on. Raises NotFound, InvalidInput outside the limits."""
    _check(key, days)
    chosen = session.get(KeepingPeriod, key) or KeepingPeriod(key=key, days=days, changed_at=now)
    chosen.days, chosen.changed_at, chosen.changed_by_id = days, now, actor.person_id
    session.add(chosen)
    audit(
        session, now, actor.person_id, "keeping-period-changed", ("keeping-period", key),
        details={"days": days},
    )  # fmt: skip
    session.flush()
    return period(session, key, language, now)


def _check(key: str, days: int) -> None:
    one = BY_KEY.get(key)
    if one is None:
        raise NotFound
    if not one.least <= days <= one.most:
        limits = {"least": one.least, "most": one.most}
        raise InvalidInput(fields=[FieldError("days", "days-outside-limits", {**limits})])
