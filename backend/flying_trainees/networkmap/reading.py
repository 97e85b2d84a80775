"""Reads of the map: its things as a list and as GeoJSON, areas, figures."""

from collections import defaultdict
from collections.abc import Iterable, Sequence
from datetime import datetime
from typing import Any
from uuid import UUID

from sqlalchemy import Row, Subquery, func, literal, select, tuple_, union_all
from sqlmodel import Session, col

from flying_trainees.accounts.models import Person
from flying_trainees.core.language import Language
from flying_trainees.core.paging import Page, decode_cursor, encode_cursor
from flying_trainees.jobs.models import JobTheme
from flying_trainees.jobs.schemas import NamedOut, ThemeLabelOut
from flying_trainees.networkmap.layers import layer_rows
from flying_trainees.networkmap.models import ActivityTheme, Area
from flying_trainees.networkmap.narrowing import MapFilter, Reader
from flying_trainees.networkmap.reach import organisations_in_reach
from flying_trainees.networkmap.schemas import (
    AreaOut,
    AreaPropertiesOut,
    AreasOut,
    MapFeatureOut,
    MapFeaturesOut,
    MapItemOut,
    MapLayer,
    PointOut,
)
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import PlacementTheme
from flying_trainees.pools.models import PoolTheme
from flying_trainees.themes.models import Theme

MOST_FEATURES = 2000
"""Points that a phone still draws smoothly."""

OWN_THEMES = (MapLayer.ACTIVITIES, MapLayer.PLACEMENTS, MapLayer.POOL_ASSIGNMENTS)
Found = Row[tuple[Any, ...]]
Labels = dict[tuple[str, UUID], list[ThemeLabelOut]]


def map_items(
    session: Session,
    reader: Reader,
    wanted: MapFilter,
    language: Language,
    limit: int,
    cursor: str | None,
) -> Page[MapItemOut]:
    """A page of the list, the latest first. Three queries whatever its length."""
    things = _things(reader, wanted)
    each = (things.c.layer, things.c.organisation_id)
    rows = select(things).order_by(things.c.at.desc(), things.c.id.desc(), *each)
    after = decode_cursor(cursor, (datetime, UUID, str, UUID))
    if after:
        at, thing_id, layer, organisation_id = after
        behind = tuple_(things.c.at, things.c.id) < tuple_(literal(at), literal(thing_id))
        same = (things.c.at == at) & (things.c.id == thing_id)
        later = tuple_(*each) > tuple_(literal(layer), literal(organisation_id))
        rows = rows.where(behind | (same & later))
    found = session.execute(rows.limit(limit + 1)).all()
    last = found[limit - 1] if len(found) > limit else None
    return Page(
        items=_shown(session, found[:limit], language),
        next_cursor=encode_cursor([last.at, last.id, last.layer, last.organisation_id])
        if last
        else None,
    )


def map_features(
    session: Session, reader: Reader, wanted: MapFilter, language: Language
) -> MapFeaturesOut:
    """All that has a place, as GeoJSON; at most MOST_FEATURES, the latest. Four queries."""
    things = _things(reader, wanted)
    total = session.execute(select(func.count()).select_from(things)).scalar_one()
    rows = select(things).where(things.c.latitude.is_not(None), things.c.longitude.is_not(None))
    rows = rows.order_by(things.c.at.desc(), things.c.id, things.c.organisation_id)
    rows = rows.limit(MOST_FEATURES + 1)
    found = session.execute(rows).all()
    items = _shown(session, found[:MOST_FEATURES], language)
    return MapFeaturesOut(
        features=[
            MapFeatureOut(
                id=item.id,
                geometry=PointOut(coordinates=(item.longitude, item.latitude)),
                properties=item,
            )
            for item in items
            if item.longitude is not None and item.latitude is not None
        ],
        total=total,
        complete=len(found) <= MOST_FEATURES,
    )


def _things(reader: Reader, wanted: MapFilter) -> Subquery:
    return union_all(*layer_rows(reader, wanted)).subquery("things")


def _shown(session: Session, rows: Sequence[Found], language: Language) -> list[MapItemOut]:
    labels = _labels(session, rows, language)
    people = _people(session, {row.person_id for row in rows if row.person_id})
    return [
        MapItemOut(
            **{
                name: value
                for name, value in row._mapping.items()  # noqa: SLF001  (SQLAlchemy's public name)
                if name in MapItemOut.model_fields and name != "organisation"
            },
            organisation=NamedOut(id=row.organisation_id, name=row.organisation),
            themes=labels[_kind(row.layer), row.id],
            person=people.get(row.person_id),
        )
        for row in rows
    ]


def _kind(layer: str) -> str:
    """Which table of themes a layer's things are in."""
    return layer if layer in OWN_THEMES else "jobs"


def _labels(session: Session, rows: Sequence[Found], language: Language) -> Labels:
    """The themes of every thing in one query."""
    ids: dict[str, list[UUID]] = defaultdict(list)
    for row in rows:
        ids[_kind(row.layer)].append(row.id)
    label = col(Theme.label_en if language == "en" else Theme.label)
    about = union_all(
        *(
            select(literal(kind).label("kind"), owner.label("id"), theme.label("theme_id")).where(
                owner.in_(ids[kind])
            )
            for kind, owner, theme in (
                ("jobs", col(JobTheme.job_id), col(JobTheme.theme_id)),
                (
                    MapLayer.ACTIVITIES.value,
                    col(ActivityTheme.activity_id),
                    col(ActivityTheme.theme_id),
                ),
                (
                    MapLayer.PLACEMENTS.value,
                    col(PlacementTheme.placement_id),
                    col(PlacementTheme.theme_id),
                ),
                (
                    MapLayer.POOL_ASSIGNMENTS.value,
                    col(PoolTheme.assignment_id),
                    col(PoolTheme.theme_id),
                ),
            )
        )
    ).subquery("about")
    found: Labels = defaultdict(list)
    for kind, thing_id, theme_id, words in session.execute(
        select(about.c.kind, about.c.id, col(Theme.id), label)
        .join(Theme, col(Theme.id) == about.c.theme_id)
        .order_by(col(Theme.position), col(Theme.id))
    ):
        found[kind, thing_id].append(ThemeLabelOut(id=theme_id, label=words))
    return found


def _people(session: Session, ids: Iterable[UUID]) -> dict[UUID | None, NamedOut]:
    rows = session.execute(
        select(col(Person.id), col(Person.name)).where(
            col(Person.id).in_(ids), col(Person.deactivated_at).is_(None)
        )
    )
    return {person_id: NamedOut(id=person_id, name=name) for person_id, name in rows}


def areas(session: Session, reader: Reader) -> AreasOut:
    """The known areas of the organisations in reach. One query."""
    rows = session.execute(
        select(Area, Organisation)
        .join(Organisation, col(Organisation.official_code) == col(Area.official_code))
        .where(organisations_in_reach(reader.actor, reader.scope, col(Organisation.id)))
        .order_by(col(Organisation.name), col(Organisation.id))
    ).all()
    return AreasOut(
        features=[
            AreaOut(
                geometry=area.geometry,
                properties=AreaPropertiesOut(
                    organisation=NamedOut(id=organisation.id, name=organisation.name),
                    official_code=area.official_code,
                ),
            )
            for area, organisation in rows
        ],
        attribution=", ".join(sorted({area.attribution for area, _ in rows} - {""})),
    )
