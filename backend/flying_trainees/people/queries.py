"""Reads of people: the directory, a person's page, one's own profile."""

from collections import defaultdict
from collections.abc import Iterable
from datetime import date
from uuid import UUID

from sqlalchemy import ColumnElement, tuple_
from sqlmodel import Session, col, or_, select

from flying_trainees.accounts.models import Person, Role, RoleGrant
from flying_trainees.core.errors import NotFound
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.queries import escape_like
from flying_trainees.people.models import Duo, PersonTheme, Placement, PlacementTheme, Profile
from flying_trainees.people.network_models import Network, NetworkOrganisation
from flying_trainees.people.schemas import (
    NamedOut,
    PersonCardOut,
    PersonOut,
    PersonThemeOut,
    PlacementOut,
)
from flying_trainees.people.scopes import NetworkScope
from flying_trainees.themes.models import Theme


def visible_people(scope: NetworkScope, network_id: UUID | None = None) -> ColumnElement[bool]:
    """Members and coordinators of networks in reach, and posters of their organisations."""
    reach = scope.own | scope.partners
    in_network = select(RoleGrant.person_id).where(col(RoleGrant.network_id).is_not(None))
    if network_id is not None:
        in_network = in_network.where(RoleGrant.network_id == network_id)
    if not scope.everything:
        in_network = in_network.where(col(RoleGrant.network_id).in_(reach))
    visible = col(Person.id).in_(in_network)
    if network_id is None:
        posters = select(RoleGrant.person_id).where(RoleGrant.role == Role.POSTER)
        if not scope.everything:
            posters = posters.where(
                col(RoleGrant.organisation_id).in_(
                    select(NetworkOrganisation.organisation_id).where(
                        col(NetworkOrganisation.network_id).in_(reach)
                    )
                )
            )
        visible = or_(visible, col(Person.id).in_(posters))
    return visible & col(Person.deactivated_at).is_(None)


def search_people(
    session: Session,
    scope: NetworkScope,
    today: date,
    q: str | None,
    network_id: UUID | None,
    limit: int,
    cursor: str | None,
) -> Page[PersonCardOut]:
    """The directory in order of name; `q` looks in name and home organisation. Two queries."""
    wanted = (
        select(Person, Organisation, Profile)
        .join(Organisation, col(Organisation.id) == col(Person.home_organisation_id), isouter=True)
        .join(Profile, col(Profile.person_id) == col(Person.id), isouter=True)
        .where(visible_people(scope, network_id))
        .order_by(col(Person.name), col(Person.id))
    )
    if q:
        pattern = f"%{escape_like(q)}%"
        wanted = wanted.where(
            or_(col(Person.name).ilike(pattern), col(Organisation.name).ilike(pattern))
        )
    after = decode_cursor(cursor, (str, UUID))
    if after:
        wanted = wanted.where(tuple_(col(Person.name), col(Person.id)) > tuple_(*after))
    rows = session.exec(wanted.limit(limit + 1)).all()
    present = present_placements(session, [person.id for person, _, _ in rows], today)
    last = rows[limit - 1][0] if len(rows) > limit else None
    return Page(
        items=[_card(row, present) for row in rows[:limit]],
        next_cursor=encode_cursor([last.name, last.id]) if last else None,
    )


def _card(
    row: tuple[Person, Organisation | None, Profile | None], present: dict[UUID, Placement]
) -> PersonCardOut:
    person, home, profile = row
    placement = present.get(person.id)
    return PersonCardOut(
        id=person.id,
        name=person.name,
        career=person.career,
        organisation=NamedOut(id=home.id, name=home.name) if home else None,
        placement=placement.title if placement else None,
        help_forms=profile.help_forms if profile else [],
    )


def present_placements(
    session: Session, person_ids: Iterable[UUID], today: date
) -> dict[UUID, Placement]:
    """Each person's placement of today; of several the one that began last."""
    rows = session.exec(
        select(Placement)
        .where(
            col(Placement.person_id).in_(person_ids),
            Placement.begins_on <= today,
            or_(col(Placement.ends_on).is_(None), col(Placement.ends_on) >= today),
        )
        .order_by(col(Placement.begins_on))
    )
    return {placement.person_id: placement for placement in rows}


def person_page(
    session: Session, scope: NetworkScope, person_id: UUID, today: date, language: Language
) -> PersonOut:
    """Everything members see of each other. Raises NotFound outside the scope."""
    row = session.exec(
        select(Person, Organisation, Profile)
        .join(Organisation, col(Organisation.id) == col(Person.home_organisation_id), isouter=True)
        .join(Profile, col(Profile.person_id) == col(Person.id), isouter=True)
        .where(Person.id == person_id, visible_people(scope))
    ).first()
    if row is None:
        raise NotFound
    profile = row[2] or Profile(person_id=person_id, updated_at=row[0].created_at)
    card = _card(row, present_placements(session, [person_id], today))
    return PersonOut(
        **card.model_dump(),
        ambition=profile.ambition,
        note=profile.note,
        studies=profile.studies,
        moderator=profile.moderator,
        note_taker=profile.note_taker,
        base_place=profile.base_place,
        themes=person_themes(session, person_id, language),
        placements=placements(session, person_id),
        networks=_networks_of(session, person_id),
        duos=_duos_of(session, person_id),
    )


def person_themes(session: Session, person_id: UUID, language: Language) -> list[PersonThemeOut]:
    """A person's affinities, in the order of the list of themes."""
    rows = session.exec(
        select(PersonTheme, Theme)
        .join(Theme, col(Theme.id) == col(PersonTheme.theme_id))
        .where(PersonTheme.person_id == person_id)
        .order_by(col(Theme.position), col(Theme.id))
    )
    return [
        PersonThemeOut(
            theme=theme.id,
            label=theme.label if language == "nl" else theme.label_en,
            interest=affinity.interest,
            experience=affinity.experience,
            learn=affinity.learn,
        )
        for affinity, theme in rows
    ]


def placements(session: Session, person_id: UUID) -> list[PlacementOut]:
    """A person's placements, the latest first."""
    rows = session.exec(
        select(Placement, Organisation)
        .join(Organisation, col(Organisation.id) == col(Placement.organisation_id))
        .where(Placement.person_id == person_id)
        .order_by(col(Placement.begins_on).desc(), col(Placement.id))
    ).all()
    themes: dict[UUID, list[str]] = defaultdict(list)
    for link in session.exec(
        select(PlacementTheme).where(
            col(PlacementTheme.placement_id).in_([placement.id for placement, _ in rows])
        )
    ):
        themes[link.placement_id].append(link.theme_id)
    return [
        PlacementOut(
            **placement.model_dump(exclude={"organisation_id", "person_id", "source_id"}),
            organisation=NamedOut(id=organisation.id, name=organisation.name),
            themes=sorted(themes[placement.id]),
        )
        for placement, organisation in rows
    ]


def _networks_of(session: Session, person_id: UUID) -> list[NamedOut]:
    rows = session.exec(
        select(Network)
        .where(
            col(Network.id).in_(
                select(RoleGrant.network_id).where(RoleGrant.person_id == person_id)
            )
        )
        .order_by(col(Network.name))
    )
    return [NamedOut(id=row.id, name=row.name) for row in rows]


def _duos_of(session: Session, person_id: UUID) -> list[NamedOut]:
    partner = or_(
        (col(Duo.senior_id) == person_id) & (col(Duo.trainee_id) == col(Person.id)),
        (col(Duo.trainee_id) == person_id) & (col(Duo.senior_id) == col(Person.id)),
    )
    rows = session.exec(
        select(Person).join(Duo, partner).where(col(Person.deactivated_at).is_(None))
    )
    return [NamedOut(id=row.id, name=row.name) for row in rows]
