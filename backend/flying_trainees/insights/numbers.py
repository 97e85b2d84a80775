"""Numbers as a reader writes them. Pure."""

from flying_trainees.core.language import Language

PLACES = 2


def number(value: float, language: Language, places: int = PLACES) -> str:
    """At most so many decimals: `1.234,5` in Dutch, `1,234.5` in English."""
    written = f"{value:,.{places}f}"
    written = written.rstrip("0").rstrip(".") if "." in written else written
    written = "0" if written == "-0" else written
    return written.translate(str.maketrans(",.", ".,")) if language == "nl" else written


def plain_number(value: float, language: Language) -> str:
    """The same without marks between thousands, for a spreadsheet to read."""
    written = f"{value:.{PLACES}f}".rstrip("0").rstrip(".")
    written = "0" if written == "-0" else written
    return written.replace(".", ",") if language == "nl" else written
