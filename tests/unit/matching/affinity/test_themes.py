"""The fine themes are complete, linked to the official list, and their keywords tell them apart."""

import re
from collections import Counter

import pytest

from flying_trainees.matching.affinity.themes import (
    FineTheme,
    fine_theme_weights,
    fine_themes,
    official_themes,
    relation,
)
from flying_trainees.matching.affinity.words import words_of

TAX = "https://identifier.overheid.nl/tooi/def/thes/top/c_25e30d03"
BUDGET = "https://identifier.overheid.nl/tooi/def/thes/top/c_4348dad1"
FINANCES = "https://identifier.overheid.nl/tooi/def/thes/top/c_391585db"
TRAFFIC = "https://identifier.overheid.nl/tooi/def/thes/top/c_849842ac"


def test_the_official_list_has_sixteen_themes_and_seventy_six_below() -> None:
    tops = [theme for theme in official_themes().values() if theme.broader is None]
    assert len(tops) == 16
    assert len(official_themes()) == 16 + 76
    assert all(
        theme.broader in official_themes() for theme in official_themes().values() if theme.broader
    )


def test_there_are_about_forty_fine_themes_with_ids_and_labels_of_their_own() -> None:
    assert 35 <= len(fine_themes()) <= 48
    for name in ("id", "label", "label_en", "description"):
        assert len({getattr(theme, name) for theme in fine_themes()}) == len(fine_themes())


@pytest.mark.parametrize("theme", fine_themes(), ids=lambda theme: theme.id)
def test_a_fine_theme_is_linked_described_and_has_enough_keywords(theme: FineTheme) -> None:
    assert theme.official in official_themes()
    assert len(re.findall(r"[.?!]( |$)", theme.description)) == 2
    canonical = [tuple(words_of(keyword)) for keyword in theme.keywords]
    assert all(canonical)
    assert len(set(canonical)) >= 20
    repeated = [keyword for keyword, count in Counter(theme.keywords).items() if count > 1]
    assert repeated == []


def test_no_keyword_belongs_to_so_many_themes_that_it_tells_nothing() -> None:
    themes_of = Counter(
        keyword
        for theme in fine_themes()
        for keyword in {" ".join(words_of(word)) for word in theme.keywords}
    )
    assert [keyword for keyword, count in themes_of.items() if count > 2] == []


def test_official_themes_are_related_by_family() -> None:
    assert relation(TAX, TAX) == 1
    assert relation(TAX, FINANCES) == relation(FINANCES, TAX) == 0.7
    assert relation(TAX, BUDGET) == 0.4
    assert relation(TAX, TRAFFIC) == 0
    assert relation("https://elsewhere.example/x", TAX) == 0


def test_a_top_theme_stands_for_all_fine_themes_below_it() -> None:
    ids = {fine_themes()[at].id for at, _ in fine_theme_weights(FINANCES)}
    assert ids == {"finance", "local-taxes"}
