"""Guesses which of our fields a foreign column is: by its header, then by its cells. Pure."""

import re
from collections.abc import Mapping, Sequence
from difflib import SequenceMatcher

from flying_trainees.transfer import cells
from flying_trainees.transfer.cells import BadCell
from flying_trainees.transfer.columns import known_words, plain
from flying_trainees.transfer.models import ImportKind
from flying_trainees.transfer.sheet import Sheet

ALIKE = 0.84
"""How much a header has to look like one of our words (1: the same)."""
WORD = re.compile(r"[^\W_]+")
SOMEBODY = frozenset({"medewerker", "persoon", "employee", "person"})
LOOKED_AT = 20
EMAIL_FIELD = {
    ImportKind.PEOPLE: "email",
    ImportKind.PLACEMENTS: "person",
    ImportKind.ACTIVITIES: "contact",
}


def guess(
    kind: ImportKind, sheet: Sheet, remembered: Mapping[str, str]
) -> tuple[dict[str, str], bool]:
    """A field for each header ("": none), and whether all of it is certain.

    Certain is what was chosen before for this source, and what our own words say.
    """
    words = known_words(kind)
    chosen = {plain(header): field for header, field in remembered.items()}
    mapping: dict[str, str] = {}
    open_headers: list[int] = []
    for index, header in enumerate(sheet.headers):
        field = chosen.get(plain(header), words.get(plain(header)))
        if field is None:
            open_headers.append(index)
        elif field not in mapping.values() or not field:
            mapping[header] = field
        else:
            mapping.setdefault(header, "")
    certain = True
    for index in open_headers:
        field = _alike(sheet.headers[index], words) or _by_content(kind, sheet, index)
        free = field if field and field not in mapping.values() else ""
        mapping.setdefault(sheet.headers[index], free)
        certain = certain and not free
    return mapping, certain


def _alike(header: str, words: Mapping[str, str]) -> str | None:
    """The field of the word that the header is or holds, or else that it resembles most."""
    parts = [_written_out(part) for part in WORD.findall(header.casefold())]
    whole = "".join(parts)
    if whole in words:
        return words[whole]
    inside = [part for part in parts if part in words]
    if inside:
        # "Roepnaam medewerker" is a first name: that it is somebody's says little.
        return words[max(inside, key=lambda part: (part not in SOMEBODY, len(part)))]
    scores = {word: SequenceMatcher(None, whole, word).ratio() for word in words}
    best = max(scores, key=lambda word: scores[word], default="")
    return words[best] if best and scores[best] >= ALIKE else None


def _written_out(part: str) -> str:
    bare = plain(part)
    return f"{bare.removesuffix('nr')}nummer" if bare.endswith("nr") else bare


def _by_content(kind: ImportKind, sheet: Sheet, index: int) -> str | None:
    """Addresses are recognised by what they are."""
    found = _cells(sheet, index)
    if found and kind in EMAIL_FIELD and all(map(_is_email, found)):
        return EMAIL_FIELD[kind]
    return None


def _cells(sheet: Sheet, index: int) -> Sequence[str]:
    rows = (row for _, row in sheet.rows[:LOOKED_AT])
    return [row[index] for row in rows if index < len(row) and row[index]]


def _is_email(cell: str) -> bool:
    try:
        cells.email(cell)
    except BadCell:
        return False
    return True
