"""What columns say about people: whose a row is, what is personal in it, and what erasing does.

Every column that points at a person, and every column of text, JSON or bytes, declares itself; a
test fails on one that doesn't. Export, erasure and the table in docs/privacy.md read it here:

    person_id: UUID = owners_key(About.PROFILE)
    mentor_id: UUID = Field(foreign_key="persons.id", sa_column_kwargs=owner(About.PROFILE))
    note: str = Field(default="", sa_column_kwargs=personal(Erasing.EMPTIED))
    kind: str = Field(max_length=60, sa_column_kwargs=plain())
"""

from dataclasses import dataclass
from enum import StrEnum
from typing import Any, cast
from uuid import UUID

from sqlmodel import Field

KEY = "personal"
ColumnInfo = dict[str, Any]  # SQLAlchemy's own type of a column's keywords


class About(StrEnum):
    """The lines of the register of processing: what a piece of personal data is for."""

    ACCOUNT = "account"
    SIGN_IN = "sign-in"
    PROFILE = "profile"
    PLACEMENTS = "placements"
    FREE_TIME = "free-time"
    PARTICIPATION = "participation"
    CONTRIBUTIONS = "contributions"
    POOLS = "pools"
    GUESTS = "guests"
    MESSAGES = "messages"
    LISTS = "lists"
    PLANS = "plans"
    ACCOUNTABILITY = "accountability"
    FEEDBACK = "feedback"
    RIGHTS = "rights"


class Erasing(StrEnum):
    """What becomes of a row or a column when its person is erased."""

    ROW = "row"
    """The row goes, with all that hangs on it."""
    SEVERED = "severed"
    """The row stays and no longer says whose it is."""
    KEPT = "kept"
    """It stays; the person it points at has no name any more."""
    EMPTIED = "emptied"
    """The column gets its empty value."""
    FORGOTTEN = "forgotten"
    """The column gets its empty value in every row, whosever, that names the person."""
    REPLACED = "replaced"
    """The column gets a value that says nothing (the account itself)."""


class Tie(StrEnum):
    """How a column ties its row to a person."""

    OWNER = "owner"
    """The row is about this person."""
    EMAIL = "email"
    """The row is about whoever has this address."""
    DOER = "doer"
    """This person did it; the row is about something else."""
    PART = "part"
    """The row is a part of the row that this column points at."""


@dataclass(frozen=True, slots=True)
class Declared:
    """What one column says. All empty: nothing personal."""

    tie: Tie | None = None
    about: About | None = None
    erasing: Erasing = Erasing.KEPT
    secret: bool = False
    """Kept out of exports: a hash or a key, of no use to the person and of some to a thief."""


def owner(about: About, erasing: Erasing = Erasing.ROW) -> ColumnInfo:
    """The column says whom the row is about."""
    return _info(Declared(Tie.OWNER, about, erasing))


def owners_key(about: About, *, index: bool = False) -> UUID:
    """A column of the primary key that says whom the row is about; the row goes with the person."""
    return cast(
        "UUID",
        Field(
            foreign_key="persons.id",
            ondelete="CASCADE",
            primary_key=True,
            index=index,
            sa_column_kwargs=owner(about),
        ),
    )


def owner_by_email(about: About) -> ColumnInfo:
    """The column says by address whom the row is about; the row goes with the person."""
    return _info(Declared(Tie.EMAIL, about, Erasing.ROW))


def doer(about: About = About.CONTRIBUTIONS) -> ColumnInfo:
    """The column says who did it."""
    return _info(Declared(Tie.DOER, about))


def part_of() -> ColumnInfo:
    """The column points at the row that this one belongs to."""
    return _info(Declared(Tie.PART))


def personal(erasing: Erasing, about: About | None = None, *, secret: bool = False) -> ColumnInfo:
    """The column holds personal data. `about` when it isn't what the row itself is about."""
    return _info(Declared(None, about, erasing, secret))


def plain(*, secret: bool = False) -> ColumnInfo:
    """The column holds closed words, ids, or what belongs to an organisation."""
    return _info(Declared(secret=secret))


def said(info: ColumnInfo) -> Declared | None:
    """What a column has declared, if it has."""
    found = info.get(KEY)
    return found if isinstance(found, Declared) else None


def _info(declared: Declared) -> ColumnInfo:
    return {"info": {KEY: declared}}
