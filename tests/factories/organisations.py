"""Organisations and themes."""

from itertools import count

from sqlmodel import Session

from flying_trainees.organisations.models import Organisation, OrganisationKind
from flying_trainees.themes.models import Theme

_numbers = count(1)


def make_organisation(
    session: Session, name: str | None = None, latitude: float = 52.26, longitude: float = 6.79
) -> Organisation:
    """A municipality in Twente."""
    number = next(_numbers)
    organisation = Organisation(
        name=name or f"Gemeente {number}",
        kind=OrganisationKind.MUNICIPALITY,
        official_code=f"T{number:06d}",
        latitude=latitude,
        longitude=longitude,
    )
    session.add(organisation)
    session.flush()
    return organisation


def make_theme(session: Session, label: str = "energie") -> Theme:
    """A theme with an address of its own."""
    number = next(_numbers)
    theme = Theme(id=f"https://example.org/themes/{number}", label=label, label_en=label)
    session.add(theme)
    session.flush()
    return theme
