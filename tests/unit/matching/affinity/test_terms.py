"""Compounds are split and BM25 finds what people and jobs share."""

import numpy as np
import pytest

from flying_trainees.matching.affinity.compounds import compound_parts
from flying_trainees.matching.affinity.terms import (
    TermTable,
    rarity,
    shared_terms,
    term_weights,
)


@pytest.mark.parametrize(
    ("word", "parts"),
    [
        ("bestemmingsplanwijziging", ("bestemming", "plan", "wijziging")),
        ("winkelleegstand", ("winkel", "leeg", "stand")),
        ("jongerenwerker", ("jongeren", "werker")),
        ("kinderen", ()),
        ("samenleving", ()),
        ("huis", ()),
    ],
)
def test_compounds_are_split_all_the_way_and_other_words_stay_whole(
    word: str, parts: tuple[str, ...]
) -> None:
    assert compound_parts(word) == parts


def test_a_compound_shares_its_parts_with_another_compound() -> None:
    one = term_weights([("winkelleegstand", 1.0)])
    other = term_weights([("Een winkelstraat", 1.0)])
    assert "winkel" in shared_terms(one, other)


def test_rare_words_tell_more_than_common_ones() -> None:
    assert rarity("ondermijning") > rarity("fiets") > rarity("de") == 0


def test_weights_of_a_term_saturate() -> None:
    once, often = (term_weights([("beek " * times, 1.0)])["beek"] for times in (1, 50))
    assert once < often < 2.2


def test_scores_of_the_table_are_the_sums_over_shared_terms() -> None:
    rows = [
        term_weights([("waterkwaliteit van de beek", 1.0)]),
        {},
        term_weights([("begroting en water", 1.0)]),
    ]
    query = term_weights([("vies water in de beek", 1.0)])
    expected = [sum(shared_terms(row, query).values()) for row in rows]
    np.testing.assert_allclose(TermTable(rows).scores(query), expected, rtol=1e-5)
    assert expected[0] > expected[2] > expected[1] == 0


def test_an_empty_table_and_an_empty_query_give_no_scores() -> None:
    assert TermTable([]).scores({"beek": 1.0}).shape == (0,)
    assert TermTable([{"beek": 1.0}]).scores({}).tolist() == [0.0]
