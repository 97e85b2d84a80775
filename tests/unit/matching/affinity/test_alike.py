"""Texts that are about the same find each other; the rest stays away."""

from flying_trainees.matching.affinity.alike import most_alike
from flying_trainees.matching.affinity.texts import JobTexts

DEBTS = JobTexts("1", "Mensen durven hun schulden niet te vertellen")
OTHERS = [
    JobTexts("2", "Meer bomen in de straat"),
    JobTexts("3", "Schuldhulpverlening", "", "Beleid voor vroegsignalering van schulden"),
    JobTexts("4"),
]


def test_what_is_about_the_same_is_found_with_its_words() -> None:
    [found] = most_alike(DEBTS, OTHERS, 5)

    assert OTHERS[found.at].id == "3"
    assert found.reasons[0].params["themeId"] == "debts-and-poverty"


def test_nothing_to_compare_is_nothing_found() -> None:
    assert most_alike(DEBTS, [], 5) == ()
    assert most_alike(JobTexts("x"), OTHERS, 5) == ()
    assert most_alike(DEBTS, OTHERS, 0) == ()
