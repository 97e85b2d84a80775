"""Every column that can hold something about a person says so, on the column itself."""

from collections.abc import Iterator

import pytest
from sqlalchemy import (
    ARRAY,
    JSON,
    Column,
    ForeignKey,
    LargeBinary,
    MetaData,
    String,
    Table,
    TypeDecorator,
    Uuid,
)
from sqlalchemy.dialects.postgresql import TSVECTOR

from flying_trainees.core.columns import Listed
from flying_trainees.core.personal import Erasing, Tie, plain, said
from flying_trainees.tables import METADATA

HOW = "declare it with owner, doer, part_of, personal or plain of core/personal.py"
COLUMNS = {
    f"{table.name}.{column.name}": column
    for table in METADATA.tables.values()
    for column in table.columns
}


def holds_words(column: Column[object]) -> bool:
    """Text, JSON or bytes that no closed list, foreign key or computation explains."""
    kind = column.type.item_type if isinstance(column.type, ARRAY) else column.type
    if column.foreign_keys or column.computed is not None or isinstance(kind, Listed | TSVECTOR):
        return False
    if isinstance(kind, TypeDecorator):
        kind = kind.impl_instance
    return isinstance(kind, String | JSON | LargeBinary)


def points_at_a_person(column: Column[object]) -> bool:
    """A foreign key to persons."""
    return any(key.column.table.name == "persons" for key in column.foreign_keys)


def undeclared(metadata: MetaData) -> Iterator[str]:
    """Columns that should say something and don't."""
    for table in metadata.tables.values():
        for column in table.columns:
            told = said(column.info)
            if (points_at_a_person(column) and (told is None or told.tie is None)) or (
                holds_words(column) and told is None
            ):
                yield f"{table.name}.{column.name}"


def test_every_column_about_people_declares_itself() -> None:
    assert sorted(undeclared(METADATA)) == [], HOW


def test_the_walk_finds_an_undeclared_column() -> None:
    """Of a new table its words, its bytes and its person; not its id or what has said its part."""
    new = MetaData()
    Table("persons", new, Column("id", Uuid, primary_key=True))
    Table(
        "diaries", new, Column("id", Uuid, primary_key=True), Column("entry", String),
        Column("photo", LargeBinary), Column("person_id", ForeignKey("persons.id")),
        Column("kind", String, **plain()),
    )  # fmt: skip

    assert sorted(undeclared(new)) == ["diaries.entry", "diaries.person_id", "diaries.photo"]


@pytest.mark.parametrize("name", sorted(COLUMNS))
def test_what_a_column_declares_can_be_done(name: str) -> None:
    """An owner that is severed can be null; a secret or emptied column stands in a tied table."""
    column = COLUMNS[name]
    told = said(column.info)
    if told is None:
        return
    if told.erasing is Erasing.SEVERED:
        assert column.nullable
    if told.tie in (Tie.OWNER, Tie.DOER):
        assert told.about
    if told.erasing is Erasing.EMPTIED:
        assert tied(column.table), "nothing says whose this row is"


def tied(table: Table) -> bool:
    """Whether some column says whose a row is."""
    told = (said(column.info) for column in table.columns)
    return table.name == "persons" or any(one is not None and one.tie for one in told)
