"""Two tenants that share nothing: ours, with somebody in each role, and theirs, with everything."""

from dataclasses import dataclass
from typing import Any
from uuid import UUID

from sqlmodel import Session

from flying_trainees.accounts.models import Person
from flying_trainees.tables import METADATA
from tests.factories.anything import AnyRows
from tests.factories.jobs import make_job
from tests.factories.organisations import make_organisation
from tests.factories.people import (
    make_administrator,
    make_coordinator,
    make_member,
    make_network,
    make_poster,
)

SECRET = "geheim van de buren"
"""Stands in every text of theirs: no answer to one of us may hold it.

The name of an organisation is nobody's secret: official bodies are a list that all may read.
"""

TABLES = {
    "activity_id": "activities",
    "busy_period_id": "busy_periods",
    "calendar_id": "calendars",
    "claim_id": "claims",
    "copy_id": "data_copies",
    "day_id": "network_days",
    "delivery_id": "deliveries",
    "feed_id": "calendar_feeds",
    "feedback_id": "feedback",
    "filter_id": "saved_filters",
    "finding_id": "pool_findings",
    "grant_id": "role_grants",
    "guest_id": "pool_guests",
    "group_id": "scim_groups",
    "import_id": "imports",
    "invitation_id": "invitations",
    "item_id": "pool_items",
    "job_id": "jobs",
    "learning_id": "learnings",
    "milestone_id": "pool_milestones",
    "network_id": "networks",
    "option_id": "time_options",
    "organisation_id": "organisations",
    "other_id": "assignment_runs",
    "partner_id": "networks",
    "passkey_id": "passkeys",
    "person_id": "persons",
    "placement_id": "placements",
    "pool_id": "pool_assignments",
    "programme_id": "programmes",
    "proposal_id": "placement_proposals",
    "provider_id": "identity_providers",
    "question_id": "questions",
    "run_id": "assignment_runs",
    "session_id": "sessions",
    "story_id": "stories",
    "token_id": "api_tokens",
    "user_id": "scim_users",
    "webhook_id": "webhooks",
}
"""A path parameter and the table of what it names. A route with another one fails the test."""

NOBODYS = {
    "key": "busy-periods",
    "kind": "Schemas",
    "name": "anders",
    "reaction": "thanks",
    "token": "een-sleutel-die-er-niet-is-en-nooit-was",
}
"""Path parameters that name nothing of a tenant: closed words, and secrets that open things."""


@dataclass(frozen=True)
class Tenants:
    """Whom of us asks, and the ids of what is theirs by path parameter."""

    ours: dict[str, Person]
    our_job: UUID
    theirs: dict[str, str]


def two_tenants(session: Session) -> Tenants:
    """Our own small network with a job, and theirs with a row in every table that a path names."""
    town = make_organisation(session, "Onze gemeente")
    pool = make_network(session, town, name="Ons netwerk")
    ours = {
        "member": make_member(session, pool, "Ons lid"),
        "poster": make_poster(session, town, "Onze opdrachtgever"),
        "coordinator": make_coordinator(session, pool, "Onze coördinator"),
        "administrator": make_administrator(session, "Onze beheerder"),
    }
    job = make_job(session, town, pool)
    return Tenants(ours=ours, our_job=job.id, theirs=_theirs(session))


def _theirs(session: Session) -> dict[str, str]:
    rows = AnyRows(session, lambda column: f"{SECRET} {column.name}")
    there = make_organisation(session, "Buurgemeente")
    network = make_network(session, there, name=f"{SECRET} (netwerk)")
    member = make_member(session, network, f"{SECRET} (lid)")
    rows.use("organisations", {"id": there.id})
    rows.use("networks", {"id": network.id})
    rows.use("persons", {"id": member.id})
    found: dict[str, dict[str, Any]] = {
        "organisations": {"id": there.id},
        "networks": {"id": network.id},
        "persons": {"id": member.id},
    }
    job = rows.make(METADATA.tables["jobs"], state="open", audience="network")
    rows.use("jobs", job)
    found["jobs"] = job
    for name in sorted(set(TABLES.values()) - set(found)):
        found[name] = rows.make(METADATA.tables[name])
        rows.use(name, found[name])
    return {path: str(found[table]["id"]) for path, table in TABLES.items()}
