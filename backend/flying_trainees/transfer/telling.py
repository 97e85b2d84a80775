"""Says what is wrong with a row in the reader's language."""

from flying_trainees.core.language import Language, has_text, text
from flying_trainees.transfer.planning import RowError


def row_error_text(language: Language, error: RowError) -> str:
    """The words for a mistake: those of the rule behind it, else those of its code."""
    words = {name.replace("_", "-"): value for name, value in error.params.items()}
    for key in (f"field-{error.rule}", f"import-row-{error.code}"):
        if has_text(language, key):
            return text(language, key, words)
    return text(language, "field-invalid")
