"""A person keeps his own profile and placements."""

from collections.abc import Iterable
from datetime import datetime
from uuid import UUID

from sqlmodel import Session, col, delete, select

from flying_trainees.accounts.actor import Actor
from flying_trainees.core.errors import FieldError, InvalidInput, NotFound
from flying_trainees.core.language import Language
from flying_trainees.organisations.models import Organisation
from flying_trainees.organisations.queries import town_at
from flying_trainees.people import queries
from flying_trainees.people.models import PersonTheme, Placement, PlacementTheme, Profile
from flying_trainees.people.schemas import PlacementIn, PlacementOut, ProfileIn, ProfileOut
from flying_trainees.themes.queries import unknown_themes


def own_profile(session: Session, actor: Actor, language: Language, now: datetime) -> ProfileOut:
    """One's own profile; an empty one when there is none yet."""
    profile = session.get(Profile, actor.person_id)
    if profile is None:
        profile = Profile(person_id=actor.person_id, updated_at=now)
    return ProfileOut(
        **profile.model_dump(exclude={"person_id"}),
        themes=queries.person_themes(session, actor.person_id, language),
        placements=queries.placements(session, actor.person_id),
    )


def replace_profile(
    session: Session, actor: Actor, now: datetime, wanted: ProfileIn, language: Language
) -> ProfileOut:
    """Write the whole profile anew; a town that we know gets its coordinates.

    Raises InvalidInput for unknown themes.
    """
    check_themes(session, [theme.theme for theme in wanted.themes], "themes.{}.theme")
    profile = session.get(Profile, actor.person_id)
    if profile is None:
        profile = Profile(person_id=actor.person_id, updated_at=now)
    for name, value in wanted.model_dump(exclude={"themes"}).items():
        setattr(profile, name, value)
    if profile.base_latitude is None:
        profile.base_latitude, profile.base_longitude = town_at(session, profile.base_place)
    profile.updated_at = now
    session.add(profile)
    session.execute(delete(PersonTheme).where(col(PersonTheme.person_id) == actor.person_id))
    for theme in {theme.theme: theme for theme in wanted.themes}.values():
        session.add(
            PersonTheme(
                person_id=actor.person_id,
                theme_id=theme.theme,
                interest=theme.interest,
                experience=theme.experience,
                learn=theme.learn,
            )
        )
    session.flush()
    return own_profile(session, actor, language, now)


def add_placement(session: Session, actor: Actor, wanted: PlacementIn) -> PlacementOut:
    """Add one of one's own placements."""
    return new_placement(session, actor.person_id, wanted)


def new_placement(session: Session, person_id: UUID, wanted: PlacementIn) -> PlacementOut:
    """Add a placement of somebody's. Raises InvalidInput for what isn't known."""
    placement = Placement(
        person_id=person_id,
        organisation_id=wanted.organisation_id,
        title=wanted.title,
        begins_on=wanted.begins_on,
    )
    return _write_placement(session, placement, wanted)


def change_placement(
    session: Session, actor: Actor, placement_id: UUID, wanted: PlacementIn
) -> PlacementOut:
    """Write one of one's own placements anew."""
    return _write_placement(session, _own_placement(session, actor, placement_id), wanted)


def remove_placement(session: Session, actor: Actor, placement_id: UUID) -> None:
    """Take one of one's own placements away."""
    session.delete(_own_placement(session, actor, placement_id))
    session.flush()


def _own_placement(session: Session, actor: Actor, placement_id: UUID) -> Placement:
    placement = session.exec(
        select(Placement).where(
            Placement.id == placement_id, Placement.person_id == actor.person_id
        )
    ).first()
    if placement is None:
        raise NotFound
    return placement


def _write_placement(session: Session, placement: Placement, wanted: PlacementIn) -> PlacementOut:
    if session.get(Organisation, wanted.organisation_id) is None:
        raise InvalidInput(fields=[FieldError("organisationId", "unknown-organisation", {})])
    check_themes(session, wanted.themes, "themes.{}")
    for name, value in wanted.model_dump(exclude={"themes"}).items():
        setattr(placement, name, value)
    placement.weekdays = sorted(set(wanted.weekdays))
    session.add(placement)
    session.flush()
    session.execute(delete(PlacementTheme).where(col(PlacementTheme.placement_id) == placement.id))
    for theme in dict.fromkeys(wanted.themes):
        session.add(PlacementTheme(placement_id=placement.id, theme_id=theme))
    session.flush()
    written = queries.placements(session, placement.person_id)
    return next(row for row in written if row.id == placement.id)


def check_themes(session: Session, ids: Iterable[str], path: str) -> None:
    """Raise InvalidInput for what is no theme; `path` has a place for its position."""
    listed = list(ids)
    unknown = unknown_themes(session, listed)
    if unknown:
        raise InvalidInput(
            fields=[
                FieldError(path.format(position), "unknown-theme", {})
                for position, theme in enumerate(listed)
                if theme in unknown
            ]
        )
