"""The readable page in a copy of one's data: the same rows in words, without ids."""

from collections import defaultdict
from collections.abc import Iterable
from dataclasses import dataclass
from datetime import date, datetime
from pathlib import Path

from jinja2 import Environment, FileSystemLoader, StrictUndefined, select_autoescape
from sqlalchemy import String, Table, cast, select
from sqlmodel import Session

from flying_trainees.core.clock import AMSTERDAM
from flying_trainees.core.columns import metadata
from flying_trainees.core.language import Language, has_text, text
from flying_trainees.core.personal import About
from flying_trainees.privacy.collecting import Json, Part

NAMED = {"jobs": "title", "organisations": "name", "networks": "name", "themes": "label"}
"""What to show for the id of something that isn't a person."""
_environment = Environment(
    loader=FileSystemLoader(Path(__file__).parent / "templates"),
    autoescape=select_autoescape(("html.jinja",)),
    undefined=StrictUndefined,
    trim_blocks=True,
    lstrip_blocks=True,
)


@dataclass(frozen=True, slots=True)
class Shown:
    """The rows of one table as labels with values."""

    title: str
    rows: list[list[tuple[str, str]]]


def page(session: Session, parts: list[Part], name: str, now: datetime, language: Language) -> str:
    """The whole page, without anything from elsewhere."""
    chapters: dict[About, list[Shown]] = defaultdict(list)
    names = _names(session, parts)
    for part in parts:
        chapters[part.about].append(_shown(part, names, language))
    made = _in_words(now.isoformat())
    return _environment.get_template("copy.html.jinja").render(
        language=language,
        title=text(language, "copy-title", {"name": name}),
        lead=text(language, "copy-lead", {"made": made}),
        nothing=text(language, "copy-only-in-json"),
        chapters=[
            (text(language, f"about-{about}"), text(language, f"about-{about}", {}, "why"), shown)
            for about in About
            if (shown := chapters.get(about))
        ],
    )


def _shown(part: Part, names: dict[tuple[str, str], str], language: Language) -> Shown:
    table = metadata().tables[part.table]
    rows = [list(_facts(table, row, names, language)) for row in part.rows]
    return Shown(_title(part.table, language), [row for row in rows if row])


def _title(table: str, language: Language) -> str:
    key = f"copy-table-{table.replace('_', '-')}"
    return text(language, key) if has_text(language, key) else table.replace("_", " ").capitalize()


def _facts(
    table: Table, row: Json, names: dict[tuple[str, str], str], language: Language
) -> Iterable[tuple[str, str]]:
    for column, value in row.items():
        key = f"copy-column-{column.replace('_', '-')}"
        if value in (None, "", [], {}) or not has_text(language, key):
            continue
        target = _target(table, column)
        words = names.get((target, str(value)), "") if target else _in_words(value)
        if words:
            yield text(language, key), words


def _in_words(value: object) -> str:
    """Instants in Amsterdam's time, periods from–until, lists with commas."""
    if isinstance(value, bool):
        return "✓" if value else "–"
    if isinstance(value, list):
        return " – ".join(_in_words(one) for one in value if one is not None)
    written = str(value)
    try:
        moment = datetime.fromisoformat(written) if len(written) > 10 else None
        day = date.fromisoformat(written) if len(written) == 10 else None
    except ValueError:
        return written
    if moment is not None and moment.tzinfo is not None:
        return moment.astimezone(AMSTERDAM).strftime("%d-%m-%Y %H:%M")
    return day.strftime("%d-%m-%Y") if day else written


def _target(table: Table, column: str) -> str:
    keys = list(table.columns[column].foreign_keys)
    return keys[0].column.table.name if keys else ""


def _names(session: Session, parts: list[Part]) -> dict[tuple[str, str], str]:
    """The names of the jobs, organisations, networks and themes that rows point at."""
    ids: dict[str, set[str]] = defaultdict(set)
    for part in parts:
        for row in part.rows:
            for column, value in row.items():
                target = _target(metadata().tables[part.table], column)
                if target in NAMED and value is not None:
                    ids[target].add(str(value))
    found: dict[tuple[str, str], str] = {}
    for target, wanted in ids.items():
        table = metadata().tables[target]
        key = cast(table.c.id, String)
        rows = session.execute(select(key, table.c[NAMED[target]]).where(key.in_(wanted)))
        found |= {(target, str(id_)): str(name) for id_, name in rows}
    return found
