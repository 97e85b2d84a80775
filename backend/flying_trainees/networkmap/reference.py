"""Loads reference data: the lists that ship with us, or a file of somebody else's."""

from pathlib import Path

from sqlmodel import Session

from flying_trainees.core.loading import Loaded
from flying_trainees.networkmap.boundaries import read_boundaries
from flying_trainees.networkmap.loading import load_areas
from flying_trainees.organisations.reference import load_organisations, read_organisations
from flying_trainees.themes.reference import load_themes, read_themes

BOUNDARIES = (".json", ".geojson", ".topojson")


def load(session: Session, file: Path | None, attribution: str = "") -> dict[str, Loaded]:
    """What was loaded, by kind: organisations, themes, areas. Without a file: our own lists.

    Raises ValueError saying what is wrong with the file.
    """
    if file is None:
        return {
            "organisations": load_organisations(session, read_organisations()),
            "themes": load_themes(session, read_themes()),
        }
    if file.suffix.lower() in BOUNDARIES:
        return {"areas": load_areas(session, read_boundaries(file), attribution)}
    if file.suffix.lower() == ".csv":
        return {"organisations": load_organisations(session, read_organisations(file))}
    raise ValueError(f"{file.name} is neither a CSV nor boundaries ({', '.join(BOUNDARIES)})")
