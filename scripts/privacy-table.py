#!/usr/bin/env python3
"""Write the table of personal data into docs/privacy.md, as the columns declare it."""

from pathlib import Path

from flying_trainees import tables
from flying_trainees.privacy.register import minimisation_table

PAGE = Path(__file__).parent.parent / "docs" / "privacy.md"
BEGIN = "<!-- minimisation: made by scripts/privacy-table.py -->"
END = "<!-- /minimisation -->"


def main() -> None:
    """Replace what stands between the two marks."""
    before, rest = PAGE.read_text().split(BEGIN)
    after = rest.split(END)[1]
    PAGE.write_text(f"{before}{BEGIN}\n{minimisation_table()}\n{END}{after}")


if __name__ == "__main__":
    assert tables.METADATA.tables  # noqa: S101 - imports every model
    main()
