"""The words around a job: when, where, who; as values that texts in any language can take."""

from collections.abc import Mapping, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from flying_trainees.accounts.models import Person
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.jobs.models import Job, PlaceKind, TimeOption, TimingKind
from flying_trainees.notifications import dates
from flying_trainees.notifications.occasion import Occasion
from flying_trainees.notifications.rules import Audience


def language_of(person: Person) -> Language:
    """The language somebody reads."""
    return "en" if person.language == "en" else "nl"


def job_path(job_id: UUID) -> str:
    """The job's page in the front end."""
    return f"/klussen/{job_id}"


def learning_path(job_id: UUID) -> str:
    """The page where one says what a job brought."""
    return f"/geleerd/schrijven/{job_id}"


def effect_path(job_id: UUID) -> str:
    """The page where a poster says what became of it."""
    return f"/geleerd/sindsdien/{job_id}"


def job_address(settings: Settings, job_id: UUID) -> str:
    """The job's page, as a whole address."""
    return settings.public_url + job_path(job_id)


def when(language: Language, job: Job, options: Sequence[TimeOption]) -> str:
    """The job's time in words: settled, one of several, or for oneself to plan."""
    if job.timing_kind is TimingKind.FLEXIBLE:
        if job.until_on is None:
            return text(language, "when-unknown")
        return text(language, "when-flexible", {"until": dates.day(language, job.until_on)})
    if job.starts_at and job.ends_at:
        return dates.period(language, job.starts_at, job.ends_at)
    if not options:
        return text(language, "when-unknown")
    first = dates.period(language, options[0].starts_at, options[0].ends_at)
    if len(options) == 1:
        return first
    return text(language, "when-more", {"first": first, "others": len(options) - 1})


def times(language: Language, job: Job, options: Sequence[TimeOption]) -> str:
    """As `when`; but several times that may still be are all named, a line each."""
    if job.timing_kind is TimingKind.FLEXIBLE or job.starts_at or not options:
        return when(language, job, options)
    return "\n".join(dates.period(language, one.starts_at, one.ends_at) for one in options)


def place(language: Language, job: Job) -> str:
    """Where a job is, in words."""
    if job.place_kind is PlaceKind.ONLINE:
        return text(language, "place-online")
    if job.place_kind is PlaceKind.HYBRID:
        return text(language, "place-hybrid", {"address": job.address})
    return job.address


def remembered(occasion: Occasion, audience: Audience) -> dict[str, str]:
    """What a line in the list keeps. Names aren't in it: they are read when it is shown."""
    payload, claim = occasion.payload, occasion.claim
    kept = {
        "audience": str(audience),
        "personId": _written(payload.person_id),
        "actorId": _written(payload.actor_id),
        "origin": str(claim.origin) if claim else "",
        "state": str(occasion.job.state) if occasion.job else "",
        "role": payload.role,
        "scope": occasion.organisation or occasion.network if occasion.job is None else "",
        **_settled(occasion.job),
    }
    return {key: value for key, value in kept.items() if value}


def _settled(job: Job | None) -> dict[str, str]:
    """The time that was settled then: a line keeps saying it when the job reopens or moves."""
    if job is None or not job.starts_at or not job.ends_at:
        return {}
    if job.timing_kind is TimingKind.FLEXIBLE:
        return {}
    return {"startsAt": job.starts_at.isoformat(), "endsAt": job.ends_at.isoformat()}


def _when_then(language: Language, kept: Mapping[str, Any]) -> str:
    """The time that a line remembers; empty without one."""
    start, end = (kept.get(key) for key in ("startsAt", "endsAt"))
    if not start or not end:
        return ""
    return dates.period(language, *(datetime.fromisoformat(str(at)) for at in (start, end)))


def line_words(
    language: Language,
    kept: Mapping[str, Any],
    names: Mapping[UUID, str],
    job: Job | None,
    organisation: str,
    options: Sequence[TimeOption],
) -> dict[str, str]:
    """All values that lines and mails may name."""
    someone = text(language, "notice-someone")
    role = str(kept.get("role", ""))
    return {
        "job": job.title if job else "",
        "organisation": organisation,
        "when": _when_then(language, kept) or (when(language, job, options) if job else ""),
        "person": _name(names, kept.get("personId"), someone),
        "actor": _name(names, kept.get("actorId"), organisation or someone),
        "origin": str(kept.get("origin", "")),
        "state": str(kept.get("state", "")),
        "role": text(language, f"notice-role-{role}") if role else "",
        "scope": str(kept.get("scope") or text(language, "notice-scope-everything")),
    }


def until(language: Language, at: datetime | None) -> str:
    """A deadline in words; empty when there is none."""
    return dates.moment(language, at) if at else ""


def _written(value: UUID | None) -> str:
    return str(value) if value else ""


def _name(names: Mapping[UUID, str], written_id: object, otherwise: str) -> str:
    return names.get(UUID(str(written_id)), otherwise) if written_id else otherwise
