"""Keeps a text from being run as a formula by a spreadsheet (OWASP, CSV injection). Pure."""

RISKY = ("=", "+", "-", "@", "\t", "\r")
"""How a text begins that a spreadsheet would take for a formula."""


def with_guard(cell: str) -> str:
    """The cell as text for a spreadsheet, whatever it begins with."""
    return f"'{cell}" if cell.lstrip("'").startswith(RISKY) else cell


def without_guard(cell: str) -> str:
    """The cell as it was before `with_guard`."""
    return cell[1:] if cell.startswith("'") and cell.lstrip("'").startswith(RISKY) else cell
