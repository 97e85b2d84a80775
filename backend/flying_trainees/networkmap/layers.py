"""The layers of the map, each as a SELECT of the same columns, within what the actor may see."""

from collections.abc import Callable

from sqlalchemy import (
    DateTime,
    cast,
    func,
    or_,
    select,
)
from sqlmodel import col

from flying_trainees.accounts.models import Person
from flying_trainees.networkmap.job_layers import finished_jobs, learned, open_jobs
from flying_trainees.networkmap.models import Activity, ActivityTheme
from flying_trainees.networkmap.narrowing import (
    MapFilter,
    Reader,
    Rows,
    about_theme,
    among_organisations,
    columns,
    going_on,
    named,
    part,
)
from flying_trainees.networkmap.pool_layer import pool_assignments
from flying_trainees.networkmap.reach import organisations_in_reach
from flying_trainees.networkmap.schemas import MapLayer
from flying_trainees.organisations.models import Organisation
from flying_trainees.people.models import Placement, PlacementTheme
from flying_trainees.people.queries import visible_people


def layer_rows(reader: Reader, wanted: MapFilter) -> list[Rows]:
    """One SELECT for each layer that is wanted, all with the columns of `_columns`."""
    layers = wanted.layers or tuple(MapLayer)
    return [_LAYERS[layer](reader, wanted) for layer in MapLayer if layer in layers]


def _activities(reader: Reader, wanted: MapFilter) -> Rows:
    shown = columns(
        MapLayer.ACTIVITIES,
        Activity,
        col(Activity.updated_at),
        begins_on=col(Activity.begins_on),
        ends_on=col(Activity.ends_on),
        latitude=func.coalesce(col(Activity.latitude), col(Organisation.latitude)),
        longitude=func.coalesce(col(Activity.longitude), col(Organisation.longitude)),
        activity_kind=col(Activity.kind),
        person_id=col(Activity.contact_id),
    )
    rows = (
        select(*shown)
        .join(Organisation, col(Organisation.id) == col(Activity.organisation_id))
        .where(organisations_in_reach(reader.actor, reader.scope, col(Activity.organisation_id)))
        .where(*among_organisations(col(Activity.organisation_id), wanted))
        .where(*going_on(col(Activity.begins_on), col(Activity.ends_on), wanted))
    )
    links = col(ActivityTheme.activity_id), col(ActivityTheme.theme_id)
    rows = rows.where(*about_theme(col(Activity.id), *links, wanted))
    if wanted.q:
        words = func.websearch_to_tsquery("dutch", wanted.q)
        rows = rows.where(
            or_(
                col(Activity.search).op("@@")(words),
                col(Activity.title).ilike(part(wanted.q)),
                named(wanted.q),
            )
        )
    return rows


def _placements(reader: Reader, wanted: MapFilter) -> Rows:
    shown = columns(
        MapLayer.PLACEMENTS,
        Placement,
        func.timezone("Europe/Amsterdam", cast(col(Placement.begins_on), DateTime)),
        begins_on=col(Placement.begins_on),
        ends_on=col(Placement.ends_on),
        person_id=col(Placement.person_id),
    )
    rows = (
        select(*shown)
        .join(Organisation, col(Organisation.id) == col(Placement.organisation_id))
        .join(Person, col(Person.id) == col(Placement.person_id))
        .where(col(Placement.on_map), visible_people(reader.scope))
        .where(*among_organisations(col(Placement.organisation_id), wanted))
        .where(*going_on(col(Placement.begins_on), col(Placement.ends_on), wanted))
    )
    if wanted.from_on is None and wanted.until_on is None:
        still = or_(col(Placement.ends_on).is_(None), col(Placement.ends_on) >= reader.today)
        rows = rows.where(still)
    links = col(PlacementTheme.placement_id), col(PlacementTheme.theme_id)
    rows = rows.where(*about_theme(col(Placement.id), *links, wanted))
    if wanted.q:
        pattern = part(wanted.q)
        rows = rows.where(
            or_(
                col(Placement.title).ilike(pattern),
                col(Placement.description).ilike(pattern),
                named(wanted.q),
            )
        )
    return rows


_LAYERS: dict[MapLayer, Callable[[Reader, MapFilter], Rows]] = {
    MapLayer.OPEN_JOBS: open_jobs,
    MapLayer.FINISHED_JOBS: finished_jobs,
    MapLayer.LEARNED: learned,
    MapLayer.ACTIVITIES: _activities,
    MapLayer.PLACEMENTS: _placements,
    MapLayer.POOL_ASSIGNMENTS: pool_assignments,
}
