"""The layer of pool assignments: each stands at every organisation that commissioned it."""

from sqlalchemy import DateTime, cast, func, or_, select
from sqlmodel import col

from flying_trainees.networkmap.narrowing import (
    MapFilter,
    Reader,
    Rows,
    about_theme,
    columns,
    going_on,
    named,
    part,
)
from flying_trainees.networkmap.schemas import MapLayer
from flying_trainees.organisations.models import Organisation
from flying_trainees.pools.models import PoolAssignment, PoolClient, PoolState, PoolTheme
from flying_trainees.pools.queries import visible_pools


def pool_assignments(reader: Reader, wanted: MapFilter) -> Rows:
    """Those that the actor may look at and that weren't stopped; finished ones stay to be seen."""
    shown = columns(
        MapLayer.POOL_ASSIGNMENTS,
        PoolAssignment,
        func.timezone("Europe/Amsterdam", cast(col(PoolAssignment.begins_on), DateTime)),
        begins_on=col(PoolAssignment.begins_on),
        ends_on=col(PoolAssignment.ends_on),
    )
    rows = (
        select(*shown)
        .join(PoolClient, col(PoolClient.assignment_id) == col(PoolAssignment.id))
        .join(Organisation, col(Organisation.id) == col(PoolClient.organisation_id))
        .where(visible_pools(reader.actor), col(PoolAssignment.state) != PoolState.CANCELLED)
        .where(*going_on(col(PoolAssignment.begins_on), col(PoolAssignment.ends_on), wanted))
    )
    if wanted.organisation_id:
        rows = rows.where(col(PoolClient.organisation_id) == wanted.organisation_id)
    if wanted.network_id:
        rows = rows.where(col(PoolAssignment.network_id) == wanted.network_id)
    links = col(PoolTheme.assignment_id), col(PoolTheme.theme_id)
    rows = rows.where(*about_theme(col(PoolAssignment.id), *links, wanted))
    if wanted.q:
        pattern = part(wanted.q)
        rows = rows.where(
            or_(
                col(PoolAssignment.title).ilike(pattern),
                col(PoolAssignment.goal).ilike(pattern),
                col(PoolAssignment.description).ilike(pattern),
                named(wanted.q),
            )
        )
    return rows
