"""Says what a row does, and what is wrong with it, in the reader's language."""

from flying_trainees.core.language import Language, has_text, text
from flying_trainees.transfer.planning import Change, RowError


def row_error_text(language: Language, error: RowError) -> str:
    """The words for a mistake: those of the rule behind it, else those of its code."""
    words = {name.replace("_", "-"): value for name, value in error.params.items()}
    for key in (f"field-{error.rule}", f"import-row-{error.code}"):
        if has_text(language, key):
            return text(language, key, words)
    return text(language, "field-invalid")


def change_text(language: Language, change: Change) -> str:
    """What a row does: "new person", or the header of the column that changes."""
    key = f"import-what-{change.what}"
    return text(language, key) if change.before is None else change.what
