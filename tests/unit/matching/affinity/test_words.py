"""Text to words."""

from flying_trainees.matching.affinity.words import words_of


def test_an_endless_word_is_cut_so_that_it_costs_no_more_than_others() -> None:
    assert [len(word) for word in words_of("a" * 8000)] == [60]
