"""A directory's groups; the provider's role rules say what being in one gives here."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlalchemy import func
from sqlmodel import Session, col, select

from flying_trainees.accounts.identity_models import IdentityProvider
from flying_trainees.accounts.scim_models import ScimGroup, ScimMember, ScimUser
from flying_trainees.identities.role_keeping import keep_roles
from flying_trainees.identities.scim_reading import Json, MemberChanges, ScimRefusal, member_ids


def find_groups(
    session: Session,
    provider: IdentityProvider,
    wanted: tuple[str, str] | None,
    start: int,
    count: int,
) -> tuple[list[ScimGroup], int]:
    """Groups of a directory, the oldest first, from `start` (1-based), and how many there are."""
    query = select(ScimGroup).where(ScimGroup.provider_id == provider.id)
    columns = {"displayname": ScimGroup.display_name, "externalid": ScimGroup.external_id}
    if wanted:
        name, value = wanted
        if name not in columns:
            raise ScimRefusal(400, f"groups can't be filtered by {name}", "invalidFilter")
        query = query.where(columns[name] == value)
    total = session.exec(select(func.count()).select_from(query.subquery())).one()
    ordered = query.order_by(col(ScimGroup.created_at), col(ScimGroup.id))
    return list(session.exec(ordered.offset(start - 1).limit(count))), total


def find_group(session: Session, provider: IdentityProvider, group_id: UUID) -> ScimGroup:
    """One group, locked. Raises ScimRefusal (404)."""
    found = session.exec(
        select(ScimGroup)
        .where(ScimGroup.id == group_id, ScimGroup.provider_id == provider.id)
        .with_for_update()
    ).first()
    if found is None:
        raise ScimRefusal(404, "no such group")
    return found


def members_of(session: Session, group_ids: Iterable[UUID]) -> dict[UUID, list[ScimUser]]:
    """The users in some groups."""
    rows = session.exec(
        select(ScimMember.group_id, ScimUser)
        .join(ScimUser, col(ScimUser.id) == col(ScimMember.user_id))
        .where(col(ScimMember.group_id).in_(list(group_ids)))
        .order_by(col(ScimUser.user_name))
    )
    found: dict[UUID, list[ScimUser]] = {}
    for group_id, user in rows:
        found.setdefault(group_id, []).append(user)
    return found


def add_group(session: Session, now: datetime, provider: IdentityProvider, body: Json) -> ScimGroup:
    """A new group with its members. Raises ScimRefusal."""
    name = _name(body)
    taken = select(ScimGroup.id).where(
        ScimGroup.provider_id == provider.id, ScimGroup.display_name == name
    )
    if session.exec(taken).first() is not None:
        raise ScimRefusal(409, "this group is there already", "uniqueness")
    group = ScimGroup(
        provider_id=provider.id,
        display_name=name,
        external_id=_external(body),
        created_at=now,
        changed_at=now,
    )
    session.add(group)
    session.flush()
    changes = MemberChanges(added=member_ids(body.get("members") or []), replaced=True)
    _change_members(session, now, provider, group, changes)
    return group


def put_group(
    session: Session, now: datetime, provider: IdentityProvider, group_id: UUID, body: Json
) -> ScimGroup:
    """Write a group anew. Raises ScimRefusal."""
    changes = MemberChanges(
        added=member_ids(body.get("members") or []),
        replaced=True,
        display_name=_name(body),
        external_id=_external(body),
    )
    return change_group(session, now, provider, group_id, changes)


def change_group(
    session: Session,
    now: datetime,
    provider: IdentityProvider,
    group_id: UUID,
    changes: MemberChanges,
) -> ScimGroup:
    """Change a group; roles follow at once. Raises ScimRefusal."""
    group = find_group(session, provider, group_id)
    group.display_name = changes.display_name or group.display_name
    group.external_id = changes.external_id or group.external_id
    group.changed_at = now
    session.add(group)
    session.flush()
    _change_members(session, now, provider, group, changes)
    return group


def remove_group(
    session: Session, now: datetime, provider: IdentityProvider, group_id: UUID
) -> None:
    """Forget a group; roles that came from it go. Raises ScimRefusal."""
    group = find_group(session, provider, group_id)
    people = {user.person_id for user in members_of(session, [group.id]).get(group.id, [])}
    session.delete(group)
    session.flush()
    _follow(session, now, provider, people)


def _change_members(
    session: Session,
    now: datetime,
    provider: IdentityProvider,
    group: ScimGroup,
    changes: MemberChanges,
) -> None:
    before = {user.id: user for user in members_of(session, [group.id]).get(group.id, [])}
    wanted = set() if changes.replaced else set(before)
    wanted |= _users(session, provider, changes.added)
    wanted -= _users(session, provider, changes.removed)
    for user_id in before.keys() - wanted:
        session.delete(session.get_one(ScimMember, (group.id, user_id)))
    session.add_all(
        ScimMember(group_id=group.id, user_id=user_id) for user_id in wanted - before.keys()
    )
    session.flush()
    # Everybody in it: the group may be called differently now.
    people = session.exec(
        select(ScimUser.person_id).where(col(ScimUser.id).in_(wanted | set(before)))
    )
    _follow(session, now, provider, set(people))


def _follow(session: Session, now: datetime, provider: IdentityProvider, people: set[UUID]) -> None:
    for person_id in sorted(people):
        keep_roles(session, now, provider, person_id, None)


def _users(session: Session, provider: IdentityProvider, written: set[str]) -> set[UUID]:
    """Members as we know them; groups in groups and strangers are passed over."""
    ids = set()
    for value in written:
        try:
            ids.add(UUID(value))
        except ValueError:
            continue
    known = select(ScimUser.id).where(
        col(ScimUser.id).in_(ids), ScimUser.provider_id == provider.id
    )
    return set(session.exec(known))


def _name(body: Json) -> str:
    name = body.get("displayName")
    if not isinstance(name, str) or not 0 < len(name.strip()) <= 200 or not name.isprintable():
        raise ScimRefusal(400, "displayName is needed", "invalidValue")
    return str(name).strip()


def _external(body: Json) -> str | None:
    value = body.get("externalId")
    return str(value)[:255] if isinstance(value, str) and value.isprintable() else None
