"""Loads public bodies from a list with official codes: ours, or an installation's own.

Nothing is ever deleted: what a newer list lacks may have ended, and people's history refers to it.
"""

import csv
from datetime import date
from importlib.resources import files
from pathlib import Path

from pydantic import BaseModel, ConfigDict, Field, ValidationError, field_validator
from sqlmodel import Session, col, select

from flying_trainees.core.loading import Loaded
from flying_trainees.organisations.models import Organisation, OrganisationKind

LISTED = {"name", "kind", "tooi_uri", "province", "latitude", "longitude", "begins_on"}
"""What a list says of an organisation; what it doesn't (mail domain, end) is left alone."""


class OrganisationRow(BaseModel):
    """One line of the list; empty cells are None."""

    model_config = ConfigDict(extra="forbid", str_strip_whitespace=True)

    code: str = Field(min_length=1, max_length=20)
    name: str = Field(min_length=1, max_length=200)
    short_name: str = Field(max_length=200)
    kind: OrganisationKind
    tooi_uri: str | None = Field(max_length=200)
    province: str | None = Field(max_length=60)
    latitude: float | None = Field(ge=-90, le=90)
    longitude: float | None = Field(ge=-180, le=180)
    begin: date | None

    @field_validator("tooi_uri", "province", "latitude", "longitude", "begin", mode="before")
    @classmethod
    def _empty_is_none(cls, written: object) -> object:
        return None if written == "" else written


def read_organisations(path: Path | None = None) -> list[OrganisationRow]:
    """The rows of a CSV file (UTF-8, comma, our header), by default the list that ships with us.

    Raises ValueError naming the first row that isn't right, UnicodeDecodeError for other texts.
    """
    ours = files("flying_trainees.organisations") / "data" / "organisations.csv"
    written = (path or ours).read_text(encoding="utf-8-sig")
    lines = csv.DictReader(written.splitlines())
    return [_row(number, row) for number, row in enumerate(lines, 2)]


def _row(number: int, cells: dict[str, str]) -> OrganisationRow:
    try:
        return OrganisationRow.model_validate(cells)
    except ValidationError as error:
        wrong = error.errors()[0]
        where = ".".join(str(part) for part in wrong["loc"])
        raise ValueError(f"row {number}, {where}: {wrong['msg']}") from None


def load_organisations(session: Session, rows: list[OrganisationRow]) -> Loaded:
    """Add the organisations that are new, bring the others up to date by official code; flushes."""
    codes = [row.code for row in rows]
    known = {
        organisation.official_code: organisation
        for organisation in session.exec(
            select(Organisation).where(col(Organisation.official_code).in_(codes))
        )
    }
    new = changed = 0
    for row in rows:
        wanted, old = _organisation(row), known.get(row.code)
        if old is None:
            known[row.code] = wanted
            session.add(wanted)
            new += 1
        elif old.model_dump(include=LISTED) != wanted.model_dump(include=LISTED):
            session.add(old.sqlmodel_update(wanted.model_dump(include=LISTED)))
            changed += 1
    session.flush()
    return Loaded(new, changed, len(rows) - new - changed)


def _organisation(row: OrganisationRow) -> Organisation:
    return Organisation(
        official_code=row.code,
        name=row.name,
        kind=row.kind,
        tooi_uri=row.tooi_uri,
        province=row.province,
        latitude=row.latitude,
        longitude=row.longitude,
        begins_on=row.begin,
    )
