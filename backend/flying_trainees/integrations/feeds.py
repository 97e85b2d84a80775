"""Atom feeds (RFC 4287) of open jobs: those for everybody, or all of one network."""

from collections.abc import Sequence
from datetime import UTC, datetime
from uuid import UUID
from xml.etree.ElementTree import Element, SubElement, tostring

from sqlmodel import Session, col, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language, text
from flying_trainees.core.settings import Settings
from flying_trainees.jobs.models import Audience, Job, JobState
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.network_models import Network
from flying_trainees.people.scopes import network_scope

NAMESPACE = "http://www.w3.org/2005/Atom"
AT_MOST = 100
NEVER = datetime(2020, 1, 1, tzinfo=UTC)


def public_feed(session: Session, now: datetime, settings: Settings, language: Language) -> bytes:
    """Open jobs that everybody may see."""
    jobs = _open_jobs(session, now, None)
    return _written(settings, language, text(language, "feed-everybody"), "/v1/feeds/jobs", jobs)


def network_feed(
    session: Session,
    actor: Actor,
    now: datetime,
    settings: Settings,
    language: Language,
    network_id: UUID,
) -> bytes:
    """All open jobs of one network, for who sees it; raises NotFound."""
    scope = network_scope(session, actor)
    network = session.get(Network, network_id)
    if network is None or not (scope.everything or network_id in scope.own):
        raise NotFound
    title = text(language, "feed-network", {"network": network.name})
    path = f"/v1/networks/{network_id}/feed"
    return _written(settings, language, title, path, _open_jobs(session, now, network_id))


def _open_jobs(
    session: Session, now: datetime, network_id: UUID | None
) -> Sequence[tuple[Job, str]]:
    wanted = (
        select(Job, Organisation.name)
        .join(Organisation, col(Organisation.id) == col(Job.organisation_id))
        .where(col(Job.state) == JobState.OPEN, col(Job.last_at) > now)
        .order_by(col(Job.published_at).desc(), col(Job.id).desc())
        .limit(AT_MOST)
    )
    if network_id is None:
        wanted = wanted.where(col(Job.audience) == Audience.EVERYONE)
    else:
        wanted = wanted.where(col(Job.network_id) == network_id)
    return session.exec(wanted).all()


def _written(
    settings: Settings,
    language: Language,
    title: str,
    path: str,
    jobs: Sequence[tuple[Job, str]],
) -> bytes:
    url = settings.public_url
    feed = Element("feed", {"xmlns": NAMESPACE, "xml:lang": language})
    _add(feed, "id", f"{url}{path}")
    _add(feed, "title", title)
    updated = max((_changed(job) for job, _ in jobs), default=NEVER)
    _add(feed, "updated", updated.isoformat())
    SubElement(feed, "link", {"rel": "self", "href": f"{url}{path}"})
    SubElement(feed, "link", {"rel": "alternate", "href": f"{url}/klussen"})
    for job, organisation in jobs:
        _add_entry(feed, url, job, organisation)
    return bytes(tostring(feed, encoding="utf-8", xml_declaration=True))


def _add_entry(feed: Element, url: str, job: Job, organisation: str) -> None:
    entry = SubElement(feed, "entry")
    _add(entry, "id", f"urn:uuid:{job.id}")
    _add(entry, "title", job.title)
    _add(entry, "updated", _changed(job).isoformat())
    if job.published_at:
        _add(entry, "published", job.published_at.isoformat())
    SubElement(entry, "link", {"rel": "alternate", "href": f"{url}/klussen/{job.id}"})
    author = SubElement(entry, "author")
    _add(author, "name", organisation)
    _add(entry, "summary", job.goal)


def _changed(job: Job) -> datetime:
    return job.updated_at.astimezone(UTC)


def _add(parent: Element, name: str, words: str) -> None:
    """Words without characters that XML can't hold."""
    SubElement(parent, name).text = "".join(c for c in words if c >= " " or c in "\t\n\r")
