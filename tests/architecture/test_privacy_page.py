"""The pages about personal data say what the tables say."""

import re
from pathlib import Path

from flying_trainees.core.language import LANGUAGES, has_text
from flying_trainees.core.personal import About
from flying_trainees.privacy.register import minimisation_table
from flying_trainees.privacy.rules import PERIODS, RULES
from flying_trainees.tables import METADATA

DOCS = Path(__file__).parent.parent.parent / "docs"
TESTS = Path(__file__).parent.parent


def test_the_table_of_personal_data_is_up_to_date() -> None:
    """Renew it with scripts/privacy-table.py."""
    assert METADATA.tables
    assert minimisation_table() in (DOCS / "privacy.md").read_text()


def test_every_kind_of_data_and_every_period_has_words() -> None:
    keys = [f"about-{about}" for about in About] + [f"keeping-{one.key}" for one in PERIODS]

    assert [(one, key) for one in LANGUAGES for key in keys if not has_text(one, key)] == []


def test_every_rule_names_a_table_and_limits_that_make_sense() -> None:
    assert [one.key for one in RULES if one.table not in METADATA.tables] == []
    assert [one.key for one in PERIODS if not one.least <= one.days <= one.most] == []


def test_every_test_that_the_page_about_security_names_is_there() -> None:
    page = (DOCS / "security.md").read_text()
    named = set(re.findall(r"`(tests/[\w/.-]+\.py)(?:::(\w+))?`", page))

    assert len(named) > 30
    missing = [
        f"{file}::{test}"
        for file, test in sorted(named)
        if not (TESTS.parent / file).is_file()
        or (test and f"def {test}(" not in (TESTS.parent / file).read_text())
    ]
    assert missing == []
