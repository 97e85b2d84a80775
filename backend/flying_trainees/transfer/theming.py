"""The themes of placements and of projects, which have no order: read and written together."""

from collections import defaultdict
from collections.abc import Iterable, Mapping
from uuid import UUID

from sqlalchemy import Table, delete, insert, inspect, select
from sqlmodel import Session

from flying_trainees.networkmap.models import ActivityTheme
from flying_trainees.people.models import PlacementTheme

ThemeTable = type[PlacementTheme] | type[ActivityTheme]
OWNER: dict[ThemeTable, str] = {PlacementTheme: "placement_id", ActivityTheme: "activity_id"}


def themes_by(
    session: Session, table: ThemeTable, owners: Iterable[UUID]
) -> Mapping[UUID, tuple[str, ...]]:
    """The themes of each owner, sorted; none for who has none. One query."""
    rows = _rows(table)
    owner, theme = rows.c[OWNER[table]], rows.c.theme_id
    wanted = select(owner, theme).where(owner.in_(list(owners))).order_by(owner, theme)
    found: dict[UUID, tuple[str, ...]] = defaultdict(tuple)
    for owner_id, theme_id in session.execute(wanted):
        found[owner_id] = (*found[owner_id], theme_id)
    return found


def write_themes(
    session: Session, table: ThemeTable, wanted: Mapping[UUID, tuple[str, ...] | None]
) -> None:
    """Let owners have these themes and no others."""
    rows, owner = _rows(table), OWNER[table]
    session.execute(delete(rows).where(rows.c[owner].in_(wanted)))
    new = [
        {owner: one, "theme_id": theme} for one, themes in wanted.items() for theme in themes or ()
    ]
    if new:
        session.execute(insert(rows), new)


def sorted_themes(themes: tuple[str, ...] | None) -> tuple[str, ...] | None:
    """As they are stored."""
    return None if themes is None else tuple(sorted(themes))


def _rows(table: ThemeTable) -> Table:
    rows = inspect(table).local_table
    if not isinstance(rows, Table):
        raise TypeError("themes stand in a table")
    return rows
