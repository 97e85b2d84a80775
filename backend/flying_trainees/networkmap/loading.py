"""Loads areas into the database: new ones, and those that changed. Nothing is ever deleted."""

from sqlmodel import Session, select

from flying_trainees.core.loading import Loaded
from flying_trainees.networkmap.boundaries import Boundary
from flying_trainees.networkmap.models import Area


def load_areas(session: Session, boundaries: list[Boundary], attribution: str) -> Loaded:
    """Add or bring up to date by official code; flushes."""
    known = {area.official_code: area for area in session.exec(select(Area))}
    new = changed = 0
    for boundary in boundaries:
        old = known.get(boundary.official_code)
        if old is None:
            session.add(
                Area(
                    official_code=boundary.official_code,
                    geometry=boundary.geometry,
                    attribution=attribution,
                )
            )
            new += 1
        elif (old.geometry, old.attribution) != (boundary.geometry, attribution):
            old.geometry, old.attribution = boundary.geometry, attribution
            changed += 1
    session.flush()
    return Loaded(new, changed, len(boundaries) - new - changed)
