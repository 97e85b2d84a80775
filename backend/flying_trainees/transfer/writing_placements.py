"""Writes a plan for placements."""

from decimal import Decimal

from sqlmodel import Session

from flying_trainees.core.ids import new_id
from flying_trainees.people.models import Placement, PlacementTheme
from flying_trainees.transfer.linking import Links
from flying_trainees.transfer.placements import KnownPlacement, PlacementPlan, PlacementValues
from flying_trainees.transfer.planning import Outcome, Tick, in_strides
from flying_trainees.transfer.theming import write_themes

FULL_TIME = Decimal("32.00")
"""Hours a week of a placement that doesn't tell them."""


def write_placements(session: Session, links: Links, plan: PlacementPlan, tick: Tick) -> None:
    """Do what the plan says, all rows of one table together. Flushes."""
    rows = [row for row in plan.planned if row.outcome is not Outcome.UNCHANGED]
    placements = [_placement(row.values, row.kept) for row in in_strides(rows, tick)]
    session.add_all(placements)
    session.flush()
    pairs = list(zip(placements, (row.values for row in rows), strict=True))
    links.write(session, [(one, values.number) for one, values in pairs])
    write_themes(session, PlacementTheme, {one.id: values.themes for one, values in pairs})


def _placement(values: PlacementValues, kept: KnownPlacement | None) -> Placement:
    if values.person is None or values.organisation is None or values.begins_on is None:
        raise ValueError("a planned placement has a person, an organisation and a begin")
    placement = kept.placement if kept else Placement(
        id=new_id(), person_id=values.person, organisation_id=values.organisation, title="",
        begins_on=values.begins_on, weekdays=[],
    )  # fmt: skip
    placement.person_id, placement.organisation_id = values.person, values.organisation
    placement.title = values.title or placement.title
    placement.description = values.description or ""
    placement.begins_on, placement.ends_on = values.begins_on, values.ends_on
    placement.hours_per_week = float(values.hours or FULL_TIME)
    placement.weekdays = list(values.weekdays or ())
    return placement
