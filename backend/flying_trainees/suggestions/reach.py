"""Whom a job reaches, as texts: thousands of ids are looked up by their text many times faster."""

from collections.abc import Collection
from typing import Literal
from uuid import UUID

from sqlalchemy import Text, cast, select
from sqlmodel import Session, col

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.people.agreement_scopes import reached_by


def reached_ids(
    session: Session,
    network_id: UUID,
    audience: Literal["network", "partners", "everyone"],
    about: Collection[str],
) -> list[str]:
    """Active members whom a job of that network, about those themes, reaches.

    The same people as availability's `audience_members`; a test compares the two.
    """
    wanted = (
        select(cast(col(RoleGrant.person_id), Text))
        .join(Person, col(Person.id) == col(RoleGrant.person_id))
        .where(
            col(RoleGrant.role) == Role.MEMBER,
            col(Person.deactivated_at).is_(None),
            reached_by(session, network_id, audience, about),
        )
        .distinct()
    )
    return list(session.execute(wanted).scalars())
